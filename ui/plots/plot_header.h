#pragma once

#include <QWidget>
#include <vector>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace nullcline {

/// The slim line over a plot: its title, its choices, and buttons at the right end. Where it is too short, first the
/// words before the choices give way, then buttons that the plot's menu has too, then the choices' widths, then the
/// title; what the choices mean is in their tool tips too.
class PlotHeader final : public QWidget {
  Q_OBJECT
 public:
  explicit PlotHeader(const QString& title, QWidget* parent = nullptr);

  void addControl(QWidget* control);
  void addControl(const QString& label, QWidget* control);
  QToolButton* addButton(QAction* action);
  /// Stays the last one.
  QToolButton* addMenuButton(QAction* action);
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void insert(QWidget* control);
  QToolButton* makeButton(QAction* action);
  /// What there is room for.
  struct Shown {
    bool words = true, wide_boxes = true;
    std::size_t left_out = 0; // buttons
  };
  int narrowWidth(const QWidget& box) const;
  int widthOf(const Shown& shown) const;
  void fit();

  QString title_;
  QLabel* heading_;
  QHBoxLayout* row_;
  std::vector<QWidget*> words_, boxes_;
  std::vector<QWidget*> buttons_; // in the order in which they give way
  int controls_ = 0;              // after the heading and the space
  bool has_menu_ = false;
};

} // namespace nullcline
