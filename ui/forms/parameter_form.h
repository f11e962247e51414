#pragma once

#include "engine/system/known_system.h"
#include "engine/system/system_options.h"
#include "ui/forms/row_grid.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QToolButton;

namespace nullcline {

class FoldButton;
class NumberEdit;

/// The parameters of a known system, one row each: estimated freely, fixed, or between bounds; where it starts; on
/// which scale. What the user leaves alone is left out of the options.
class ParameterForm final : public QWidget {
  Q_OBJECT
 public:
  explicit ParameterForm(QWidget* parent = nullptr);

  void setOptions(const KnownSystemOptions& options);
  /// "alpha and delta are fixed, beta is kept between 0 and 2." Empty if all are free.
  static QString summaryOf(const KnownSystemOptions& options);

 Q_SIGNALS:
  void edited(const nullcline::KnownSystemOptions& options);

 private:
  struct Row {
    FoldButton* fold = nullptr;
    QComboBox *mode = nullptr, *scale = nullptr;
    NumberEdit *value = nullptr, *lower = nullptr, *upper = nullptr;
    QToolButton* reset = nullptr;
    QWidget *details = nullptr, *bounds = nullptr;
  };

  void rebuild(const KnownSystem& system);
  Row addRow(const SystemParameter& parameter, std::size_t index);
  QWidget* makeDetails(Row& row, std::size_t index, const QString& object_name);
  void showRow(std::size_t index);
  ParameterChoice choiceOf(std::size_t index) const;
  void change(std::size_t index, const std::function<void(ParameterChoice&)>& edit);

  KnownSystemOptions options_;
  const KnownSystem* system_ = nullptr;
  RowGrid grid_;
  std::vector<Row> rows_;
};

} // namespace nullcline
