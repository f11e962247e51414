// Checkpoints: the same gradient in bounded memory.
#include "engine/gradient/checkpointed.h"

#include "tests/support/gradient_problem.h"
#include "tests/support/same_bits.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

// (x, v) of two states for five trajectories
constexpr double kLevelBytes = 5 * 4 * sizeof(double);

} // namespace

class TestCheckpointed : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sameBitsAsDirect_data() {
    QTest::addColumn<int>("levels");
    for (const int levels : {0, 1, 2, 3, 5, 11, 1000})
      QTest::addRow("%d levels", levels) << levels;
  }
  void sameBitsAsDirect() {
    QFETCH(int, levels);
    const auto requests = cornerRequests();
    const OutputLoss loss(requests, 2);
    for (const StepMethod method : {StepMethod::rk4, StepMethod::dormand_prince54, StepMethod::bogacki_shampine32})
      for (auto& subject : {forcedOscillator(), network(Activation::elu)}) {
        SolverOptions options;
        options.method = method;
        options.relative_tolerance = 1e-5;
        if (method == StepMethod::rk4)
          options.control = FixedSteps{0.05};
        const auto direct = makeGradientStrategy(DirectGradient{});
        CheckpointedStrategy checkpointed(levels * kLevelBytes);
        const Gradients expected = gradientsBy(*direct, *subject, requests, options, loss);
        const Gradients found = gradientsBy(checkpointed, *subject, requests, options, loss);
        QVERIFY(sameBits(found.parameters, expected.parameters));
        QVERIFY(sameBits(flattened(found.initial), flattened(expected.initial)));
        QVERIFY(sameBits(flattened(found.times), flattened(expected.times)));
        QCOMPARE(found.report.pullbacks, expected.report.pullbacks);
        QVERIFY(checkpointed.mostKept() <= std::size_t(levels));
        QVERIFY(levels == 0 || checkpointed.mostKept() > 0);
      }
  }

  void recomputesAsLittleAsTheRoomAllows() {
    // 1000 Euler steps. A step backward is taken again from its state, for nothing: its one stage is known. With room
    // for c levels, C(c + r, c) steps are reversed by computing each at most r times again; levels that were kept by
    // thinning while the number of steps was not known may cost one more.
    DualRhs<ForcedOscillator> f(ForcedOscillator::start());
    const std::vector<TrajectoryRequest> requests = {{0.0, {0.7, 0.4}, {10.0}}};
    SolverOptions options;
    options.method = StepMethod::euler;
    options.control = FixedSteps{0.01};
    const std::pair<std::size_t, double> limits[] = {{1000, 0.0}, {45, 2.0}, {18, 3.0},
                                                     {10, 5.0},   {2, 44.0}, {0, 500.0}};
    for (const auto& [levels, repetitions] : limits) {
      CheckpointedStrategy strategy(static_cast<double>(levels * 4 * sizeof(double)));
      strategy.forward(f, requests, options, {}, {});
      QCOMPARE(strategy.capacity(), levels);
      const auto report = strategy.backward(f, std::vector<std::vector<double>>{{1.0, 1.0}}, {}, {});
      const QString text = QString("%1 levels: %2 evaluations").arg(levels).arg(report.evaluations);
      QVERIFY2(static_cast<double>(report.evaluations) <= repetitions * 1000.0, qPrintable(text));
      QVERIFY2(levels == 1000 || report.evaluations > 400, qPrintable(text));
      QVERIFY(strategy.mostKept() <= levels);
    }
  }

  void memoryIsInMebibytes() {
    DualRhs<ForcedOscillator> f(ForcedOscillator::start());
    const std::vector<TrajectoryRequest> requests(8, {0.0, {0.7, 0.4}, {10.0}});
    const auto strategy = makeGradientStrategy(CheckpointedGradient{.memory = 0.5});
    auto& checkpointed = dynamic_cast<CheckpointedStrategy&>(*strategy);
    strategy->forward(f, requests, {});
    QCOMPARE(checkpointed.capacity(), std::size_t(524288 / (8 * 4 * 8)));
  }

  void canBeReversedTwice() {
    auto subject = forcedOscillator();
    const auto requests = cornerRequests();
    const OutputLoss loss(requests, 2);
    CheckpointedStrategy strategy(3 * kLevelBytes);
    const Solution solution = strategy.forward(*subject->f, requests, {}, {}, {});
    std::vector<double> once(5, 0.0), twice(5, 0.0);
    strategy.backward(*subject->f, loss.cotangents(solution), {}, {});
    subject->f->addParameterGradientTo(once);
    subject->f->clearParameterGradient();
    strategy.backward(*subject->f, loss.cotangents(solution), {}, {});
    subject->f->addParameterGradientTo(twice);
    QVERIFY(sameBits(once, twice));
  }
};

QTEST_APPLESS_MAIN(TestCheckpointed)
#include "test_checkpointed.moc"
