// What every field promises, whatever it is made of: the reverse is the derivative, single precision agrees with
// double, rows do not see one another, NaN in gives NaN out, every parameter counts, jets are derivatives along the
// solution.
#include "engine/field/network_jet.h"
#include "engine/model/fitted_model.h"
#include "engine/model/initial_parameters.h"
#include "engine/system/known_system.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace nullcline;

namespace {

constexpr std::size_t kRows = 19; // no multiple of any register
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

using Numbers = std::vector<double>;

Numbers normals(std::size_t count, std::uint64_t seed, double size = 1.0) {
  RandomGenerator random(seed);
  Numbers values(count);
  for (double& value : values)
    value = size * random.normal();
  return values;
}

Scaling oddScaling(std::size_t states) {
  Scaling scaling = identityScaling(states);
  for (std::size_t i = 0; i < states; ++i) {
    scaling.center[i] = 0.2 * static_cast<double>(i) - 0.3;
    scaling.scale[i] = 1.2 + 0.3 * static_cast<double>(i % 3);
    scaling.rate[i] = 0.7 + 0.2 * static_cast<double>(i % 4);
  }
  scaling.time_origin = 0.4;
  scaling.time_scale = 2.0;
  return scaling;
}

/// One field with a point to ask it at; everything float64, converted where a field of float32 is asked.
struct Subject {
  FieldOptions options;
  std::size_t states = 0;
  Numbers parameters, times, x, cotangent; // (P), (N), (N x D), (N x D)

  Scaling scaling() const { return oddScaling(states); }
  bool readsTime() const {
    const MlpOptions* network = networkOf(options);
    return network && network->time_input;
  }
};

Subject subjectOf(const FieldOptions& options, std::size_t states) {
  Subject subject{options, states, {}, normals(kRows, 2), normals(kRows * states, 3, 0.8), normals(kRows * states, 4)};
  RandomGenerator random(1);
  subject.parameters = *initialParameters(options, states, random);
  if (const auto* system = std::get_if<KnownSystemOptions>(&options)) { // inside its initial range
    const Scaling scaling = subject.scaling();
    const auto& known = **findSystem(system->name);
    for (std::size_t i = 0; i < subject.x.size(); ++i) {
      const auto& state = known.states[i % states];
      const double value = random.uniform(state.initial_low, state.initial_high);
      subject.x[i] = (value - scaling.center[i % states]) / scaling.scale[i % states];
    }
  } else {
    for (double& parameter : subject.parameters)
      parameter += 0.1 * random.normal(); // biases too
  }
  const auto field = makeField<double>(options, states, subject.scaling());
  subject.parameters.resize((*field)->parameterCount()); // without a read-out
  return subject;
}

std::vector<std::pair<std::string, Subject>> subjects() {
  std::vector<std::pair<std::string, Subject>> all;
  for (const auto& activation : enumNames(Activation{})) {
    MlpOptions network{9, 2, activation.value};
    const std::string name = activation.name;
    all.emplace_back("mlp " + name, subjectOf(network, 3));
    MlpOptions cubes = network;
    cubes.cubed_input = true;
    all.emplace_back("cubes " + name, subjectOf(cubes, 2));
    MlpOptions timed = network;
    timed.time_input = true;
    all.emplace_back("timed " + name, subjectOf(timed, 2));
    all.emplace_back("augmented " + name, subjectOf(AugmentedOptions{network, 2, true}, 4));
    all.emplace_back("second order " + name, subjectOf(SecondOrderOptions{network, false}, 4));
    timed.cubed_input = true;
    all.emplace_back("second order, timed cubes " + name, subjectOf(SecondOrderOptions{timed, true}, 4));
  }
  for (const auto& system : knownSystems())
    all.emplace_back(system.name, subjectOf(KnownSystemOptions{system.name}, system.states.size()));
  return all;
}

/// A field with its scratch, asked with numbers in float64.
template <class Real>
class Asked {
 public:
  explicit Asked(const Subject& subject)
      : field_(*makeField<Real>(subject.options, subject.states, subject.scaling())),
        scratch_(field_->makeScratch(kRows)), d_(subject.states) {}

  Numbers rates(const Numbers& parameters, const Numbers& times, const Numbers& x) {
    give(parameters, times, x);
    std::vector<Real> rates(x.size());
    field_->evaluate(p_.data(), {t_.size(), t_.data(), x_.data()}, *scratch_, rates.data());
    return {rates.begin(), rates.end()};
  }

