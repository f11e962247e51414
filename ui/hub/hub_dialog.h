#pragma once

#include "ui/hub/hub_download.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace nullcline {

struct HubPlaces {
  QUrl root = hubRoot();
  QString cache = {}; // a folder
};

/// Chooses what to fetch from the COVID-19 Data Hub, fetches it when told to, or opens the copy of an earlier time.
class HubDialog final : public QDialog {
  Q_OBJECT
 public:
  explicit HubDialog(HubPlaces places = {}, HubLimits limits = {}, QWidget* parent = nullptr);

  const HubDownload& download() const { return download_; }

 public Q_SLOTS:
  void done(int result) override;

 Q_SIGNALS:
  /// A file in the cache, to be imported; the dialog is closed.
  void chosen(const QString& path);

 private:
  void makeChoices();
  void makeState();
  void makeButtons();
  HubFile file() const;
  QString cachedPath() const;
  void showChoice();
  void showCopy();
  void fetch();
  void openCopy();
  void showProgress(qint64 received, qint64 total);
  void showRunning();
  void say(const QString& sentence, bool is_problem);

  HubPlaces places_;
  HubDownload download_;
  QComboBox *scope_ = nullptr, *country_ = nullptr;
  QLabel *country_label_ = nullptr, *address_ = nullptr, *copy_ = nullptr, *message_ = nullptr;
  QWidget* progress_row_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QPushButton *cancel_ = nullptr, *fetch_ = nullptr, *open_ = nullptr;
};

} // namespace nullcline
