// What a step says of itself: against the formulas, the stability of the methods, and central differences.
#include "engine/regularizer/step_estimates.h"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace nullcline;

namespace {

constexpr std::size_t kStates = 3;

/// x, x_next and stages with nothing special about them.
struct Sample {
  explicit Sample(const Tableau& table) : stages(table.stages * kStates) {
    for (std::size_t i = 0; i < stages.size(); ++i)
      stages[i] = std::sin(1.0 + 0.7 * static_cast<double>(i));
    for (std::size_t i = 0; i < kStates; ++i) {
      x.push_back(0.4 * std::cos(static_cast<double>(i)) - 0.3);
      x_next.push_back(x.back() * (i == 1 ? 1.3 : 0.7) + 0.01);
    }
  }
  std::vector<double> x, x_next, stages;
};

const StepMethod kEmbedded[] = {StepMethod::bogacki_shampine32, StepMethod::dormand_prince54, StepMethod::tsitouras54};

SolverOptions tolerances() {
  SolverOptions options;
  options.relative_tolerance = 1e-2;
  options.absolute_tolerance = 1e-3;
  return options;
}

/// The derivatives of `value` by everything it sees against central differences.
double worstDifference(const Tableau& table,
                       const std::function<double(const TakenStep&, const StepCotangents*)>& value) {
  Sample sample(table);
  const TakenStep step{&table, kStates, 0.3, sample.x.data(), sample.x_next.data(), sample.stages.data(), kStates};
  std::vector<double> x_bar(kStates, 0.0), x_next_bar(kStates, 0.0), stages_bar(sample.stages.size(), 0.0);
  const StepCotangents bar{2.0, x_bar.data(), x_next_bar.data(), stages_bar.data()};
  value(step, &bar);
  double worst = 0.0, largest = 0.0;
  const auto compare = [&](std::vector<double>& at, const std::vector<double>& gradient) {
    for (std::size_t i = 0; i < at.size(); ++i) {
      const double h = 1e-6, base = at[i];
      at[i] = base + h;
      const double above = value(step, nullptr);
      at[i] = base - h;
      const double below = value(step, nullptr);
      at[i] = base;
      worst = std::max(worst, std::abs(2.0 * (above - below) / (2.0 * h) - gradient[i]));
      largest = std::max(largest, std::abs(gradient[i]));
    }
  };
  compare(sample.x, x_bar);
  compare(sample.x_next, x_next_bar);
  compare(sample.stages, stages_bar);
  return worst / largest;
}

/// R(z) = 1 + z b^T (I - z A)^-1 1 on the scalar equation x' = z x with h = 1.
double stabilityFunction(const Tableau& table, double z) {
  std::vector<double> k(table.stages);
  double next = 1.0;
  for (std::size_t i = 0; i < table.stages; ++i) {
    double g = 1.0;
    for (std::size_t j = 0; j < i; ++j)
      g += table.a(i, j) * k[j];
    k[i] = z * g;
    next += table.weights[i] * k[i];
  }
  return next;
}

} // namespace

class TestStepEstimates : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void errorIsTheFormula() {
    for (const auto method : kEmbedded) {
      const Tableau& table = tableauOf(method);
      const Sample sample(table);
      const auto options = tolerances();
      double sum = 0.0;
      for (std::size_t i = 0; i < kStates; ++i) {
        double error = 0.0;
        for (std::size_t j = 0; j < table.stages; ++j)
          error += 0.3 * table.error[j] * sample.stages[j * kStates + i];
        const double size = std::max(std::abs(sample.x[i]), std::abs(sample.x_next[i]));
        sum += std::pow(error / (1e-3 + 1e-2 * size), 2) / kStates;
      }
      const TakenStep step{&table, kStates, 0.3, sample.x.data(), sample.x_next.data(), sample.stages.data(), kStates};
      QVERIFY(std::abs(stepError(step, options, nullptr) - 0.3 * std::sqrt(sum)) < 1e-14);
    }
  }

  // On x' = -L x the estimate is h L over the stability size, whatever the step.
  void stiffnessIsTheRate() {
    for (const auto method : {StepMethod::dormand_prince54, StepMethod::tsitouras54}) {
      const Tableau& table = tableauOf(method);
      const double rate = 7.0, h = 0.3, x = 2.0;
      std::vector<double> k(table.stages);
      double next = x;
      for (std::size_t i = 0; i < table.stages; ++i) {
        double g = x;
        for (std::size_t j = 0; j < i; ++j)
          g += h * table.a(i, j) * k[j];
        k[i] = -rate * g;
        next += h * table.weights[i] * k[i];
      }
      const TakenStep step{&table, 1, h, &x, &next, k.data(), 1};
      QVERIFY(std::abs(stepStiffness(step, nullptr) - rate / stabilitySize(table)) < 1e-10);
    }
  }

  void stabilitySizesAreThoseOfTheMethods() {
    for (const auto method : {StepMethod::dormand_prince54, StepMethod::tsitouras54}) {
      const Tableau& table = tableauOf(method);
      double inside = 2.0, outside = 5.0;
      for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (inside + outside);
        (std::abs(stabilityFunction(table, -middle)) <= 1.0 ? inside : outside) = middle;
      }
      QVERIFY2(std::abs(inside - stabilitySize(table)) < 1e-4, qPrintable(QString::number(inside, 'g', 8)));
    }
  }

  void gradientsAreTheDerivatives() {
    const auto options = tolerances();
    for (const auto method : kEmbedded) {
      const double worst = worstDifference(tableauOf(method), [&](const TakenStep& step, const StepCotangents* bar) {
        return stepError(step, options, bar);
      });
      QVERIFY2(worst < 1e-8, qPrintable(QString("%1: %2").arg(nameOf(method)).arg(worst)));
    }
    for (const auto method : {StepMethod::dormand_prince54, StepMethod::tsitouras54}) {
      const double worst = worstDifference(
          tableauOf(method), [](const TakenStep& step, const StepCotangents* bar) { return stepStiffness(step, bar); });
      QVERIFY2(worst < 1e-8, qPrintable(QString("%1: %2").arg(nameOf(method)).arg(worst)));
    }
  }

  void nothingMovesIsNoTrouble() {
    const Tableau& table = tableauOf(StepMethod::tsitouras54);
    const std::vector<double> x(2, 1.0), zero(table.stages * 2, 0.0);
    std::vector<double> bars(18, 0.0);
    const TakenStep step{&table, 2, 0.1, x.data(), x.data(), zero.data(), 2};
    const StepCotangents bar{1.0, bars.data(), bars.data() + 2, bars.data() + 4};
    QCOMPARE(stepError(step, tolerances(), &bar), 0.0);
    QCOMPARE(stepStiffness(step, &bar), 0.0);
    for (const double entry : bars)
      QCOMPARE(entry, 0.0);
  }

  void whoHasWhat() {
    QVERIFY(!hasErrorEstimate(StepMethod::rk4) && !hasErrorEstimate(StepMethod::leapfrog));
    QVERIFY(!hasErrorEstimate(StepMethod::dormand_prince853)); // it has two
    QVERIFY(hasErrorEstimate(StepMethod::bogacki_shampine32));
    QVERIFY(hasStiffnessEstimate(StepMethod::tsitouras54) && !hasStiffnessEstimate(StepMethod::bogacki_shampine32));
  }
};

QTEST_APPLESS_MAIN(TestStepEstimates)
#include "test_step_estimates.moc"
