#include "ui/import/import_dialog.h"

#include "ui/import/column_list.h"
#include "ui/import/parsed_table_model.h"
#include "ui/import/problem_list.h"
#include "ui/import/raw_text_model.h"
#include "ui/import/recipe_edits.h"
#include "ui/import/recipe_form.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace nullcline {

namespace {

constexpr int kColumnsPage = 0, kHubPage = 1;

/// Only as many columns are measured as can be seen at once.
void fitColumns(QTableView& view) {
  const int widest = view.fontMetrics().averageCharWidth() * 24;
  for (int column = 0; column < std::min(view.model()->columnCount(), 40); ++column) {
    view.resizeColumnToContents(column);
    view.setColumnWidth(column, std::min(view.columnWidth(column), widest));
  }
}

QTableView* makeTable(QAbstractItemModel* model, const QString& name, QWidget* parent) {
  auto* view = new QTableView(parent);
  view->setModel(model);
  view->setAccessibleName(name);
  view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view->setWordWrap(false);
  view->setTabKeyNavigation(false);
  view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 4);
  view->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
  view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  view->setMinimumHeight(view->fontMetrics().height() * 6);
  return view;
}

QWidget* withTitle(const QString& title, QTableView* view) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto* label = new QLabel(title, part);
  label->setBuddy(view);
  column->addWidget(label);
  column->addWidget(view, 1);
  return part;
}

bool isArchive(const std::filesystem::path& file) {
  return text(file.extension().string()).compare(QLatin1String(".zip"), Qt::CaseInsensitive) == 0;
}

} // namespace

ImportDialog::ImportDialog(ImportFunctions functions, QWidget* parent)
    : QDialog(parent), previewer_(
                           this,
                           [functions](const TablePreviewRequest& request, std::stop_token stop) {
                             return runPreview(functions, request, std::move(stop));
                           },
                           [this](std::shared_ptr<const TablePreviewOutcome> outcome) { take(*outcome); }),
      importer_(
          this,
          [functions](const ImportRequest& request, std::stop_token stop) {
            return runImport(functions, request, std::move(stop));
          },
          [this](std::shared_ptr<const ImportOutcome> outcome) { takeImport(*outcome); }) {
  setWindowTitle(tr("Import table"));
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  new QVBoxLayout(this);
  makeHeading();
  right_ = new QSplitter(Qt::Vertical, this);
  right_->setChildrenCollapsible(false);
  right_->addWidget(makeTables());
  right_->addWidget(makePages());
  right_->addWidget(problem_list_ = new ProblemList(this));
  right_->setStretchFactor(0, 3);
  right_->setStretchFactor(1, 4);
  right_->setStretchFactor(2, 2);
  placeParts(makeChoices(), right_);
  makeButtons();
  connect(problem_list_, &ProblemList::remedyChosen, this, [this](const ImportRemedy& remedy) {
    if (auto recipe = withRemedy(source_.recipe, remedy))
      change(std::move(*recipe));
  });
  clock_ = new QTimer(this);
  clock_->setInterval(50);
  connect(clock_, &QTimer::timeout, this, [this] { progress_->setValue(static_cast<int>(1000.0 * done_->load())); });
  const QSize room = screen()->availableGeometry().size() * 0.95;
  resize(QSize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 52).boundedTo(room));
  showState();
}

void ImportDialog::makeHeading() {
  files_ = new QLabel(this);
  files_->setObjectName(QStringLiteral("import_files"));
  files_->setTextFormat(Qt::PlainText);
  QFont bold = font();
  bold.setBold(true);
  files_->setFont(bold);
  summary_ = new QLabel(this);
  summary_->setObjectName(QStringLiteral("import_summary"));
  summary_->setTextFormat(Qt::PlainText);
  summary_->setWordWrap(true);
  layout()->addWidget(files_);
  layout()->addWidget(summary_);
}

QWidget* ImportDialog::makeChoices() {
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  form_ = new RecipeForm;
  connect(form_, &RecipeForm::edited, this, &ImportDialog::edit);
  scroll->setWidget(form_);
  scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 48 + scroll->verticalScrollBar()->sizeHint().width());
  return scroll;
}

