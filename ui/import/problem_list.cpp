#include "ui/import/problem_list.h"

#include "ui/engine_text.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
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

/// What a button says, on one line.
QString wordsOf(const QPushButton& button) {
  return button.accessibleName();
}

int textWidth(const QPushButton& button, const QString& words) {
  return button.fontMetrics().size(Qt::TextShowMnemonic, words).width();
}

/// Beside the text.
int besideText(const QPushButton& button) {
  return button.sizeHint().width() - textWidth(button, button.text());
}

/// On as many lines as it takes; a single word that is too long for one loses its end.
QString wrapped(const QPushButton& button, int room) {
  QStringList lines;
  for (const auto& word : wordsOf(button).split(QLatin1Char(' '))) {
    const QString longer = lines.isEmpty() ? word : lines.constLast() + QLatin1Char(' ') + word;
    if (!lines.isEmpty() && textWidth(button, longer) <= room)
      lines.last() = longer;
    else
      lines << button.fontMetrics().elidedText(word, Qt::ElideRight, room, Qt::TextShowMnemonic);
  }
  return lines.join(QLatin1Char('\n'));
}

/// Two buttons in a row where they fit, else one, on several lines where it must be.
void placeButtons(QGridLayout& grid, int width) {
  std::vector<QPushButton*> buttons;
  for (int i = 0; i < grid.count(); ++i)
    buttons.push_back(static_cast<QPushButton*>(grid.itemAt(i)->widget()));
  const auto wanted = [](const QPushButton* button) {
    return textWidth(*button, wordsOf(*button)) + besideText(*button);
  };
  int widest = 0;
  for (std::size_t i = 0; i + 1 < buttons.size(); i += 2)
    widest = std::max(widest, wanted(buttons[i]) + wanted(buttons[i + 1]));
  const auto margins = grid.contentsMargins();
  const int room = width - margins.left() - margins.right();
  const int in_a_row = widest + grid.horizontalSpacing() <= room ? 2 : 1;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const bool fits = wanted(buttons[i]) <= room;
    buttons[i]->setText(fits ? wordsOf(*buttons[i])
                             : wrapped(*buttons[i], std::max(room - besideText(*buttons[i]), 1)));
    grid.removeWidget(buttons[i]);
    grid.addWidget(buttons[i], static_cast<int>(i) / in_a_row, static_cast<int>(i) % in_a_row, Qt::AlignLeft);
  }
}

} // namespace

ProblemList::ProblemList(QWidget* parent) : QScrollArea(parent) {
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setObjectName(QStringLiteral("import_problems"));
  setAccessibleName(tr("Problems and notes"));
}

void ProblemList::show(const std::vector<ImportProblem>& problems, const std::vector<DataNote>& notes) {
  remedies_.clear();
  has_problems_ = !problems.empty();
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
  fitHeight();
}

void ProblemList::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  fitHeight();
}

/// A remedy that is cut off would not be found. The width is the one beside a scroll bar, whether there is one or not.
void ProblemList::fitHeight() {
  if (!widget())
    return;
  auto* column = widget()->layout();
  const int width = contentsRect().width() - verticalScrollBar()->sizeHint().width();
  const auto margins = column->contentsMargins();
  for (auto* grid : remedies_)
    placeButtons(*grid, width - margins.left() - margins.right());
  column->invalidate();
  const int wanted = column->hasHeightForWidth() ? column->heightForWidth(width) : column->sizeHint().height();
  const int most = fontMetrics().height() * (has_problems_ ? 13 : 5);
  setMinimumHeight(std::min(wanted, most) + 2 * frameWidth());
}

void ProblemList::addProblem(const ImportProblem& problem, QVBoxLayout* column) {
  auto* words = makeWords((problem.prevents ? QStringLiteral("\u2717 ") : QStringLiteral("\u26a0 ")) +
                              engineSentence(problem.text),
                          problem.prevents ? problemText(palette()) : palette().color(QPalette::WindowText), this);
  words->setObjectName(problem.prevents ? QStringLiteral("import_problem") : QStringLiteral("import_warning"));
  column->addWidget(words);
  if (problem.remedies.empty())
    return;
  auto* buttons = new QGridLayout;
  buttons->setContentsMargins(fontMetrics().averageCharWidth() * 2, 0, 0, 4);
  buttons->setColumnStretch(2, 1);
  for (std::size_t i = 0; i < problem.remedies.size(); ++i) {
    auto* button = new QPushButton(engineSentence(problem.remedies[i].label), this);
    button->setAccessibleName(button->text());
    button->setObjectName(text(problem.remedies[i].path + "=" + problem.remedies[i].value));
    button->setToolTip(tr("Sets %1 to %2").arg(text(problem.remedies[i].path), text(problem.remedies[i].value)));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, remedy = problem.remedies[i]] { Q_EMIT remedyChosen(remedy); });
    buttons->addWidget(button, static_cast<int>(i), 0, Qt::AlignLeft);
  }
  remedies_.push_back(buttons);
  column->addLayout(buttons);
}

void ProblemList::addNotes(const std::vector<DataNote>& notes, QVBoxLayout* column) {
  for (const auto& note : notes)
    column->addWidget(makeWords(QStringLiteral("\u2022 ") + engineSentence(note.text) +
                                    (note.count > 1 ? QStringLiteral(" (%1)").arg(countText(note.count)) : QString()),
                                quietText(palette()), this));
}

} // namespace nullcline
