#pragma once

#include "ui/plots/qcustomplot.h"

#include <QStringList>

namespace nullcline {

/// A plot in the palette's colours and the application's font: wheel zooms, drag pans, double click shows everything.
/// It follows the data until the user has zoomed or panned.
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
  QSize sizeHint() const override { return {420, 300}; }
  QSize minimumSizeHint() const override { return {220, 150}; }

 public Q_SLOTS:
  void showAll();

 protected:
  /// Colours of what the plot itself made; axes and legend are done already.
  virtual void styleContents() = 0;
  /// Ranges that show all there is.
  virtual void fitRanges() = 0;

  QCPAxisRect* addAxisRect(int row);
  /// Labels that say the same, the longest first: the first that is no longer than its axis is shown, else the last
  /// with its end left out.
  void nameAxis(QCPAxis* axis, const QStringList& labels);
  QCPLegend* topLegend() const { return legend_; }
  void updateStyle();
  void rangesChangedByData();
  QColor textColour() const;
  QColor colour(int index) const;

  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void matchScreen();
  void fitLegend();
  void fitAxisLabels();
  void styleAxis(QCPAxis* axis);

  QCPLegend* legend_ = nullptr;
  bool dark_ = false;
  bool follows_ = true;
};

/// Smallest range that holds the finite values, widened by `margin` of its size on both sides.
QCPRange rangeOf(const std::vector<double>& values, double margin);
QVector<double> toQt(const std::vector<double>& values);

} // namespace nullcline
