#pragma once

#include "ui/runs/run_record.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace nullcline {

/// What a run has cost so far: evaluations of the field, steps of the solver, pullbacks and wall-clock, as they
/// rise, and where it is trained.
class CostTable final : public QWidget {
  Q_OBJECT
 public:
  explicit CostTable(QWidget* parent = nullptr);

  void setRun(const RunRecord& run);

 private:
  QLabel* addValue(const QString& label, const QString& name, const QString& tip);

  QGridLayout* grid_;
  QLabel *forward_, *backward_, *accepted_, *rejected_, *pullbacks_, *seconds_, *device_;
  QString device_choice_; // what the device's tool tip says, in the engine's words
};

} // namespace nullcline
