#include "ui/panels/method_panel.h"

#include "engine/fit/methods.h"
#include "ui/forms/option_editor.h"
#include "ui/forms/option_form.h"
#include "ui/forms/wheel_guard.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace nullcline {

namespace {

/// What no other panel shows.
bool isOwnOption(const std::string& path) {
  return path != "method" && path != "field" && !path.starts_with("field.") && !path.starts_with("split.");
}

} // namespace

MethodPanel::MethodPanel(Workspace& workspace, QWidget* parent)
    : Panel(3, tr("Method"), parent), workspace_(workspace) {
  makeMethodRow();
  makeEpochsRow();
  fold_ = new QToolButton(this);
  fold_->setText(tr("All options"));
  fold_->setObjectName(QStringLiteral("all_options"));
  fold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  fold_->setAutoRaise(true);
  fold_->setCheckable(true);
  content()->addWidget(fold_, 0, Qt::AlignLeft);
  options_ = new OptionForm(isOwnOption, true, this);
  content()->addWidget(options_);
  connect(options_, &OptionForm::edited, this,
          [this](const QString& path) { workspace_.setOption(path, options_->editor(path.toStdString())->value()); });
  connect(fold_, &QToolButton::toggled, this, &MethodPanel::setOptionsVisible);
  connect(&workspace_, &Workspace::specChanged, this, &MethodPanel::show);
  setOptionsVisible(false);
  show();
}

void MethodPanel::makeMethodRow() {
  method_ = new QComboBox(this);
  method_->setObjectName(QStringLiteral("method_choice"));
  method_->setAccessibleName(tr("Training method"));
  WheelGuard::protect(method_);
  for (const auto& method : methods())
    method_->addItem(QString::fromUtf8(method.label), QString::fromUtf8(method.name));
  content()->addWidget(method_);
  published_ = new QCheckBox(tr("As published"), this);
  published_->setToolTip(tr("Exactly the settings of the paper, instead of our defaults"));
  content()->addWidget(published_);
  summary_ = addNote();
  connect(method_, &QComboBox::activated, this, &MethodPanel::choose);
  connect(published_, &QCheckBox::clicked, this, &MethodPanel::choose);
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

void MethodPanel::setOptionsVisible(bool visible) {
  fold_->setChecked(visible);
  fold_->setIcon(themedIcon(visible ? "collapse" : "expand"));
  options_->setVisible(visible);
}

void MethodPanel::choose() {
  workspace_.setMethod(method_->currentData().toString().toStdString(), published_->isChecked());
}

void MethodPanel::show() {
  const FitSpec& spec = workspace_.spec();
  method_->setCurrentIndex(method_->findData(text(spec.method)));
  published_->setChecked(workspace_.isAsPublished());
  for (const auto& method : methods())
    if (spec.method == method.name) {
      showChoice(QString::fromUtf8(method.summary));
      method_->setToolTip(QString::fromUtf8(method.source));
    }
  const QSignalBlocker quiet(epochs_);
  epochs_->setValue(spec.totalEpochs());
  stages_->setText(spec.stages.size() > 1 ? tr("in %1 stages").arg(spec.stages.size()) : QString());
  options_->setSpec(spec, workspace_.preset());
}

} // namespace nullcline
