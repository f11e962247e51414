// Choices of an objective that make no sense are refused with a sentence; all others are not.
#include "engine/objective/why_not.h"

#include <QtTest>

using namespace nullcline;

namespace {

const RegularizerOptions kRegularizers[] = {LocalRegularization{}, GlobalRegularization{}, SteerRegularization{},
                                            TaylorRegularization{}, WeightDecay{}};

bool isSentence(const std::optional<std::string>& reason) {
  return reason && reason->size() > 40 && reason->back() == '.';
}

} // namespace

class TestWhyNot : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void exactMomentsAreOfSines() {
    for (const auto& functions : enumNames(TestFunctions{}))
      for (const auto& quadrature : enumNames(WeakQuadrature{})) {
        const auto reason = whyNot(VariationalOptions{8, functions.value, quadrature.value});
        const bool possible = functions.value == TestFunctions::sine || quadrature.value == WeakQuadrature::trapezoid;
        QVERIFY(possible ? !reason : isSentence(reason));
      }
    QVERIFY(!whyNot(GradientMatchingOptions{}));
    QVERIFY(!whyNot(TrajectoryMatchingOptions{}));
  }

  void regularizersWithoutASolution() {
    const ObjectiveOptions solver_free[] = {VariationalOptions{}, GradientMatchingOptions{}, SplineIntegralOptions{}};
    for (const auto& objective : solver_free)
      for (const auto& regularizer : kRegularizers) {
        const auto reason = whyNot(objective, regularizer, true);
        QVERIFY(std::holds_alternative<WeightDecay>(regularizer) ? !reason : isSentence(reason));
      }
  }

  void regularizersOfASolution() {
    const GradientOptions gradients[] = {DirectGradient{}, CheckpointedGradient{}, AdjointGradient{},
                                         GaussLegendreGradient{}};
    for (const auto& gradient : gradients)
      for (const auto& regularizer : kRegularizers)
        for (const bool has_jets : {false, true}) {
          TrajectoryMatchingOptions single;
          single.gradient = gradient;
          MultipleShootingOptions multiple;
          multiple.gradient = gradient;
          const bool refused = (std::holds_alternative<GlobalRegularization>(regularizer) &&
                                !std::holds_alternative<DirectGradient>(gradient)) ||
                               (std::holds_alternative<TaylorRegularization>(regularizer) && !has_jets);
          for (const ObjectiveOptions& objective : {ObjectiveOptions(single), ObjectiveOptions(multiple)}) {
            const auto reason = whyNot(objective, regularizer, has_jets);
            QVERIFY(refused ? isSentence(reason) : !reason);
          }
        }
    TrajectoryMatchingOptions classical;
    classical.solver.method = StepMethod::rk4;
    QVERIFY(isSentence(
        whyNot(classical, GlobalRegularization{GlobalRegularization::Estimate::stiffness, false, {1.0, 1.0}}, true)));
  }

  void weightsThatCannotBeHad() {
    const TrajectoryMatchingOptions objective;
    const WeightSchedule to_zero{1.0, 0.0}, from_zero{0.0, 1.0}, none{0.0, 0.0}, falling{2.0, 0.1};
    for (const auto& weight : {to_zero, from_zero}) {
      QVERIFY(isSentence(whyNot(objective, WeightDecay{weight}, true)));
      QVERIFY(isSentence(whyNot(objective, TaylorRegularization{3, weight}, true)));
    }
    for (const auto& weight : {none, falling})
      QVERIFY(!whyNot(objective, WeightDecay{weight}, true));
  }

  void stepsWithoutAnEstimate() {
    for (const auto method : {StepMethod::rk4, StepMethod::leapfrog, StepMethod::dormand_prince853}) {
      TrajectoryMatchingOptions objective;
      objective.solver.method = method;
      QVERIFY(isSentence(whyNot(objective, GlobalRegularization{}, true)));
      QVERIFY(!whyNot(objective, LocalRegularization{}, true)); // its step is taken with another method
    }
    TrajectoryMatchingOptions objective;
    objective.solver.method = StepMethod::rk4;
    QVERIFY(isSentence(whyNot(objective))); // and its steps cannot be adaptive
    objective.solver.control = FixedSteps{0.1};
    QVERIFY(!whyNot(objective));
  }

  void someCanBeHadOnceOnly() {
    const TrajectoryMatchingOptions objective;
    std::vector<RegularizerSpec> all;
    for (const auto& regularizer : kRegularizers)
      all.push_back({regularizer});
    QVERIFY(!whyNot(objective, all, true));
    QVERIFY(isSentence(whyNot(objective, all, false)));
    for (const auto& regularizer : kRegularizers) {
      auto twice = all;
      twice.push_back({regularizer});
      const bool possible =
          std::holds_alternative<LocalRegularization>(regularizer) || std::holds_alternative<WeightDecay>(regularizer);
      QVERIFY(possible ? !whyNot(objective, twice, true) : isSentence(whyNot(objective, twice, true)));
    }
  }

  void onlyTheLeapfrogIsUndone() {
    TrajectoryMatchingOptions objective;
    objective.gradient = ReversibleGradient{};
    QVERIFY(isSentence(whyNot(objective)));
    objective.solver.method = StepMethod::leapfrog;
    QVERIFY(!whyNot(objective));
  }

  void statesThatAreNotMeasured() {
    ModelShape whole;
    whole.states.resize(2);
    whole.channel = {0, 1};
    whole.unmeasured.resize(2);
    ModelShape partial = whole, readout = whole;
    partial.channel = {0, -1};
    readout.linear_readout = true;
    const ObjectiveOptions solver_free[] = {VariationalOptions{}, GradientMatchingOptions{}, SplineIntegralOptions{}};
    for (const auto& objective : solver_free) {
      QVERIFY(!whyNot(objective, whole));
      QVERIFY(isSentence(whyNot(objective, partial)));
      QVERIFY(isSentence(whyNot(objective, readout)));
    }
    QVERIFY(!whyNot(TrajectoryMatchingOptions{}, partial));
    QVERIFY(!whyNot(MultipleShootingOptions{}, readout));
  }
};

QTEST_APPLESS_MAIN(TestWhyNot)
#include "test_why_not.moc"
