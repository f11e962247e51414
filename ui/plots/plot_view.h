#pragma once

#include "ui/plots/plot_header.h"
#include "ui/plots/plot_widget.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace nullcline {

/// A plot under a line with its title and its choices.
class PlotView : public QWidget {
  Q_OBJECT
 public:
  PlotView(const QString& title, PlotWidget* plot, QWidget* parent = nullptr);

  const QString& title() const { return title_; }
  PlotWidget* plotWidget() const { return plot_; }
  PlotHeader* header() const { return header_; }
  /// To be shown by somebody else, over the plot.
  PlotHeader* takeHeader();

 protected:
  /// Controls go to the right end of the title's line.
  void addControl(QWidget* control) { header_->addControl(control); }
  void addControl(const QString& label, QWidget* control) { header_->addControl(label, control); }
  /// Under the title's line, over the whole width.
  void addRow(QWidget* row);
  /// What has to be known of what is shown, under the plot.
  void setNote(const QString& sentence);

 private:
  QString title_;
  PlotWidget* plot_;
  PlotHeader* header_;
  QVBoxLayout* column_;
  QToolButton* menu_ = nullptr;
  QLabel* note_ = nullptr; // made when it is needed
};

} // namespace nullcline
