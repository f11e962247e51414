#include "ui/plots/plot_board.h"

#include "ui/engine_text.h"

#include <QVBoxLayout>

namespace nullcline {

namespace {
constexpr double kPreviewPauses = 50.0; // times what computing took
constexpr double kLongestPause = 2.0;   // s
} // namespace

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
  due_.setSingleShot(true);
  connect(&due_, &QTimer::timeout, this, &PlotBoard::submitWhenDue);
}

void PlotBoard::add(BoardView* view) {
  views_.push_back(view);
  grid_->add(view);
  connect(view, &BoardView::choiceChanged, this, &PlotBoard::choiceChanged);
}

void PlotBoard::setDataset(std::shared_ptr<const Dataset> dataset, const std::string& true_system) {
  later_.model = nullptr; // of the data that were
  Q_EMIT dataReplaced();
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
  if (is_frozen_) {
    later_.preparation = [this, options, seed] { setPreparation(options, seed); };
    return;
  }
  const bool same = toJson(options.split) == toJson(request_.options.split) &&
                    toJson(options.smoothing) == toJson(request_.options.smoothing) &&
                    options.standardize == request_.options.standardize && seed == request_.seed;
  if (same)
    return;
  request_.options = options;
  request_.seed = seed;
  prepared_ = nullptr;
  prepares_ = false;
  if (request_.dataset && !request_.problem)
    choiceChanged();
}

void PlotBoard::showModel(std::shared_ptr<const Problem> problem, std::shared_ptr<const FittedModel> model) {
  if (is_frozen_) {
    later_.model = [this, problem = std::move(problem), model = std::move(model)] { showModel(problem, model); };
    return;
  }
  if (problem == request_.problem && model == request_.model)
    return;
  request_.problem = std::move(problem);
  request_.model = std::move(model);
  if (request_.dataset && showStates())
    return choiceChanged();
  stale_ = true;
  submitWhenDue();
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
  if (is_frozen_) {
    later_.history = [this, history = std::move(history), best_epoch] { showHistory(history, best_epoch); };
    return;
  }
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

// Computing curves takes a fiftieth of one core at most while a fit is running, unless two seconds have passed. What
// came last is drawn first.
void PlotBoard::submitWhenDue() {
  if (!stale_ || computing_ || arrived_ || !request_.dataset)
    return;
  const double rest = std::min(kPreviewPauses * preview_seconds_, kLongestPause) * 1000.0 -
                      static_cast<double>(since_preview_.elapsed());
  if (rest > 0.0)
    due_.start(static_cast<int>(rest) + 1);
  else
    submit();
}

void PlotBoard::submit() {
  due_.stop();
  PreviewRequest request = request_;
  for (const auto* view : views_)
    view->ask(request, is_frozen_ || view->isInSight());
  prepares_ = !request.problem;
  if (prepares_)
    request.problem = prepared_;
  stale_ = has_whole_ = false;
  computing_ = true;
  worker_.submit(std::move(request));
}

void PlotBoard::previewArrived(std::shared_ptr<const Preview> preview) {
  computing_ = false;
  preview_seconds_ = preview->seconds;
  since_preview_.restart();
  if (std::exchange(prepares_, false)) // not of a run that has gone, nor with other options
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
    showArrived(*preview);
    Q_EMIT preparationRefused(engineSentence(preview->problem_message));
  }
  phase_->draw();
  double milliseconds = static_cast<double>(clock.elapsed());
  for (const auto* view : views_) // painted since the last time, which is what was drawn then
    milliseconds += view->plotWidget()->takePaintTime();
  redraw_.drawingTook(milliseconds);
  submitWhenDue();
  Q_EMIT drawn();
  tellWhenReady();
}

void PlotBoard::showArrived(const Preview& preview) {
  if (preview.states == states_)
    for (auto* view : views_)
      view->showPreview(preview);
  has_whole_ = preview.residuals && preview.compared;
  if (preview.channels.empty() && ready_)
    std::exchange(ready_, nullptr)(failure(preview.problem_message));
}

void PlotBoard::freeze(std::function<void(const Status&)> ready) {
  if (!request_.dataset)
    return ready(usageError(tr("There are no data to plot.").toStdString()));
  is_frozen_ = true;
  ready_ = std::move(ready);
  choiceChanged();
}

void PlotBoard::thaw() {
  is_frozen_ = false;
  ready_ = nullptr;
  const Later later = std::exchange(later_, {});
  for (const auto& change : {later.preparation, later.model, later.history})
    if (change)
      change();
}

// The phase plane is computed on threads of its own.
void PlotBoard::tellWhenReady() {
  if (ready_ && has_whole_ && isUpToDate())
    std::exchange(ready_, nullptr)({});
}

} // namespace nullcline
