// What the window is about, without a widget: the data, the choices, the runs, the project.
#pragma once

#include "ui/data_source.h"
#include "ui/dialogs/user_dialogs.h"
#include "ui/newest_task.h"
#include "ui/project_session.h"
#include "ui/runs/run_controller.h"
#include "ui/runs/run_table_model.h"

#include <QObject>
#include <memory>

namespace nullcline {

/// Panels show this and ask it for changes; it tells them what has changed.
class Workspace final : public QObject {
  Q_OBJECT
 public:
  explicit Workspace(std::unique_ptr<UserDialogs> dialogs, FitFunction fit = runFit, QObject* parent = nullptr);

  UserDialogs& dialogs() { return *dialogs_; }
  RunController& controller() { return controller_; }
  RunTableModel& runs() { return runs_; }

  const std::shared_ptr<const Dataset>& dataset() const { return data_.dataset; }
  const std::string& trueSystem() const { return data_.true_system; }
  const OpenRequest& openedFrom() const { return opened_from_; }
  bool isOpening() const { return opening_; }
  const QString& openProblem() const { return open_problem_; }
  const OpenRequest& refusedRequest() const { return refused_; }

  const FitSpec& spec() const { return spec_; }
  /// The method's own values, to which an option can be put back.
  const FitSpec& preset() const { return preset_; }
  bool isAsPublished() const { return as_published_; }
  /// Why Train is disabled; empty: it is not.
  QString blockedReason() const;

  const RunRecord* shownRun() const { return runs_.find(shown_run_); }
  const QString& projectPath() const { return project_.path(); }

  void open(const OpenRequest& request);
  void openFile(const QString& path);
  void openExample(const std::string& name);
  void setMethod(const std::string& name, bool as_published);
  void setField(const FieldOptions& field);
  void setEpochs(int total);
  void setOption(const QString& path, const Json& value);
  void setPreparationProblem(const QString& reason);
  void showRun(std::uint64_t id);
  void resumeRun(std::uint64_t id);

 public Q_SLOTS:
  void train();
  void pauseOrContinue();
  void stop();
  void saveProject();
  void saveProjectTo(const QString& path);

 Q_SIGNALS:
  void openingChanged();
  void dataChanged();
  void specChanged();
  void shownRunChanged();
  void runStateChanged();
  void progressed(std::shared_ptr<const nullcline::Snapshot> snapshot);
  void projectChanged();
  void logged(const QString& line);

 private:
  void opened(std::shared_ptr<const Opened> opened);
  void takeProject(const Opened& opened);
  void setData(const OpenedDataset& data);
  void startRun(RunRequest request, RunRecord record);
  void takeSnapshot(std::shared_ptr<const Snapshot> snapshot);
  void takeOutcome(std::shared_ptr<const RunOutcome> outcome);
  void keepFieldPossible();

  std::unique_ptr<UserDialogs> dialogs_;
  RunTableModel runs_;
  ProjectSession project_;
  OpenedDataset data_;
  OpenRequest opened_from_, refused_;
  QString open_problem_;
  bool opening_ = false;

  FitSpec spec_, preset_;
  bool as_published_ = false;
  bool field_edited_ = false;
  QString preparation_problem_;

  std::uint64_t last_record_ = 0;
  std::uint64_t shown_run_ = 0;
  std::uint64_t active_record_ = 0;

  RunController controller_;
  NewestTask<OpenRequest, Opened> opener_;
};

} // namespace nullcline
