#pragma once

#include "ui/panels/panel.h"
#include "ui/workspace.h"

class QComboBox;

namespace nullcline {

class OptionForm;

/// Step 2: a neural vector field, or a known system whose parameters are fitted.
class ModelPanel final : public Panel {
  Q_OBJECT
 public:
  explicit ModelPanel(Workspace& workspace, QWidget* parent = nullptr);

 private:
  void fillChoices();
  void choose(int index);
  void show();

  Workspace& workspace_;
  QComboBox* choice_ = nullptr;
  QLabel* about_ = nullptr;
  OptionForm* form_ = nullptr;
};

} // namespace nullcline
