// Folders in which windows of a test keep their unsaved work.
#pragma once

#include "ui/project/state_folder.h"

#include <QTemporaryDir>

#include <filesystem>
#include <string>
#include <vector>

namespace nullcline {

class StateFolders {
 public:
  /// For a window that shares its unsaved work with no other of the test.
  std::filesystem::path fresh() {
    return std::filesystem::path(directory_.path().toStdString()) / ("state" + std::to_string(++count_));
  }
  /// Of a file beside them.
  QString filePath(const QString& name) const { return directory_.filePath(name); }

 private:
  QTemporaryDir directory_;
  int count_ = 0;
};

/// The files of unsaved work in a state folder.
inline std::vector<std::filesystem::path> unsavedFiles(const std::filesystem::path& state) {
  std::vector<std::filesystem::path> files;
  std::error_code code;
  for (const auto& entry : std::filesystem::directory_iterator(recoveryFolder(state), code))
    if (entry.path().extension() == ".nullcline")
      files.push_back(entry.path());
  return files;
}

} // namespace nullcline
