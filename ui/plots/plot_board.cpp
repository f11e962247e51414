#include "ui/plots/plot_board.h"

#include "ui/text.h"

#include <QVBoxLayout>

namespace nullcline {

PlotBoard::PlotBoard(QWidget* parent)
    : QWidget(parent), grid_(new PlotGrid(this)), trajectories_(new TrajectoryView), phase_(new PhaseView),
      training_(new TrainingView), residuals_(new ResidualView), predicted_(new PredictedView),
      redraw_([this] { draw(); }), worker_(this, computePreview, [this](std::shared_ptr<const Preview> preview) {
        previewArrived(std::move(preview));
      }) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(grid_);
  add(trajectories_);
  add(phase_);
  add(training_);
  add(residuals_);
  add(predicted_);
  connect(phase_, &PhaseView::drawingWanted, this, [this] { redraw_.request(); });
  grid_->setDefault({{.name = "trajectories", .part = {0.0, 0.0, 0.5, 1.0}},
                     {.name = "phase_plane", .part = {0.5, 0.0, 0.5, 0.58}},
                     {.name = "losses", .part = {0.5, 0.58, 0.5, 0.42}},
                     {.name = "residuals", .behind = "losses"},
                     {.name = "predicted", .behind = "losses"}});
  since_preview_.start();
}

void PlotBoard::add(BoardView* view) {
  views_.push_back(view);
  grid_->add(view);
  connect(view, &BoardView::choiceChanged, this, &PlotBoard::choiceChanged);
}

void PlotBoard::setDataset(std::shared_ptr<const Dataset> dataset, const std::string& true_system) {
  request_.dataset = std::move(dataset);
  request_.true_system = true_system;
  request_.problem = nullptr;
  request_.model = nullptr;
  prepared_ = nullptr;
  arrived_ = nullptr;
  for (auto* view : views_)
    view->setDataset(*request_.dataset);
  showStates();
  for (auto* view : views_)
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
  for (auto* view : views_)
    view->setStates(states_);
  return true;
}

void PlotBoard::showHistory(std::shared_ptr<const std::vector<EpochRecord>> history, int best_epoch) {
  history_ = {std::move(history), best_epoch};
  history_changed_ = true;
  redraw_.request();
}

// What the user asked for does not wait for what is being computed.
void PlotBoard::choiceChanged() {
  stale_ = chosen_ = true;
  if (request_.dataset)
    submit();
}

void PlotBoard::submit() {
  PreviewRequest request = request_;
  for (const auto* view : views_)
    view->ask(request);
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
  if (std::exchange(chosen_, false))
    redraw_.hurry();
  else
    redraw_.request();
}

void PlotBoard::draw() {
  QElapsedTimer clock;
  clock.start();
  if (std::exchange(history_changed_, false))
    for (auto* view : views_)
      view->showHistory(history_);
  if (const auto preview = std::exchange(arrived_, nullptr)) {
    if (preview->states == states_)
      for (auto* view : views_)
        view->showPreview(*preview);
    Q_EMIT preparationRefused(text(preview->problem_message));
  }
  phase_->draw();
  double milliseconds = static_cast<double>(clock.elapsed());
  for (const auto* view : views_)
    milliseconds += view->plotWidget()->replotTime();
  redraw_.drawingTook(milliseconds);
  // Computing curves takes a fiftieth of one core at most while a fit is running, unless two seconds have passed.
  if (stale_ && !computing_ && request_.dataset) {
    if (static_cast<double>(since_preview_.elapsed()) >= std::min(50e3 * preview_seconds_, 2000.0))
      submit();
    else
      redraw_.request();
  }
  Q_EMIT drawn();
}

} // namespace nullcline
