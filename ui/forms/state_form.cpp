#include "ui/forms/state_form.h"

#include "engine/model/model_shape.h"
#include "ui/forms/number_edit.h"
#include "ui/forms/wheel_guard.h"
#include "ui/text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <cmath>
#include <limits>

namespace nullcline {

namespace {
constexpr double kUnlimited = std::numeric_limits<double>::max();
} // namespace

StateForm::StateForm(QWidget* parent) : QWidget(parent) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
}

void StateForm::setOptions(const KnownSystemOptions& options, std::span<const Channel> channels) {
  const auto system = findSystem(options.name);
  const KnownSystem* found = system ? *system : nullptr;
  std::vector<std::string> columns;
  for (const auto& channel : channels)
    columns.push_back(channel.name);
  options_ = options;
  if (found && (found != system_ || columns != columns_)) {
    system_ = found;
    columns_ = std::move(columns);
    rebuild();
  }
  const auto shape = modelShape(options, channels);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const int channel = shape ? shape->channel[i] : -1;
    rows_[i].column->setItemText(0, channel < 0 ? tr("No column") : text(columns_[static_cast<std::size_t>(channel)]));
    showRow(i);
  }
}

void StateForm::rebuild() {
  rows_.clear();
  grid_.restart(this, {0, 1, 1});
  int column = 0;
  for (const QString& heading : {tr("State"), tr("Measured by"), tr("Starts at")})
    grid_.grid->addWidget(new QLabel(heading, grid_.rows), 0, column++);
  for (std::size_t i = 0; i < system_->states.size(); ++i)
    rows_.push_back(addRow(system_->states[i], i));
  layout()->addWidget(grid_.rows);
}

StateForm::Row StateForm::addRow(const SystemState& state, std::size_t index) {
  Row row;
  const QString name = text(state.name);
  row.column = new QComboBox(grid_.rows);
  row.column->setObjectName(name + QStringLiteral(".column"));
  row.column->setAccessibleName(tr("Column that measures %1").arg(name));
  row.column->setToolTip(
      tr("The column of the data that measures %1.\nThe first entry is what the names of the columns "
         "say.")
          .arg(name));
  row.column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  row.column->setMinimumContentsLength(6);
  WheelGuard::protect(row.column);
  row.column->addItem(QString());
  row.column->insertSeparator(1);
  for (const auto& column : columns_)
    row.column->addItem(text(column), text(column));
  row.initial = new NumberEdit(-kUnlimited, kUnlimited, false, grid_.rows);
  row.initial->setBlankMeaning(tr("not known"));
  row.initial->setObjectName(name + QStringLiteral(".initial"));
  row.initial->setAccessibleName(tr("Known initial value of %1").arg(name));
  row.initial->setToolTip(tr("Where %1 is known to start in every trajectory.\nEmpty: it is estimated, or taken from "
                             "the data.")
                              .arg(name));
  const int at = grid_.grid->rowCount();
  grid_.grid->addWidget(new QLabel(labelWithUnit(state.name, state.unit), grid_.rows), at, 0);
  grid_.grid->addWidget(row.column, at, 1);
  grid_.grid->addWidget(row.initial, at, 2);
  connect(row.column, &QComboBox::activated, this, [this, index, box = row.column] {
    change(index, [&](StateChoice& choice) { choice.column = box->currentData().toString().toStdString(); });
  });
  connect(row.initial, &NumberEdit::valueEdited, this, [this, index](double value) {
    change(index,
           [&](StateChoice& choice) { choice.initial = std::isnan(value) ? std::nullopt : std::optional(value); });
  });
  return row;
}

StateChoice StateForm::choiceOf(std::size_t index) const {
  const auto& name = system_->states[index].name;
  for (const auto& choice : options_.states)
    if (choice.name == name)
      return choice;
  return {name};
}

void StateForm::showRow(std::size_t index) {
  const StateChoice choice = choiceOf(index);
  const Row& row = rows_[index];
  row.column->setCurrentIndex(choice.column.empty() ? 0 : std::max(0, row.column->findData(text(choice.column))));
  row.initial->setValue(choice.initial.value_or(std::numeric_limits<double>::quiet_NaN()));
}

void StateForm::change(std::size_t index, const std::function<void(StateChoice&)>& edit) {
  StateChoice changed = choiceOf(index);
  edit(changed);
  auto& all = options_.states;
  std::erase_if(all, [&](const StateChoice& choice) { return choice.name == changed.name; });
  // A column measures one state: it leaves the one it was said to measure before.
  for (auto& choice : all)
    if (choice.column == changed.column)
      choice.column.clear();
  if (changed != StateChoice{changed.name})
    all.push_back(changed);
  std::erase_if(all, [](const StateChoice& choice) { return choice == StateChoice{choice.name}; });
  Q_EMIT edited(options_);
}

} // namespace nullcline
