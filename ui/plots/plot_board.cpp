#include "ui/plots/plot_board.h"

#include "ui/text.h"

namespace nullcline {

PlotBoard::PlotBoard(QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), trajectories_(new TrajectoryView), phase_(new PhaseView),
      loss_plot_(new LossPlot), losses_(new PlotView(tr("Losses"), loss_plot_)), redraw_([this] { draw(); }),
      worker_(this, computePreview,
              [this](std::shared_ptr<const Preview> preview) { previewArrived(std::move(preview)); }) {
  auto* right = new QSplitter(Qt::Vertical);
  right->addWidget(phase_);
  right->addWidget(losses_);
  right->setStretchFactor(0, 3);
  right->setStretchFactor(1, 2);
  addWidget(trajectories_);
  addWidget(right);
  setStretchFactor(0, 1);
  setStretchFactor(1, 1);
  setChildrenCollapsible(false);
  right->setChildrenCollapsible(false);
  since_preview_.start();
  connect(trajectories_, &TrajectoryView::choiceChanged, this, &PlotBoard::choiceChanged);
  connect(phase_, &PhaseView::choiceChanged, this, &PlotBoard::choiceChanged);
}

void PlotBoard::setDataset(std::shared_ptr<const Dataset> dataset, const std::string& true_system) {
  request_.dataset = std::move(dataset);
  request_.true_system = true_system;
  request_.problem = nullptr;
  request_.model = nullptr;
  prepared_ = nullptr;
  arrived_ = nullptr;
  trajectories_->setDataset(*request_.dataset);
  showStates();
  for (auto* view : views())
    view->plotWidget()->showAll();
  choiceChanged();
}

void PlotBoard::setPreparation(const ProblemOptions& options, std::uint64_t seed) {
  const bool same = toJson(options.split) == toJson(request_.options.split) &&
                    toJson(options.smoothing) == toJson(request_.options.smoothing) &&
                    options.standardize == request_.options.standardize && seed == request_.seed;
  if (same)
    return;
  request_.options = options;
  request_.seed = seed;
  prepared_ = nullptr;
  if (request_.dataset && !request_.problem)
    choiceChanged();
}

void PlotBoard::showModel(std::shared_ptr<const Problem> problem, std::shared_ptr<const FittedModel> model) {
  if (problem == request_.problem && model == request_.model)
    return;
  request_.problem = std::move(problem);
  request_.model = std::move(model);
  if (request_.dataset && showStates())
    return choiceChanged();
  stale_ = true;
  redraw_.request();
}

/// True if they are others than before: what is being computed has the wrong ones.
bool PlotBoard::showStates() {
  auto states = shownStates(*request_.dataset, request_.model.get());
  if (states == states_)
    return false;
  states_ = std::move(states);
  trajectories_->setStates(states_);
  phase_->setStates(states_);
  return true;
}

void PlotBoard::showHistory(std::shared_ptr<const std::vector<EpochRecord>> history, int best_epoch) {
  history_ = std::move(history);
  best_epoch_ = best_epoch;
  history_changed_ = true;
  redraw_.request();
}

// What the user asked for does not wait for what is being computed.
void PlotBoard::choiceChanged() {
  stale_ = true;
  if (request_.dataset)
    submit();
}

void PlotBoard::submit() {
  PreviewRequest request = request_;
  request.trajectory = trajectories_->trajectory();
  request.horizontal = phase_->horizontal();
  request.vertical = phase_->vertical();
  if (!request.problem)
    request.problem = prepared_;
  stale_ = false;
  computing_ = true;
  worker_.submit(std::move(request));
}

void PlotBoard::previewArrived(std::shared_ptr<const Preview> preview) {
  computing_ = false;
  preview_seconds_ = preview->seconds;
  since_preview_.restart();
  if (!request_.problem)
    prepared_ = preview->problem;
  arrived_ = std::move(preview);
  redraw_.request();
}

void PlotBoard::draw() {
  QElapsedTimer clock;
  clock.start();
  if (std::exchange(history_changed_, false))
    loss_plot_->showHistory(history_ ? *history_ : std::vector<EpochRecord>(), best_epoch_);
  if (const auto preview = std::exchange(arrived_, nullptr)) {
    if (preview->states == states_) {
      trajectories_->showPreview(*preview);
      phase_->showPreview(*preview);
    }
    Q_EMIT preparationRefused(text(preview->problem_message));
  }
  double milliseconds = static_cast<double>(clock.elapsed());
  for (const auto* view : views())
    milliseconds += view->plotWidget()->replotTime();
  redraw_.drawingTook(milliseconds);
  // Computing curves takes a quarter of one core at most while a fit is running.
  if (stale_ && !computing_ && request_.dataset) {
    if (static_cast<double>(since_preview_.elapsed()) >= 3000.0 * preview_seconds_)
      submit();
    else
      redraw_.request();
  }
  Q_EMIT drawn();
}

} // namespace nullcline
