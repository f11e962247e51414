#include "ui/hub/hub_dialog.h"

#include "ui/forms/wheel_guard.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace nullcline {

namespace {

QLabel* makeNote(const QString& words, QWidget* parent) {
  auto* note = new QLabel(words, parent);
  note->setWordWrap(true);
  return note;
}

QString sizeText(qint64 bytes) {
  return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// More steps than a bar has pixels; sizes beyond what an int holds become parts of it.
constexpr int kSteps = 10000;

} // namespace

HubDialog::HubDialog(HubPlaces places, HubLimits limits, QWidget* parent)
    : QDialog(parent), places_(std::move(places)), download_(limits) {
  setWindowTitle(tr("COVID-19 Data Hub"));
  if (places_.cache.isEmpty())
    places_.cache =
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/covid19-data-hub");
  auto* column = new QVBoxLayout(this);
  column->setSpacing(10);
  auto* about = makeNote(
      tr("Daily confirmed cases, recoveries and deaths, collected by the <a "
         "href=\"https://covid19datahub.io\">COVID-19 "
         "Data Hub</a> (CC BY 4.0; its citation is kept with the data). Nothing is sent or fetched before you press "
         "Fetch."),
      this);
  about->setOpenExternalLinks(true);
  column->addWidget(about);
  makeChoices();
  makeState();
  column->addStretch(1);
  makeButtons();
  connect(&download_, &HubDownload::progressed, this, &HubDialog::showProgress);
  connect(&download_, &HubDownload::checking, this, [this] {
    progress_->setRange(0, 0);
    progress_->setFormat({});
    say(tr("Checking the file\u2026"), false);
  });
  connect(&download_, &HubDownload::failed, this, [this](const QString& sentence) {
    showRunning();
    say(sentence, true);
  });
  connect(&download_, &HubDownload::finished, this, &HubDialog::openCopy);
  resize(fontMetrics().averageCharWidth() * 88, sizeHint().height());
  showChoice();
  country_->setFocus();
}

void HubDialog::makeChoices() {
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setLabelAlignment(Qt::AlignLeft);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  scope_ = new QComboBox(this);
  scope_->setObjectName(QStringLiteral("hub_scope"));
  scope_->addItem(tr("One country, with its regions and towns"), static_cast<int>(HubScope::country));
  scope_->addItem(tr("All countries (level 1)"), static_cast<int>(HubScope::countries));
  scope_->addItem(tr("The regions of all countries (level 2)"), static_cast<int>(HubScope::regions));
  scope_->addItem(tr("The towns of all countries (level 3), a very large file"), static_cast<int>(HubScope::towns));
  WheelGuard::protect(scope_);
  form->addRow(tr("&Figures of"), scope_);
  country_ = new QComboBox(this);
  country_->setObjectName(QStringLiteral("hub_country"));
  country_->setEditable(true);
  country_->setInsertPolicy(QComboBox::NoInsert);
  for (const auto& country : hubCountries())
    country_->addItem(country.label());
  country_->setCurrentIndex(-1);
  country_->lineEdit()->setPlaceholderText(tr("NOR, or Norway"));
  country_->setToolTip(tr("The three letters of ISO 3166 for the country, or its name; type a part of it to search"));
  country_->completer()->setFilterMode(Qt::MatchContains);
  country_->completer()->setCompletionMode(QCompleter::PopupCompletion);
  country_->setMinimumContentsLength(12);
  country_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  WheelGuard::protect(country_);
  form->addRow(tr("C&ountry"), country_);
  country_label_ = qobject_cast<QLabel*>(form->labelForField(country_));
  address_ = makeNote({}, this);
  address_->setObjectName(QStringLiteral("hub_address"));
  address_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  form->addRow(tr("Address"), address_);
  copy_ = makeNote({}, this);
  copy_->setObjectName(QStringLiteral("hub_copy"));
  form->addRow(tr("Copy here"), copy_);
  static_cast<QVBoxLayout*>(layout())->addLayout(form);
  connect(scope_, &QComboBox::currentIndexChanged, this, &HubDialog::showChoice);
  connect(country_, &QComboBox::editTextChanged, this, &HubDialog::showChoice);
}

void HubDialog::makeState() {
  progress_row_ = new QWidget(this);
  auto* row = new QHBoxLayout(progress_row_);
  row->setContentsMargins(0, 0, 0, 0);
  progress_ = new QProgressBar(progress_row_);
  progress_->setAccessibleName(tr("Part that was fetched"));
  cancel_ = new QPushButton(themedIcon("cancel"), tr("&Cancel"), progress_row_);
  cancel_->setObjectName(QStringLiteral("hub_cancel"));
  cancel_->setAutoDefault(false);
  row->addWidget(progress_, 1);
  row->addWidget(cancel_);
  auto policy = progress_row_->sizePolicy();
  policy.setRetainSizeWhenHidden(true); // so that nothing moves when it appears
  progress_row_->setSizePolicy(policy);
  progress_row_->hide();
  layout()->addWidget(progress_row_);
  message_ = makeNote({}, this);
  message_->setObjectName(QStringLiteral("hub_message"));
  message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  message_->setMinimumHeight(fontMetrics().lineSpacing() * 3);
  message_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  layout()->addWidget(message_);
  connect(cancel_, &QPushButton::clicked, this, [this] {
    download_.cancel();
    showRunning();
    say(tr("Cancelled; nothing was kept."), false);
  });
}

void HubDialog::makeButtons() {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  open_ = buttons->addButton(tr("&Open the copy"), QDialogButtonBox::ActionRole);
  open_->setObjectName(QStringLiteral("hub_open"));
  fetch_ = buttons->addButton(tr("&Fetch"), QDialogButtonBox::ActionRole);
  fetch_->setObjectName(QStringLiteral("hub_fetch"));
  buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
  connect(open_, &QPushButton::clicked, this, &HubDialog::openCopy);
  connect(fetch_, &QPushButton::clicked, this, &HubDialog::fetch);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout()->addWidget(buttons);
}

HubFile HubDialog::file() const {
  const auto scope = static_cast<HubScope>(scope_->currentData().toInt());
  return {scope, scope == HubScope::country ? countryCodeOf(country_->currentText()) : QString()};
}

QString HubDialog::cachedPath() const {
  return QDir(places_.cache).filePath(cacheNameOf(file()));
}

void HubDialog::showChoice() {
  const bool one_country = file().scope == HubScope::country;
  country_->setVisible(one_country);
  country_label_->setVisible(one_country);
  say({}, false);
  showCopy();
}

void HubDialog::showCopy() {
  const HubFile wish = file();
  const bool is_known = wish.scope != HubScope::country || !wish.country.isEmpty();
  const QFileInfo copy(cachedPath());
  const bool has_copy = is_known && copy.isFile();
  address_->setText(is_known ? addressOf(places_.root, wish).toDisplayString() : tr("Choose a country first."));
  copy_->setText(
      has_copy
          ? tr("Of %1, %2").arg(QLocale().toString(copy.lastModified(), QLocale::ShortFormat), sizeText(copy.size()))
      : is_known ? tr("None yet")
                 : tr("\u2013"));
  fetch_->setText(has_copy ? tr("&Fetch again") : tr("&Fetch"));
  fetch_->setEnabled(is_known && !download_.isRunning());
  open_->setVisible(has_copy);
  open_->setEnabled(!download_.isRunning());
  open_->setDefault(has_copy);
  fetch_->setDefault(!has_copy);
}

void HubDialog::fetch() {
  download_.start(addressOf(places_.root, file()), cachedPath());
  if (download_.isRunning())
    say({}, false);
  showRunning();
}

void HubDialog::openCopy() {
  const QString path = cachedPath();
  accept();
  Q_EMIT chosen(path);
}

void HubDialog::done(int result) {
  download_.cancel();
  showRunning();
  say({}, false);
  QDialog::done(result);
}

void HubDialog::showRunning() {
  const bool running = download_.isRunning();
  progress_row_->setVisible(running);
  scope_->setEnabled(!running);
  country_->setEnabled(!running);
  showCopy();
  if (running)
    cancel_->setFocus();
}

void HubDialog::showProgress(qint64 received, qint64 total) {
  progress_->setRange(0, total > 0 ? kSteps : 0);
  if (total > 0)
    progress_->setValue(static_cast<int>(kSteps * static_cast<double>(received) / static_cast<double>(total)));
  say(received == 0 ? tr("Asking %1\u2026").arg(places_.root.host())
      : total > 0   ? tr("%1 of %2").arg(sizeText(received), sizeText(total))
                    : sizeText(received),
      false);
}

void HubDialog::say(const QString& sentence, bool is_problem) {
  message_->setText(sentence);
  QPalette colours = palette();
  if (is_problem)
    colours.setColor(QPalette::WindowText, problemText(colours));
  message_->setPalette(colours);
}

} // namespace nullcline
