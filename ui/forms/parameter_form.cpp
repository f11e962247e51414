#include "ui/forms/parameter_form.h"

#include "ui/engine_text.h"
#include "ui/forms/fold_button.h"
#include "ui/forms/number_edit.h"
#include "ui/forms/wheel_guard.h"
#include "ui/text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <limits>

namespace nullcline {

namespace {

constexpr double kUnlimited = std::numeric_limits<double>::max();

/// As an unnamed parameter enters the fit.
ParameterChoice defaultChoice(const SystemParameter& parameter) {
  ParameterChoice choice;
  choice.name = parameter.name;
  return choice;
}

/// Bounds that hold the published value, where there are none; none where they would mean nothing.
void completeBounds(ParameterChoice& choice, const SystemParameter& parameter) {
  if (choice.mode != ParameterMode::bounded) {
    choice.lower = choice.upper = std::nullopt;
    return;
  }
  const double size = parameter.value == 0.0 ? 1.0 : 2.0 * std::abs(parameter.value);
  choice.lower = choice.lower.value_or(parameter.value > 0.0 ? 0.0 : -size);
  choice.upper = choice.upper.value_or(parameter.value < 0.0 ? 0.0 : size);
}

bool isLeftAlone(const ParameterChoice& choice) {
  return choice.mode == ParameterMode::free && choice.scale == ParameterScale::automatic && !choice.value;
}

template <class Enumeration>
QComboBox* makeChoice(Enumeration first, const QString& name, const QString& tip, QWidget* parent) {
  auto* box = new QComboBox(parent);
  for (const auto& option : enumNames(first))
    box->addItem(engineText(option.label), static_cast<int>(option.value));
  box->setAccessibleName(name);
  box->setToolTip(tip);
  WheelGuard::protect(box);
  return box;
}

NumberEdit* makeNumber(const QString& name, const QString& tip, QWidget* parent) {
  auto* edit = new NumberEdit(-kUnlimited, kUnlimited, false, parent);
  edit->setAccessibleName(name);
  edit->setToolTip(tip);
  return edit;
}

} // namespace

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
}

void ParameterForm::setOptions(const KnownSystemOptions& options) {
  const auto system = findSystem(options.name);
  const KnownSystem* found = system ? *system : nullptr;
  options_ = options;
  if (found != system_ && found)
    rebuild(*found);
  system_ = found;
  for (std::size_t i = 0; system_ && i < rows_.size(); ++i)
    showRow(i);
}

void ParameterForm::rebuild(const KnownSystem& system) {
  rows_.clear();
  grid_.restart(this, {0, 2, 3, 3});
  for (std::size_t i = 0; i < system.parameters.size(); ++i)
    rows_.push_back(addRow(system.parameters[i], i));
  layout()->addWidget(grid_.rows);
}

ParameterForm::Row ParameterForm::addRow(const SystemParameter& parameter, std::size_t index) {
  Row row;
  const QString name = QString::fromUtf8(parameter.name);
  row.fold = new FoldButton(QString(), grid_.rows);
  row.fold->setToolTip(tr("Scale and bounds"));
  row.fold->setAccessibleName(tr("Scale and bounds of %1").arg(name));
  QString words = labelWithUnit(parameter.name, parameter.unit);
  auto* label =
      new QLabel(words.replace(QLatin1Char('/'), QStringLiteral("/\u2060")), grid_.rows); // no break in a unit
  label->setWordWrap(true);
  label->setToolTip(tr("%1\nPublished value: %2").arg(engineText(parameter.meaning), numberText(parameter.value)));
  row.mode = makeChoice(ParameterMode::free, tr("How %1 is estimated").arg(name),
                        tr("Free, fixed at its value, or free between two bounds"), grid_.rows);
  row.mode->setObjectName(name + QStringLiteral(".mode"));
  row.value = makeNumber(tr("Value of %1").arg(name), QString(), grid_.rows);
  row.value->setObjectName(name + QStringLiteral(".value"));
  row.reset = new QToolButton(grid_.rows);
  row.reset->setIcon(themedIcon("reset"));
  row.reset->setAutoRaise(true);
  row.reset->setToolTip(tr("Back to the published value"));
  row.reset->setAccessibleName(tr("Reset %1").arg(name));
  auto keep = row.reset->sizePolicy();
  keep.setRetainSizeWhenHidden(true);
  row.reset->setSizePolicy(keep);
  row.details = makeDetails(row, index, name);
  const int at = grid_.grid->rowCount();
  int column = 0;
  for (QWidget* part : {static_cast<QWidget*>(row.fold), static_cast<QWidget*>(label), static_cast<QWidget*>(row.mode),
                        static_cast<QWidget*>(row.value), static_cast<QWidget*>(row.reset)})
    grid_.grid->addWidget(part, at, column++);
  grid_.grid->addWidget(row.details, at + 1, 1, 1, 4);
  connect(row.fold, &FoldButton::turned, row.details, &QWidget::setVisible);
  connect(row.mode, &QComboBox::activated, this, [this, index, mode = row.mode] {
    change(index,
           [&](ParameterChoice& choice) { choice.mode = static_cast<ParameterMode>(mode->currentData().toInt()); });
  });
  connect(row.value, &NumberEdit::valueEdited, this,
          [this, index](double value) { change(index, [&](ParameterChoice& choice) { choice.value = value; }); });
  connect(row.reset, &QToolButton::clicked, this,
          [this, index] { change(index, [&](ParameterChoice& choice) { choice.value = std::nullopt; }); });
  return row;
}

