#include "ui/panels/model_panel.h"

#include "engine/model/model_shape.h"
#include "engine/system/known_system.h"
#include "ui/engine_text.h"
#include "ui/forms/option_form.h"
#include "ui/forms/parameter_form.h"
#include "ui/forms/state_form.h"
#include "ui/forms/wheel_guard.h"
#include "ui/text.h"

#include <QComboBox>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace nullcline {

namespace {

const QString kAugmented = QStringLiteral("augmented");
const QString kSecondOrder = QStringLiteral("second_order");

QString nameOfField(const FieldOptions& field) {
  if (const auto* known = std::get_if<KnownSystemOptions>(&field))
    return text(known->name);
  if (std::holds_alternative<AugmentedOptions>(field))
    return kAugmented;
  return std::holds_alternative<SecondOrderOptions>(field) ? kSecondOrder : QString();
}

QString fieldSentence(const FieldOptions& field) {
  const MlpOptions* network = networkOf(field);
  if (!network)
    return ModelPanel::tr("The equations are given, their parameters are fitted.");
  const QString sentence = std::holds_alternative<SecondOrderOptions>(field)
                               ? ModelPanel::tr("Accelerations from a network of %1 layers of %2 neurons.")
                               : ModelPanel::tr("Rates from a network of %1 layers of %2 neurons.");
  return sentence.arg(network->depth).arg(network->width);
}

} // namespace

QString columnsSentence(const FieldOptions& field, const Dataset& dataset) {
  const auto shape = modelShape(field, dataset.channels);
  if (!shape)
    return {};
  QStringList unmeasured, renamed;
  const auto* known = std::get_if<KnownSystemOptions>(&field);
  const auto system = known ? findSystem(known->name) : Expected<const KnownSystem*>(nullptr);
  for (std::size_t i = 0; i < shape->stateCount(); ++i) {
    const QString state = text(shape->states[i].name);
    if (shape->channel[i] < 0)
      unmeasured << state;
    else if (system && *system && state.compare(text((*system)->states[i].name), Qt::CaseInsensitive) != 0)
      renamed << ModelPanel::tr("%1 as %2").arg(state, text((*system)->states[i].name));
  }
  const QString names = unmeasured.join(QStringLiteral(", "));
  QStringList sentences;
  if (!renamed.isEmpty())
    sentences << ModelPanel::tr("Columns are read as states: %1.").arg(renamed.join(QStringLiteral(", ")));
  if (!unmeasured.isEmpty())
    sentences << (shape->unmeasured_start_at_zero
                      ? ModelPanel::tr("Beside the columns: %1, which start at zero.").arg(names)
                      : ModelPanel::tr("No column measures %1: initial values are estimated.").arg(names));
  if (shape->linear_readout)
    sentences << ModelPanel::tr("What is measured is a linear map of all states.");
  return sentences.join(QLatin1Char(' '));
}

/// What is shown is the current method's; an edit is for all.
QString otherNetworksSentence(const MethodChoices& choices) {
  const MlpOptions* current = networkOf(choices.current().spec.field);
  QStringList others;
  for (const auto* choice : choices.ticked())
    if (const MlpOptions* own = networkOf(choice->spec.field); current && own && choice != &choices.current())
      if (own->width != current->width || own->depth != current->depth)
        others << ModelPanel::tr("%1 has %2x%3").arg(methodLabel(choice->name)).arg(own->width).arg(own->depth);
  return others.isEmpty() ? QString()
                          : ModelPanel::tr("Of the other ticked methods %1: a change made here is for all of them.")
                                .arg(others.join(QStringLiteral(", ")));
}

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
  columns_ = addNote();
  columns_->setObjectName(QStringLiteral("model_columns"));
  const auto own = [](const std::string& path) {
    return path != "field.name" && path != "field.parameters" && !path.starts_with("field.parameters.") &&
           !path.starts_with("field.states");
  };
  form_ = new OptionForm("field", own, this);
  form_->setJudge([this](const Described& options) { return workspace_.problemOf(options.as<FitSpec>()); });
  content()->addWidget(form_);
  states_ = new StateForm(this);
  content()->addWidget(states_);
  parameters_ = new ParameterForm(this);
  content()->addWidget(parameters_);
  connect(form_, &OptionForm::edited, &workspace_, &Workspace::setOption);
  connect(states_, &StateForm::edited, &workspace_, &Workspace::setField);
  connect(parameters_, &ParameterForm::edited, &workspace_, &Workspace::setField);
  connect(choice_, &QComboBox::activated, this, &ModelPanel::choose);
  connect(&workspace_, &Workspace::dataChanged, this, &ModelPanel::fillChoices);
  connect(&workspace_, &Workspace::specChanged, this, &ModelPanel::show);
  fillChoices();
}

