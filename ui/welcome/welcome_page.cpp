#include "ui/welcome/welcome_page.h"

#include "ui/theme.h"
#include "ui/welcome/card_grid.h"
#include "ui/welcome/example_card.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace nullcline {

namespace {

constexpr qsizetype kMostRecent = 5;

/// The folder, with the home directory as ~.
QString folderText(const QString& path) {
  QString folder = QFileInfo(path).path();
  const QString home = QDir::homePath();
  if (home.size() > 1 && (folder == home || folder.startsWith(home + QLatin1Char('/'))))
    folder.replace(0, home.size(), QStringLiteral("~"));
  return folder;
}

} // namespace

WelcomePage::WelcomePage(RecentProjects& recent, QWidget* parent)
    : QScrollArea(parent), recent_(recent), page_(new QWidget),
      pictures_(this, readExamplePictures, [this](std::shared_ptr<const ExamplePictures> pictures) {
        for (auto* card : cards_)
          for (const auto& picture : *pictures)
            if (picture.name == card->name())
              card->setPicture(picture);
      }) {
  setObjectName(QStringLiteral("welcome"));
  setAccessibleName(tr("Welcome"));
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  auto* column = new QVBoxLayout(page_);
  column->setContentsMargins(20, 16, 20, 20);
  column->setSpacing(10);
  makeHead(*column);
  makeButtons(*column);
  makeRecent(*column);
  makeExamples(*column);
  column->addStretch(1);
  setWidget(page_);
  connect(&recent_, &RecentProjects::changed, this, &WelcomePage::fillRecent);
  fillRecent();
  applyColours();
}

void WelcomePage::makeHead(QVBoxLayout& column) {
  auto* row = new QHBoxLayout;
  auto* title = new QLabel(tr("Welcome to Nullcline"), page_);
  QFont large = title->font();
  large.setBold(true);
  large.setPointSizeF(large.pointSizeF() * 1.6);
  title->setFont(large);
  back_ = new QPushButton(tr("&Back to the plots"), page_);
  back_->setObjectName(QStringLiteral("welcome_back"));
  back_->hide();
  connect(back_, &QPushButton::clicked, this, &WelcomePage::backWanted);
  row->addWidget(title, 1);
  row->addWidget(back_);
  column.addLayout(row);
  claim_ = new QLabel(tr("Fit a dynamical system to your measurements, and watch it learn."), page_);
  claim_->setWordWrap(true);
  column.addWidget(claim_);
}

QPushButton* WelcomePage::makeButton(const char* icon, const QString& words, const QString& tip, const QString& name) {
  auto* button = new QPushButton(words, page_);
  if (icon)
    button->setIcon(themedIcon(icon));
  button->setObjectName(name);
  button->setToolTip(tip);
  button->setMinimumHeight(fontMetrics().height() * 2);
  return button;
}

void WelcomePage::makeButtons(QVBoxLayout& column) {
  auto* data = makeButton("open", tr("Open &data\u2026"), tr("A table in CSV or a similar form; it is read at once"),
                          QStringLiteral("welcome_data"));
  auto* project = makeButton("open", tr("Open &project\u2026"), tr("Work that was saved as a project"),
                             QStringLiteral("welcome_project"));
  auto* import = makeButton("add", tr("&Import\u2026"),
                            tr("One table or several, with a look at how they are read before they are"),
                            QStringLiteral("welcome_import"));
  auto* hub = makeButton(nullptr, tr("COVID-19 Data &Hub\u2026"),
                         tr("Figures of one country from the network; nothing is fetched before you ask for it"),
                         QStringLiteral("welcome_hub"));
  connect(data, &QPushButton::clicked, this, &WelcomePage::openDataWanted);
  connect(project, &QPushButton::clicked, this, &WelcomePage::openProjectWanted);
  connect(import, &QPushButton::clicked, this, &WelcomePage::importWanted);
  connect(hub, &QPushButton::clicked, this, &WelcomePage::hubWanted);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  for (auto* button : {data, project, import, hub})
    row->addWidget(button);
  row->addStretch(1);
  column.addLayout(row);
}