QWidget* ParameterForm::makeDetails(Row& row, std::size_t index, const QString& name) {
  auto* details = new QWidget(grid_.rows);
  auto* column = new QVBoxLayout(details);
  column->setContentsMargins(0, 0, 0, 4);
  row.bounds = new QWidget(details);
  auto* bounds = new QHBoxLayout(row.bounds);
  bounds->setContentsMargins(0, 0, 0, 0);
  row.lower = makeNumber(tr("Lower bound of %1").arg(name), tr("Lower bound"), row.bounds);
  row.upper = makeNumber(tr("Upper bound of %1").arg(name), tr("Upper bound"), row.bounds);
  row.lower->setObjectName(name + QStringLiteral(".lower"));
  row.upper->setObjectName(name + QStringLiteral(".upper"));
  bounds->addWidget(new QLabel(tr("between"), row.bounds));
  bounds->addWidget(row.lower, 1);
  bounds->addWidget(new QLabel(tr("and"), row.bounds));
  bounds->addWidget(row.upper, 1);
  column->addWidget(row.bounds);
  auto* line = new QHBoxLayout;
  row.scale = makeChoice(ParameterScale::automatic, tr("Scale of %1").arg(name),
                         tr("On a logarithmic scale a parameter stays positive.\nAutomatic: logarithmic where the "
                            "published value is positive."),
                         details);
  row.scale->setObjectName(name + QStringLiteral(".scale"));
  line->addWidget(new QLabel(tr("Scale"), details));
  line->addWidget(row.scale, 1);
  column->addLayout(line);
  connect(row.scale, &QComboBox::activated, this, [this, index, scale = row.scale] {
    change(index,
           [&](ParameterChoice& choice) { choice.scale = static_cast<ParameterScale>(scale->currentData().toInt()); });
  });
  connect(row.lower, &NumberEdit::valueEdited, this,
          [this, index](double value) { change(index, [&](ParameterChoice& choice) { choice.lower = value; }); });
  connect(row.upper, &NumberEdit::valueEdited, this,
          [this, index](double value) { change(index, [&](ParameterChoice& choice) { choice.upper = value; }); });
  return details;
}

ParameterChoice ParameterForm::choiceOf(std::size_t index) const {
  const SystemParameter& parameter = system_->parameters[index];
  for (const auto& choice : options_.parameters)
    if (choice.name == parameter.name)
      return choice;
  return defaultChoice(parameter);
}

void ParameterForm::showRow(std::size_t index) {
  const Row& row = rows_[index];
  const ParameterChoice choice = choiceOf(index);
  row.mode->setCurrentIndex(row.mode->findData(static_cast<int>(choice.mode)));
  row.scale->setCurrentIndex(row.scale->findData(static_cast<int>(choice.scale)));
  const double published = system_->parameters[index].value;
  for (const auto& [edit, value] : {std::pair{row.value, choice.value.value_or(published)},
                                    {row.lower, choice.lower.value_or(0.0)},
                                    {row.upper, choice.upper.value_or(0.0)}})
    if (edit->value() != value)
      edit->setValue(value);
  row.reset->setVisible(choice.value.has_value());
  const bool fixed = choice.mode == ParameterMode::fixed;
  QFont font = row.value->font();
  font.setItalic(!choice.value && !fixed);
  row.value->setFont(font);
  row.value->setToolTip(fixed          ? tr("It stays at this value")
                        : choice.value ? tr("The estimate starts at this value")
                                       : tr("The estimate starts near this published value; type a number to "
                                            "start exactly there"));
  const bool bounded = choice.mode == ParameterMode::bounded;
  row.bounds->setVisible(bounded);
  row.scale->setEnabled(!fixed);
  if (bounded || choice.scale != ParameterScale::automatic)
    row.fold->setOpen(true);
  row.details->setVisible(row.fold->isOpen());
}

void ParameterForm::change(std::size_t index, const std::function<void(ParameterChoice&)>& edit) {
  ParameterChoice changed = choiceOf(index);
  edit(changed);
  completeBounds(changed, system_->parameters[index]);
  auto& all = options_.parameters;
  std::erase_if(all, [&](const ParameterChoice& choice) { return choice.name == changed.name; });
  if (!isLeftAlone(changed))
    all.push_back(changed);
  showRow(index);
  Q_EMIT edited(options_);
}

QString ParameterForm::summaryOf(const KnownSystemOptions& options) {
  QStringList parts;
  for (const auto& choice : options.parameters) {
    const QString name = text(choice.name);
    if (choice.mode == ParameterMode::fixed)
      parts << tr("%1 is fixed").arg(name);
    else if (choice.mode == ParameterMode::bounded)
      parts << tr("%1 is kept between %2 and %3")
                   .arg(name, numberText(choice.lower.value_or(0.0)), numberText(choice.upper.value_or(0.0)));
  }
  return parts.isEmpty() ? QString() : parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

} // namespace nullcline
