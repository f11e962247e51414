#pragma once

#include "ui/dialogs/user_dialogs.h"

#include <QFileDialog>

class QWidget;

namespace nullcline {

/// Window-modal dialogs of the desktop; remembers the last folder of the session.
class NativeDialogs final : public UserDialogs {
 public:
  explicit NativeDialogs(QWidget* parent) : parent_(parent) {}

  void chooseFileToOpen(const FileQuestion& question, FileAnswer answer) override;
  void chooseFilesToOpen(const FileQuestion& question, FilesAnswer answer) override;
  void chooseFileToSave(const FileQuestion& question, FileAnswer answer) override;
  void chooseFolder(const FileQuestion& question, FileAnswer answer) override;
  void showProblem(const QString& title, const QString& sentence) override;
  void confirm(const QString& title, const QString& question, std::function<void()> yes) override;
  void choose(const QString& title, const QString& question, std::vector<DialogChoice> choices) override;
  void askToSave(const QString& title, const QString& question, SaveAnswer answer) override;

 private:
  QFileDialog* makeFileDialog(const FileQuestion& question);
  void openFileDialog(QFileDialog* dialog, FileAnswer answer);

  QWidget* parent_;
  QString folder_;
};

} // namespace nullcline