QWidget* ImportDialog::makeTables() {
  auto* both = new QSplitter(Qt::Horizontal, this);
  both->setChildrenCollapsible(false);
  raw_model_ = new RawTextModel(this);
  parsed_model_ = new ParsedTableModel(this);
  raw_ = makeTable(raw_model_, tr("Text of the file"), this);
  raw_->setObjectName(QStringLiteral("import_text"));
  raw_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  raw_->horizontalHeader()->hide();
  raw_->setShowGrid(false);
  parsed_ = makeTable(parsed_model_, tr("The table as it is read"), this);
  parsed_->setObjectName(QStringLiteral("import_table"));
  both->addWidget(withTitle(tr("Te&xt of the file"), raw_));
  both->addWidget(withTitle(tr("As a &table, in the colours of the roles"), parsed_));
  // A row is found again in the text.
  connect(parsed_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
    if (!index.isValid())
      return;
    const int row = static_cast<int>(parsed_model_->lineOf(index.row())) - 1;
    if (row < raw_model_->rowCount())
      raw_->setCurrentIndex(raw_model_->index(row, 0));
  });
  return both;
}

QWidget* ImportDialog::makePages() {
  pages_ = new QStackedWidget(this);
  columns_ = new ColumnList(this);
  columns_->setMinimumHeight(fontMetrics().height() * 6);
  pages_->insertWidget(kColumnsPage, columns_);
  connect(columns_, &ColumnList::rolesChosen, this, [this](const std::vector<std::size_t>& columns, ColumnRole role) {
    change(withRoles(source_.recipe, *preview_, columns, role));
  });
  connect(columns_, &ColumnList::unitChosen, this, [this](std::size_t column, const QString& unit) {
    change(withUnit(source_.recipe, preview_->header[column], unit.toStdString()));
  });
  return pages_;
}

void ImportDialog::placeParts(QWidget* choices, QWidget* right) {
  auto* parts = new QSplitter(Qt::Horizontal, this);
  parts->setObjectName(QStringLiteral("import_parts"));
  parts->setChildrenCollapsible(false);
  parts->addWidget(choices);
  parts->addWidget(right);
  parts->setStretchFactor(1, 1);
  static_cast<QVBoxLayout*>(layout())->addWidget(parts, 1);
}

void ImportDialog::makeButtons() {
  auto* row = new QHBoxLayout;
  const auto add = [&](const QString& words, const char* name) {
    auto* button = new QPushButton(words, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false); // Return belongs to the field that is typed in
    return button;
  };
  check_ = add(tr("Check the &whole file"), "import_check");
  check_->setToolTip(tr("What is shown comes from the first part of each file, about a megabyte"));
  anew_ = add(tr("&Find everything anew"), "import_anew");
  anew_->setToolTip(tr("Puts all choices back to what the files tell by themselves"));
  progress_ = new QProgressBar(this);
  progress_->setObjectName(QStringLiteral("import_progress"));
  progress_->setAccessibleName(tr("Reading"));
  auto policy = progress_->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  progress_->setSizePolicy(policy);
  import_ = add(tr("&Import"), "import_button");
  import_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
  cancel_ = add(tr("Cancel"), "import_cancel");
  row->addWidget(check_);
  row->addWidget(anew_);
  row->addWidget(progress_, 1);
  row->addWidget(import_);
  row->addWidget(cancel_);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  connect(check_, &QPushButton::clicked, this, [this] {
    if (!reading_ || extent_ != PreviewExtent::whole)
      return readAgain(PreviewExtent::whole);
    previewer_.cancel();
    reading_ = false;
    extent_ = PreviewExtent::sample;
    showState();
  });
  connect(anew_, &QPushButton::clicked, this, [this] { change({}); });
  connect(import_, &QPushButton::clicked, this, &ImportDialog::import);
  connect(cancel_, &QPushButton::clicked, this, &ImportDialog::reject);
}

void ImportDialog::begin(const OpenRequest& source) {
  stopImport();
  source_ = source;
  source_.example.clear();
  preview_ = nullptr;
  problems_.clear();
  text_was_edited_ = false;
  QStringList names, paths;
  for (const auto& file : source_.files) {
    names << QFileInfo(text(file.string())).fileName();
    paths << text(file.string());
  }
  const QString all = names.join(QStringLiteral(", "));
  const QString words = names.size() > 1 ? tr("%1 files: %2").arg(names.size()).arg(all) : all;
  files_->setText(fontMetrics().elidedText(words, Qt::ElideRight, fontMetrics().averageCharWidth() * 150));
  files_->setToolTip(paths.join(QLatin1Char('\n')));
  showPreview();
  readAgain(PreviewExtent::sample);
}

void ImportDialog::edit(const QString& path, const Json& value) {
  auto recipe = withChoice(source_.recipe, path.toStdString(), value);
  if (!recipe) {
    problems_ = {{recipe.error().message, true, {}}};
    return showPreview();
  }
  text_was_edited_ = path.startsWith(QLatin1String("text."));
  change(std::move(*recipe));
}

