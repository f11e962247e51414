#pragma once

#include "engine/model/fitted_model.h"

#include <QWidget>
#include <memory>

class QGridLayout;
class QLabel;

namespace nullcline {

/// What a run has found of a known system: its parameters and what follows from them, with their standard errors, and
/// which of them the data hardly determine. Hidden where there is nothing to show.
class EstimateTable final : public QWidget {
  Q_OBJECT
 public:
  explicit EstimateTable(QWidget* parent = nullptr);

  void setModel(const std::shared_ptr<const FittedModel>& model);

 private:
  void addRow(const QString& name, const QString& value, const QString& tip);
  void clear();

  std::shared_ptr<const FittedModel> model_;
  QGridLayout* grid_;
  QLabel* note_;
};

} // namespace nullcline
