#include "ui/forms/option_editor.h"

#include "ui/engine_text.h"
#include "ui/forms/number_edit.h"
#include "ui/forms/wheel_guard.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>
#include <limits>

namespace nullcline {

OptionEditor::OptionEditor(const OptionField& field, bool with_reset, QWidget* parent)
    : QWidget(parent), field_(field) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  QWidget* control = makeControl();
  control->setMinimumWidth(fontMetrics().averageCharWidth() * 10); // the column is narrow, ranges may be wide
  control->setToolTip(explanation());
  control->setAccessibleName(engineText(field_.text.label));
  control->setObjectName(text(field_.path));
  row->addWidget(control, 1);
  if (*field_.text.unit)
    row->addWidget(unit_ = new QLabel(engineText(field_.text.unit), this));
  if (with_reset)
    makeReset(row);
  setValue(field_.value);
}

void OptionEditor::makeReset(QHBoxLayout* row) {
  reset_ = new QToolButton(this);
  reset_->setIcon(themedIcon("reset"));
  reset_->setAutoRaise(true);
  reset_->setAccessibleName(tr("Reset %1").arg(engineText(field_.text.label)));
  auto policy = reset_->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  reset_->setSizePolicy(policy);
  row->addWidget(reset_);
  connect(reset_, &QToolButton::clicked, this, [this] {
    setValue(preset_);
    takeEdit();
  });
}

void OptionEditor::setTimeUnit(const QString& unit) {
  if (unit_ && std::string_view(field_.text.unit) == "time")
    unit_->setText(unit);
}

int OptionEditor::sizeWanted() const {
  const int reset = reset_ ? reset_->sizeHint().width() + layout()->spacing() : 0;
  if (spin_ && spin_->minimum() == -1) // "Automatic: 12"
    return spin_->sizeHint().width() + fontMetrics().horizontalAdvance(tr("Automatic: %1").arg(0)) + reset;
  if (!choice_)
    return 0;
  int widest = 0;
  const bool is_found = choice_->findData(QStringLiteral("auto")) >= 0; // then shown as "Automatic: Comma"
  for (int i = 0; i < choice_->count(); ++i) {
    const QString words = choice_->itemText(i);
    widest = std::max(widest, fontMetrics().horizontalAdvance(is_found ? tr("Automatic: %1").arg(words) : words));
  }
  const int frame = choice_->sizeHint().height() * 3 / 2; // arrow and margins
  return widest + frame + reset;
}

QWidget* OptionEditor::makeControl() {
  switch (field_.kind) {
  case OptionKind::number:
    number_ = new NumberEdit(field_.minimum, field_.maximum, false, this);
    connect(number_, &NumberEdit::valueEdited, this, &OptionEditor::takeEdit);
    return number_;
  case OptionKind::integer:
    if (field_.maximum > std::numeric_limits<int>::max() || field_.minimum < std::numeric_limits<int>::min()) {
      number_ = new NumberEdit(field_.minimum, field_.maximum, true, this);
      connect(number_, &NumberEdit::valueEdited, this, &OptionEditor::takeEdit);
      return number_;
    }
    spin_ = new QSpinBox(this);
    spin_->setRange(static_cast<int>(field_.minimum), static_cast<int>(field_.maximum));
    spin_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    spin_->setKeyboardTracking(false);
    spin_->setGroupSeparatorShown(true);
    WheelGuard::protect(spin_);
    connect(spin_, &QSpinBox::valueChanged, this, &OptionEditor::takeEdit);
    return spin_;
  case OptionKind::flag:
    flag_ = new QCheckBox(this);
    connect(flag_, &QCheckBox::toggled, this, &OptionEditor::takeEdit);
    return flag_;
  case OptionKind::choice:
    choice_ = new QComboBox(this);
    for (const auto& [name, label] : field_.choices)
      choice_->addItem(engineText(label), text(name));
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice_->setMinimumContentsLength(8);
    WheelGuard::protect(choice_);
    connect(choice_, &QComboBox::currentIndexChanged, this, &OptionEditor::takeEdit);
    return choice_;
  case OptionKind::text:
    break;
  }
  text_ = new QLineEdit(this);
  connect(text_, &QLineEdit::editingFinished, this, &OptionEditor::takeEdit);
  return text_;
}

