// How the window was left: its place, its docks, its tabs, the columns of the table of runs, and the sizes of its
// dialogs.
#pragma once

#include <QObject>
#include <filesystem>

class QHeaderView;
class QMainWindow;
class QSplitter;
class QTabWidget;

namespace nullcline {

struct RememberedParts {
  QMainWindow& window;
  QTabWidget& bottom;
  QHeaderView& run_columns;
  QSplitter& comparison;
};

/// In that folder; nothing is remembered where it is empty.
void rememberWindow(const std::filesystem::path& state_folder, const RememberedParts& parts);
/// As it was left; leaves alone what was not remembered, or by another version.
void recallWindow(const std::filesystem::path& state_folder, const RememberedParts& parts);

/// Gives each dialog of a window the size in which its user left the last of its kind.
class DialogSizes final : public QObject {
 public:
  DialogSizes(QMainWindow& window, const std::filesystem::path& state_folder);

  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QMainWindow& window_;
  QString file_;
};

} // namespace nullcline