QLabel* WelcomePage::addHeading(QVBoxLayout& column, const QString& words) {
  auto* heading = new QLabel(words, page_);
  QFont bold = heading->font();
  bold.setBold(true);
  bold.setPointSizeF(bold.pointSizeF() * 1.15);
  heading->setFont(bold);
  column.addSpacing(6);
  column.addWidget(heading);
  return heading;
}

void WelcomePage::makeRecent(QVBoxLayout& column) {
  recent_heading_ = addHeading(column, tr("Recent files"));
  recent_rows_ = new QWidget(page_);
  recent_rows_->setObjectName(QStringLiteral("welcome_recent"));
  recent_grid_ = new QGridLayout(recent_rows_);
  recent_grid_->setContentsMargins(0, 0, 0, 0);
  recent_grid_->setHorizontalSpacing(14);
  recent_grid_->setVerticalSpacing(2);
  recent_grid_->setColumnStretch(2, 1);
  column.addWidget(recent_rows_);
}

void WelcomePage::makeExamples(QVBoxLayout& column) {
  addHeading(column, tr("Examples"));
  examples_about_ = new QLabel(page_);
  examples_about_->setWordWrap(true);
  column.addWidget(examples_about_);
  auto* grid = new CardGrid(page_);
  for (const auto& example : exampleList()) {
    auto* card = new ExampleCard(example, grid);
    connect(card, &QAbstractButton::clicked, this,
            [this, name = QString::fromStdString(example.name)] { Q_EMIT exampleWanted(name); });
    cards_.push_back(card);
    grid->add(card);
  }
  examples_about_->setText(cards_.empty() ? tr("The examples that come with the program were not found.")
                                          : tr("One click opens an example and trains on it."));
  column.addWidget(grid);
}

void WelcomePage::fillRecent() {
  while (QLayoutItem* item = recent_grid_->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater(); // a button of it may be the sender
    delete item;
  }
  int row = 0;
  for (const QString& path : recent_.paths()) {
    if (row == kMostRecent)
      break;
    if (!recent_.isThere(path))
      continue;
    QString name = QFileInfo(path).completeBaseName();
    auto* open = new QPushButton(name.replace(QLatin1Char('&'), QLatin1String("&&")), recent_rows_);
    open->setToolTip(path);
    connect(open, &QPushButton::clicked, this, [this, path] { Q_EMIT projectWanted(path); });
    const QDateTime changed = recent_.changedAt(path);
    auto* date =
        new QLabel(changed.isValid() ? QLocale().toString(changed, QLocale::ShortFormat) : QString(), recent_rows_);
    auto* folder = new QLabel(folderText(path), recent_rows_);
    folder->setTextFormat(Qt::PlainText);
    recent_grid_->addWidget(open, row, 0);
    recent_grid_->addWidget(date, row, 1);
    recent_grid_->addWidget(folder, row, 2);
    ++row;
  }
  recent_heading_->setVisible(row > 0);
  recent_rows_->setVisible(row > 0);
  applyColours();
}

void WelcomePage::setBackVisible(bool visible) {
  back_->setVisible(visible);
}

void WelcomePage::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  if (!std::exchange(asked_, true))
    pictures_.submit({});
}

void WelcomePage::changeEvent(QEvent* event) {
  QScrollArea::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && examples_about_)
    applyColours();
}

void WelcomePage::applyColours() {
  QPalette quiet = palette();
  quiet.setColor(QPalette::WindowText, quietText(palette()));
  claim_->setPalette(quiet);
  examples_about_->setPalette(quiet);
  for (auto* label : recent_rows_->findChildren<QLabel*>())
    label->setPalette(quiet);
  // As wide as the window, in its own colour rather than that of lists.
  viewport()->setAutoFillBackground(false);
  page_->setAutoFillBackground(false);
}

} // namespace nullcline
