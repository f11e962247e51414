#include "ui/import/hub_page.h"

#include "ui/engine_text.h"
#include "ui/forms/option_editor.h"
#include "ui/forms/quiet_label.h"
#include "ui/forms/wheel_guard.h"
#include "ui/import/hub_area_picker.h"
#include "ui/import/hub_recipe_form.h"
#include "ui/import/hub_repair_model.h"
#include "ui/import/hub_repair_plot.h"
#include "ui/stretch_column.h"
#include "ui/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace nullcline {

namespace {

const std::string kRepairs = "repairs.";

QLabel* makeTitle(const QString& words, QWidget* parent) {
  auto* title = new QLabel(words, parent);
  QFont bold = title->font();
  bold.setBold(true);
  title->setFont(bold);
  return title;
}

QVBoxLayout* makeColumn(QWidget* widget) {
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  return column;
}

/// What else a repair needs to know is set with it.
bool belongsTo(const std::string& path, const std::string& repair) {
  const std::string own = path.substr(kRepairs.size());
  return own == repair || (repair == "recoveries" && (own == "recovery_days" || own == "stall_days"));
}

} // namespace

HubPage::HubPage(QWidget* parent) : QWidget(parent) {
  auto* column = makeColumn(this);
  auto* halves = new QSplitter(Qt::Horizontal, this);
  halves->setChildrenCollapsible(false);
  halves->addWidget(makeChoices());
  halves->addWidget(makeRepairs());
  halves->setSizes({1000, 1150}); // in proportion
  column->addWidget(halves);
  repairs_->setCurrentIndex(model_->index(0, 0));
}

QWidget* HubPage::makeChoices() {
  auto* half = new QWidget;
  auto* column = makeColumn(half);
  column->setContentsMargins(0, 0, 6, 0);
  column->addWidget(makeTitle(tr("Area"), half));
  areas_ = new HubAreaPicker(half);
  connect(areas_, &HubAreaPicker::picked, this, &HubPage::pickArea);
  column->addWidget(areas_, 2);
  recipe_ = new HubRecipeForm;
  connect(recipe_, &HubRecipeForm::edited, this, &HubPage::takeWish);
  auto* scroll = new QScrollArea(half);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(recipe_);
  scroll->setMinimumHeight(fontMetrics().height() * 7);
  column->addWidget(scroll, 3);
  return half;
}

QWidget* HubPage::makeRepairs() {
  auto* half = new QWidget;
  auto* column = makeColumn(half);
  column->setContentsMargins(6, 0, 0, 0);
  makeRepairTable(half);
  makeRepairOptions(half);
  column->addWidget(makePlot(), 1);
  return half;
}

void HubPage::makeRepairTable(QWidget* parent) {
  model_ = new HubRepairModel(this);
  repairs_ = new QTreeView(parent);
  repairs_->setObjectName(QStringLiteral("hub_repairs"));
  repairs_->setAccessibleName(tr("Repairs, in this order"));
  repairs_->setModel(model_);
  repairs_->setRootIsDecorated(false);
  repairs_->setUniformRowHeights(true);
  repairs_->setAllColumnsShowFocus(true);
  repairs_->setAlternatingRowColors(true);
  new StretchColumn(repairs_, HubRepairModel::ChoiceColumn, fontMetrics().averageCharWidth() * 16);
  repairs_->resizeColumnToContents(HubRepairModel::NameColumn);
  for (const int column : {HubRepairModel::FoundColumn, HubRepairModel::ChangedColumn, HubRepairModel::AheadColumn})
    repairs_->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  const int row = std::max(repairs_->sizeHintForRow(0), fontMetrics().height());
  repairs_->setMinimumHeight(repairs_->header()->sizeHint().height() + row * 5);
  repairs_->setMaximumHeight(repairs_->header()->sizeHint().height() + row * (model_->rowCount() + 1));
  connect(repairs_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    showRepair();
    chooseFigure();
    showPlot();
  });
  parent->layout()->addWidget(makeTitle(tr("Repairs, carried out in this order"), parent));
  parent->layout()->addWidget(repairs_);
}

