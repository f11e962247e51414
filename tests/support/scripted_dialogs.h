// Answers that a test has given beforehand, and what the window wanted to tell.
#pragma once

#include "ui/dialogs/user_dialogs.h"

#include <QStringList>

namespace nullcline {

struct DialogScript {
  QString file_to_open, file_to_save, folder;
  QStringList files_to_open;
  bool says_yes = true;
  bool saves = false;     // asked about unsaved work and not cancelling: saves it, else discards it
  std::size_t choice = 0; // of several, unless it cancels
  QStringList problems, questions;
  QString suggested; // of the last question where to save
};

class ScriptedDialogs final : public UserDialogs {
 public:
  explicit ScriptedDialogs(DialogScript& script) : script_(script) {}

  void chooseFileToOpen(const FileQuestion&, FileAnswer answer) override { give(script_.file_to_open, answer); }
  void chooseFilesToOpen(const FileQuestion&, FilesAnswer answer) override {
    if (!script_.files_to_open.isEmpty())
      answer(script_.files_to_open);
  }
  void chooseFileToSave(const FileQuestion& question, FileAnswer answer) override {
    script_.suggested = question.suggested;
    give(script_.file_to_save, answer);
  }
  void chooseFolder(const FileQuestion&, FileAnswer answer) override { give(script_.folder, answer); }
  void showProblem(const QString&, const QString& sentence) override { script_.problems << sentence; }
  void confirm(const QString&, const QString& question, std::function<void()> yes) override {
    script_.questions << question;
    if (script_.says_yes)
      yes();
  }
  void choose(const QString&, const QString& question, std::vector<DialogChoice> choices) override {
    script_.questions << question;
    if (script_.says_yes)
      choices[script_.choice].chosen();
  }
  void askToSave(const QString&, const QString& question, SaveAnswer answer) override {
    script_.questions << question;
    if (script_.says_yes)
      (script_.saves ? answer.save : answer.discard)();
  }

 private:
  static void give(const QString& path, const FileAnswer& answer) {
    if (!path.isEmpty())
      answer(path);
  }
  DialogScript& script_;
};

} // namespace nullcline
