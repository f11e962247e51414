#pragma once

#include "engine/model/field_options.h"
#include "ui/panels/panel.h"
#include "ui/workspace.h"

class QComboBox;

namespace nullcline {

class OptionForm;
class ParameterForm;
class StateForm;

/// Step 2: a neural vector field of one of three kinds, or a known system whose parameters are fitted.
class ModelPanel final : public Panel {
  Q_OBJECT
 public:
  explicit ModelPanel(Workspace& workspace, QWidget* parent = nullptr);

 private:
  void fillChoices();
  void addChoice(const QString& label, const QString& name, const FieldOptions& field);
  void choose(int index);
  void show();
  FieldOptions fieldNamed(const QString& name) const;

  Workspace& workspace_;
  QComboBox* choice_ = nullptr;
  QLabel* about_ = nullptr;
  QLabel* columns_ = nullptr;
  OptionForm* form_ = nullptr;
  StateForm* states_ = nullptr;
  ParameterForm* parameters_ = nullptr;
};

/// How the states of a model meet the columns of the data, in a sentence; empty where each column is a state.
QString columnsSentence(const FieldOptions& field, const Dataset& dataset);

} // namespace nullcline
