// x'' = -x with 10 and 50 regular and irregular times (Norcliffe & Deisenroth, TMLR 2023): whatever way
// the gradient is had, a second-order field learns it to the same loss.
#include "engine/core/random.h"
#include "engine/fit/descent.h"
#include "engine/model/fitted_model.h"
#include "engine/model/initial_parameters.h"
#include "engine/objective/objective.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace nullcline;

namespace {

std::vector<PreparedPiece> sines(int points, bool regular) {
  RandomGenerator random(3);
  std::vector<PreparedPiece> pieces;
  for (std::size_t i = 0; i < 15; ++i) {
    const double a = random.uniform(-1.0, 1.0), b = random.uniform(-1.0, 1.0);
    PreparedPiece piece;
    for (int k = 0; k < points; ++k)
      piece.times.push_back(2.0 * std::numbers::pi *
                            (k == 0 ? 0.0 : (regular ? k / (points - 1.0) : random.uniform())));
    std::sort(piece.times.begin(), piece.times.end());
    for (const double t : piece.times)
      for (const double value : {a * std::sin(t) + b * std::cos(t), a * std::cos(t) - b * std::sin(t)})
        piece.observed.push_back(value);
    piece.smooth = piece.observed;
    piece.slope.assign(piece.observed.size(), 0.0);
    piece.piece = {i, 0, piece.times.size() - 1};
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

/// The loss after `epochs` of Adam.
double trainedLoss(const std::vector<PreparedPiece>& pieces, const GradientOptions& gradient, int epochs) {
  SecondOrderOptions options;
  options.network = {20, 2, Activation::softplus, Initialization::pytorch_linear};
  options.measured_velocities = true;
  const Scaling scaling = identityScaling(2);
  const auto field = makeField<double>(options, 2, scaling);
  RandomGenerator random(5);
  auto parameters = *initialParameters(options, 2, random);
  WorkerTeam team(1);
  ObjectiveInput<double> input;
  input.field = field->get();
  input.scaling = &scaling;
  input.pieces = pieces;
  input.team = &team;
  TrajectoryMatchingOptions matching;
  matching.gradient = gradient;
  matching.initial = InitialStateChoice::first_observation;
  matching.solver.relative_tolerance = matching.solver.absolute_tolerance = 1e-5;
  if (std::holds_alternative<ReversibleGradient>(gradient))
    matching.solver.method = StepMethod::leapfrog;
  if (std::holds_alternative<AdjointGradient>(gradient))
    matching.solver.group = ControlGroup::whole_batch;
  const auto objective = makeObjective<double>(matching, input);
  std::vector<double> slope(parameters.size());
  Descent<double> adam(AdamOptions{}, parameters.size());
  double loss = 0.0;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    objective->beginEpoch({epoch, epochs, static_cast<std::uint64_t>(epoch)});
    loss = objective->evaluate(parameters, slope).loss;
    adam.step(parameters, slope, 1e-2);
  }
  return loss;
}

} // namespace

class TestSines : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void allGradientsReachTheSameLoss_data() {
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("regular");
    QTest::newRow("10 regular") << 10 << true;
    QTest::newRow("10 irregular") << 10 << false;
    QTest::newRow("50 regular") << 50 << true;
    QTest::newRow("50 irregular") << 50 << false;
  }
  void allGradientsReachTheSameLoss() {
    QFETCH(int, points);
    QFETCH(bool, regular);
    const auto pieces = sines(points, regular);
    constexpr int kEpochs = 100;
    const double start = trainedLoss(pieces, DirectGradient{}, 1);
    const double direct = trainedLoss(pieces, DirectGradient{}, kEpochs);
    QVERIFY2(direct < 0.2 * start, qPrintable(QString("%1 after %2").arg(direct).arg(start)));
    const GradientOptions others[] = {CheckpointedGradient{0.01}, AdaptiveCheckpointGradient{}, AdjointGradient{},
                                      SeminormGradient{},         GaussLegendreGradient{},      InterpolatingGradient{},
                                      ReversibleGradient{}};
    for (const auto& gradient : others) {
      const double loss = trainedLoss(pieces, gradient, kEpochs);
      const char* name = std::visit([](const auto& one) { return std::decay_t<decltype(one)>::kName; }, gradient);
      qInfo("%s: %.4e (direct %.4e)", name, loss, direct);
      QVERIFY2(std::abs(loss - direct) < 0.1 * direct, name);
    }
  }
};

QTEST_APPLESS_MAIN(TestSines)
#include "test_sines.moc"