void HubPage::makeRepairOptions(QWidget* parent) {
  help_ = new QuietLabel(parent);
  help_->setObjectName(QStringLiteral("hub_repair_help"));
  help_->setWordWrap(true);
  options_ = new QFormLayout;
  options_->setHorizontalSpacing(12);
  options_->setVerticalSpacing(4);
  options_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  options_->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  for (const auto& field : listOptions(HubRecipe()))
    if (field.path.starts_with(kRepairs))
      addRepairOption(field);
  notes_ = new QLabel(parent);
  notes_->setObjectName(QStringLiteral("hub_repair_notes"));
  notes_->setWordWrap(true);
  notes_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  parent->layout()->addWidget(help_);
  static_cast<QVBoxLayout*>(parent->layout())->addLayout(options_);
  parent->layout()->addWidget(notes_);
}

void HubPage::addRepairOption(const OptionField& field) {
  auto* editor = new OptionEditor(field, false, this);
  auto* label = new QLabel(engineText(field.text.label), this);
  label->setToolTip(editor->explanation());
  label->setBuddy(editor);
  options_->addRow(label, editor);
  editors_.push_back(editor);
  connect(editor, &OptionEditor::edited, this, [this, editor] { takeRepairOption(editor); });
}

QWidget* HubPage::makePlot() {
  auto* whole = new QWidget;
  auto* column = makeColumn(whole);
  auto* row = new QHBoxLayout;
  figure_ = new QComboBox(whole);
  figure_->setObjectName(QStringLiteral("hub_figure"));
  figure_->setAccessibleName(tr("Figures that are drawn"));
  figure_->addItem(tr("Confirmed"), static_cast<int>(HubFigure::confirmed));
  figure_->addItem(tr("Recovered"), static_cast<int>(HubFigure::recovered));
  figure_->addItem(tr("Deaths"), static_cast<int>(HubFigure::deaths));
  figure_->addItem(tr("Infected"), static_cast<int>(HubFigure::infected));
  figure_->setItemData(3, tr("Confirmed less recovered and dead"), Qt::ToolTipRole);
  WheelGuard::protect(figure_);
  per_day_ = new QCheckBox(tr("New a &day"), whole);
  per_day_->setObjectName(QStringLiteral("hub_per_day"));
  per_day_->setToolTip(tr("How much the figure grew since the one before it, a day"));
  row->addWidget(figure_);
  row->addWidget(per_day_);
  row->addStretch(1);
  column->addLayout(row);
  plot_ = new HubRepairPlot(whole);
  column->addWidget(plot_, 1);
  connect(figure_, &QComboBox::activated, this, &HubPage::showPlot);
  connect(per_day_, &QCheckBox::toggled, this, &HubPage::showPlot);
  return whole;
}

void HubPage::show(const ImportPreview& preview) {
  wish_ = preview.asked.hub;
  const HubRepairs before = std::exchange(shown_repairs_, wish_.repairs);
  const bool is_read = preview.hub && !preview.hub->area.id.empty();
  steps_ = preview.hub ? preview.hub->steps : std::vector<HubStep>();
  after_all_ = preview.hub ? preview.hub->counts : HubSeries();
  areas_->show(preview.hub ? preview.hub->areas : std::vector<HubArea>(), is_read ? preview.hub->area.id : "");
  recipe_->show(wish_, preview.recipe.hub, is_read ? &preview.hub->area : nullptr);
  const HubRepairs done = preview.hub ? preview.hub->recipe.repairs : wish_.repairs;
  model_->show(done, steps_);
  const auto fields = listOptions(wish_);
  for (auto* editor : editors_)
    for (const auto& field : fields)
      if (field.path == editor->field().path && field.value != editor->value())
        editor->setValue(field.value);
  if (is_read && preview.hub->area.id != shown_area_) {
    shown_area_ = preview.hub->area.id;
    selectWhatMatters();
    chooseFigure();
  } else if (before != shown_repairs_) {
    selectChanged(before);
    chooseFigure();
  }
  showRepair();
  showPlot();
}

