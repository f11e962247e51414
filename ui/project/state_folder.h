// What a program keeps between two starts, for its user on this machine: unsaved work and the list of recent projects
// and tables.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

/// $XDG_STATE_HOME/nullcline, else ~/.local/state/nullcline (XDG Base Directory Specification 0.8); empty: there is no
/// home.
std::filesystem::path stateFolder();
std::filesystem::path recoveryFolder(const std::filesystem::path& state);
/// A name in the recovery folder that nobody else takes.
std::filesystem::path newRecoveryFile(const std::filesystem::path& state);
bool isRecoveryFile(const std::filesystem::path& state, const std::filesystem::path& file);

/// Work that a program left behind without saving it.
struct UnsavedWork {
  std::filesystem::path file;
  QDateTime last_saved;
  QString data;    // names of the data sets
  QString runs;    // "3 runs, one cut off after 120 of 500 epochs"
  QString problem; // why it cannot be recovered; empty: it can
};
using UnsavedWorkList = std::vector<UnsavedWork>;

/// What other living programs record is left out; files without data are removed. The newest first. Null when
/// cancelled.
std::shared_ptr<const UnsavedWorkList> findUnsavedWork(const std::filesystem::path& state, std::stop_token stop);
/// Refuses, with a sentence, what a program has open by now.
QString deleteUnsavedWork(const std::filesystem::path& file);

/// Paths of projects, the newest first.
QStringList recentProjects(const std::filesystem::path& state);
void noteRecentProject(const std::filesystem::path& state, const QString& path);
void forgetRecentProjects(const std::filesystem::path& state);

} // namespace nullcline
