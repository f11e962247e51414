#include "ui/gradient/gradient_dialog.h"

#include "ui/engine_text.h"
#include "ui/gradient/gradient_table_model.h"
#include "ui/runs/run_record.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace nullcline {

namespace {

std::shared_ptr<const GradientCheckOutcome> runCheck(const GradientCheckFunction& check,
                                                     const GradientCheckRequest& request, std::stop_token stop) {
  auto outcome = std::make_shared<GradientCheckOutcome>();
  try {
    GradientCheckOptions options;
    options.stage = request.stage;
    if (request.at)
      options.at = request.at->parameters;
    auto result = check(*request.dataset, request.spec, options, stop);
    if (result)
      outcome->check = std::make_shared<const GradientCheck>(std::move(*result));
    else
      outcome->problem = result.error().message;
  } catch (const std::exception& error) {
    outcome->problem = std::string("The check ended with an internal error: ") + error.what();
  }
  return outcome;
}

QLabel* makeNote(QWidget* parent) {
  auto* note = new QLabel(parent);
  note->setWordWrap(true);
  note->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return note;
}

} // namespace

GradientDialog::GradientDialog(GradientCheckFunction check, QWidget* parent)
    : QDialog(parent), model_(new GradientTableModel(this)),
      worker_(
          this,
          [check = std::move(check)](const GradientCheckRequest& request, std::stop_token stop) {
            return runCheck(check, request, stop);
          },
          [this](std::shared_ptr<const GradientCheckOutcome> outcome) { take(*outcome); }) {
  setWindowTitle(tr("Check gradient"));
  new QVBoxLayout(this);
  makeControls();
  makeResults();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  again_ = buttons->addButton(tr("Check again"), QDialogButtonBox::ActionRole);
  connect(again_, &QPushButton::clicked, this, &GradientDialog::start);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout()->addWidget(buttons);
  resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 44);
}

void GradientDialog::makeControls() {
  heading_ = makeNote(this);
  QFont font = heading_->font();
  font.setBold(true);
  heading_->setFont(font);
  layout()->addWidget(heading_);
  auto* about = makeNote(this);
  about->setText(tr("The gradient with which the method trains is compared with central differences of its loss, on "
                    "the CPU and in double precision."));
  layout()->addWidget(about);
  choices_ = new QFormLayout;
  choices_->setHorizontalSpacing(16);
  choices_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  choices_->setLabelAlignment(Qt::AlignLeft);
  static_cast<QVBoxLayout*>(layout())->addLayout(choices_);
  place_ = addChoice(tr("Parameters"), QStringLiteral("check_place"));
  stage_ = addChoice(tr("Stage"), QStringLiteral("check_stage"));
  connect(place_, &QComboBox::activated, this, [this](int index) {
    request_.at = index == 0 ? run_model_ : nullptr;
    start();
  });
  connect(stage_, &QComboBox::activated, this, [this](int index) {
    request_.stage = static_cast<std::size_t>(index);
    start();
  });
  auto* row = new QHBoxLayout;
  busy_ = new QProgressBar(this);
  busy_->setRange(0, 0);
  busy_->setAccessibleName(tr("The check is under way"));
  cancel_ = new QPushButton(themedIcon("cancel"), tr("Cancel"), this);
  cancel_->setObjectName(QStringLiteral("cancel_check"));
  row->addWidget(busy_, 1);
  row->addWidget(cancel_);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  connect(cancel_, &QPushButton::clicked, this, &GradientDialog::cancel);
}

QComboBox* GradientDialog::addChoice(const QString& label, const QString& name) {
  auto* box = new QComboBox(this);
  box->setObjectName(name);
  box->setAccessibleName(label);
  choices_->addRow(label, box);
  return box;
}

void GradientDialog::makeResults() {
  verdict_ = makeNote(this);
  verdict_->setObjectName(QStringLiteral("verdict"));
  QFont font = verdict_->font();
  font.setBold(true);
  verdict_->setFont(font);
  expectation_ = makeNote(this);
  expectation_->setObjectName(QStringLiteral("expectation"));
  layout()->addWidget(verdict_);
  layout()->addWidget(expectation_);
  facts_ = new QFormLayout;
  facts_->setHorizontalSpacing(16);
  facts_->setLabelAlignment(Qt::AlignLeft);
  static_cast<QVBoxLayout*>(layout())->addLayout(facts_);
  static_cast<QVBoxLayout*>(layout())->addStretch(0); // where there is no table
  table_ = new QTreeView(this);
  table_->setModel(model_);
  table_->setAccessibleName(tr("Compared entries, the worst first"));
  table_->setRootIsDecorated(false);
  table_->setUniformRowHeights(true);
  table_->setAlternatingRowColors(true);
  table_->header()->setStretchLastSection(false);
  table_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->header()->setSectionResizeMode(GradientTableModel::NameColumn, QHeaderView::Stretch);
  static_cast<QVBoxLayout*>(layout())->addWidget(table_, 1);
}

