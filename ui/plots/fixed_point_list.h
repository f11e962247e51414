#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace nullcline {

/// The fixed points that were found, line by line, to be read by keyboard and copied.
class FixedPointList final : public QDialog {
  Q_OBJECT
 public:
  explicit FixedPointList(QWidget* parent = nullptr);

  void setLines(const QStringList& lines, const QString& remark);

 private:
  QPlainTextEdit* lines_;
};

} // namespace nullcline
