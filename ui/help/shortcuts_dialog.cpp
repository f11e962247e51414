#include "ui/help/shortcuts_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStyle>
#include <QTextDocument>
#include <QTreeView>
#include <QVBoxLayout>
#include <memory>

namespace nullcline {

ShortcutsDialog::ShortcutsDialog(QWidget* window)
    : QDialog(window), shortcuts_(new ShortcutModel(shortcutsOf(*window), this)),
      found_(new QSortFilterProxyModel(this)), search_(new QLineEdit(this)), view_(new QTreeView(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Keyboard shortcuts"));
  found_->setSourceModel(shortcuts_);
  found_->setFilterKeyColumn(-1);
  found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
  search_->setObjectName(QStringLiteral("shortcut_search"));
  search_->setPlaceholderText(tr("Search by word or key"));
  search_->setAccessibleName(tr("Search by word or key"));
  search_->setClearButtonEnabled(true);
  connect(search_, &QLineEdit::textChanged, found_, &QSortFilterProxyModel::setFilterFixedString);
  view_->setModel(found_);
  view_->setAccessibleName(tr("Keyboard shortcuts"));
  view_->setRootIsDecorated(false);
  view_->setUniformRowHeights(true);
  view_->setAlternatingRowColors(true);
  for (int column = 0; column < ShortcutModel::ColumnCount; ++column)
    view_->resizeColumnToContents(column);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* print = buttons->addButton(tr("&Print\u2026"), QDialogButtonBox::ActionRole);
  print->setAutoDefault(false);
  connect(print, &QPushButton::clicked, this, &ShortcutsDialog::print);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  auto* column = new QVBoxLayout(this);
  column->addWidget(search_);
  column->addWidget(view_, 1);
  column->addWidget(buttons);
  search_->setFocus();
  const int whole = view_->header()->length() + 4 * style()->pixelMetric(QStyle::PM_ScrollBarExtent);
  const int room = screen()->availableGeometry().width();
  resize(std::min(std::max(fontMetrics().averageCharWidth() * 84, whole), room), fontMetrics().height() * 26);
}

QAbstractItemModel* ShortcutsDialog::model() const {
  return found_;
}

void ShortcutsDialog::print() {
  const auto printer = std::make_shared<QPrinter>();
  auto* dialog = new QPrintDialog(printer.get(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, printer] {
    QTextDocument page;
    page.setHtml(shortcutsHtml(shortcuts_->shortcuts()));
    page.print(printer.get());
  });
  connect(dialog, &QObject::destroyed, [printer] {}); // lives as long as the dialog
  dialog->open();
}

} // namespace nullcline
