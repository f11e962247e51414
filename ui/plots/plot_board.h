#pragma once

#include "ui/newest_task.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/plot_grid.h"
#include "ui/plots/predicted_view.h"
#include "ui/plots/preview.h"
#include "ui/plots/redraw_timer.h"
#include "ui/plots/residual_view.h"
#include "ui/plots/training_view.h"
#include "ui/plots/trajectory_view.h"

#include <QElapsedTimer>

namespace nullcline {

/// The plots of a run in a grid. Curves are computed on a thread of their own and applied here, all on one clock.
class PlotBoard final : public QWidget {
  Q_OBJECT
 public:
  explicit PlotBoard(QWidget* parent = nullptr);

  void setDataset(std::shared_ptr<const Dataset> dataset, const std::string& true_system);
  /// How data without a run are split and smoothed.
  void setPreparation(const ProblemOptions& options, std::uint64_t seed);
  void showModel(std::shared_ptr<const Problem> problem, std::shared_ptr<const FittedModel> model);
  void showHistory(std::shared_ptr<const std::vector<EpochRecord>> history, int best_epoch);

  /// Computes what all plots show of this moment, whether they are seen or not, and says when it is drawn. Until thaw()
  /// runs may train on and others be chosen: the plots stay as they are. Not ok: there is nothing to draw.
  void freeze(std::function<void(const Status&)> ready);
  void thaw();

  const std::vector<BoardView*>& views() const { return views_; }
  PlotGrid& grid() const { return *grid_; }
  TrajectoryView* trajectories() const { return trajectories_; }
  PhaseView* phase() const { return phase_; }
  ResidualView* residuals() const { return residuals_; }
  PredictedView* predicted() const { return predicted_; }
  TrainingPlot* losses() const { return training_->plot(); }
  bool isUpToDate() const { return !stale_ && !computing_ && !arrived_ && !history_changed_ && phase_->isUpToDate(); }

 Q_SIGNALS:
  void drawn();
  void dataReplaced();                            // a moment that was kept is over
  void preparationRefused(const QString& reason); // empty: the data can be prepared

 private:
  void add(BoardView* view);
  void choiceChanged();
  bool showStates();
  void submit();
  void submitWhenDue();
  void previewArrived(std::shared_ptr<const Preview> preview);
  void draw();
  void showArrived(const Preview& preview);
  void tellWhenReady();

  PlotGrid* grid_;
  TrajectoryView* trajectories_;
  PhaseView* phase_;
  TrainingView* training_;
  ResidualView* residuals_;
  PredictedView* predicted_;
  std::vector<BoardView*> views_;

  PreviewRequest request_;
  std::vector<ShownState> states_;
  std::shared_ptr<const Problem> prepared_; // without a run, from the options in request_
  bool prepares_ = false;                   // what is being computed, with those options
  ShownHistory history_;
  bool history_changed_ = false;
  bool chosen_ = false; // by the user, who waits for it
  bool stale_ = false;  // what is shown or computed is not the newest wish
  bool computing_ = false;
  std::shared_ptr<const Preview> arrived_;
  QElapsedTimer since_preview_;
  QTimer due_; // the next preview
  double preview_seconds_ = 0.0;

  /// The newest of each that came while the plots were frozen.
  struct Later {
    std::function<void()> preparation, model, history;
  };
  bool is_frozen_ = false, has_whole_ = false; // all plots are drawn of that moment
  std::function<void(const Status&)> ready_;
  Later later_;

  RedrawTimer redraw_;
  NewestTask<PreviewRequest, Preview> worker_;
};

} // namespace nullcline
