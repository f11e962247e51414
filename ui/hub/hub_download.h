// One file at a time from the COVID-19 Data Hub into the cache.
#pragma once

#include "ui/hub/hub_file.h"
#include "ui/newest_task.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>

class QNetworkReply;
class QFile;

namespace nullcline {

struct HubLimits {
  qint64 bytes = qint64{1} << 30; // more than any file of the Hub
  int silence_ms = 30000;         // without a byte
};

/// Fetches only when told to. What comes is written beside its place in the cache, checked to be whole and of the Hub
/// on a thread of its own, and only then takes that place: a copy that was there stays until then.
class HubDownload final : public QObject {
  Q_OBJECT
 public:
  explicit HubDownload(HubLimits limits = {}, QObject* parent = nullptr);
  ~HubDownload() override;

  void start(const QUrl& address, const QString& target);
  void cancel();
  bool isRunning() const { return running_; }

 Q_SIGNALS:
  void progressed(qint64 received, qint64 total); // total: -1 if it is not known
  void checking();
  void finished(const QString& target);
  void failed(const QString& sentence);

 private:
  struct Check {
    std::filesystem::path file;
    std::string origin;
  };
  struct Verdict {
    std::string problem; // empty: it is in order
  };

  bool openPart();
  void ask(const QUrl& address);
  void takeHeaders();
  void takeBytes();
  void followOrRefuse(const QUrl& url);
  void replied();
  void judged(const Verdict& verdict);
  void fail(const QString& sentence);
  void stop();
  void dropReply();
  void removePart();
  QString host() const { return address_.host(); }
  QUrl redirectTarget() const; // empty: none
  QString failureSentence() const;

  HubLimits limits_;
  QNetworkAccessManager network_;
  QPointer<QNetworkReply> reply_;
  std::unique_ptr<QFile> part_;
  QTimer silence_;
  QUrl address_;
  QString target_, part_path_;
  qint64 received_ = 0;
  int redirects_ = 0;
  bool running_ = false;
  NewestTask<Check, Verdict> checker_;
};

} // namespace nullcline
