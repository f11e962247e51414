#pragma once

#include "ui/panels/panel.h"
#include "ui/workspace.h"

#include <QElapsedTimer>

class QProgressBar;
class QPushButton;

namespace nullcline {

/// Step 4: Train, Pause, Stop, and how far it is.
class RunPanel final : public Panel {
  Q_OBJECT
 public:
  explicit RunPanel(Workspace& workspace, QWidget* parent = nullptr);

 private:
  QPushButton* makeButton(const char* icon, const QString& label, const QString& name);
  void show();
  void showProgress(const Snapshot& snapshot);
  void showLastRun();

  Workspace& workspace_;
  QPushButton *train_ = nullptr, *pause_ = nullptr, *stop_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* rate_ = nullptr;
  QLabel* losses_ = nullptr;
};

} // namespace nullcline
