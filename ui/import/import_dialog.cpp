#include "ui/import/import_dialog.h"

#include "ui/import/column_list.h"
#include "ui/import/hub_page.h"
#include "ui/import/member_picker.h"
#include "ui/import/problem_list.h"
#include "ui/import/recipe_edits.h"
#include "ui/import/recipe_form.h"
#include "ui/import/state_order.h"
#include "ui/import/table_preview.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace nullcline {

namespace {

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
  choices_ = makeChoices();
  right_ = new QSplitter(Qt::Vertical, this);
  right_->setChildrenCollapsible(false);
  right_->addWidget(tables_ = new TablePreview(this));
  makePages();
  right_->addWidget(problem_list_ = new ProblemList(this));
  const int stretch[] = {4, 3, 8, 2}; // tables, columns, the Hub's page in place of both, problems
  for (int part = 0; part < right_->count(); ++part)
    right_->setStretchFactor(part, stretch[part]);
  placeParts(choices_, right_);
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
  members_ = new MemberPicker(this);
  connect(members_, &MemberPicker::chosen, this,
          [this](const QString& member) { edit(QStringLiteral("text.member"), member.toStdString()); });
  layout()->addWidget(files_);
  layout()->addWidget(members_);
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
  scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 50 + scroll->verticalScrollBar()->sizeHint().width());
  return scroll;
}

void ImportDialog::makePages() {
  columns_ = new ColumnList(this);
  columns_->setMinimumHeight(fontMetrics().height() * 6);
  right_->addWidget(state_order_ = new StateOrder(*columns_, this));
  connect(state_order_, &StateOrder::moved, this, [this](std::size_t column, int direction) {
    change(withStateMoved(source_.recipe, *preview_, column, direction));
  });
  hub_ = new HubPage(this);
  right_->addWidget(hub_);
  connect(hub_, &HubPage::changed, this, [this](const HubRecipe& hub) {
    ImportRecipe recipe = source_.recipe;
    recipe.hub = hub;
    change(std::move(recipe));
  });
  connect(columns_, &ColumnList::rolesChosen, this, [this](const std::vector<std::size_t>& columns, ColumnRole role) {
    change(withRoles(source_.recipe, *preview_, columns, role));
  });
  connect(columns_, &ColumnList::unitChosen, this, [this](std::size_t column, const QString& unit) {
    change(withUnit(source_.recipe, columnName(*preview_, column), unit.toStdString()));
  });
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
  plain_ = add(tr("Read as a &plain table"), "import_plain");
  plain_->setToolTip(tr("Reads the columns of the file as they are, without areas and compartments"));
  connect(plain_, &QPushButton::clicked, this, [this] { edit(QStringLiteral("layout"), "wide"); });
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
  row->addWidget(plain_);
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
  showForm();
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

HubRepairPlot& ImportDialog::repairPlot() const {
  return hub_->plot();
}

bool ImportDialog::isRefused() const {
  return std::any_of(problems_.begin(), problems_.end(), [](const auto& problem) { return problem.prevents; });
}

// Of an archive in which a file has to be chosen there is nothing to show yet.
bool ImportDialog::isUnread() const {
  return preview_ && preview_->raw_lines.empty();
}

// Their columns are known, so what is to be chosen is another thing, and needs the room.
void ImportDialog::showPages() {
  const bool hub = preview_ && preview_->hub && preview_->recipe.layout == TableFormat::covid19_hub;
  const bool is_read = !isUnread();
  if (hub)
    hub_->show(*preview_);
  hub_->setVisible(hub);
  state_order_->setVisible(!hub && is_read);
  tables_->setVisible(!hub && is_read);
  choices_->setVisible(!hub && is_read);
  check_->setVisible(!hub);
  plain_->setVisible(hub);
}

// A file of one archive is chosen from a list; for several files that are archives its name is typed.
void ImportDialog::showForm() {
  const bool archives = source_.files.size() > 1 && std::any_of(source_.files.begin(), source_.files.end(), isArchive);
  members_->show(source_.files.size() == 1 ? preview_.get() : nullptr, source_.recipe.text.member);
  form_->show(source_.recipe, isUnread() ? nullptr : preview_.get(), archives);
}

void ImportDialog::showPreview() {
  showPages();
  tables_->setPreview(preview_);
  columns_->setPreview(preview_);
  state_order_->setPreview(preview_);
  showForm();
  const bool shows_notes = preview_ && !isRefused();
  problem_list_->show(problems_, shows_notes ? preview_->data.notes : std::vector<DataNote>{});
  showState();
}

void ImportDialog::showHeading() {
  QPalette colours = palette();
  const bool chooses = isUnread() && preview_->member.empty();
  if (isRefused() && !chooses)
    colours.setColor(QPalette::WindowText, problemText(colours));
  summary_->setPalette(colours);
  if (chooses)
    return summary_->setText(tr("This archive holds several files. Choose the one to import."));
  if (isRefused())
    return summary_->setText(tr("It cannot be imported as it is. What is wrong, and what would help, is said below."));
  if (!preview_)
    return summary_->setText(tr("Reading\u2026"));
  const DatasetSummary counts = summarize(preview_->data);
  const auto channels = preview_->data.channelCount();
  const QString trajectories =
      counts.trajectories == 1 ? tr("1 trajectory") : tr("%1 trajectories").arg(countText(counts.trajectories));
  QString words = tr("%1, %2, %3 values at %4 times from %5 to %6")
                      .arg(trajectories, channels == 1 ? tr("1 state") : tr("%1 states").arg(countText(channels)),
                           countText(counts.observed), countText(counts.times), numberText(counts.first_time, 6),
                           numberText(counts.last_time, 6));
  if (!preview_->data.time_unit.empty())
    words += QLatin1Char(' ') + text(preview_->data.time_unit);
  summary_->setText(
      (preview_->is_sample ? tr("%1, in the part that was looked at.") : QStringLiteral("%1.")).arg(words));
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
