#pragma once

#include "ui/newest_task.h"
#include "ui/project/recent_projects.h"
#include "ui/project/recovery_dialog.h"
#include "ui/project/state_folder.h"
#include "ui/workspace.h"

#include <QObject>
#include <QPointer>
#include <filesystem>

class QAction;
class QMenu;
class QWidget;

namespace nullcline {

/// What the File menu has for projects, and the question after a start whether unsaved work is to be recovered.
class ProjectMenu final : public QObject {
  Q_OBJECT
 public:
  /// `is_there`: whether a recent project's file exists; tests may put a slow one in its place.
  ProjectMenu(Workspace& workspace, QWidget* window, RecentProjects::IsThere is_there = {});

  void addOpenRecent(QMenu& menu);
  void addSaveActions(QMenu& menu);
  /// Unsaved work is kept in this folder from now on, and what is there is offered.
  void useStateFolder(const std::filesystem::path& folder);
  /// Looks for unsaved work; the dialog is shown if there is some, or if the user asked.
  void offerRecovery(bool asked);
  RecoveryDialog* recoveryDialog() const { return dialog_; }
  RecentProjects& recentProjects() { return recent_projects_; }

 private:
  void update();
  void fillRecent();
  void lookForRecent();
  void takeUnsavedWork(std::shared_ptr<const UnsavedWorkList> list);

  Workspace& workspace_;
  QWidget* window_;
  RecentProjects recent_projects_;
  QMenu* recent_ = nullptr;
  QAction *save_ = nullptr, *save_as_ = nullptr, *compact_ = nullptr, *recover_ = nullptr;
  QPointer<RecoveryDialog> dialog_;
  bool asked_ = false;
  NewestTask<std::filesystem::path, UnsavedWorkList> search_;
};

} // namespace nullcline
