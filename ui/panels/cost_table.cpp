#include "ui/panels/cost_table.h"

#include "ui/engine_text.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace nullcline {

namespace {
constexpr int kColumns = 4; // two pairs of a label and its value

/// Of the provenance; a model from elsewhere may hold anything there.
QString entry(const FittedModel& model, const char* key) {
  const auto found = model.provenance.find(key);
  return found != model.provenance.end() && found->is_string() ? text(found->get<std::string>()) : QString();
}
} // namespace

CostTable::CostTable(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(8);
  grid_->setVerticalSpacing(2);
  grid_->setColumnStretch(1, 1);
  grid_->setColumnStretch(3, 1);
  const QString nfe = tr("Evaluations of the field on the training data, per row (NFE)");
  forward_ = addValue(tr("NFE forward"), QStringLiteral("nfe_forward"), nfe);
  backward_ = addValue(tr("NFE backward"), QStringLiteral("nfe_backward"),
                       tr("Evaluations of the field and pullbacks of the backward pass, per row"));
  const QString steps = tr("Steps of the solver, per trajectory; a rejected one is tried again, shorter");
  accepted_ = addValue(tr("Steps accepted"), QStringLiteral("steps_accepted"), steps);
  rejected_ = addValue(tr("Steps rejected"), QStringLiteral("steps_rejected"), steps);
  pullbacks_ = addValue(tr("Pullbacks"), QStringLiteral("pullbacks"),
                        tr("Products with the transposed Jacobian of the field, per row; part of NFE backward"));
  seconds_ = addValue(tr("Wall-clock"), QStringLiteral("training_seconds"),
                      tr("Time of training alone, without preparation, measurements and pauses"));
  device_ = addValue(tr("Device"), QStringLiteral("training_device"), QString());
  device_->setWordWrap(true);
  grid_->addWidget(device_, grid_->rowCount() - 1, 1, 1, kColumns - 1);
}

QLabel* CostTable::addValue(const QString& label, const QString& name, const QString& tip) {
  const int place = grid_->count();
  const int row = place / kColumns, column = place % kColumns;
  auto* words = new QLabel(label, this);
  auto* value = new QLabel(this);
  value->setObjectName(name);
  value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  value->setMinimumWidth(fontMetrics().horizontalAdvance(countText(99'999'999))); // the column does not grow with it
  value->setAccessibleName(label);
  for (auto* part : {words, value})
    part->setToolTip(tip);
  if (column > 0)
    words->setContentsMargins(12, 0, 0, 0);
  grid_->addWidget(words, row, column);
  grid_->addWidget(value, row, column + 1);
  return value;
}

void CostTable::setRun(const RunRecord& run) {
  const RunCosts& costs = run.costs;
  const std::pair<QLabel*, std::uint64_t> counts[] = {{forward_, costs.nfe_forward},
                                                      {backward_, costs.nfe_backward},
                                                      {accepted_, costs.steps_accepted},
                                                      {rejected_, costs.steps_rejected},
                                                      {pullbacks_, costs.pullbacks}};
  for (const auto& [label, count] : counts)
    label->setText(countText(count));
  seconds_->setText(durationText(costs.seconds));
  const bool is_known = run.model && !entry(*run.model, "device").isEmpty();
  device_->setText(is_known ? placeText(run) : QStringLiteral("\u2013"));
  const QString choice = run.model ? entry(*run.model, "device_choice") : QString();
  if (choice == device_choice_)
    return; // to find its sentence costs more than all the rest of this table, several times a second
  device_choice_ = choice;
  device_->setToolTip(engineSentence(choice.toStdString()));
}

} // namespace nullcline
