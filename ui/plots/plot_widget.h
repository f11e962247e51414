#pragma once

#include "ui/plots/qcustomplot.h"

#include <QStringList>
#include <utility>

namespace nullcline {

class PlotTools;

/// A plot in the palette's colours and the application's font: wheel zooms, drag pans, double click shows everything,
/// a click in the legend hides a curve. It follows the data until the user has zoomed or panned.
class PlotWidget : public QCustomPlot {
  Q_OBJECT
 public:
  explicit PlotWidget(const QString& accessible_name, QWidget* parent = nullptr);

  bool isDark() const { return dark_; }
  void setDark(bool dark);
  bool followsData() const { return follows_; }
  /// Of the panels, bottom and left axis in turn, where the user has zoomed or panned; empty: they follow the data.
  std::vector<QCPRange> chosenRanges() const;
  /// Changes nothing where they are not as many as there are axes, or no ranges.
  void chooseRanges(const std::vector<QCPRange>& ranges);
  PlotTools& tools() const { return *tools_; }
  /// What the legend names.
  QStringList legendNames() const;
  /// Colours, curves that are hidden, and the legend anew.
  void restyle();
  /// As on paper: light, and the legend names what is drawn and no other.
  virtual void setOnPaper(bool on_paper);
  QString message() const;
  /// Milliseconds that the newest painting took, where there was one since this was asked last; else none.
  double takePaintTime() { return std::exchange(is_painted_, false) ? replotTime() : 0.0; }
  /// The ranges are the user's from now on.
  void leaveData() { follows_ = false; }
  /// The user moved it: what is moved while words stand over it is nobody's choice.
  void takeMove();
  QSize sizeHint() const override { return {420, 300}; }
  QSize minimumSizeHint() const override { return {220, 100}; }

 public Q_SLOTS:
  /// The ranges follow the data again.
  void showAll();
  /// The same, and what lies far from the data too: what a user asks for.
  virtual void showEverything() { showAll(); }

 protected:
  /// Colours of what the plot itself made; axes and legend are done already.
  virtual void styleContents() = 0;
  /// Ranges that show all there is.
  virtual void fitRanges() = 0;
  /// Where nothing but the margin is below zero, a logarithmic axis begins at the smallest value that it can show.
  void mendLogarithmic();

  QCPAxisRect* addAxisRect(int row) { return addAxisRect(*plotLayout(), row, 0); }
  QCPAxisRect* addAxisRect(QCPLayoutGrid& grid, int row, int column);
  /// Labels that say the same, the longest first: the first that is no longer than its axis is shown, else the last
  /// with its end left out.
  void nameAxis(QCPAxis* axis, const QStringList& labels);
  QCPLegend* topLegend() const { return legend_; }
  void updateStyle();
  /// Words in the middle where there is nothing to show; empty: there is.
  void setMessage(const QString& sentence);
  void rangesChangedByData();
  /// The same where the data changed nothing but what is drawn in that layer, which has a buffer of its own: where the
  /// ranges stay as they are, it alone is drawn anew.
  void layerChangedByData(const QString& layer);
  QColor backgroundColour() const;
  QColor textColour() const;
  QColor colour(int index) const;

  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void fitShown();
  std::vector<QCPRange> ranges() const;
  void styleLegend();
  void matchScreen();
  void fitLegend();
  void fitAxisLabels();
  void fitTicks();
  void styleAxis(QCPAxis* axis);

  QCPLegend* legend_ = nullptr;
  PlotTools* tools_ = nullptr;
  QLabel* message_ = nullptr;
  bool dark_before_paper_ = false;
  std::vector<QCPAbstractPlottable*> legend_before_paper_;
  bool dark_ = false;
  bool follows_ = true;
  bool is_painted_ = false; // since somebody asked
};

/// Smallest range that holds the finite values, widened by `margin` of its size on both sides.
QCPRange rangeOf(const std::vector<double>& values, double margin);
QVector<double> toQt(const std::vector<double>& values);

} // namespace nullcline