// The first repair that changed something; if none did, the first that found something.
void HubPage::selectWhatMatters() {
  const auto select = [this](auto matters) {
    for (int row = 0; row < model_->rowCount(); ++row)
      if (const HubStep* step = model_->step(row); step && matters(*step)) {
        repairs_->setCurrentIndex(model_->index(row, 0));
        repairs_->scrollTo(repairs_->currentIndex());
        chooseFigure();
        return true;
      }
    return false;
  };
  if (!select([](const HubStep& step) { return step.changed > 0; }))
    select([](const HubStep& step) { return step.found > 0; });
}

// Whoever changed it, a form or the button of a remedy: the plot shows what has come of it.
void HubPage::selectChanged(const HubRepairs& before) {
  const auto old = listOptions(before), now = listOptions(shown_repairs_);
  int first = -1;
  for (int row = 0; row < model_->rowCount(); ++row)
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (old[i].value == now[i].value || !belongsTo(kRepairs + now[i].path, model_->name(row)))
        continue;
      if (row == currentRepair())
        return;
      first = first < 0 ? row : first;
    }
  if (first < 0)
    return;
  repairs_->setCurrentIndex(model_->index(first, 0));
  repairs_->scrollTo(repairs_->currentIndex());
}

// Dates and population were those of the area before.
void HubPage::pickArea(const QString& id) {
  HubRecipe wish = wish_;
  wish.area = id.toStdString();
  wish.from.clear();
  wish.to.clear();
  wish.population = 0.0;
  takeWish(wish);
}

void HubPage::takeWish(const HubRecipe& wish) {
  wish_ = wish;
  recipe_->setWish(wish_);
  Q_EMIT changed(wish_);
}

void HubPage::takeRepairOption(OptionEditor* editor) {
  const auto wish = withOption(wish_, editor->field().path, editor->value());
  if (!wish)
    return;
  takeWish(*wish);
}

int HubPage::currentRepair() const {
  return std::max(0, repairs_->currentIndex().row());
}

void HubPage::showRepair() {
  const int row = currentRepair();
  const std::string& name = model_->name(row);
  for (auto* editor : editors_) {
    const OptionField& field = editor->field();
    options_->setRowVisible(editor, belongsTo(field.path, name) && actsInHubRecipe(wish_, field.path));
    if (field.path == kRepairs + name)
      help_->setText(engineText(field.text.help));
  }
  showNotes(model_->step(row));
}

void HubPage::showNotes(const HubStep* step) {
  QStringList lines;
  if (step)
    for (const auto& note : step->notes)
      lines << engineSentence(note.text) +
                   (note.count > 0 ? QStringLiteral(" (%1)").arg(countText(note.count)) : QString());
  if (step && lines.isEmpty())
    lines << (step->found == 0 ? tr("Nothing of this kind was found.") : tr("Nothing had to be changed."));
  notes_->setText(lines.join(QLatin1Char('\n')));
  notes_->setVisible(!lines.isEmpty());
}

void HubPage::chooseFigure() {
  const HubStep* step = model_->step(currentRepair());
  if (!step)
    return;
  if (const auto figure = step->changed > 0 ? std::optional(mostChanged(*step)) : figureOf(step->name))
    figure_->setCurrentIndex(figure_->findData(static_cast<int>(*figure)));
  const auto curves = curvesOf(*step);
  if (curves.before.days.empty() && curves.after.days.empty())
    figure_->setCurrentIndex(0);
}

HubRepairCurves HubPage::curvesOf(const HubStep& step) const {
  const auto figure = static_cast<HubFigure>(figure_->currentData().toInt());
  if (step.changed > 0)
    return repairCurves(step.before, step.after, figure, per_day_->isChecked());
  const HubSeries& series = seriesBefore(steps_, static_cast<std::size_t>(currentRepair()), after_all_);
  return repairCurves(series, series, figure, per_day_->isChecked());
}

void HubPage::showPlot() {
  const HubStep* step = model_->step(currentRepair());
  plot_->show(step ? curvesOf(*step) : HubRepairCurves(),
              per_day_->isChecked() ? tr("%1, new a day").arg(figure_->currentText()) : figure_->currentText());
}

} // namespace nullcline