void GradientDialog::check(std::shared_ptr<const Dataset> dataset, const FitSpec& spec, const CheckedRun& run) {
  request_ = {std::move(dataset), spec, 0, nullptr};
  heading_->setText(tr("%1 on %2").arg(methodLabel(spec.method), text(request_.dataset->name)));
  fillStages(spec);
  fillPlaces(spec, run);
  start();
}

void GradientDialog::fillStages(const FitSpec& spec) {
  stage_->clear();
  for (std::size_t i = 0; i < spec.stages.size(); ++i) {
    const auto objective = std::visit([](const auto& options) { return options.kLabel; }, spec.stages[i].objective);
    stage_->addItem(tr("%1: %2").arg(i + 1).arg(engineText(objective)));
  }
  const bool several = spec.stages.size() > 1;
  stage_->setVisible(several);
  choices_->labelForField(stage_)->setVisible(several);
}

void GradientDialog::fillPlaces(const FitSpec& spec, const CheckedRun& run) {
  const bool same_model = run.model && run.model->field == spec.field;
  run_model_ = same_model ? run.model : nullptr;
  request_.at = run_model_;
  place_->clear();
  if (same_model)
    place_->addItem(tr("Of run %1 at epoch %2").arg(run.id).arg(countText(static_cast<quint64>(run.epoch))));
  place_->addItem(tr("With which a fit begins"));
  place_->setEnabled(same_model);
  place_->setToolTip(run.model && !same_model
                         ? tr("Run %1 has another model than the one that is now chosen.").arg(run.id)
                         : QString());
}

void GradientDialog::start() {
  clearFacts();
  model_->setCheck(nullptr);
  showState(true);
  worker_.submit(request_);
}

void GradientDialog::cancel() {
  worker_.cancel();
  showState(false);
  verdict_->setText(tr("The check was cancelled."));
  verdict_->show();
}

void GradientDialog::done(int result) {
  worker_.cancel();
  showState(false);
  QDialog::done(result);
}

void GradientDialog::showState(bool checking) {
  checking_ = checking;
  busy_->setVisible(checking);
  cancel_->setVisible(checking);
  again_->setEnabled(!checking && request_.dataset);
  verdict_->setPalette(palette());
  verdict_->setVisible(false);
  expectation_->setVisible(false);
  table_->setVisible(!checking && model_->rowCount() > 0);
}

void GradientDialog::take(const GradientCheckOutcome& outcome) {
  model_->setCheck(outcome.check);
  showState(false);
  verdict_->show();
  if (outcome.check)
    return showCheck(*outcome.check);
  verdict_->setText(engineSentence(outcome.problem));
  QPalette colours = palette();
  colours.setColor(QPalette::WindowText, problemText(palette()));
  verdict_->setPalette(colours);
}

void GradientDialog::showCheck(const GradientCheck& check) {
  const GradientEntry& worst = check.worst();
  const bool undecided = check.verdict == GradientVerdict::undecided;
  verdict_->setText(check.passed() ? tr("\u2713 The gradient agrees with what is to be expected.")
                    : undecided    ? engineSentence(verdictText(check))
                                   : tr("\u2717 The gradient does not agree as it should.") + QLatin1Char(' ') +
                                      engineSentence(verdictText(check)));
  QPalette colours = palette();
  if (!check.passed())
    colours.setColor(QPalette::WindowText, problemText(palette()));
  verdict_->setPalette(colours);
  expectation_->setText(engineSentence(check.expectation));
  expectation_->setVisible(!check.expectation.empty());
  addFact(tr("Worst entry"), engineSentence(worst.name));
  addFact(tr("Its gradient"), numberText(worst.analytic, 10));
  addFact(tr("Central difference"), numberText(worst.numeric, 10));
  QString error = numberText(check.errorOf(worst), 2);
  if (check.tolerance > 0)
    error = tr("%1 of the gradient's norm; below %2 is expected").arg(error, numberText(check.tolerance, 2));
  addFact(tr("Relative error"), error);
  if (!check.levels.empty())
    addFact(tr("Distance to the direct gradient"), engineSentence(convergenceText(check.levels)));
  for (const auto& penalty : check.penalties)
    addFact(tr("Regulariser"), engineText(penalty.label) + QStringLiteral(": ") + engineSentence(penaltyText(penalty)));
  addFact(tr("Loss"), numberText(check.loss, 6));
  addFact(tr("Norm of the gradient"), numberText(check.norm, 6));
  const auto single = check.entries.empty() ? 0 : check.entries.size() - 1;
  addFact(tr("Parameters"), tr("%1, of which %2 were compared one by one, and all in one random direction")
                                .arg(countText(check.parameters), countText(single)));
  if (check.zeros > 0)
    addFact(tr("Derivatives of zero"),
            tr("%1, the first that of %2").arg(countText(check.zeros), engineSentence(check.first_zero)));
  if (check.uncertain > 0)
    addFact(tr("Differences that say nothing"), countText(check.uncertain));
}

void GradientDialog::addFact(const QString& label, const QString& value) {
  auto* shown = makeNote(this);
  shown->setText(value);
  facts_->addRow(label, shown);
}

void GradientDialog::clearFacts() {
  while (facts_->rowCount() > 0)
    facts_->removeRow(0);
}

} // namespace nullcline