  struct Gradients {
    Numbers x, parameters, times;
  };
  /// After rates() of the same.
  Gradients pullback(const Numbers& cotangent) {
    const std::vector<Real> w(cotangent.begin(), cotangent.end());
    std::vector<Real> x(x_.size(), Real(kNan)), p(p_.size(), Real(0)), t(t_.size(), Real(kNan));
    field_->pullback(p_.data(), {t_.size(), t_.data(), x_.data()}, *scratch_, w.data(), {x.data(), p.data(), t.data()});
    return {{x.begin(), x.end()}, {p.begin(), p.end()}, {t.begin(), t.end()}};
  }

  bool hasJets() const { return field_->hasJets(); }
  Numbers jet(const Numbers& parameters, const Numbers& times, const Numbers& x, std::size_t order,
              const Numbers& speed) {
    give(parameters, times, x);
    order_ = order;
    speed_.assign(speed.begin(), speed.end());
    if (!jet_scratch_)
      jet_scratch_ = field_->makeJetScratch(kRows, kMaxJetOrder);
    std::vector<Real> derivatives(order * x.size());
    field_->jet(p_.data(), jetRows(), *jet_scratch_, derivatives.data());
    return {derivatives.begin(), derivatives.end()};
  }
  /// After jet() of the same.
  Gradients jetPullback(const Numbers& cotangent) {
    const std::vector<Real> w(cotangent.begin(), cotangent.end());
    std::vector<Real> x(x_.size(), Real(kNan)), p(p_.size(), Real(0)), t(t_.size(), Real(kNan));
    field_->jetPullback(p_.data(), jetRows(), *jet_scratch_, w.data(), {x.data(), p.data(), t.data()});
    return {{x.begin(), x.end()}, {p.begin(), p.end()}, {t.begin(), t.end()}};
  }

 private:
  void give(const Numbers& parameters, const Numbers& times, const Numbers& x) {
    p_.assign(parameters.begin(), parameters.end());
    t_.assign(times.begin(), times.end());
    x_.assign(x.begin(), x.end());
  }
  JetRows<Real> jetRows() const {
    return {{t_.size(), t_.data(), x_.data()}, order_, speed_.empty() ? nullptr : speed_.data()};
  }

  std::unique_ptr<Field<Real>> field_;
  std::unique_ptr<FieldScratch> scratch_, jet_scratch_;
  std::size_t d_, order_ = 0;
  std::vector<Real> p_, t_, x_, speed_;
};

double dot(const Numbers& a, const Numbers& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

double norm(const Numbers& a) {
  return std::sqrt(dot(a, a));
}

/// d scalar() / d variable along `direction`, to fourth order.
template <class Scalar>
double along(Numbers& variable, const Numbers& direction, double h, const Scalar& scalar) {
  const Numbers base = variable;
  const auto at = [&](double offset) {
    for (std::size_t i = 0; i < base.size(); ++i)
      variable[i] = base[i] + offset * direction[i];
    return scalar();
  };
  const double slope = (8.0 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12.0 * h);
  variable = base;
  return slope;
}

double largestDifference(const Numbers& a, const Numbers& b) {
  double largest = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double difference = std::abs(a[i] - b[i]);
    largest = difference <= largest ? largest : difference; // a NaN stays
  }
  return largest;
}

double largest(const Numbers& a) {
  return largestDifference(a, Numbers(a.size(), 0.0));
}

/// Kinks of ReLU (slope) and ELU (second derivative) make differences less exact where a step crosses one.
double differenceStep(const Subject& subject) {
  const MlpOptions* network = networkOf(subject.options);
  const bool kinked = network && (network->activation == Activation::relu || network->activation == Activation::elu);
  return kinked ? 1e-6 : 3e-4;
}

} // namespace

class TestFieldContract : public QObject {
  Q_OBJECT

 private:
  static void all() {
    QTest::addColumn<int>("index");
    const auto list = subjects();
    for (std::size_t i = 0; i < list.size(); ++i)
      QTest::newRow(list[i].first.c_str()) << static_cast<int>(i);
  }
  static Subject fetched() {
    QFETCH(int, index);
    return subjects()[static_cast<std::size_t>(index)].second;
  }

  void compare(double numeric, double expected, double size, double tolerance, const char* what) {
    QVERIFY2(std::abs(numeric - expected) <= tolerance * size,
             qPrintable(QString("%1: %2, differences say %3 (size %4)")
                            .arg(what)
                            .arg(expected, 0, 'g', 12)
                            .arg(numeric, 0, 'g', 12)
                            .arg(size)));
  }

