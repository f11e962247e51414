#include "ui/project/recovery_dialog.h"

#include "ui/text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QTreeView>
#include <QVBoxLayout>

namespace nullcline {

int UnsavedWorkModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(list_.size());
}

int UnsavedWorkModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnsavedWorkModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const UnsavedWork& work = at(index.row());
  if (role == Qt::ToolTipRole)
    return work.problem.isEmpty() ? QStringList{work.data, work.runs, text(work.file.string())}.join(QLatin1Char('\n'))
                                  : work.problem;
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
  case DateColumn:
    return QLocale().toString(work.last_saved, QLocale::ShortFormat);
  case DataColumn:
    return work.data;
  case RunsColumn:
    return work.problem.isEmpty() ? work.runs : tr("Cannot be read");
  default:
    return {};
  }
}

QVariant UnsavedWorkModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (section) {
  case DateColumn:
    return tr("Last change");
  case DataColumn:
    return tr("Data");
  case RunsColumn:
    return tr("Runs");
  default:
    return {};
  }
}

void UnsavedWorkModel::setList(UnsavedWorkList list) {
  beginResetModel();
  list_ = std::move(list);
  endResetModel();
}

RecoveryDialog::RecoveryDialog(UserDialogs& dialogs, QWidget* parent)
    : QDialog(parent), dialogs_(dialogs), model_(new UnsavedWorkModel(this)) {
  setWindowTitle(tr("Unsaved work"));
  auto* column = new QVBoxLayout(this);
  words_ = new QLabel(this);
  words_->setWordWrap(true);
  column->addWidget(words_);
  view_ = new QTreeView(this);
  view_->setObjectName(QStringLiteral("unsaved_work"));
  view_->setAccessibleName(tr("Unsaved work"));
  view_->setModel(model_);
  view_->setRootIsDecorated(false);
  view_->setUniformRowHeights(true);
  view_->setAlternatingRowColors(true);
  column->addWidget(view_, 1);
  problem_ = new QLabel(this);
  problem_->setObjectName(QStringLiteral("unsaved_problem"));
  problem_->setTextFormat(Qt::PlainText);
  problem_->setWordWrap(true);
  problem_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(problem_);
  auto* buttons = new QDialogButtonBox(this);
  recover_ = buttons->addButton(tr("&Recover"), QDialogButtonBox::AcceptRole);
  recover_->setObjectName(QStringLiteral("recover"));
  recover_->setToolTip(tr("Open it, to go on and to save it"));
  delete_ = buttons->addButton(tr("&Delete"), QDialogButtonBox::DestructiveRole);
  delete_->setObjectName(QStringLiteral("delete_unsaved"));
  delete_->setToolTip(tr("Remove it for good"));
  keep_ = buttons->addButton(tr("&Keep for later"), QDialogButtonBox::RejectRole);
  keep_->setObjectName(QStringLiteral("keep_unsaved"));
  keep_->setToolTip(tr("Ask again at the next start. It can be opened at any time with File, Recover."));
  column->addWidget(buttons);
  connect(recover_, &QPushButton::clicked, this, &RecoveryDialog::recover);
  connect(delete_, &QPushButton::clicked, this, &RecoveryDialog::askToDelete);
  connect(keep_, &QPushButton::clicked, this, &QDialog::reject);
  connect(view_, &QTreeView::doubleClicked, this, &RecoveryDialog::recover);
  connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecoveryDialog::updateButtons);
  const QFontMetrics metrics = fontMetrics();
  const QSize room = screen()->availableGeometry().size() * 0.95;
  resize(QSize(metrics.averageCharWidth() * 130, metrics.height() * 18).boundedTo(room));
}

void RecoveryDialog::setList(const UnsavedWorkList& list) {
  model_->setList(list);
  words_->setText(
      list.empty() ? tr("There is no unsaved work.")
      : list.size() == 1
          ? tr("A session ended before its work was saved. Its data and runs are still there.")
          : tr("%1 sessions ended before their work was saved. Their data and runs are still there.").arg(list.size()));
  for (int c = 0; c < UnsavedWorkModel::RunsColumn; ++c) { // the last one takes the rest
    view_->resizeColumnToContents(c);
    view_->setColumnWidth(c, std::min(view_->columnWidth(c), width() / 3) + 2 * fontMetrics().averageCharWidth());
  }
  view_->setCurrentIndex(model_->index(0, 0));
  keep_->setText(list.empty() ? tr("&Close") : tr("&Keep for later"));
  updateButtons();
}

int RecoveryDialog::currentRow() const {
  return view_->currentIndex().isValid() ? view_->currentIndex().row() : -1;
}

void RecoveryDialog::updateButtons() {
  const int row = currentRow();
  recover_->setEnabled(row >= 0 && model_->at(row).problem.isEmpty());
  delete_->setEnabled(row >= 0);
  problem_->setText(row >= 0 ? model_->at(row).problem : QString());
  problem_->setVisible(!problem_->text().isEmpty());
  (recover_->isEnabled() ? recover_ : keep_)->setDefault(true);
}

void RecoveryDialog::recover() {
  const int row = currentRow();
  if (row < 0 || !model_->at(row).problem.isEmpty())
    return;
  const QString file = text(model_->at(row).file.string());
  accept();
  Q_EMIT recoverWanted(file);
}

void RecoveryDialog::askToDelete() {
  const int row = currentRow();
  if (row < 0)
    return;
  const UnsavedWork& work = model_->at(row);
  dialogs_.confirm(
      tr("Delete unsaved work"),
      tr("Delete the unsaved work of %1 for good?").arg(QLocale().toString(work.last_saved, QLocale::ShortFormat)),
      [this, file = work.file] { remove(file); });
}

void RecoveryDialog::remove(const std::filesystem::path& file) {
  if (const QString problem = deleteUnsavedWork(file); !problem.isEmpty())
    return dialogs_.showProblem(tr("Delete unsaved work"), problem);
  UnsavedWorkList rest;
  for (int row = 0; row < model_->rowCount(); ++row)
    if (model_->at(row).file != file)
      rest.push_back(model_->at(row));
  setList(rest);
  if (rest.empty())
    accept();
}

} // namespace nullcline
