#pragma once

#include "ui/plots/arrow_plottable.h"
#include "ui/plots/fixed_point_marks.h"
#include "ui/plots/phase_portrait.h"
#include "ui/plots/plot_widget.h"
#include "ui/plots/preview.h"
#include "ui/plots/space_frame.h"

namespace nullcline {

/// Two states against each other with the learned and, where it is known, the true vector field; one state alone is
/// drawn against its rate of change; three in space, which a drag or the arrow keys turn.
class PhasePlot final : public PlotWidget {
  Q_OBJECT
 public:
  explicit PhasePlot(QWidget* parent = nullptr);

  void setAxisLabels(const QString& horizontal, const QString& vertical);
  /// Bare names of the states across, up and, in space, of the third.
  void setStateNames(const QStringList& names);
  void setSpaceLabels(const QStringList& labels) { frame_.setNames(labels); }
  /// The third state, or nothing for the plane.
  void setDepth(std::optional<std::size_t> depth);
  bool isSpace() const { return depth_.has_value(); }
  /// One state has a rate, which takes both signs; in space no axis is drawn.
  void setStateCount(std::size_t states);
  LogarithmicAxes logarithmic() const;
  void setItems(const PhaseItems& items);
  void showPreview(const Preview& preview);
  void showField(const PhaseField& field);
  void showFlow(const PhaseFlow& flow);
  /// Fixed points, too, that lie far from the data.
  void showEverything() override;
  void keepToData();
  /// What was shown of the plane is no longer true.
  void clearField();

  /// What is visible; in space nothing.
  std::optional<std::pair<QCPRange, QCPRange>> window() const;
  ArrowGrid arrowGrid() const;
  void rotate(double azimuth, double elevation) {
    lookFrom(projection_.azimuth() + azimuth, projection_.elevation() + elevation);
  }
  /// Degrees, as SpaceProjection counts them.
  void lookFrom(double azimuth, double elevation);
  const SpaceProjection& projection() const { return projection_; }

  const ArrowPlottable& learnedField() const { return *learned_; }
  const ArrowPlottable& trueField() const { return *truth_; }
  const QCPCurve* nullcline(bool across) const { return nullclines_[across ? 0 : 1]; }
  const QCPCurve* learnedLines() const { return learned_lines_; }
  const QCPCurve* startedCurve() const { return started_; }
  const QCPCurve* observedCurve() const { return observed_shown_; }
  const FixedPointMarks* marks(MarkKind kind) const { return marks_[static_cast<std::size_t>(kind)]; }
  /// Of the known system, beside the model's.
  const FixedPointMarks* trueMarks(MarkKind kind) const { return true_marks_[static_cast<std::size_t>(kind)]; }

 Q_SIGNALS:
  void clicked(double x, double y);
  /// It was the first half of a double click.
  void clickWithdrawn();
  void windowChanged();
  /// Index of the fixed point under the mouse, among PhaseFlow::shownPoints(); -1: none.
  void pointedAt(int fixed_point);

 protected:
  void styleContents() override;
  void fitRanges() override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QCPCurve* addCurve(const QString& name, bool points = false);
  void place(QCPCurve* target, const PhaseCurve& curve, bool is_shown) const;
  void placeData();
  void placeStarted();
  void placeMarks();
  QCPRange widened(const QCPRange& data, bool across) const;
  QCPRange rangeOn(const QCPAxis* axis, const QCPRange& linear, std::size_t state) const;
  PhaseCurve curveOf(const std::vector<double>& states) const;
  /// Too small for a legend of all.
  bool isSmall() const { return height() < 19 * fontMetrics().height(); }
  void offerLogarithmic();
  void fillLegend();
  void trackMouse();
  void takeMove(QMouseEvent* event);
  void takeRelease(QMouseEvent* event);
  void keepAspect();

  QCPAxis* horizontal_ = nullptr;
  QCPAxis* vertical_ = nullptr;
  ArrowPlottable *truth_ = nullptr, *learned_ = nullptr, *true_heads_ = nullptr, *learned_heads_ = nullptr;
  QCPCurve *observed_ = nullptr, *observed_shown_ = nullptr, *fit_ = nullptr, *fit_shown_ = nullptr;
  QCPCurve *learned_rate_ = nullptr, *true_rate_ = nullptr, *learned_lines_ = nullptr, *true_lines_ = nullptr;
  std::array<QCPCurve*, 2> nullclines_{};
  QCPCurve *started_ = nullptr, *started_truth_ = nullptr, *start_points_ = nullptr;
  std::array<FixedPointMarks*, kMarkKinds.size()> marks_{}, true_marks_{};
  SpaceProjection projection_;
  SpaceFrame frame_;

  PhaseItems items_ = usualPhaseItems();
  std::optional<std::size_t> depth_;
  bool has_rate_ = false;    // up, of the only state
  bool with_points_ = false; // in the ranges
  PhaseCurves data_;         // of the newest preview
  std::vector<StartedTrajectory> started_runs_;
  std::vector<FixedPoint> fixed_points_; // those of the known system beside a model's last
  std::size_t main_points_ = 0;          // before them
  std::vector<QPointF> fixed_places_;    // of these, in plot coordinates
  QCPRange horizontal_range_{0, 1}, vertical_range_{0, 1};
  QCPRange rate_range_{0, 1};

  std::optional<QPoint> pressed_;
  bool followed_when_pressed_ = true;
  QPoint last_move_;
  int pointed_at_ = -1;
  bool has_clicked_ = false; // by the last press: the first half of a double click
};

} // namespace nullcline
