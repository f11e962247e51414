#include "ui/panels/estimate_table.h"

#include "engine/model/system_values.h"
#include "ui/engine_text.h"
#include "ui/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace nullcline {

EstimateTable::EstimateTable(QWidget* parent) : QWidget(parent), grid_(new QGridLayout), note_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(grid_);
  column->addWidget(note_);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(8);
  grid_->setVerticalSpacing(2);
  grid_->setColumnStretch(1, 1);
  note_->setObjectName(QStringLiteral("undetermined"));
  note_->setWordWrap(true);
  hide();
}

void EstimateTable::setModel(const std::shared_ptr<const FittedModel>& model) {
  if (model == model_)
    return;
  model_ = model;
  clear();
  const auto estimates = model ? estimatesOf(*model) : std::vector<Estimate>();
  QStringList undetermined;
  for (const auto& estimate : estimates) {
    const QString name = engineSentence(estimate.name);
    QString value = numberText(estimate.value, 5), tip = tr("The data determine no value of %1").arg(name);
    if (estimate.error) {
      value = tr("%1 \u00b1 %2").arg(value, numberText(*estimate.error, 2));
      tip = tr("%1 and its standard error: how far it would go if the measurements were made once more").arg(name);
    } else if (estimate.is_undetermined) {
      value = tr("%1 \u00b1 \u221e").arg(value);
    } else {
      tip = tr("%1; it was not estimated, or its standard error is not known").arg(name);
    }
    if (estimate.is_undetermined)
      undetermined.push_back(name);
    addRow(name, value, tip);
  }
  note_->setText(undetermined.isEmpty() ? QString()
                                        : tr("The data hardly determine %1.").arg(undetermined.join(tr(", "))));
  note_->setVisible(!undetermined.isEmpty());
  setVisible(!estimates.empty());
}

void EstimateTable::addRow(const QString& name, const QString& value, const QString& tip) {
  const int row = grid_->rowCount();
  auto* words = new QLabel(name, this);
  auto* number = new QLabel(value, this);
  number->setObjectName(QStringLiteral("estimate_") + name);
  number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  number->setTextInteractionFlags(Qt::TextSelectableByMouse);
  number->setAccessibleName(name);
  for (auto* part : {words, number})
    part->setToolTip(tip);
  grid_->addWidget(words, row, 0);
  grid_->addWidget(number, row, 1);
}

void EstimateTable::clear() {
  while (QLayoutItem* item = grid_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

} // namespace nullcline
