#include "ui/panels/model_panel.h"

#include "engine/system/known_system.h"
#include "ui/forms/option_form.h"
#include "ui/forms/wheel_guard.h"
#include "ui/text.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace nullcline {

ModelPanel::ModelPanel(Workspace& workspace, QWidget* parent) : Panel(2, tr("Model"), parent), workspace_(workspace) {
  choice_ = new QComboBox(this);
  choice_->setObjectName(QStringLiteral("model_choice"));
  choice_->setAccessibleName(tr("Right-hand side"));
  choice_->setToolTip(tr("What the rates of change are computed by"));
  choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  choice_->setMinimumContentsLength(12);
  WheelGuard::protect(choice_);
  content()->addWidget(choice_);
  about_ = addNote();
  const auto own = [](const std::string& path) {
    return path != "field.name" && path != "field.parameters" && !path.starts_with("field.parameters.");
  };
  form_ = new OptionForm("field", own, this);
  content()->addWidget(form_);
  connect(form_, &OptionForm::edited, &workspace_, &Workspace::setOption);
  connect(choice_, &QComboBox::activated, this, &ModelPanel::choose);
  connect(&workspace_, &Workspace::dataChanged, this, &ModelPanel::fillChoices);
  connect(&workspace_, &Workspace::specChanged, this, &ModelPanel::show);
  fillChoices();
}

void ModelPanel::fillChoices() {
  choice_->clear();
  choice_->addItem(QString::fromUtf8(MlpOptions::kLabel), QString());
  if (workspace_.dataset())
    for (const auto& system : knownSystems())
      if (system.states.size() == workspace_.dataset()->channelCount())
        choice_->addItem(QString::fromUtf8(system.label), QString::fromUtf8(system.name));
  show();
}

void ModelPanel::choose(int index) {
  const auto name = choice_->itemData(index).toString();
  if (!name.isEmpty())
    return workspace_.setField(KnownSystemOptions{name.toStdString()});
  const auto* preset = std::get_if<MlpOptions>(&workspace_.preset().field);
  workspace_.setField(preset ? *preset : MlpOptions{});
}

void ModelPanel::show() {
  const auto& field = workspace_.spec().field;
  const auto* known = std::get_if<KnownSystemOptions>(&field);
  choice_->setCurrentIndex(std::max(0, choice_->findData(known ? text(known->name) : QString())));
  QString about;
  if (known)
    if (const auto system = findSystem(known->name)) {
      QStringList parameters;
      for (const auto& parameter : (*system)->parameters)
        parameters << QString::fromUtf8(parameter.name);
      about = tr("%1 Fitted parameters: %2.")
                  .arg(QString::fromUtf8((*system)->summary), parameters.join(QStringLiteral(", ")));
    }
  setNote(about_, about);
  form_->setSpec(workspace_.spec(), workspace_.preset());
  form_->setVisible(!form_->editors().empty());
  if (known) {
    showChoice(tr("The equations are given, their parameters are fitted."));
  } else {
    const MlpOptions& mlp = *networkOf(field);
    showChoice(tr("Rates from a network of %1 layers of %2 neurons.").arg(mlp.depth).arg(mlp.width));
  }
}

} // namespace nullcline
