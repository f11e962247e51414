#include "ui/dialogs/native_dialogs.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace nullcline {

QFileDialog* NativeDialogs::makeFileDialog(const FileQuestion& question) {
  auto* dialog = new QFileDialog(parent_, question.title, folder_, question.filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  if (!question.suggested.isEmpty()) {
    const QFileInfo suggested(question.suggested);
    if (suggested.isAbsolute())
      dialog->setDirectory(suggested.absolutePath());
    dialog->selectFile(suggested.fileName());
  }
  return dialog;
}

void NativeDialogs::openFileDialog(QFileDialog* dialog, FileAnswer answer) {
  QObject::connect(dialog, &QFileDialog::fileSelected, parent_,
                   [this, answer = std::move(answer)](const QString& file) {
                     if (file.isEmpty())
                       return;
                     folder_ = QFileInfo(file).absolutePath();
                     answer(file);
                   });
  dialog->open();
}

void NativeDialogs::chooseFileToOpen(const FileQuestion& question, FileAnswer answer) {
  auto* dialog = makeFileDialog(question);
  dialog->setFileMode(QFileDialog::ExistingFile);
  openFileDialog(dialog, std::move(answer));
}

void NativeDialogs::chooseFilesToOpen(const FileQuestion& question, FilesAnswer answer) {
  auto* dialog = makeFileDialog(question);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  QObject::connect(dialog, &QFileDialog::filesSelected, parent_,
                   [this, answer = std::move(answer)](const QStringList& files) {
                     if (files.isEmpty())
                       return;
                     folder_ = QFileInfo(files.front()).absolutePath();
                     answer(files);
                   });
  dialog->open();
}

void NativeDialogs::chooseFileToSave(const FileQuestion& question, FileAnswer answer) {
  auto* dialog = makeFileDialog(question);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  static const QRegularExpression first_suffix(QStringLiteral("\\*\\.([A-Za-z0-9]+)"));
  const auto follow_filter = [dialog](const QString& filter) {
    const auto match = first_suffix.match(filter);
    if (match.hasMatch())
      dialog->setDefaultSuffix(match.captured(1));
  };
  follow_filter(dialog->selectedNameFilter());
  QObject::connect(dialog, &QFileDialog::filterSelected, dialog, follow_filter);
  openFileDialog(dialog, std::move(answer));
}

void NativeDialogs::chooseFolder(const FileQuestion& question, FileAnswer answer) {
  auto* dialog = makeFileDialog(question);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  openFileDialog(dialog, std::move(answer));
}

void NativeDialogs::showProblem(const QString& title, const QString& sentence) {
  auto* box = new QMessageBox(QMessageBox::Warning, title, sentence, QMessageBox::Ok, parent_);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextInteractionFlags(Qt::TextSelectableByMouse);
  box->open();
}

void NativeDialogs::confirm(const QString& title, const QString& question, std::function<void()> yes) {
  auto* box = new QMessageBox(QMessageBox::Question, title, question, QMessageBox::Yes | QMessageBox::Cancel, parent_);
  box->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(box->button(QMessageBox::Yes), &QAbstractButton::clicked, parent_, std::move(yes));
  box->open();
}

void NativeDialogs::choose(const QString& title, const QString& question, std::vector<DialogChoice> choices) {
  auto* box = new QMessageBox(QMessageBox::Question, title, question, QMessageBox::Cancel, parent_);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText); // names of data may look like anything
  for (auto& choice : choices) {
    auto* button = box->addButton(choice.label, QMessageBox::ActionRole);
    QObject::connect(button, &QAbstractButton::clicked, parent_, std::move(choice.chosen));
    if (!box->defaultButton())
      box->setDefaultButton(button);
  }
  box->open();
}

void NativeDialogs::askToSave(const QString& title, const QString& question, SaveAnswer answer) {
  auto* box = new QMessageBox(QMessageBox::Question, title, question,
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent_);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setDefaultButton(QMessageBox::Save);
  QObject::connect(box->button(QMessageBox::Save), &QAbstractButton::clicked, parent_, std::move(answer.save));
  QObject::connect(box->button(QMessageBox::Discard), &QAbstractButton::clicked, parent_, std::move(answer.discard));
  box->open();
}

} // namespace nullcline
