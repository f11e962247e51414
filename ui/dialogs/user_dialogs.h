// Questions to the user. They never block: the answer comes through a function, so that no event loop is nested and
// tests can answer at once.
#pragma once

#include <QStringList>
#include <functional>
#include <vector>

namespace nullcline {

struct FileQuestion {
  QString title;
  QString filter;    // "CSV tables (*.csv)"
  QString suggested; // path or name to begin with
};

/// What becomes of unsaved work; nothing is called when the user cancels.
struct SaveAnswer {
  std::function<void()> save, discard;
};

/// One of several ways to go on, as a button.
struct DialogChoice {
  QString label;
  std::function<void()> chosen;
};

class UserDialogs {
 public:
  using FileAnswer = std::function<void(const QString&)>; // not called when the user cancels

  using FilesAnswer = std::function<void(const QStringList&)>;

  virtual ~UserDialogs() = default;
  virtual void chooseFileToOpen(const FileQuestion& question, FileAnswer answer) = 0;
  virtual void chooseFilesToOpen(const FileQuestion& question, FilesAnswer answer) = 0;
  virtual void chooseFileToSave(const FileQuestion& question, FileAnswer answer) = 0;
  virtual void chooseFolder(const FileQuestion& question, FileAnswer answer) = 0;
  virtual void showProblem(const QString& title, const QString& sentence) = 0;
  virtual void confirm(const QString& title, const QString& question, std::function<void()> yes) = 0;
  /// Cancel is always offered beside; the first choice is the one that Return takes.
  virtual void choose(const QString& title, const QString& question, std::vector<DialogChoice> choices) = 0;
  virtual void askToSave(const QString& title, const QString& question, SaveAnswer answer) = 0;
};

} // namespace nullcline
