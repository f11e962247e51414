#include "ui/project/project_session.h"

#include "ui/project/state_folder.h"
#include "ui/text.h"

#include <QFileInfo>

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
  auto number = std::make_shared<ProjectPlace*>(nullptr);
  auto place = std::make_shared<ProjectPlace>([this, number](const std::string& problem) {
    QMetaObject::invokeMethod(
        this,
        [this, number, words = text(problem)] {
          if (place_.get() == *number)
            setProblem(words);
        },
        Qt::QueuedConnection);
  });
  *number = place.get();
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

void ProjectSession::take(const QString& path) {
  place_ = newPlace();
  problem_.clear();
  others_.clear();
  file_ = path.toStdString();
  const bool unnamed = isRecoveryFile(state_, file_);
  path_ = unnamed ? QString() : path;
  if (unnamed)
    place_->makeWhenNeeded(file_);
  else
    place_->open(file_);
  const QFileInfo info(path);
  if (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable())
    problem_ = tr("%1 can only be read: save the project under another name to go on with it.").arg(path);
  noteRecentProject(state_, path_);
  look_.start();
  lookForOthers();
  Q_EMIT changed();
}

void ProjectSession::discardUnnamed() {
  if (isOpen())
    return;
  place_->discard();
  becomeUnnamed();
}

void ProjectSession::lookForOthers() {
  const auto sentence = place_->othersSentence();
  if (!sentence || others_ == text(*sentence))
    return;
  others_ = text(*sentence);
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
          noteRecentProject(state_, path);
          look_.start();
          lookForOthers();
        }
        done(report);
      });
}

void ProjectSession::compact(std::function<void(const Expected<std::pair<std::uintmax_t, std::uintmax_t>>&)> done) {
  perform<Expected<std::pair<std::uintmax_t, std::uintmax_t>>>([place = place_] { return place->compact(); },
                                                               std::move(done));
}

} // namespace nullcline