void ModelPanel::fillChoices() {
  choice_->clear();
  addChoice(engineText(MlpOptions::kLabel), QString(), MlpOptions{});
  addChoice(engineText(AugmentedOptions::kLabel), kAugmented, AugmentedOptions{});
  addChoice(engineText(SecondOrderOptions::kLabel), kSecondOrder, SecondOrderOptions{});
  if (workspace_.dataset()) { // those whose states are called as the columns are come first
    const auto measures = [this](const KnownSystem& system) {
      const auto& channels = workspace_.dataset()->channels;
      return std::all_of(channels.begin(), channels.end(), [&](const Channel& channel) {
        return std::any_of(system.states.begin(), system.states.end(),
                           [&](const auto& state) { return state.name == channel.name; });
      });
    };
    for (const bool fits : {true, false})
      for (const auto& system : knownSystems())
        if (measures(system) == fits)
          addChoice(engineText(system.label), QString::fromUtf8(system.name), KnownSystemOptions{system.name, {}});
  }
  show();
}

// What cannot fit the columns is shown all the same, disabled, with the reason. Columns of other names can fit a known
// system: which state they measure is said below the choice.
void ModelPanel::addChoice(const QString& label, const QString& name, const FieldOptions& field) {
  choice_->addItem(label, name);
  if (!workspace_.dataset())
    return;
  const auto& channels = workspace_.dataset()->channels;
  const auto shape = modelShape(field, channels);
  if (shape)
    return;
  const auto* known = std::get_if<KnownSystemOptions>(&field);
  const auto system = known ? findSystem(known->name) : Expected<const KnownSystem*>(nullptr);
  if (system && *system && channels.size() <= (*system)->states.size())
    return;
  const int row = choice_->count() - 1;
  qobject_cast<QStandardItemModel*>(choice_->model())->item(row)->setEnabled(false);
  choice_->setItemData(row, engineSentence(shape.error().message), Qt::ToolTipRole);
}

/// Neural kinds take over each other's network.
FieldOptions ModelPanel::fieldNamed(const QString& name) const {
  const MlpOptions* current = networkOf(workspace_.spec().field);
  const MlpOptions* own = networkOf(workspace_.preset().field);
  const MlpOptions network = current ? *current : own ? *own : MlpOptions{};
  if (name.isEmpty())
    return network;
  if (name == kAugmented)
    return AugmentedOptions{.network = network};
  if (name == kSecondOrder)
    return SecondOrderOptions{.network = network};
  return KnownSystemOptions{name.toStdString(), {}};
}

void ModelPanel::choose(int index) {
  workspace_.setField(fieldNamed(choice_->itemData(index).toString()));
}

void ModelPanel::show() {
  const auto& field = workspace_.spec().field;
  const auto* known = std::get_if<KnownSystemOptions>(&field);
  choice_->setCurrentIndex(std::max(0, choice_->findData(nameOfField(field))));
  const auto system = known ? findSystem(known->name) : Expected<const KnownSystem*>(nullptr);
  const bool found = system && *system;
  setNote(about_, found ? engineText((*system)->summary) : QString());
  about_->setToolTip(found ? tr("Source: %1").arg(QString::fromUtf8((*system)->source)) : QString());
  setNote(columns_, workspace_.dataset() ? columnsSentence(field, *workspace_.dataset()) : QString());
  form_->setOptions(workspace_.spec(), workspace_.preset());
  form_->setVisible(!form_->editors().empty());
  parameters_->setVisible(known);
  states_->setVisible(known && workspace_.dataset());
  if (known)
    parameters_->setOptions(*known);
  if (known && workspace_.dataset())
    states_->setOptions(*known, workspace_.dataset()->channels);
  const QString others = otherNetworksSentence(workspace_.methodChoices());
  showChoice(others.isEmpty() ? fieldSentence(field) : fieldSentence(field) + QLatin1Char(' ') + others);
}

} // namespace nullcline