Json OptionEditor::value() const {
  if (number_ && field_.kind == OptionKind::integer)
    return static_cast<long long>(number_->value());
  if (number_)
    return number_->value();
  if (spin_)
    return spin_->value();
  if (flag_)
    return flag_->isChecked();
  if (choice_)
    return choice_->currentData().toString().toStdString();
  return text_->text().toStdString();
}

void OptionEditor::setValue(const Json& value) {
  const QSignalBlocker quiet(this);
  if (number_)
    number_->setValue(value.get<double>());
  else if (spin_)
    spin_->setValue(value.get<int>());
  else if (flag_)
    flag_->setChecked(value.get<bool>());
  else if (choice_)
    choice_->setCurrentIndex(choice_->findData(text(value.get<std::string>())));
  else
    text_->setText(text(value.get<std::string>()));
  field_.value = value;
  showReset();
}

void OptionEditor::setPresetValue(const Json& value) {
  preset_ = value;
  if (reset_ && !value.is_null())
    reset_->setToolTip(tr("Back to %1").arg(wordsFor(value)));
  showReset();
}

QString OptionEditor::wordsFor(const Json& value) const {
  for (const auto& [name, label] : field_.choices)
    if (value == Json(name))
      return engineText(label);
  if (value.is_boolean())
    return value.get<bool>() ? tr("on") : tr("off");
  if (value.is_number())
    return numberText(value.get<double>(), 10);
  const QString words = value.is_string() ? text(value.get<std::string>()) : QString();
  return words.isEmpty() ? tr("nothing") : words;
}

void OptionEditor::setFound(const Json& value) {
  const bool known = !value.is_null() && value != Json("auto");
  const QString words = known ? tr("Automatic: %1").arg(wordsFor(value)) : choice_ ? wordsFor("auto") : tr("Automatic");
  if (choice_ && choice_->findData(QStringLiteral("auto")) >= 0)
    choice_->setItemText(choice_->findData(QStringLiteral("auto")), words);
  if (spin_ && spin_->minimum() == -1)
    spin_->setSpecialValueText(words);
  if (text_)
    text_->setPlaceholderText(known && value != Json("") ? words : QString());
}

// What is chosen stays as it is: an option that should be changed must not be disabled.
void OptionEditor::refuse(const std::function<QString(const Json&)>& whyNot) {
  if (flag_) {
    const QString reason = flag_->isChecked() ? QString() : whyNot(true);
    flag_->setEnabled(reason.isEmpty());
    flag_->setToolTip(reason.isEmpty() ? explanation() : reason);
  }
  for (int i = 0; choice_ && i < choice_->count(); ++i)
    refuseItem(i, i == choice_->currentIndex() ? QString() : whyNot(choice_->itemData(i).toString().toStdString()));
}

void OptionEditor::refuseItem(int index, const QString& reason) {
  if (auto* items = qobject_cast<QStandardItemModel*>(choice_->model()))
    items->item(index)->setEnabled(reason.isEmpty());
  choice_->setItemData(index, reason.isEmpty() ? QVariant() : QVariant(reason), Qt::ToolTipRole);
}

QString OptionEditor::explanation() const {
  QString tip = engineText(field_.text.help);
  const bool bounded = field_.kind == OptionKind::number || field_.kind == OptionKind::integer;
  if (bounded && (std::isfinite(field_.minimum) || std::isfinite(field_.maximum))) {
    const QString range = tr("%1 to %2").arg(numberText(field_.minimum, 10), numberText(field_.maximum, 10));
    tip += (tip.isEmpty() ? QString() : QStringLiteral("\n")) + tr("Range: %1").arg(range);
  }
  return tip + (tip.isEmpty() ? QString() : QStringLiteral("\n")) + tr("In files: %1").arg(text(field_.path));
}

void OptionEditor::takeEdit() {
  field_.value = value();
  showReset();
  Q_EMIT edited(text(field_.path));
}

void OptionEditor::showReset() {
  if (reset_)
    reset_->setVisible(isChanged());
}

} // namespace nullcline
