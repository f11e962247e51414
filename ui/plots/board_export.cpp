#include "ui/plots/board_export.h"

#include "ui/plots/plot_board.h"
#include "ui/plots/plot_export.h"

#include <QDir>
#include <QTimer>
#include <array>

namespace nullcline {

namespace {
constexpr std::array kSuffixes = {"pdf", "svg", "png", "csv"};
}

BoardExport::BoardExport(PlotBoard& board, const QString& folder, Done done)
    : QObject(&board), board_(board), folder_(folder), done_(std::move(done)) {
  connect(&board_, &PlotBoard::dataReplaced, this, [this] {
    finish(failure(tr("Other data were opened before all plots were written to %1.").arg(folder_).toStdString()));
  });
  board_.freeze([this](const Status& ready) {
    if (!ready)
      return finish(ready);
    QTimer::singleShot(0, this, &BoardExport::writeNext);
  });
}

QString BoardExport::nameOf(const PlotBoard& board, std::size_t file) {
  return QStringLiteral("%1.%2").arg(board.views()[file / kSuffixes.size()]->fileName(),
                                     QLatin1String(kSuffixes[file % kSuffixes.size()]));
}

QStringList BoardExport::namesOf(const PlotBoard& board) {
  QStringList names;
  for (std::size_t file = 0; file < board.views().size() * kSuffixes.size(); ++file)
    names << nameOf(board, file);
  return names;
}

void BoardExport::writeNext() {
  const auto& views = board_.views();
  if (!done_)
    return;
  if (written_ == views.size() * kSuffixes.size())
    return finish({});
  const BoardView& view = *views[written_ / kSuffixes.size()];
  const QString path = QDir(folder_).filePath(nameOf(board_, written_));
  if (const Status written = exportPlot(*view.plotWidget(), path); !written)
    return finish(written);
  ++written_;
  QTimer::singleShot(0, this, &BoardExport::writeNext);
}

void BoardExport::finish(const Status& status) {
  const Done done = std::exchange(done_, nullptr);
  if (!done)
    return;
  board_.thaw();
  setParent(nullptr); // the next may begin
  deleteLater();
  done(status);
}

} // namespace nullcline