 private Q_SLOTS:
  void pullbackIsTheDerivative_data() { all(); }
  void pullbackIsTheDerivative() {
    Subject subject = fetched();
    Asked<double> asked(subject);
    const auto scalar = [&] {
      return dot(asked.rates(subject.parameters, subject.times, subject.x), subject.cotangent);
    };
    scalar();
    const auto gradients = asked.pullback(subject.cotangent);
    const double h = differenceStep(subject);
    const auto check = [&](Numbers& variable, const Numbers& gradient, std::uint64_t seed, const char* what) {
      const Numbers direction = normals(variable.size(), seed);
      compare(along(variable, direction, h, scalar), dot(gradient, direction), norm(gradient) * norm(direction) + 1e-3,
              1e-7, what);
    };
    check(subject.x, gradients.x, 5, "states");
    check(subject.parameters, gradients.parameters, 6, "parameters");
    check(subject.times, gradients.times, 7, "times");
    QCOMPARE(largest(gradients.times) > 0.0, subject.readsTime());
    std::size_t zero = 0;
    for (const double entry : gradients.parameters)
      zero += entry == 0.0;
    const MlpOptions* network = networkOf(subject.options);
    const bool may_die = network && network->activation == Activation::relu; // a unit that no row switches on
    QVERIFY2(may_die || zero == 0, qPrintable(QString("%1 parameters without gradient").arg(zero)));
  }

  void singlePrecisionAgrees_data() { all(); }
  void singlePrecisionAgrees() {
    Subject subject = fetched();
    for (auto* numbers : {&subject.parameters, &subject.times, &subject.x, &subject.cotangent})
      for (double& number : *numbers)
        number = static_cast<float>(number);
    Asked<double> exact(subject);
    Asked<float> rounded(subject);
    const Numbers rates = exact.rates(subject.parameters, subject.times, subject.x);
    QVERIFY(largestDifference(rounded.rates(subject.parameters, subject.times, subject.x), rates) <
            2e-6 * (1.0 + largest(rates)));
    const auto reverse = exact.pullback(subject.cotangent);
    const auto rough = rounded.pullback(subject.cotangent);
    QVERIFY(largestDifference(rough.x, reverse.x) < 3e-6 * (1.0 + largest(reverse.x)));
    QVERIFY(largestDifference(rough.parameters, reverse.parameters) < 1e-5 * (1.0 + largest(reverse.parameters)));
    QVERIFY(largestDifference(rough.times, reverse.times) < 3e-6 * (1.0 + largest(reverse.times)));
  }

  /// A row alone gives the same bits as a row among others; a NaN stays in its row and is seen there.
  void rowsAreIndependent_data() { all(); }
  void rowsAreIndependent() {
    const Subject subject = fetched();
    const std::size_t d = subject.states;
    Asked<double> asked(subject);
    const Numbers together = asked.rates(subject.parameters, subject.times, subject.x);
    const auto reverse = asked.pullback(subject.cotangent);
    const auto rowOf = [&](const Numbers& values, std::size_t row) {
      const auto first = values.begin() + static_cast<std::ptrdiff_t>(row * d);
      return Numbers(first, first + static_cast<std::ptrdiff_t>(d));
    };
    for (const std::size_t row : {std::size_t(0), std::size_t(7), kRows - 1}) {
      QCOMPARE(asked.rates(subject.parameters, {subject.times[row]}, rowOf(subject.x, row)), rowOf(together, row));
      const auto alone = asked.pullback(rowOf(subject.cotangent, row));
      QCOMPARE(alone.x, rowOf(reverse.x, row));
      QCOMPARE(alone.times[0], reverse.times[row]);
    }
    Numbers x = subject.x;
    for (std::size_t i = 0; i < d; ++i)
      x[7 * d + i] = kNan;
    const Numbers rates = asked.rates(subject.parameters, subject.times, x);
    const auto with_nan = asked.pullback(subject.cotangent);
    for (std::size_t i = 0; i < rates.size(); ++i)
      if (i / d != 7)
        QVERIFY(rates[i] == together[i] && with_nan.x[i] == reverse.x[i]);
    QVERIFY(std::isnan(dot(rowOf(rates, 7), Numbers(d, 1.0))));
    QVERIFY(std::isnan(dot(with_nan.parameters, Numbers(with_nan.parameters.size(), 1.0))));
  }

