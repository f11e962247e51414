#pragma once

#include "engine/core/expected.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>

namespace nullcline {

class PlotBoard;

/// Writes all plots of a board as they are at one moment, each as PDF, SVG, PNG and CSV. What nobody sees is computed
/// first; then one file after another is written, between which the window lives. Deletes itself when it is done.
class BoardExport final : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(const Status&)>;

  BoardExport(PlotBoard& board, const QString& folder, Done done);
  /// Of all files that are written.
  static QStringList namesOf(const PlotBoard& board);

 private:
  static QString nameOf(const PlotBoard& board, std::size_t file);
  void writeNext();
  void finish(const Status& status);

  PlotBoard& board_;
  QString folder_;
  Done done_;
  std::size_t written_ = 0; // files
};

} // namespace nullcline
