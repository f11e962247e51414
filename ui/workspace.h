// What the window is about, without a widget: the data, the choices, the runs, the project.
#pragma once

#include "ui/data_source.h"
#include "ui/dialogs/user_dialogs.h"
#include "ui/methods/method_choices.h"
#include "ui/newest_task.h"
#include "ui/project/project_session.h"
#include "ui/runs/run_controller.h"
#include "ui/runs/run_table_model.h"

#include <QObject>
#include <QUndoStack>
#include <map>
#include <memory>
#include <set>

namespace nullcline {

enum class RunOrder { in_sequence, in_parallel };

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
  bool isOpening() const { return opening_; }
  /// The project that is being read takes the place of all runs: none may begin meanwhile.
  bool isOpeningProject() const { return opening_ && opens_project_; }
  const QString& openProblem() const { return open_problem_; }
  /// The user has seen it, and goes on with the data that are open.
  void forgetOpenProblem();
  /// The table that was refused, else the files and the recipe of the data; without files where there are none.
  OpenRequest importSource() const;
  /// Whether the data came from a table; its files may be gone by now.
  bool hasImportSource() const;

  const MethodChoices& methodChoices() const { return choices_; }
  /// Of the current method, whose options are shown.
  const FitSpec& spec() const { return choices_.current().spec; }
  const FitSpec& preset() const { return choices_.current().preset; }
  bool isAsPublished() const { return choices_.current().as_published; }
  RunOrder runOrder() const { return order_; }
  /// Why these settings make no sense on these data; empty: they do, or there are no data yet.
  QString problemOf(const FitSpec& spec) const;
  /// Why a method cannot be trained on these data with its settings; empty: it can.
  QString methodProblem(const std::string& name) const;
  /// Why the gradient of the current method cannot be checked; empty: it can.
  QString checkBlockedReason() const;
  /// Why Train is disabled; empty: it is not.
  QString blockedReason() const;

  /// Of a run in the table; nothing if it is over.
  std::optional<RunState> stateOf(std::uint64_t id) const;
  /// The shown run if it is under way, else the first that is; null: none.
  const RunRecord* watchedRun() const;
  const RunRecord* shownRun() const { return runs_.find(shown_run_); }
  ProjectSession& project() { return project_; }
  /// Empty while the session has no name.
  const QString& projectPath() const { return project_.path(); }
  /// Something would be lost, or hard to find again, if the window were closed without a save.
  bool hasUnsavedWork() const;

  void open(const OpenRequest& request);
  void openFile(const QString& path);
  /// What was read elsewhere, or why it could not be.
  void take(std::shared_ptr<const Opened> opened);
  void openExample(const std::string& name);
  /// Trains on it as soon as it is there: by a quick method, unless methods were chosen already.
  void startExample(const std::string& name);

  /// Undo and redo of choices, of the data, and of the table of runs.
  QUndoStack& edits() { return edits_; }
  /// Makes a method the current one; alone, it is also the one that is trained.
  void setMethod(const std::string& name);
  void setMethod(const std::string& name, bool as_published);
  void tickMethod(const std::string& name, bool ticked);
  void setRunOrder(RunOrder order);
  void setField(const FieldOptions& field);
  void setEpochs(int total);
  void setOption(const QString& path, const Json& value);
  /// The method and all settings with which a run was trained.
  void copySettings(std::uint64_t run);
  /// All of them, as a project had them.
  void setMethodChoices(MethodChoices choices, RunOrder order);
  void setPreparationProblem(const QString& reason);
  void showRun(std::uint64_t id);
  void renameRun(std::uint64_t id, const QString& name);
  /// Why runs cannot be taken out of the table; empty: they can.
  QString removalProblem(const std::vector<std::uint64_t>& ids) const;
  /// Until the project is saved they can be had back; its file has them until then.
  void removeRuns(const std::vector<std::uint64_t>& ids);
  /// Why a method cannot go on from what a run has found; empty: it can.
  QString polishProblem(std::uint64_t run, const std::string& method) const;
  /// A new run that begins with the parameters of that one, on its data, its model and its preparation.
  void polish(std::uint64_t run, const std::string& method);
  /// The same run by nullcline-cli, for a shell; an error says why there is none.
  Expected<std::string> commandLineOf(std::uint64_t run) const;
  /// Forward (-1) or back (1) among the runs that wait.
  void moveInQueue(std::uint64_t run, int by);
  /// Those in the project that were cut off or never begun and not left alone, oldest first.
  std::vector<std::uint64_t> cutOffRuns() const;
  /// They can still go on, but are not among the cut off ones any more, in later sessions neither.
  void leaveAlone(const std::vector<std::uint64_t>& ids);
  /// What the window shows, to be kept with the project.
  void setViewSource(std::function<Json()> source) { view_source_ = std::move(source); }
  /// Asks about unsaved work and runs under way, and calls `then` when the session may give way; never, if the user
  /// cancels. What was not saved is still there.
  void leaveSession(const QString& title, std::function<void()> then);
  /// Those of them that can go on, one after the other.
  void resumeRuns(const std::vector<std::uint64_t>& ids);
  /// Of some runs in the table; those that are over stay as they are.
  void pauseOrContinueRuns(const std::vector<std::uint64_t>& ids);
  void stopRuns(const std::vector<std::uint64_t>& ids);
  void cancelRuns(const std::vector<std::uint64_t>& ids);