  /// Row k + 1 of a jet is the derivative of row k along the solution; row 1 is the field.
  void jetsFollowTheSolution_data() { all(); }
  void jetsFollowTheSolution() {
    Subject subject = fetched();
    Asked<double> asked(subject);
    if (!asked.hasJets())
      QSKIP("this field has no jets");
    const std::size_t d = subject.states, entries = subject.x.size();
    const double h = differenceStep(subject);
    for (const bool with_speed : {false, true}) {
      Numbers speed;
      for (std::size_t i = 0; with_speed && i < d; ++i)
        speed.push_back(0.5 + 0.3 * static_cast<double>(i));
      const auto rowsOf = [&](std::size_t order) {
        const Numbers all_rows = asked.jet(subject.parameters, subject.times, subject.x, kMaxJetOrder, speed);
        return Numbers(all_rows.begin() + static_cast<std::ptrdiff_t>((order - 1) * entries),
                       all_rows.begin() + static_cast<std::ptrdiff_t>(order * entries));
      };
      Numbers flow = asked.rates(subject.parameters, subject.times, subject.x);
      for (std::size_t i = 0; with_speed && i < entries; ++i)
        flow[i] *= speed[i % d];
      QVERIFY(largestDifference(rowsOf(1), flow) < 1e-13 * (1.0 + largest(flow)));
      for (std::size_t order = 1; order < kMaxJetOrder; ++order) {
        // Along (x, t) -> (x + h f, t + h), each entry weighted at random.
        Numbers point = subject.x;
        point.insert(point.end(), subject.times.begin(), subject.times.end());
        Numbers direction = flow;
        direction.insert(direction.end(), kRows, 1.0);
        const Numbers weights = normals(entries, 20 + order);
        const Subject kept = subject;
        const auto scalar = [&] {
          subject.x.assign(point.begin(), point.begin() + static_cast<std::ptrdiff_t>(entries));
          subject.times.assign(point.begin() + static_cast<std::ptrdiff_t>(entries), point.end());
          return dot(rowsOf(order), weights);
        };
        const double numeric = along(point, direction, 0.3 * h, scalar);
        subject = kept;
        const Numbers next = rowsOf(order + 1);
        compare(numeric, dot(next, weights), norm(next) * norm(weights) + 1e-3, 1e-8, "next order");
      }
    }
  }

  void jetPullbackIsTheDerivative_data() { all(); }
  void jetPullbackIsTheDerivative() {
    Subject subject = fetched();
    Asked<double> asked(subject);
    if (!asked.hasJets())
      QSKIP("this field has no jets");
    const Numbers speed(subject.states, 0.8);
    const double h = differenceStep(subject);
    for (std::size_t order = 1; order <= kMaxJetOrder; ++order) {
      Numbers weights = normals(order * subject.x.size(), 30 + order);
      const auto scalar = [&] {
        return dot(asked.jet(subject.parameters, subject.times, subject.x, order, speed), weights);
      };
      scalar();
      const auto gradients = asked.jetPullback(weights);
      const auto check = [&](Numbers& variable, const Numbers& gradient, std::uint64_t seed, const char* what) {
        const Numbers direction = normals(variable.size(), seed);
        compare(along(variable, direction, 0.3 * h, scalar), dot(gradient, direction),
                norm(gradient) * norm(direction) + 1e-3, 1e-7, what);
      };
      check(subject.x, gradients.x, 5, "states");
      check(subject.parameters, gradients.parameters, 6, "parameters");
      check(subject.times, gradients.times, 7, "times");
      QCOMPARE(largest(gradients.times) > 0.0, subject.readsTime());
    }
  }

  void jetsInSinglePrecision_data() { all(); }
  void jetsInSinglePrecision() {
    Subject subject = fetched();
    for (auto* numbers : {&subject.parameters, &subject.times, &subject.x})
      for (double& number : *numbers)
        number = static_cast<float>(number);
    Asked<double> exact(subject);
    Asked<float> rounded(subject);
    if (!exact.hasJets())
      QSKIP("this field has no jets");
    const Numbers rows = exact.jet(subject.parameters, subject.times, subject.x, kMaxJetOrder, {});
    const Numbers rough = rounded.jet(subject.parameters, subject.times, subject.x, kMaxJetOrder, {});
    const auto size = static_cast<std::ptrdiff_t>(subject.x.size());
    for (std::ptrdiff_t order = 0; order < static_cast<std::ptrdiff_t>(kMaxJetOrder); ++order) {
      const Numbers a(rows.begin() + order * size, rows.begin() + (order + 1) * size);
      const Numbers b(rough.begin() + order * size, rough.begin() + (order + 1) * size);
      QVERIFY(largestDifference(a, b) < 2e-5 * (1.0 + largest(a)));
    }
    const Numbers weights = normals(rows.size(), 9);
    const auto reverse = exact.jetPullback(weights);
    const auto rough_reverse = rounded.jetPullback(weights);
    QVERIFY(largestDifference(reverse.x, rough_reverse.x) < 1e-4 * (1.0 + largest(reverse.x)));
    QVERIFY(largestDifference(reverse.parameters, rough_reverse.parameters) <
            1e-4 * (1.0 + largest(reverse.parameters)));
  }
};

QTEST_APPLESS_MAIN(TestFieldContract)
#include "test_field_contract.moc"
