#pragma once

#include "engine/data/import_table.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace nullcline {

/// Which of the files in a .zip is read: their names and sizes in a box; hidden where there is nothing to choose.
class MemberPicker final : public QWidget {
  Q_OBJECT
 public:
  explicit MemberPicker(QWidget* parent = nullptr);

  /// `chosen`: as the recipe says it; empty: none was chosen, and `preview.member` is read if there is one.
  void show(const ImportPreview* preview, const std::string& chosen);

 Q_SIGNALS:
  void chosen(const QString& member);

 private:
  QLabel* label_;
  QComboBox* box_;
};

} // namespace nullcline