void ImportDialog::change(ImportRecipe recipe) {
  source_.recipe = std::move(recipe);
  form_->show(source_.recipe, preview_.get(), std::any_of(source_.files.begin(), source_.files.end(), isArchive));
  readAgain(PreviewExtent::sample);
}

void ImportDialog::readAgain(PreviewExtent extent) {
  reading_ = true;
  extent_ = extent;
  previewer_.submit({source_, extent});
  showState();
}

void ImportDialog::take(const TablePreviewOutcome& outcome) {
  reading_ = false;
  preview_ = outcome.preview;
  problems_ = preview_ ? preview_->report.problems : std::vector<ImportProblem>{{outcome.problem, true, {}}};
  if (std::exchange(text_was_edited_, false) && preview_ && !preview_->header.empty())
    if (auto known = withKnownColumns(source_.recipe, *preview_); known != source_.recipe)
      return change(std::move(known));
  showPreview();
}

bool ImportDialog::isRefused() const {
  return std::any_of(problems_.begin(), problems_.end(), [](const auto& problem) { return problem.prevents; });
}

void ImportDialog::showPreview() {
  raw_model_->setPreview(preview_);
  parsed_model_->setPreview(preview_);
  fitColumns(*parsed_);
  raw_->resizeColumnToContents(0);
  columns_->setPreview(preview_);
  const bool archive = std::any_of(source_.files.begin(), source_.files.end(), isArchive);
  form_->show(source_.recipe, preview_.get(), archive);
  const bool shows_notes = preview_ && !isRefused();
  problem_list_->show(problems_, shows_notes ? preview_->data.notes : std::vector<DataNote>{});
  showState();
}

void ImportDialog::showHeading() {
  QPalette colours = palette();
  if (isRefused())
    colours.setColor(QPalette::WindowText, problemText(colours));
  summary_->setPalette(colours);
  if (isRefused())
    return summary_->setText(tr("It cannot be imported as it is. What is wrong, and what would help, is said below."));
  if (!preview_)
    return summary_->setText(tr("Reading\u2026"));
  const DatasetSummary counts = summarize(preview_->data);
  QString words =
      tr("%1 trajectories, %2 states, %3 values at %4 times from %5 to %6")
          .arg(countText(counts.trajectories), countText(preview_->data.channelCount()), countText(counts.observed),
               countText(counts.times), numberText(counts.first_time, 6), numberText(counts.last_time, 6));
  if (!preview_->data.time_unit.empty())
    words += QLatin1Char(' ') + text(preview_->data.time_unit);
  words += preview_->is_sample ? tr(", in the part that was looked at.") : QStringLiteral(".");
  summary_->setText(words);
}

void ImportDialog::showState() {
  showHeading();
  const bool checking = reading_ && extent_ == PreviewExtent::whole;
  progress_->setVisible(importing_ || reading_);
  progress_->setRange(0, importing_ ? 1000 : 0);
  if (importing_)
    progress_->setValue(0);
  findChild<QWidget*>(QStringLiteral("import_parts"))->setEnabled(!importing_);
  check_->setText(checking ? tr("Stop &checking") : tr("Check the &whole file"));
  check_->setEnabled(!importing_ && (checking || (preview_ && preview_->is_sample)));
  anew_->setEnabled(!importing_ && source_.recipe != ImportRecipe());
  import_->setEnabled(!importing_ && !source_.files.empty() && !isRefused());
  import_->setToolTip(isRefused() ? tr("First the problem above must be solved")
                                  : tr("Reads the whole of the files (Ctrl+Return)"));
  cancel_->setText(importing_ ? tr("&Stop the import") : tr("Cancel"));
}

void ImportDialog::import() {
  importing_ = true;
  previewer_.cancel();
  reading_ = false;
  done_ = std::make_shared<std::atomic<double>>(0.0);
  importer_.submit({source_, done_});
  clock_->start();
  showState();
  cancel_->setFocus();
}

void ImportDialog::stopImport() {
  importer_.cancel();
  clock_->stop();
  importing_ = false;
}

void ImportDialog::takeImport(const ImportOutcome& outcome) {
  stopImport();
  if (outcome.opened) {
    Q_EMIT imported(outcome.opened);
    return accept();
  }
  problems_ = outcome.problems;
  showPreview();
}

// Stops what is under way first; what was chosen stays.
void ImportDialog::reject() {
  if (!importing_)
    return QDialog::reject();
  stopImport();
  readAgain(PreviewExtent::sample);
}

void ImportDialog::done(int result) {
  stopImport();
  previewer_.cancel();
  reading_ = false;
  QDialog::done(result);
}

} // namespace nullcline
