// The window's side of the project file: which it is, what goes on with it, and what is wrong with it.
#pragma once

#include "ui/project/save_session.h"
#include "ui/project/serial_worker.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>

namespace nullcline {

/// A project, or a recovery file, as it was read; what has to be asked of its disk is known already.
struct ReadProject {
  QString path;
  bool is_recovery = false;
  bool is_writable = true;
  ProjectPlace::StoredDatasets datasets = {};
};

/// A session without a name is recorded in a recovery file of the state folder, from its first run or import on; a save
/// makes that the project. Everything with the file itself is done on a thread of its own.
class ProjectSession final : public QObject {
  Q_OBJECT
 public:
  using Saved = std::function<void(const Expected<SaveReport>&)>;

  explicit ProjectSession(QObject* parent = nullptr);

  /// Empty (as at first): sessions without a name are recorded nowhere.
  void setStateFolder(const std::filesystem::path& folder);
  const std::filesystem::path& stateFolder() const { return state_; }

  /// Of the project that has a name; empty: it has none yet.
  const QString& path() const { return path_; }
  bool isOpen() const { return !path_.isEmpty(); }
  /// The project's or the recovery file.
  const std::filesystem::path& file() const { return file_; }
  /// Runs are recorded somewhere.
  bool isRecorded() const { return place_->isSet(); }
  const std::shared_ptr<ProjectPlace>& place() const { return place_; }
  /// A save or the like is under way.
  bool isBusy() const { return jobs_ > 0; }
  /// Why nothing can be recorded at present, and who else has the project open; empty: all is well.
  const QString& problem() const { return problem_; }
  const QString& others() const { return others_; }

  void take(ReadProject project);
  /// Keeps data that were imported, so that they are there after a kill though no run has used them yet.
  void recordImport(std::shared_ptr<const Dataset> dataset);
  /// Runs that wait behind others, so that they are there in the next session though they never began in this one.
  void recordWaiting(std::shared_ptr<RunBatchRecorder> batch);
  /// `then` on the window's thread, when what was asked for before is done.
  void afterwards(std::function<void()> then);
  /// The session's unnamed work is not wanted any more.
  void discardUnnamed();

  void save(SessionContent content, Saved done);
  void saveAs(const QString& path, SessionContent content, Saved done);
  /// Data in the project that nothing uses, neither a run nor what is named here.
  void findUnused(std::vector<ProjectPlace::DatasetPointer> used,
                  std::function<void(const Expected<std::vector<UnusedDataset>>&)> done);
  void compact(std::vector<UnusedDataset> without,
               std::function<void(const Expected<std::pair<std::uintmax_t, std::uintmax_t>>&)> done);
  /// A table, to be found again as projects are.
  void noteRecent(const QString& path);
  /// `done` afterwards, on the window's thread.
  void forgetRecent(std::function<void()> done);

 Q_SIGNALS:
  void changed(); // path, problem, others or busy

 private:
  std::shared_ptr<ProjectPlace> newPlace();
  void becomeUnnamed();
  void lookForOthers();
  void takeOthers(const std::optional<std::string>& sentence);
  void setProblem(const QString& problem);
  template <class Outcome>
  void perform(std::function<Outcome()> work, std::function<void(const Outcome&)> done);

  std::filesystem::path state_, file_;
  QString path_, problem_, others_;
  std::shared_ptr<ProjectPlace> place_;
  int jobs_ = 0;
  bool looking_ = false; // for others
  QTimer look_;
  SerialWorker worker_;
};

} // namespace nullcline
