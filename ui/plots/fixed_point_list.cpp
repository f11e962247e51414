#include "ui/plots/fixed_point_list.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace nullcline {

FixedPointList::FixedPointList(QWidget* parent) : QDialog(parent), lines_(new QPlainTextEdit(this)) {
  setWindowTitle(tr("Fixed points"));
  auto* column = new QVBoxLayout(this);
  lines_->setReadOnly(true);
  lines_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  lines_->setAccessibleName(windowTitle());
  column->addWidget(lines_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 16);
}

void FixedPointList::setLines(const QStringList& lines, const QString& remark) {
  const QString text = (lines + QStringList{QString(), remark}).join(QLatin1Char('\n')).trimmed();
  if (text != lines_->toPlainText())
    lines_->setPlainText(text);
}

} // namespace nullcline
