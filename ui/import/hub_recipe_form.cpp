#include "ui/import/hub_recipe_form.h"

#include "engine/core/options_json.h"
#include "ui/engine_text.h"
#include "ui/forms/number_edit.h"
#include "ui/forms/option_editor.h"
#include "ui/forms/quiet_label.h"
#include "ui/forms/wheel_guard.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

const QString kDateFormat = QStringLiteral("yyyy-MM-dd"); // as in the file, whatever the locale

OptionField fieldOf(const HubRecipe& recipe, const std::string& path) {
  const auto fields = listOptions(recipe);
  return *std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.path == path; });
}

QDate dateOf(const std::optional<double>& seconds) {
  return seconds ? QDateTime::fromSecsSinceEpoch(std::llround(*seconds), Qt::UTC).date() : QDate();
}

/// The recipe with the area, its dates and its population of another.
HubRecipe withAreaOf(HubRecipe recipe, const HubRecipe& other) {
  recipe.area = other.area;
  recipe.from = other.from;
  recipe.to = other.to;
  recipe.population = other.population;
  return recipe;
}

QToolButton* makeReset(const QString& what, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setIcon(themedIcon("reset"));
  button->setAutoRaise(true);
  button->setToolTip(what);
  button->setAccessibleName(what);
  auto policy = button->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  button->setSizePolicy(policy);
  return button;
}

} // namespace

bool actsInHubRecipe(const HubRecipe& recipe, const std::string& path) {
  if (path == "latent_days")
    return recipe.compartments == HubCompartments::seir;
  if (path == "average_days")
    return recipe.moving_average != HubMovingAverage::none;
  if (path == "smoothness")
    return recipe.smoothing != HubSmoothing::none;
  if (path == "repairs.stall_days")
    return recipe.repairs.recoveries != HubRecoveries::full;
  return path != "repairs.recovery_days" || recipe.repairs.recoveries != HubRecoveries::leave;
}

HubRecipeForm::HubRecipeForm(QWidget* parent) : QWidget(parent) {
  form_ = new QFormLayout(this);
  form_->setContentsMargins(0, 0, 0, 0);
  form_->setHorizontalSpacing(12);
  form_->setVerticalSpacing(5);
  form_->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  addPreset();
  addDates();
  addOption("first_rows");
  addOption("compartments");
  addOption("latent_days");
  addPopulation();
  for (const char* path : {"scaling", "moving_average", "average_days", "time", "smoothing", "smoothness"})
    addOption(path);
}

void HubRecipeForm::addPreset() {
  preset_ = new QComboBox(this);
  preset_->setObjectName(QStringLiteral("hub_preset"));
  preset_->setAccessibleName(tr("Preparation"));
  for (const auto& preset : hubPresets()) {
    preset_->addItem(engineText(preset.label));
    preset_->setItemData(preset_->count() - 1, engineText(preset.help), Qt::ToolTipRole);
  }
  WheelGuard::protect(preset_);
  preset_help_ = new QuietLabel(this);
  preset_help_->setWordWrap(true);
  form_->addRow(tr("Preparation"), preset_);
  form_->addRow(preset_help_);
  connect(preset_, &QComboBox::activated, this, &HubRecipeForm::takePreset);
}

QDateEdit* HubRecipeForm::makeDate(const char* path) {
  const OptionField field = fieldOf(wish_, path);
  auto* edit = new QDateEdit(this);
  edit->setObjectName(QStringLiteral("hub_") + QString::fromUtf8(path));
  edit->setDisplayFormat(kDateFormat);
  edit->setCalendarPopup(true);
  edit->setKeyboardTracking(false);
  edit->setAccessibleName(engineText(field.text.label));
  edit->setToolTip(engineText(field.text.help));
  WheelGuard::protect(edit);
  return edit;
}

void HubRecipeForm::addDates() {
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  from_ = makeDate("from");
  to_ = makeDate("to");
  all_days_ = makeReset(tr("All days there are"), this);
  row->addWidget(from_, 1);
  row->addWidget(new QLabel(tr("to"), this));
  row->addWidget(to_, 1);
  row->addWidget(all_days_);
  form_->addRow(engineText(fieldOf(wish_, "from").text.label), row);
  connect(from_, &QDateEdit::dateChanged, this, [this] { takeDate(from_, &HubRecipe::from); });
  connect(to_, &QDateEdit::dateChanged, this, [this] { takeDate(to_, &HubRecipe::to); });
  connect(all_days_, &QToolButton::clicked, this, [this] {
    wish_.from.clear();
    wish_.to.clear();
    Q_EMIT edited(wish_);
  });
}

