#pragma once

#include "ui/newest_task.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/preview.h"
#include "ui/plots/redraw_timer.h"
#include "ui/plots/trajectory_view.h"

#include <QElapsedTimer>
#include <QSplitter>

namespace nullcline {

/// The three plots in a grid. Curves are computed on a thread of their own and applied here, all on one clock.
class PlotBoard final : public QSplitter {
  Q_OBJECT
 public:
  explicit PlotBoard(QWidget* parent = nullptr);

  void setDataset(std::shared_ptr<const Dataset> dataset, const std::string& true_system);
  /// How data without a run are split and smoothed.
  void setPreparation(const ProblemOptions& options, std::uint64_t seed);
  void showModel(std::shared_ptr<const Problem> problem, std::shared_ptr<const FittedModel> model);
  void showHistory(std::shared_ptr<const std::vector<EpochRecord>> history, int best_epoch);

  std::vector<PlotView*> views() const { return {trajectories_, phase_, losses_}; }
  TrajectoryView* trajectories() const { return trajectories_; }
  PhaseView* phase() const { return phase_; }
  LossPlot* losses() const { return loss_plot_; }
  bool isUpToDate() const { return !stale_ && !computing_ && !arrived_ && !history_changed_; }

 Q_SIGNALS:
  void drawn();
  void preparationRefused(const QString& reason); // empty: the data can be prepared

 private:
  void choiceChanged();
  bool showStates();
  void submit();
  void previewArrived(std::shared_ptr<const Preview> preview);
  void draw();

  TrajectoryView* trajectories_;
  PhaseView* phase_;
  LossPlot* loss_plot_;
  PlotView* losses_;

  PreviewRequest request_;
  std::vector<ShownState> states_;
  std::shared_ptr<const Problem> prepared_; // without a run, from the options in request_
  std::shared_ptr<const std::vector<EpochRecord>> history_;
  int best_epoch_ = 0;
  bool history_changed_ = false;
  bool stale_ = false; // what is shown or computed is not the newest wish
  bool computing_ = false;
  std::shared_ptr<const Preview> arrived_;
  QElapsedTimer since_preview_;
  double preview_seconds_ = 0.0;

  RedrawTimer redraw_;
  NewestTask<PreviewRequest, Preview> worker_;
};

} // namespace nullcline
