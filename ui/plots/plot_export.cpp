#include "ui/plots/plot_export.h"

#include "engine/core/atomic_file.h"
#include "ui/dialogs/user_dialogs.h"
#include "ui/engine_text.h"
#include "ui/plots/plot_values.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QSvgGenerator>
#include <QTemporaryDir>

namespace nullcline {

namespace {

/// As on paper while it lives, whatever the window wears.
class OnPaper {
 public:
  explicit OnPaper(PlotWidget& plot) : plot_(plot) { plot_.setOnPaper(true); }
  ~OnPaper() {
    plot_.setOnPaper(false);
    plot_.replot(QCustomPlot::rpQueuedReplot);
  }

 private:
  PlotWidget& plot_;
};

/// Of a plot that was never shown, as in a paper.
QSize sizeOf(const PlotWidget& plot) {
  return plot.size().expandedTo(QSize(320, 240));
}

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
  const OnPaper paper(plot);
  QByteArray bytes;
  if (suffix == QLatin1String("pdf"))
    bytes = pdfOf(plot, size);
  else if (suffix == QLatin1String("svg"))
    bytes = svgOf(plot, size);
  else if (suffix == QLatin1String("png"))
    bytes = pngOf(plot, size);
  else if (suffix == QLatin1String("csv"))
    bytes = QByteArray::fromStdString(valuesCsv(plot));
  else
    return usageError(path.toStdString() + ": plots are written as .pdf, .svg or .png, their points as .csv.");
  if (bytes.isEmpty())
    return failure(path.toStdString() + ": the plot could not be drawn.");
  return writeFileAtomically(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

QStringList plotFileNames(const QString& name) {
  return {name + QStringLiteral(".pdf"), name + QStringLiteral(".svg"), name + QStringLiteral(".png")};
}

Status exportPlotAllFormats(PlotWidget& plot, const QString& folder, const QString& name, QSize size) {
  for (const QString& file : plotFileNames(name))
    if (const Status written = exportPlot(plot, QDir(folder).filePath(file), size); !written)
      return written;
  return {};
}

QImage plotImage(PlotWidget& plot) {
  const OnPaper paper(plot);
  const QSize size = sizeOf(plot);
  return plot.toPixmap(size.width(), size.height(), 2.0).toImage();
}

void askForPlotFile(UserDialogs& dialogs, PlotWidget& plot, const QString& name,
                    std::function<void(const QString&)> written) {
  const QString title = PlotWidget::tr("Export this plot");
  const QString filter = PlotWidget::tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Points as CSV (*.csv)");
  dialogs.chooseFileToSave({title, filter, name + QStringLiteral(".pdf")},
                           [&dialogs, plot = QPointer(&plot), title, written](const QString& path) {
                             if (!plot)
                               return;
                             if (const Status done = exportPlot(*plot, path, sizeOf(*plot)); !done)
                               return dialogs.showProblem(title, engineSentence(done.error().message));
                             written(path);
                           });
}

} // namespace nullcline
