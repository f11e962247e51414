// How the window was left: its place, its docks, its tabs and the columns of the table of runs.
#pragma once

#include <filesystem>

class QHeaderView;
class QMainWindow;
class QTabWidget;

namespace nullcline {

struct RememberedParts {
  QMainWindow& window;
  QTabWidget& bottom;
  QHeaderView& run_columns;
};

/// In that folder; nothing is remembered where it is empty.
void rememberWindow(const std::filesystem::path& state_folder, const RememberedParts& parts);
/// As it was left; leaves alone what was not remembered, or by another version.
void recallWindow(const std::filesystem::path& state_folder, const RememberedParts& parts);

} // namespace nullcline
