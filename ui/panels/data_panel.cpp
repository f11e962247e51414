#include "ui/panels/data_panel.h"

#include "ui/engine_text.h"
#include "ui/forms/option_form.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace nullcline {

DataPanel::DataPanel(Workspace& workspace, QWidget* parent) : Panel(1, tr("Data"), parent), workspace_(workspace) {
  makeButtons();
  problem_ = addNote();
  problem_->setObjectName(QStringLiteral("data_problem"));
  options_ = new QPushButton(tr("Import options\u2026"), this);
  options_->setObjectName(QStringLiteral("import_options"));
  options_->setToolTip(tr("How the table is read: its text, columns, time and repairs"));
  connect(options_, &QPushButton::clicked, this, &DataPanel::importOptionsWanted);
  content()->addWidget(options_, 0, Qt::AlignLeft);
  summary_ = addNote();
  summary_->setObjectName(QStringLiteral("data_summary"));
  citation_ = addNote();
  citation_->setObjectName(QStringLiteral("data_citation"));
  citation_->setToolTip(tr("Whoever published the data asks for this. It goes into reports and exported models too."));
  notes_ = addNote();
  notes_->setObjectName(QStringLiteral("data_notes"));
  makeSplit();
  connect(&workspace_, &Workspace::dataChanged, this, &DataPanel::show);
  connect(&workspace_, &Workspace::openingChanged, this, &DataPanel::show);
  connect(&workspace_, &Workspace::specChanged, this, &DataPanel::showSplit);
  showSplit();
  show();
}

void DataPanel::makeButtons() {
  auto* row = new QHBoxLayout;
  open_ = new QPushButton(themedIcon("open"), tr("Open\u2026"), this);
  open_->setToolTip(tr("A table in CSV, or a project (Ctrl+O). Files can also be dropped on the window."));
  connect(open_, &QPushButton::clicked, this, &DataPanel::askForFile);
  examples_ = new QPushButton(tr("Examples"), this);
  auto* menu = new QMenu(examples_);
  for (const auto& example : exampleList())
    connect(menu->addAction(example.label), &QAction::triggered, this,
            [this, name = example.name] { workspace_.openExample(name); });
  examples_->setMenu(menu);
  examples_->setEnabled(!menu->isEmpty());
  examples_->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred); // as high as the other, which has an icon
  row->addWidget(open_, 1);
  row->addWidget(examples_, 1);
  content()->addLayout(row);
}

void DataPanel::makeSplit() {
  split_ = new OptionForm(
      "split", [](const std::string& path) { return path == "split.kind"; }, this);
  parts_ = new OptionForm(
      "split", [](const std::string& path) { return path != "split.kind"; }, this);
  for (auto* form : {split_, parts_}) {
    content()->addWidget(form);
    connect(form, &OptionForm::edited, &workspace_, &Workspace::setOption);
  }
}

void DataPanel::showSplit() {
  const FitSpec& spec = workspace_.spec();
  split_->setOptions(spec, workspace_.preset());
  parts_->setOptions(spec, workspace_.preset());
  parts_->setVisible(spec.split.kind != SplitKind::automatic);
}

void DataPanel::askForFile() {
  workspace_.dialogs().chooseFileToOpen(
      {tr("Open data or project"),
       tr("Tables and projects (*.csv *.tsv *.txt *.dat *.gz *.zip *.nullcline);;All files (*)"), QString()},
      [this](const QString& path) { workspace_.openFile(path); });
}

void DataPanel::show() {
  const auto& dataset = workspace_.dataset();
  if (workspace_.isOpening())
    showChoice(tr("Reading\u2026"));
  else if (!dataset)
    showMissing(tr("Open a table, or choose an example."));
  else
    showChoice(text(dataset->name));
  setNote(problem_, workspace_.openProblem());
  options_->setVisible(!workspace_.isOpening() && workspace_.hasImportSource());
  QPalette colours = palette();
  colours.setColor(QPalette::WindowText, problemText(palette()));
  problem_->setPalette(colours);
  setNote(summary_, dataset ? summaryText() : QString());
  setNote(citation_,
          dataset && !dataset->citation.empty() ? tr("Please cite: %1").arg(text(dataset->citation)) : QString());
  setNote(notes_, dataset ? notesText() : QString());
}

QString DataPanel::summaryText() const {
  const Dataset& dataset = *workspace_.dataset();
  const auto counts = summarize(dataset);
  QStringList names;
  for (const auto& channel : dataset.channels)
    names << channelLabel(channel);
  const int shown = 6;
  QString channels = names.mid(0, shown).join(QStringLiteral(", "));
  if (names.size() > shown)
    channels = tr("%1, and %2 more").arg(channels).arg(names.size() - shown);
  const double share = 100.0 * static_cast<double>(counts.missing) /
                       static_cast<double>(std::max<std::size_t>(1, counts.missing + counts.observed));
  const QString missing = counts.missing == 0 ? tr("nothing missing") : tr("%1 % missing").arg(numberText(share, 2));
  const QString trajectories =
      counts.trajectories == 1 ? tr("1 trajectory") : tr("%1 trajectories").arg(countText(counts.trajectories));
  return tr("%1, %2 times from %3 to %4\n%5 values, %6\n%7")
      .arg(trajectories, countText(counts.times), numberText(counts.first_time), numberText(counts.last_time),
           countText(counts.observed), missing, channels);
}

QString DataPanel::notesText() const {
  QStringList lines;
  for (const auto& note : workspace_.dataset()->notes)
    lines << QStringLiteral("\u2022 ") + engineSentence(note.text) +
                 (note.count > 1 ? QStringLiteral(" (%1)").arg(countText(note.count)) : QString());
  return lines.join(QLatin1Char('\n'));
}

} // namespace nullcline
