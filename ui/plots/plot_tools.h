#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

class QCPAxis;

class QAction;
class QMenu;

namespace nullcline {

class PlotReadout;
class PlotWidget;

/// What every plot can do by its menu, by the keyboard and at its legend: zoom and pan, hide curves, take logarithmic
/// axes, read values, be copied and exported.
class PlotTools final : public QObject {
  Q_OBJECT
 public:
  explicit PlotTools(PlotWidget& plot);

  /// Deletes itself when it closes.
  QMenu* makeMenu(QWidget* parent);
  /// Stand at the end of the menu.
  void addToMenu(const QList<QAction*>& actions) { more_ << actions; }

  /// Which axes may be logarithmic; one that may no longer is linear until it may again.
  void offerLogarithmic(bool horizontal, bool vertical);
  /// What this one shows has no logarithm, whatever the others have.
  void keepLinear(QCPAxis* axis);
  bool isLogarithmic(Qt::Orientation axes) const;
  void setLogarithmic(Qt::Orientation axes, bool logarithmic);

  bool isShown(const QString& curve) const { return !hidden_.contains(curve); }
  void setShown(const QString& curve, bool shown);
  QStringList hidden() const;
  /// Curves that are there now follow what was chosen for their names.
  void applyHidden();

  void copyPicture();
  void copyValues();
  /// Across and up, as parts of what is shown.
  void pan(double across, double up);
  void zoom(double factor);
  PlotReadout& readout() { return *readout_; }
  void readAt(QPointF pixel);
  /// Along the horizontal axis, by pixels.
  void moveReadout(int pixels);

 Q_SIGNALS:
  void curvesChanged(); // some are hidden or shown
  void exportWanted();

 private:
  QAction* add(const QString& text, const QString& tip, const QKeySequence& keys);
  void makeActions();
  void offerLogarithmic(Qt::Orientation axes, bool offered);
  void updateActions();
  void addCurves(QMenu& menu);

  PlotWidget& plot_;
  PlotReadout* readout_;
  QSet<QString> hidden_;
  QList<QAction*> more_;
  QAction *show_all_ = nullptr, *zoom_in_ = nullptr, *zoom_out_ = nullptr, *log_x_ = nullptr, *log_y_ = nullptr;
  QAction *read_ = nullptr, *copy_ = nullptr, *copy_values_ = nullptr, *export_ = nullptr;
  bool offers_x_ = false, offers_y_ = false;
  bool was_logarithmic_x_ = false, was_logarithmic_y_ = false; // when it was offered last
};

} // namespace nullcline