 public Q_SLOTS:
  void train();
  /// The ticked methods wait behind the runs under way.
  void queue();
  void pauseOrContinue();
  void stop();
  void cancel();
  void saveProject();
  void saveProjectAs();
  void saveProjectTo(const QString& path);
  void compactProject();

 Q_SIGNALS:
  void openingChanged();
  void choiceWanted(); // what was opened holds several areas or tables; importSource() is what to choose from
  void dataChanged();
  void specChanged();
  void shownRunChanged();
  void runStateChanged();
  void batchStarted(const std::set<std::uint64_t>& ids); // several runs, to be compared
  void progressed(quint64 id);
  void projectChanged();
  void viewsArrived(const nlohmann::json& views); // of a project that was opened; null: it has none
  void logged(const QString& line);

 private:
  /// A value of what can be chosen, to be put back.
  struct Choices {
    MethodChoices methods;
    RunOrder order;
  };
  struct ShownData {
    OpenedDataset data;
    OpenRequest opened_from;
    std::shared_ptr<const Dataset> opened_data;
  };
  /// Runs taken out of the table, each with its row there, and which was shown.
  struct RemovedRuns {
    std::vector<std::pair<int, RunRecord>> rows;
    std::uint64_t shown = 0;
  };

  QString dataProblem() const;
  Choices choices() const { return {choices_, order_}; }
  /// Makes a change of the choices that can be undone. Changes with the same key in a row become one; empty: none do.
  void edit(const QString& name, const std::string& key, const std::function<void()>& change);
  void restoreChoices(const Choices& choices);
  void restoreData(const ShownData& shown, const Choices& choices);
  void replaceData(const Opened& opened);
  void showDataOf(const RunRecord& run);
  QString optionLabel(const QString& path) const;
  void takeOut(const std::vector<std::uint64_t>& ids);
  void putBack(const RemovedRuns& removed);
  void forgetRemoved(const SaveReport& report);
  FitSpec polishSpec(const RunRecord& run, const MethodChoice& method) const;
  std::vector<std::uint64_t> addRuns(const std::vector<FitSpec>& specs);
  void showQueue();
  void takeProject(const Opened& opened);
  void takeTable(const Opened& opened);
  void setData(const OpenedDataset& data);
  void keepFieldPossible();
  static FitSpec withErrors(FitSpec spec, const Dataset& data, bool compared);
  std::size_t mostAtOnce() const;
  std::vector<FitSpec> specsToTrain(std::size_t at_once) const;
  Json views() const { return view_source_ ? view_source_() : Json(); }
  SessionContent content() const;
  void chooseProjectFile(std::function<void(const QString&)> then);
  void saveThen(const QString& path, std::function<void()> then);
  void takeSaved(const SaveReport& report);
  void compactWithout(const std::vector<UnusedDataset>& data);
  void storeMissing();
  bool hasUnrecordedRun() const;
  void storeViewsThen(std::function<void()> then);
  void endRunsThen(std::function<void()> then);
  void startRun(RunRequest request, std::uint64_t id, std::optional<RunRecord> before = {});
  Json viewsOfNewRuns() const;
  void tellRefusal(std::uint64_t id, const QString& problem);
  void tellEnd(std::uint64_t id, const RunOutcome& outcome);
  void takeStart(std::uint64_t run_id);
  void takeSnapshot(std::shared_ptr<const Snapshot> snapshot);
  void takeOutcome(std::shared_ptr<const RunOutcome> outcome);
  void showState(std::uint64_t id);
  std::uint64_t controllerIdOf(std::uint64_t id) const;

  std::unique_ptr<UserDialogs> dialogs_;
  RunTableModel runs_;
  ProjectSession project_;
  OpenedDataset data_;
  OpenRequest opened_from_, refused_;
  std::shared_ptr<const Dataset> opened_data_; // what was read from opened_from_; null: a project
  QString open_problem_;
  bool opening_ = false;
  bool opens_project_ = false;
  bool trains_when_open_ = false;

  MethodChoices choices_;
  RunOrder order_ = RunOrder::in_sequence;
  QString preparation_problem_;
  std::uint64_t edit_series_ = 0;              // edits of different series never become one
  std::map<std::uint64_t, RunRecord> removed_; // taken out of the table since the last save

  std::uint64_t last_record_ = 0;
  std::uint64_t shown_run_ = 0;
  bool follow_ = true;      // show each run as it begins
  bool taking_out_ = false; // the view's current row wanders while rows go
  struct UnderWay {
    std::uint64_t record = 0;
    std::shared_ptr<RunRecorder> recorder;
    std::optional<RunRecord> before; // of a run that goes on: how it was
  };
  std::map<std::uint64_t, UnderWay> under_way_; // by the controller's id
  std::size_t batch_ = 0;                       // runs that were started together
  std::function<Json()> view_source_;
  Json stored_views_;               // as the project has them
  std::function<void()> when_idle_; // no run is under way any more

  RunController controller_;
  QUndoStack edits_;
  NewestTask<OpenRequest, Opened> opener_;
};

} // namespace nullcline
