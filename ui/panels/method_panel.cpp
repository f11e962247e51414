#include "ui/panels/method_panel.h"

#include "ui/forms/fold_button.h"
#include "ui/forms/option_form.h"
#include "ui/forms/wheel_guard.h"
#include "ui/methods/method_list.h"
#include "ui/text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace nullcline {

namespace {

/// What no other panel shows.
bool isOwnOption(const std::string& path) {
  return path != "method" && path != "field" && !path.starts_with("field.") && !path.starts_with("split.");
}

} // namespace

MethodPanel::MethodPanel(Workspace& workspace, QWidget* parent)
    : Panel(3, tr("Method"), parent), workspace_(workspace) {
  all_methods_ = makeFold(tr("All methods"), QStringLiteral("all_methods"));
  content()->addWidget(all_methods_, 0, Qt::AlignLeft);
  list_ = new MethodList(workspace_, this);
  content()->addWidget(list_);
  all_methods_->setToolTip(tr("Tick several to train and compare them.\nBy keyboard: Space ticks; the arrows with Ctrl "
                              "move without the tick."));
  connect(all_methods_, &FoldButton::turned, this, &MethodPanel::setAllMethodsVisible);
  makeHeading();
  published_ = new QCheckBox(tr("As published"), this);
  published_->setToolTip(tr("Exactly the settings of the paper, instead of our defaults"));
  content()->addWidget(published_);
  connect(published_, &QCheckBox::clicked, this,
          [this](bool on) { workspace_.setMethod(workspace_.methodChoices().current().name, on); });
  makeEpochsRow();
  auto* options_row = new QHBoxLayout;
  content()->addLayout(options_row);
  fold_ = makeFold(tr("All options"), QStringLiteral("all_options"));
  check_ = new QPushButton(tr("Check gradient\u2026"), this);
  check_->setObjectName(QStringLiteral("check_gradient"));
  options_row->addWidget(fold_);
  options_row->addStretch(1);
  options_row->addWidget(check_);
  connect(check_, &QPushButton::clicked, this, &MethodPanel::gradientCheckWanted);
  options_ = new OptionForm("", isOwnOption, this);
  options_->setJudge([this](const Described& options) { return workspace_.problemOf(options.as<FitSpec>()); });
  content()->addWidget(options_);
  connect(options_, &OptionForm::edited, &workspace_, &Workspace::setOption);
  networks_ = addNote(); // at the foot: above, the list would move under the pointer that ticks it
  connect(fold_, &FoldButton::turned, this, &MethodPanel::setOptionsVisible);
  connect(&workspace_, &Workspace::specChanged, this, &MethodPanel::show);
  connect(&workspace_, &Workspace::dataChanged, this,
          [this] { options_->setTimeUnit(text(workspace_.dataset()->time_unit)); });
  setAllMethodsVisible(false);
  setOptionsVisible(false);
  show();
}

FoldButton* MethodPanel::makeFold(const QString& words, const QString& name) {
  auto* fold = new FoldButton(words, this);
  fold->setObjectName(name);
  return fold;
}

void MethodPanel::makeHeading() {
  auto* row = new QHBoxLayout;
  heading_ = new QLabel(this);
  heading_->setWordWrap(true);
  auto* about = new QToolButton(this);
  about->setObjectName(QStringLiteral("method_help"));
  about->setText(QStringLiteral("?"));
  about->setAutoRaise(true);
  about->setAccessibleName(tr("About this method"));
  about->setToolTip(tr("What this method is, when to use it, and where it comes from (F1)"));
  connect(about, &QToolButton::clicked, this, &MethodPanel::helpWanted);
  row->addWidget(heading_, 1);
  row->addWidget(about, 0, Qt::AlignTop);
  content()->addLayout(row);
}

void MethodPanel::makeEpochsRow() {
  auto* row = new QHBoxLayout;
  auto* label = new QLabel(tr("Epochs"), this);
  epochs_ = new QSpinBox(this);
  epochs_->setObjectName(QStringLiteral("epochs"));
  epochs_->setRange(1, 100000000);
  epochs_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
  epochs_->setGroupSeparatorShown(true);
  epochs_->setKeyboardTracking(false);
  epochs_->setToolTip(tr("Passes over the training data, over all stages; more fit closer and take longer"));
  WheelGuard::protect(epochs_);
  label->setBuddy(epochs_);
  stages_ = new QLabel(this);
  row->addWidget(label);
  row->addWidget(epochs_, 1);
  row->addWidget(stages_);
  content()->addLayout(row);
  connect(epochs_, &QSpinBox::valueChanged, &workspace_, &Workspace::setEpochs);
}

void MethodPanel::setAllMethodsVisible(bool visible) {
  all_methods_->setOpen(visible);
  list_->setAllShown(visible);
}

void MethodPanel::setOptionsVisible(bool visible) {
  fold_->setOpen(visible);
  options_->setVisible(visible);
}

void MethodPanel::show() {
  const FitSpec& spec = workspace_.spec();
  const auto ticked = workspace_.methodChoices().ticked();
  // Always one line each, so that the list does not move under the pointer that ticks it.
  if (ticked.size() > 1)
    showChoice(tr("%1 methods are ticked: each is a run.").arg(ticked.size()));
  else
    showChoice(ticked.empty() ? tr("No method is ticked.") : tr("Ticked: %1").arg(methodLabel(ticked.front()->name)));
  const auto* current = &workspace_.methodChoices().current();
  const bool is_ticked = std::find(ticked.begin(), ticked.end(), current) != ticked.end();
  heading_->setText(
      (is_ticked ? tr("Settings of %1") : tr("Settings of %1, which is not ticked")).arg(methodLabel(spec.method)));
  published_->setChecked(workspace_.isAsPublished());
  const QSignalBlocker quiet(epochs_);
  epochs_->setValue(spec.totalEpochs());
  stages_->setText(spec.stages.size() > 1 ? tr("in %1 stages").arg(spec.stages.size()) : QString());
  options_->setOptions(spec, workspace_.preset());
  const bool differ =
      std::any_of(ticked.begin(), ticked.end(), [&](const auto* choice) { return choice->spec.field != spec.field; });
  setNote(networks_,
          differ ? tr("The ticked methods have networks of their own; what is changed under Model is changed for "
                      "all that are not as published.")
                 : QString());
  const QString problem = workspace_.checkBlockedReason();
  check_->setEnabled(problem.isEmpty());
  check_->setToolTip(problem.isEmpty() ? tr("Compare the gradient of this model and method with central differences")
                                       : problem);
}

} // namespace nullcline
