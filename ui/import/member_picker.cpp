#include "ui/import/member_picker.h"

#include "ui/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

namespace nullcline {

MemberPicker::MemberPicker(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  label_ = new QLabel(tr("File in the &archive:"), this);
  box_ = new QComboBox(this);
  box_->setObjectName(QStringLiteral("text.member"));
  box_->setAccessibleName(tr("File in the archive"));
  box_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  box_->setMaxVisibleItems(20);
  label_->setBuddy(box_);
  row->addWidget(label_);
  row->addWidget(box_);
  row->addStretch(1);
  connect(box_, &QComboBox::activated, this, [this](int index) {
    if (const QString member = box_->itemData(index).toString(); !member.isEmpty())
      Q_EMIT chosen(member);
  });
  hide();
}

void MemberPicker::show(const ImportPreview* preview, const std::string& chosen) {
  const QSignalBlocker blocker(box_);
  const std::size_t count = preview ? preview->members.size() : 0;
  setVisible(count > 1);
  if (count < 2)
    return;
  box_->clear();
  const std::string& read = chosen.empty() ? preview->member : chosen;
  if (read.empty())
    box_->addItem(tr("Choose one of %1 files\u2026").arg(countText(count)), QString());
  const int longest = 60; // letters; paths are told apart by their ends
  for (const auto& member : preview->members) {
    const QString name = text(member.name);
    const QString shown = name.size() > longest ? QStringLiteral("\u2026") + name.right(longest) : name;
    box_->addItem(tr("%1, %2").arg(shown, QLocale().formattedDataSize(static_cast<qint64>(member.size))), name);
    box_->setItemData(box_->count() - 1, name, Qt::ToolTipRole);
  }
  box_->setCurrentIndex(std::max(0, box_->findData(text(read))));
  box_->setToolTip(text(read));
}

} // namespace nullcline
