#include "ui/import/problem_list.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace nullcline {

namespace {

QLabel* makeWords(const QString& words, const QColor& colour, QWidget* parent) {
  auto* label = new QLabel(words, parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  QPalette palette = label->palette();
  palette.setColor(QPalette::WindowText, colour);
  label->setPalette(palette);
  return label;
}

} // namespace

ProblemList::ProblemList(QWidget* parent) : QScrollArea(parent) {
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setObjectName(QStringLiteral("import_problems"));
  setAccessibleName(tr("Problems and notes"));
}

void ProblemList::show(const std::vector<ImportProblem>& problems, const std::vector<DataNote>& notes) {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(8, 6, 8, 6);
  for (const bool prevents : {true, false})
    for (const auto& problem : problems)
      if (problem.prevents == prevents)
        addProblem(problem, column);
  addNotes(notes, column);
  column->addStretch(1);
  if (auto* before = takeWidget()) {
    before->hide();
    before->deleteLater(); // a button of it may be the sender
  }
  setWidget(content);
  setVisible(!problems.empty() || !notes.empty());
}

void ProblemList::addProblem(const ImportProblem& problem, QVBoxLayout* column) {
  auto* words =
      makeWords((problem.prevents ? QStringLiteral("\u2717 ") : QStringLiteral("\u26a0 ")) + text(problem.text),
                problem.prevents ? problemText(palette()) : palette().color(QPalette::WindowText), this);
  words->setObjectName(problem.prevents ? QStringLiteral("import_problem") : QStringLiteral("import_warning"));
  column->addWidget(words);
  if (problem.remedies.empty())
    return;
  auto* buttons = new QGridLayout;
  buttons->setContentsMargins(fontMetrics().averageCharWidth() * 2, 0, 0, 4);
  buttons->setColumnStretch(2, 1);
  for (std::size_t i = 0; i < problem.remedies.size(); ++i) {
    auto* button = new QPushButton(text(problem.remedies[i].label), this);
    button->setObjectName(text(problem.remedies[i].path + "=" + problem.remedies[i].value));
    button->setToolTip(tr("Sets %1 to %2").arg(text(problem.remedies[i].path), text(problem.remedies[i].value)));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, remedy = problem.remedies[i]] { Q_EMIT remedyChosen(remedy); });
    buttons->addWidget(button, static_cast<int>(i / 2), static_cast<int>(i % 2));
  }
  column->addLayout(buttons);
}

void ProblemList::addNotes(const std::vector<DataNote>& notes, QVBoxLayout* column) {
  for (const auto& note : notes)
    column->addWidget(makeWords(QStringLiteral("\u2022 ") + text(note.text) +
                                    (note.count > 1 ? QStringLiteral(" (%1)").arg(countText(note.count)) : QString()),
                                quietText(palette()), this));
}

} // namespace nullcline
