#pragma once

#include "engine/data/import_table.h"

#include <QSplitter>
#include <memory>

class QTableView;

namespace nullcline {

class ParsedTableModel;
class RawTextModel;

/// The text of a file beside the table that is made of it.
class TablePreview final : public QSplitter {
  Q_OBJECT
 public:
  explicit TablePreview(QWidget* parent = nullptr);

  void setPreview(std::shared_ptr<const ImportPreview> preview);

 private:
  RawTextModel* raw_model_ = nullptr;
  ParsedTableModel* parsed_model_ = nullptr;
  QTableView *raw_ = nullptr, *parsed_ = nullptr;
};

} // namespace nullcline
