#pragma once

#include "ui/panels/panel.h"
#include "ui/workspace.h"

class QComboBox;
class QProgressBar;
class QPushButton;

namespace nullcline {

class CostTable;
class EstimateTable;

/// Step 4: Train, Pause, Stop, how far it is, what it has cost, and what it found of a known system.
class RunPanel final : public Panel {
  Q_OBJECT
 public:
  explicit RunPanel(Workspace& workspace, QWidget* parent = nullptr);

 private:
  void makeOrderRow();
  void makeButtonRow();
  QPushButton* makeButton(const char* icon, const QString& label, const QString& name);
  void show();
  void showButtons();
  void showProgress();
  void showTraining(const RunRecord& run);
  QString queueText() const;

  Workspace& workspace_;
  QWidget* order_row_ = nullptr;
  QLabel* order_label_ = nullptr;
  QComboBox* order_ = nullptr;
  QPushButton *train_ = nullptr, *pause_ = nullptr, *stop_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* rate_ = nullptr;
  QLabel* losses_ = nullptr;
  CostTable* costs_ = nullptr;
  EstimateTable* estimates_ = nullptr;
};

} // namespace nullcline
