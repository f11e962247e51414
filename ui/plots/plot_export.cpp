#include "ui/plots/plot_export.h"

#include "engine/core/atomic_file.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QSvgGenerator>
#include <QTemporaryDir>

namespace nullcline {

namespace {

/// Light colours while it lives, whatever the window wears.
class PaperColours {
 public:
  explicit PaperColours(PlotWidget& plot) : plot_(plot), dark_(plot.isDark()) { plot_.setDark(false); }
  ~PaperColours() {
    plot_.setDark(dark_);
    plot_.replot(QCustomPlot::rpQueuedReplot);
  }

 private:
  PlotWidget& plot_;
  bool dark_;
};

QByteArray svgOf(PlotWidget& plot, QSize size) {
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(), size));
  generator.setTitle(plot.accessibleName());
  QCPPainter painter;
  if (!painter.begin(&generator))
    return {};
  painter.setMode(QCPPainter::pmVectorized);
  painter.setMode(QCPPainter::pmNoCaching);
  plot.toPainter(&painter, size.width(), size.height());
  painter.end();
  return buffer.data();
}

QByteArray pngOf(PlotWidget& plot, QSize size) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!plot.toPixmap(size.width(), size.height(), 2.0).save(&buffer, "PNG"))
    return {};
  return bytes;
}

// QCustomPlot writes PDF to a path only.
QByteArray pdfOf(PlotWidget& plot, QSize size) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("plot.pdf"));
  if (!plot.savePdf(path, size.width(), size.height(), QCP::epAllowCosmetic, QStringLiteral("Nullcline"),
                    plot.accessibleName()))
    return {};
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Status exportPlot(PlotWidget& plot, const QString& path, QSize size) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  const PaperColours paper(plot);
  QByteArray bytes;
  if (suffix == QLatin1String("pdf"))
    bytes = pdfOf(plot, size);
  else if (suffix == QLatin1String("svg"))
    bytes = svgOf(plot, size);
  else if (suffix == QLatin1String("png"))
    bytes = pngOf(plot, size);
  else
    return usageError(path.toStdString() + ": plots are written as .pdf, .svg or .png.");
  if (bytes.isEmpty())
    return failure(path.toStdString() + ": the plot could not be drawn.");
  return writeFileAtomically(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

Status exportPlotAllFormats(PlotWidget& plot, const QString& folder, const QString& name, QSize size) {
  for (const char* suffix : {"pdf", "svg", "png"}) {
    const QString path = QDir(folder).filePath(QStringLiteral("%1.%2").arg(name, QLatin1String(suffix)));
    if (const Status written = exportPlot(plot, path, size); !written)
      return written;
  }
  return {};
}

} // namespace nullcline
