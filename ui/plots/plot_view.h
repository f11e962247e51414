#pragma once

#include "ui/plots/plot_widget.h"

#include <QWidget>
#include <vector>

class QHBoxLayout;

namespace nullcline {

/// A plot under a line with its title and its choices.
class PlotView : public QWidget {
  Q_OBJECT
 public:
  PlotView(const QString& title, PlotWidget* plot, QWidget* parent = nullptr);

  QString title() const { return title_; }
  PlotWidget* plotWidget() const { return plot_; }

 protected:
  /// Controls go to the right end of the title's line.
  void addControl(QWidget* control);
  void addControl(const QString& label, QWidget* control);

  void resizeEvent(QResizeEvent* event) override;

 private:
  QString title_;
  PlotWidget* plot_;
  QHBoxLayout* header_ = nullptr;
  std::vector<QWidget*> words_; // that give way where the line is too short
};

} // namespace nullcline
