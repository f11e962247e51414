#include "ui/project/project_session.h"

#include "ui/engine_text.h"
#include "ui/project/state_folder.h"

namespace nullcline {

namespace {
constexpr int kLookMilliseconds = 2000; // for other programs
}

ProjectSession::ProjectSession(QObject* parent) : QObject(parent), worker_(this) {
  place_ = newPlace();
  look_.setInterval(kLookMilliseconds);
  connect(&look_, &QTimer::timeout, this, &ProjectSession::lookForOthers);
}

// A place can outlive this object in a thread that ends; what it tells then is dropped with the queued call.
std::shared_ptr<ProjectPlace> ProjectSession::newPlace() {
  auto told_by = std::make_shared<std::weak_ptr<ProjectPlace>>();
  auto place = std::make_shared<ProjectPlace>([this, told_by](const std::string& problem) {
    QMetaObject::invokeMethod(
        this,
        [this, told_by, words = engineSentence(problem)] {
          if (place_ == told_by->lock())
            setProblem(words);
        },
        Qt::QueuedConnection);
  });
  *told_by = place;
  return place;
}

void ProjectSession::setStateFolder(const std::filesystem::path& folder) {
  state_ = folder;
  if (!isOpen() && !isRecorded())
    becomeUnnamed();
}

void ProjectSession::becomeUnnamed() {
  path_.clear();
  problem_.clear();
  others_.clear();
  look_.stop();
  place_ = newPlace();
  file_ = state_.empty() ? std::filesystem::path() : newRecoveryFile(state_);
  if (!file_.empty())
    place_->makeWhenNeeded(file_);
  Q_EMIT changed();
}

void ProjectSession::take(ReadProject project) {
  place_ = newPlace();
  problem_.clear();
  others_.clear();
  file_ = project.path.toStdString();
  path_ = project.is_recovery ? QString() : project.path;
  if (project.is_recovery)
    place_->makeWhenNeeded(file_, std::move(project.datasets));
  else
    place_->open(file_, std::move(project.datasets));
  if (!project.is_writable)
    problem_ = tr("%1 can only be read: save the project under another name to go on with it.").arg(project.path);
  worker_.submit([place = place_, state = state_, path = path_]() -> SerialWorker::Delivery {
    place->show();
    noteRecentProject(state, path);
    return nullptr;
  });
  look_.start();
  lookForOthers();
  Q_EMIT changed();
}

// Not busy meanwhile: nobody has to wait for it.
void ProjectSession::recordImport(std::shared_ptr<const Dataset> dataset) {
  if (isRecorded() && problem_.isEmpty())
    worker_.submit([place = place_, dataset = std::move(dataset)]() -> SerialWorker::Delivery {
      static_cast<void>(place->recordImport(dataset)); // a failure is told by the place
      return nullptr;
    });
}

void ProjectSession::recordWaiting(std::shared_ptr<RunBatchRecorder> batch) {
  if (isRecorded() && problem_.isEmpty())
    worker_.submit([place = place_, batch = std::move(batch)]() -> SerialWorker::Delivery {
      static_cast<void>(place->use([&](ProjectFile& project) { return batch->begin(*place, project); }));
      return nullptr;
    });
}

void ProjectSession::afterwards(std::function<void()> then) {
  worker_.submit([then = std::move(then)]() -> SerialWorker::Delivery { return then; });
}

void ProjectSession::discardUnnamed() {
  if (isOpen())
    return;
  worker_.submit([place = place_]() -> SerialWorker::Delivery {
    place->discard();
    return nullptr;
  });
  becomeUnnamed();
}

void ProjectSession::lookForOthers() {
  if (std::exchange(looking_, true))
    return;
  worker_.submit([this, place = place_]() -> SerialWorker::Delivery {
    return [this, place, sentence = place->othersSentence()] {
      looking_ = false;
      if (place == place_)
        takeOthers(sentence);
      else if (look_.isActive())
        lookForOthers();
    };
  });
}

void ProjectSession::takeOthers(const std::optional<std::string>& sentence) {
  const QString others = sentence ? engineSentence(*sentence) : others_;
  if (others_ == others)
    return;
  others_ = others;
  Q_EMIT changed();
}

void ProjectSession::setProblem(const QString& problem) {
  if (problem_ == problem)
    return;
  problem_ = problem;
  Q_EMIT changed();
}

template <class Outcome>
void ProjectSession::perform(std::function<Outcome()> work, std::function<void(const Outcome&)> done) {
  ++jobs_;
  Q_EMIT changed();
  worker_.submit([this, work = std::move(work), done = std::move(done)]() -> SerialWorker::Delivery {
    auto outcome = std::make_shared<const Outcome>(work());
    return [this, outcome, done] {
      --jobs_;
      done(*outcome);
      Q_EMIT changed();
    };
  });
}

void ProjectSession::save(SessionContent content, Saved done) {
  perform<Expected<SaveReport>>([place = place_, content = std::move(content)] { return saveInPlace(*place, content); },
                                std::move(done));
}

void ProjectSession::saveAs(const QString& path, SessionContent content, Saved done) {
  perform<Expected<SaveReport>>(
      [place = place_, target = std::filesystem::path(path.toStdString()), content = std::move(content)] {
        return nullcline::saveAs(*place, target, content);
      },
      [this, place = place_, path, done = std::move(done)](const Expected<SaveReport>& report) {
        if (report && place == place_) {
          path_ = path;
          file_ = path.toStdString();
          setProblem({}); // that of a file which may only be read, say: this one was just written
          noteRecent(path);
          look_.start();
          lookForOthers();
        }
        done(report);
      });
}

void ProjectSession::findUnused(std::vector<ProjectPlace::DatasetPointer> used,
                                std::function<void(const Expected<std::vector<UnusedDataset>>&)> done) {
  perform<Expected<std::vector<UnusedDataset>>>(
      [place = place_, used = std::move(used)] { return place->unusedData(used); }, std::move(done));
}

void ProjectSession::compact(std::vector<UnusedDataset> without,
                             std::function<void(const Expected<std::pair<std::uintmax_t, std::uintmax_t>>&)> done) {
  perform<Expected<std::pair<std::uintmax_t, std::uintmax_t>>>(
      [place = place_, without = std::move(without)] { return place->compact(without); }, std::move(done));
}

void ProjectSession::noteRecent(const QString& path) {
  worker_.submit([state = state_, path]() -> SerialWorker::Delivery {
    noteRecentProject(state, path);
    return nullptr;
  });
}

void ProjectSession::forgetRecent(std::function<void()> done) {
  worker_.submit([state = state_, done = std::move(done)]() -> SerialWorker::Delivery {
    forgetRecentProjects(state);
    return done;
  });
}

} // namespace nullcline
