#pragma once

#include "ui/panels/panel.h"
#include "ui/workspace.h"

class QCheckBox;
class QComboBox;
class QSpinBox;
class QToolButton;

namespace nullcline {

class OptionForm;

/// Step 3: the training method, its epochs, and under a fold every option it has.
class MethodPanel final : public Panel {
  Q_OBJECT
 public:
  explicit MethodPanel(Workspace& workspace, QWidget* parent = nullptr);

  void setOptionsVisible(bool visible);
  OptionForm* options() const { return options_; }

 private:
  void makeMethodRow();
  void makeEpochsRow();
  void show();
  void choose();

  Workspace& workspace_;
  QComboBox* method_ = nullptr;
  QCheckBox* published_ = nullptr;
  QLabel* summary_ = nullptr;
  QSpinBox* epochs_ = nullptr;
  QLabel* stages_ = nullptr;
  QToolButton* fold_ = nullptr;
  OptionForm* options_ = nullptr;
};

} // namespace nullcline
