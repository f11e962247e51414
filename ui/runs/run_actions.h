#pragma once

#include "ui/workspace.h"

class QAction;
class QMenu;

namespace nullcline {

/// What can be done with the runs that are selected in the table, beside pausing and stopping them.
class RunActions final : public QObject {
  Q_OBJECT
 public:
  explicit RunActions(Workspace& workspace, QObject* parent = nullptr);

  void setSelection(std::vector<std::uint64_t> ids);
  /// All of them, for the table's own menu and the menu bar.
  void addTo(QMenu& menu) const;
  QAction* renameAction() const { return rename_; }
  QAction* removeAction() const { return remove_; }
  QMenu* polishMenu() const { return polish_.get(); }
  /// Looks again what makes sense now.
  void update();

 Q_SIGNALS:
  void renameWanted();

 private:
  QAction* add(const QString& words, const QString& name);
  /// With the reason where it cannot be used.
  void fillPolish();
  void copyCommand();
  std::uint64_t single() const { return ids_.size() == 1 ? ids_.front() : 0; }

  Workspace& workspace_;
  std::vector<std::uint64_t> ids_;
  std::unique_ptr<QMenu> polish_;
  QAction *copy_settings_ = nullptr, *copy_command_ = nullptr, *resume_ = nullptr, *earlier_ = nullptr,
          *later_ = nullptr, *rename_ = nullptr, *remove_ = nullptr;
};

} // namespace nullcline
