#include "ui/hub/hub_download.h"

#include "engine/core/atomic_file.h"
#include "ui/engine_text.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QNetworkReply>

namespace nullcline {

namespace {

constexpr int kMostRedirects = 3;
constexpr const char* kPartSuffix = ".part";

/// What a program left behind that was killed while it fetched.
void removeOldParts(const QString& folder) {
  const auto files = QDir(folder).entryInfoList({QStringLiteral("*") + QLatin1String(kPartSuffix)}, QDir::Files);
  for (const auto& file : files)
    if (file.lastModified() < QDateTime::currentDateTime().addDays(-1))
      QFile::remove(file.filePath());
}

bool isSameServer(const QUrl& one, const QUrl& other) {
  return one.scheme() == other.scheme() && one.host() == other.host() && one.port() == other.port();
}

QString sizeText(qint64 bytes) {
  return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

int httpStatus(const QNetworkReply& reply) {
  return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

std::filesystem::path pathOf(const QString& name) {
  return std::filesystem::path(name.toStdU16String());
}

} // namespace

HubDownload::HubDownload(HubLimits limits, QObject* parent)
    : QObject(parent), limits_(limits),
      checker_(
          this,
          [](const Check& check, std::stop_token stop) {
            auto verdict = std::make_shared<Verdict>();
            if (const Status status = checkHubFile(check.file, check.origin, stop); !status)
              verdict->problem = status.error().message;
            return std::shared_ptr<const Verdict>(std::move(verdict));
          },
          [this](std::shared_ptr<const Verdict> verdict) { judged(*verdict); }) {
  silence_.setSingleShot(true);
  silence_.setInterval(limits_.silence_ms);
  connect(&silence_, &QTimer::timeout, this, [this] {
    fail(tr("%1 has sent nothing for %2. Try again later, or look whether the network works.")
             .arg(host(), durationText(limits_.silence_ms / 1000.0)));
  });
}

HubDownload::~HubDownload() {
  stop();
}

void HubDownload::start(const QUrl& address, const QString& target) {
  stop();
  address_ = address;
  target_ = target;
  part_path_ =
      QStringLiteral("%1.%2%3").arg(target).arg(QCoreApplication::applicationPid()).arg(QLatin1String(kPartSuffix));
  received_ = 0;
  redirects_ = 0;
  running_ = true;
  if (!openPart())
    return;
  Q_EMIT progressed(0, -1);
  ask(address);
}

void HubDownload::ask(const QUrl& address) {
  QNetworkRequest request(address);
  // Packed files stay as they are; otherwise Qt would unpack what a server calls an encoding.
  request.setRawHeader("Accept-Encoding", "identity");
  request.setHeader(QNetworkRequest::UserAgentHeader,
                    QStringLiteral("Nullcline/%1").arg(QCoreApplication::applicationVersion()));
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  reply_ = network_.get(request);
  connect(reply_, &QNetworkReply::metaDataChanged, this, &HubDownload::takeHeaders);
  connect(reply_, &QNetworkReply::readyRead, this, &HubDownload::takeBytes);
  connect(reply_, &QNetworkReply::finished, this, &HubDownload::replied);
  silence_.start();
}

bool HubDownload::openPart() {
  const QString folder = QFileInfo(target_).absolutePath();
  removeOldParts(folder);
  part_ = std::make_unique<QFile>(part_path_);
  if (QDir().mkpath(folder) && part_->open(QIODevice::WriteOnly))
    return true;
  fail(tr("Cannot write into the cache %1: %2.").arg(folder, part_->errorString()));
  return false;
}

void HubDownload::followOrRefuse(const QUrl& url) {
  if (!isSameServer(url, address_))
    return fail(tr("%1 sends the question on to another server, %2, which was not asked for. Nothing was fetched.")
                    .arg(host(), url.toDisplayString(QUrl::RemovePath | QUrl::RemoveQuery)));
  if (++redirects_ > kMostRedirects)
    return fail(tr("%1 sends the question from one address to the next without end.").arg(host()));
  dropReply();
  ask(url);
}

QUrl HubDownload::redirectTarget() const {
  return reply_->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
}

void HubDownload::takeHeaders() {
  silence_.start();
  // The body of another answer than the file, of whatever length, is not waited for.
  if (const QUrl target = redirectTarget(); !target.isEmpty())
    return followOrRefuse(reply_->url().resolved(target));
  if (const int status = httpStatus(*reply_); status > 200)
    return fail(failureSentence());
  const qint64 size = reply_->header(QNetworkRequest::ContentLengthHeader).toLongLong();
  if (size > limits_.bytes)
    fail(tr("The file is too large: %1, at most %2 are fetched.").arg(sizeText(size), sizeText(limits_.bytes)));
}

void HubDownload::takeBytes() {
  silence_.start();
  if (httpStatus(*reply_) != 200)
    return;
  const QByteArray bytes = reply_->readAll();
  received_ += bytes.size();
  if (received_ > limits_.bytes)
    return fail(tr("The file is larger than %1, which is the most that is fetched.").arg(sizeText(limits_.bytes)));
  if (part_->write(bytes) != bytes.size())
    return fail(tr("Cannot write into the cache %1: %2.").arg(QFileInfo(target_).absolutePath(), part_->errorString()));
  const qint64 total = reply_->header(QNetworkRequest::ContentLengthHeader).toLongLong();
  Q_EMIT progressed(received_, total > 0 ? total : -1);
}

void HubDownload::replied() {
  if (const QUrl target = redirectTarget(); !target.isEmpty())
    return followOrRefuse(reply_->url().resolved(target));
  const bool in_order = reply_->error() == QNetworkReply::NoError && httpStatus(*reply_) == 200;
  if (!in_order)
    return fail(failureSentence());
  takeBytes();
  silence_.stop();
  if (!running_)
    return;
  const qint64 total = reply_->header(QNetworkRequest::ContentLengthHeader).toLongLong();
  if (total > received_)
    return fail(tr("The connection to %1 ended after %2 of %3. Fetch it again.")
                    .arg(host(), sizeText(received_), sizeText(total)));
  dropReply();
  if (!part_->flush())
    return fail(tr("Cannot write into the cache %1: %2.").arg(QFileInfo(target_).absolutePath(), part_->errorString()));
  part_.reset();
  Q_EMIT checking();
  checker_.submit({pathOf(part_path_), address_.toDisplayString().toStdString()});
}

void HubDownload::judged(const Verdict& verdict) {
  if (!running_)
    return;
  if (!verdict.problem.empty())
    return fail(engineSentence(verdict.problem));
  if (const Status placed = replaceFile(pathOf(part_path_), pathOf(target_)); !placed)
    return fail(engineSentence(placed.error().message));
  running_ = false;
  Q_EMIT finished(target_);
}

QString HubDownload::failureSentence() const {
  const QString server = host();
  const int status = httpStatus(*reply_);
  if (status == 404)
    return tr("%1 has no file %2. Is it the three-letter code of a country, such as NOR?").arg(server, address_.path());
  if (status != 0 && status != 200)
    return tr("%1 answers with the status %2 instead of the file. Try again later.").arg(server).arg(status);
  switch (reply_->error()) {
  case QNetworkReply::HostNotFoundError:
    return tr("The server %1 was not found. Is this computer connected to the internet?").arg(server);
  case QNetworkReply::ConnectionRefusedError:
    return tr("%1 refuses the connection. Try again later, or look whether the network works.").arg(server);
  case QNetworkReply::NoError: // closed before there was a status
  case QNetworkReply::RemoteHostClosedError:
    return received_ > 0 ? tr("The connection to %1 ended after %2. Fetch it again.").arg(server, sizeText(received_))
                         : tr("%1 ended the connection without an answer. Try again later.").arg(server);
  case QNetworkReply::SslHandshakeFailedError:
    return tr("No secure connection to %1 could be made: %2. Are the date of this computer and its certificates (the "
              "package ca-certificates) in order?")
        .arg(server, reply_->errorString());
  default:
    break;
  }
  return tr("The file could not be fetched from %1: %2.").arg(server, reply_->errorString());
}

void HubDownload::cancel() {
  stop();
}

void HubDownload::fail(const QString& sentence) {
  if (!running_)
    return;
  stop();
  Q_EMIT failed(sentence);
}

void HubDownload::stop() {
  running_ = false;
  silence_.stop();
  checker_.cancel();
  dropReply();
  removePart();
}

void HubDownload::dropReply() {
  if (!reply_)
    return;
  reply_->disconnect(this);
  reply_->abort();
  reply_->deleteLater();
  reply_ = nullptr;
}

void HubDownload::removePart() {
  part_.reset();
  if (!part_path_.isEmpty())
    QFile::remove(part_path_);
}

} // namespace nullcline
