#pragma once

#include "ui/panels/panel.h"
#include "ui/workspace.h"

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace nullcline {

class FoldButton;
class MethodList;
class OptionForm;

/// Step 3: the training methods to tick, and of the current one its epochs and under a fold every option it has.
class MethodPanel final : public Panel {
  Q_OBJECT
 public:
  explicit MethodPanel(Workspace& workspace, QWidget* parent = nullptr);

  void setAllMethodsVisible(bool visible);
  void setOptionsVisible(bool visible);
  OptionForm* options() const { return options_; }

 Q_SIGNALS:
  void gradientCheckWanted();
  void helpWanted(); // about the current method

 private:
  FoldButton* makeFold(const QString& words, const QString& name);
  void makeHeading();
  void makeEpochsRow();
  void show();

  Workspace& workspace_;
  MethodList* list_ = nullptr;
  FoldButton* all_methods_ = nullptr;
  QCheckBox* published_ = nullptr;
  QSpinBox* epochs_ = nullptr;
  QLabel* heading_ = nullptr;
  QLabel* stages_ = nullptr;
  FoldButton* fold_ = nullptr;
  OptionForm* options_ = nullptr;
  QPushButton* check_ = nullptr;
  QLabel* networks_ = nullptr;
};

} // namespace nullcline
