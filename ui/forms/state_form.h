#pragma once

#include "engine/data/dataset.h"
#include "engine/system/known_system.h"
#include "engine/system/system_options.h"
#include "ui/forms/row_grid.h"

#include <QWidget>
#include <functional>
#include <span>
#include <string>
#include <vector>

class QComboBox;

namespace nullcline {

class NumberEdit;

/// The states of a known system, one row each: which column of the data measures it, and where it is known to start.
/// What the user leaves alone is left out of the options.
class StateForm final : public QWidget {
  Q_OBJECT
 public:
  explicit StateForm(QWidget* parent = nullptr);

  /// channels: the state columns of the data.
  void setOptions(const KnownSystemOptions& options, std::span<const Channel> channels);

 Q_SIGNALS:
  void edited(const nullcline::KnownSystemOptions& options);

 private:
  struct Row {
    QComboBox* column = nullptr;
    NumberEdit* initial = nullptr; // empty: not known
  };

  void rebuild();
  Row addRow(const SystemState& state, std::size_t index);
  void showRow(std::size_t index);
  StateChoice choiceOf(std::size_t index) const;
  void change(std::size_t index, const std::function<void(StateChoice&)>& edit);

  KnownSystemOptions options_;
  const KnownSystem* system_ = nullptr;
  std::vector<std::string> columns_;
  RowGrid grid_;
  std::vector<Row> rows_;
};

} // namespace nullcline
