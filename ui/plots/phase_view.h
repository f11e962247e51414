#pragma once

#include "ui/plots/board_view.h"
#include "ui/plots/held_states.h"
#include "ui/plots/paced_task.h"
#include "ui/plots/phase_plot.h"
#include "ui/plots/start_bar.h"

#include <map>

class QComboBox;
class QMenu;

namespace nullcline {

class FixedPointList;

/// The started trajectories before and after the user changed them.
struct StartsEdit {
  QString name;
  std::string key; // edits of the same key are one
  std::vector<std::vector<double>> before, after;
};

/// The phase plane with the choice of its states, of what it shows, of the values at which the other states are held,
/// and the trajectories that were started in it. What belongs to the plane is computed on threads of its own.
class PhaseView final : public BoardView {
  Q_OBJECT
 public:
  explicit PhaseView(QWidget* parent = nullptr);

  /// What was started and held belonged to other data.
  void forget();
  /// Keeps the chosen ones where they still exist; at first the measured ones come first.
  void setStates(const std::vector<ShownState>& states) override;
  void setDataset(const Dataset& dataset) override;
  void ask(PreviewRequest& request, bool seen) const override;
  void showPreview(const Preview& preview) override;
  Json choices() const override;
  void applyChoices(const Json& choices) override;
  std::size_t horizontal() const;
  std::size_t vertical() const;
  /// The third state, where three are shown in space.
  std::optional<std::size_t> depth() const;
  /// Names of the two states: across and up.
  QStringList shownStates() const;
  /// Nothing changes if they are not two different ones that there are.
  void showStates(const QStringList& names);
  /// Three states in space; nothing changes where there are fewer.
  void showSpace(bool space);

  const PhaseItems& items() const { return items_; }
  void showItems(const PhaseItems& items);
  HeldStates* held() const { return held_; }
  StartBar* startBar() const { return start_bar_; }
  PhasePlot* plot() const { return plot_; }

  /// From these values of the states across and up, and those at which the others are held.
  void startAt(double across, double up);
  const std::vector<std::vector<double>>& starts() const { return starts_; }
  /// (d) each; others are left out.
  void setStarts(std::vector<std::vector<double>> starts);

  bool isUpToDate() const { return field_task_.isIdle() && flow_task_.isIdle() && !new_field_ && !new_flow_; }
  /// What has been computed since is drawn now.
  void draw();
  /// Computes all of it at once, on this thread: for pictures without a window.
  void computeNow();

 Q_SIGNALS:
  /// draw() has something to do.
  void drawingWanted();
  void startsEdited(const nullcline::StartsEdit& edit);

 private:
  explicit PhaseView(PhasePlot* plot, QWidget* parent);

  void addChoices();
  void addMenu();
  void placeRows();
  void choicesChanged();
  void updateControls();
  void updateHeld();
  void updateObstacle();
  void editStarts(const QString& name, const std::string& key, std::vector<std::vector<double>> starts);
  /// What starts belong to: these data, in these states.
  std::string placeOfStarts() const;
  void keepStarts();
  void recallStarts();
  void removeStart(const std::vector<double>& start);
  void withdrawClick();
  void want(Urgency urgency);
  PortraitRequest request() const;
  std::vector<double> heldValues() const;
  QString wordsOf(const FixedPoint& point) const;
  void showReadOut(int fixed_point);
  QStringList linesOf(const QString& heading, const std::optional<FixedPointSearch>& search) const;
  void fillList();
  QStringList stateNames() const;

  PhasePlot* plot_;
  QComboBox* horizontal_ = nullptr;
  QComboBox* vertical_ = nullptr;
  QComboBox* depth_ = nullptr;
  QAction *space_ = nullptr, *list_ = nullptr;
  QMenu* menu_ = nullptr;
  HeldStates* held_;
  StartBar* start_bar_;
  FixedPointList* fixed_points_ = nullptr; // once it was asked for

  std::vector<ShownState> states_;
  PhaseItems items_ = usualPhaseItems();
  std::string of_data_; // which those are that are shown
  std::vector<std::vector<double>> starts_;
  std::map<std::string, std::vector<std::vector<double>>> kept_starts_; // of what was shown before
  int started_ = 0;                                                     // so far, by the user
  bool has_started_ = false; // by the last click: it may turn out to be the first half of a double click
  std::shared_ptr<const FittedModel> model_;
  std::string true_system_;
  PhaseCurves data_; // without its curves
  std::optional<PortraitRequest> wanted_;
  std::shared_ptr<const PhaseField> new_field_, field_;
  std::shared_ptr<const PhaseFlow> new_flow_, flow_;

  PacedTask<PortraitRequest, PhaseField> field_task_;
  PacedTask<PortraitRequest, PhaseFlow> flow_task_;
};

} // namespace nullcline