void HubRecipeForm::addPopulation() {
  const OptionField field = fieldOf(wish_, "population");
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  population_ = new NumberEdit(1.0, field.maximum, true, this);
  population_->setObjectName(QStringLiteral("hub_population"));
  population_->setAccessibleName(engineText(field.text.label));
  population_->setToolTip(tr("How many people there are; the file has one figure for all days"));
  file_population_ = makeReset(tr("As the file says"), this);
  row->addWidget(population_, 1);
  row->addWidget(new QLabel(engineText(field.text.unit), this));
  row->addWidget(file_population_);
  form_->addRow(engineText(field.text.label), row);
  connect(population_, &NumberEdit::valueEdited, this, [this](double value) {
    wish_.population = value;
    Q_EMIT edited(wish_);
  });
  connect(file_population_, &QToolButton::clicked, this, [this] {
    wish_.population = 0.0;
    Q_EMIT edited(wish_);
  });
}

void HubRecipeForm::addOption(const char* path) {
  auto* editor = new OptionEditor(fieldOf(wish_, path), false, this);
  auto* label = new QLabel(engineText(editor->field().text.label), this);
  label->setToolTip(editor->explanation());
  label->setBuddy(editor);
  form_->addRow(label, editor);
  options_[path] = editor;
  connect(editor, &OptionEditor::edited, this, [this, path = std::string(path)] { takeOption(path); });
}

void HubRecipeForm::show(const HubRecipe& wish, const HubRecipe& found, const HubArea* area) {
  wish_ = wish;
  showPreset();
  showDates(found, area);
  showPopulation(area);
  const auto fields = listOptions(wish);
  for (const auto& [path, editor] : options_) {
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&own = editor->field().path](const auto& each) { return each.path == own; });
    if (editor->value() != field->value)
      editor->setValue(field->value);
    form_->setRowVisible(editor, actsInHubRecipe(wish, path));
  }
}

void HubRecipeForm::showPreset() {
  const auto presets = hubPresets();
  const auto found = std::find_if(presets.begin(), presets.end(),
                                  [&](const auto& preset) { return withAreaOf(preset.recipe, wish_) == wish_; });
  const int own = static_cast<int>(presets.size());
  if (found == presets.end() && preset_->count() == own)
    preset_->addItem(tr("Your own"));
  else if (found != presets.end() && preset_->count() > own)
    preset_->removeItem(own);
  preset_->setCurrentIndex(static_cast<int>(found - presets.begin()));
  const QString help = found == presets.end() ? QString() : engineText(found->help);
  preset_help_->setText(help);
  form_->setRowVisible(preset_help_, !help.isEmpty());
}

void HubRecipeForm::showDates(const HubRecipe& found, const HubArea* area) {
  const QDate first = area ? dateOf(area->first_date) : QDate(), last = area ? dateOf(area->last_date) : QDate();
  const auto set = [&](QDateEdit* edit, const std::string& date, const QDate& otherwise) {
    const QSignalBlocker quiet(edit);
    const QDate known = QDate::fromString(text(date), Qt::ISODate);
    edit->setEnabled(first.isValid() && last.isValid());
    if (first.isValid() && last.isValid())
      edit->setDateRange(first, last);
    edit->setDate(known.isValid() ? known : otherwise);
  };
  set(from_, wish_.from.empty() ? found.from : wish_.from, first);
  set(to_, wish_.to.empty() ? found.to : wish_.to, last);
  all_days_->setVisible(!wish_.from.empty() || !wish_.to.empty());
}

void HubRecipeForm::showPopulation(const HubArea* area) {
  const double of_file = area ? area->population.value_or(0.0) : 0.0;
  population_->setValue(wish_.population > 0.0 ? wish_.population : of_file);
  population_->setEnabled(area);
  file_population_->setVisible(wish_.population > 0.0 && wish_.population != of_file);
}

void HubRecipeForm::takePreset(int index) {
  const auto presets = hubPresets();
  if (static_cast<std::size_t>(index) >= presets.size())
    return;
  wish_ = withAreaOf(presets[static_cast<std::size_t>(index)].recipe, wish_);
  Q_EMIT edited(wish_);
}

// The first and the last day there are need no mention: a newer file may begin or end elsewhere.
void HubRecipeForm::takeDate(QDateEdit* edit, std::string HubRecipe::*date) {
  const QDate edge = edit == from_ ? edit->minimumDate() : edit->maximumDate();
  wish_.*date = edit->date() == edge ? std::string() : edit->date().toString(Qt::ISODate).toStdString();
  Q_EMIT edited(wish_);
}

void HubRecipeForm::takeOption(const std::string& path) {
  const auto changed = withOption(wish_, path, options_.at(path)->value());
  if (!changed)
    return;
  wish_ = *changed;
  Q_EMIT edited(wish_);
}

} // namespace nullcline
