#pragma once

#include <QWidget>
#include <map>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QScrollArea;
class QSlider;

namespace nullcline {

class FoldButton;

/// A quantity that the plane holds fixed.
struct HeldState {
  QString name, unit;
  double low = 0.0, high = 1.0; // of its slider
  double usual = 0.5;           // unless the user has moved it
  bool is_time = false;         // of a field that changes with it; a state may have the same name

  bool operator==(const HeldState&) const = default;
};

/// The states that the phase plane does not draw, each with a slider; folded away at first, scrolled where there are
/// many.
class HeldStates final : public QWidget {
  Q_OBJECT
 public:
  explicit HeldStates(QWidget* parent = nullptr);

  /// What the user has moved stays where it is, by name, until forget().
  void setStates(std::vector<HeldState> states);
  void forget() { moved_.clear(); }
  /// Of the state of that name; nothing of another.
  std::optional<double> value(const QString& name) const { return heldAt(name); }
  std::optional<double> time() const { return heldAt(QString()); }
  /// By the states' names; the time's is empty.
  const std::map<QString, double>& moved() const { return moved_; }
  void moveTo(const std::map<QString, double>& values);
  bool isEmpty() const { return states_.empty(); }
  bool isOpen() const;
  void setOpen(bool open);
  QSlider* slider(const QString& name) const;
  QSlider* timeSlider() const { return slider(QString()); }

 Q_SIGNALS:
  void changed();

 private:
  struct Row {
    QLabel* label = nullptr;
    QSlider* slider = nullptr;
  };

  void build();
  void showValue(std::size_t index);
  void summarize();
  double valueOf(const HeldState& state) const;
  std::optional<double> heldAt(const QString& key) const;

  std::vector<HeldState> states_;
  std::map<QString, double> moved_;
  std::vector<Row> rows_;
  FoldButton* fold_;
  QLabel* summary_;
  QScrollArea* scroll_;
  QWidget* grid_ = nullptr;
};

} // namespace nullcline
