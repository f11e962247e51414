#pragma once

#include "ui/plots/phase_portrait.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace nullcline {

class NumberEdit;

/// The line under the phase plane: what can be done, which trajectories were started, what the mouse points at; and a
/// row in which a start is typed.
class StartBar final : public QWidget {
  Q_OBJECT
 public:
  explicit StartBar(QWidget* parent = nullptr);

  /// Of the states across and up, with units.
  void setStates(const QString& across, const QString& up);
  /// Nothing can be started: why. Empty: something can.
  void setObstacle(const QString& why);
  /// What is said where a start could be asked for; empty: that it can.
  void setHint(const QString& sentence);
  void setStarted(const std::vector<StartedTrajectory>& started, const QStringList& names);
  /// Stands in the place of all else until it is empty again.
  void setReadOut(const QString& sentence);
  /// Of the last start in the plane, as a beginning for the next.
  void setTyped(double across, double up);
  QString words() const;

 Q_SIGNALS:
  void startWanted(double across, double up);
  void removeWanted(const std::vector<double>& start);
  void clearWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void makeRow();
  void showWords();

  QLabel* words_;
  QToolButton* list_;
  QToolButton* clear_;
  QToolButton* type_;
  QWidget* row_ = nullptr;
  QLabel *across_name_ = nullptr, *up_name_ = nullptr;
  NumberEdit *across_ = nullptr, *up_ = nullptr;
  QPushButton* start_ = nullptr;
  QString obstacle_, hint_, started_, read_out_;
};

/// "ended at time 10", "diverged at time 3.2", ... of one that was started.
QString endingText(const StartedRun& run);

} // namespace nullcline
