// Local regularisation in an objective: its value by hand, its gradient along the tangent and by hand, its draws.
#include "engine/regularizer/step_estimates.h"
#include "tests/support/solved_piece.h"

#include <QtTest>

using namespace nullcline;
using namespace nullcline::test;

namespace {

/// A field that bends so much that the estimated errors are far above rounding, and tolerances to match.
WavyProblem bentProblem() {
  WavyProblem problem;
  for (auto& value : problem.parameters)
    value *= 3.0;
  return problem;
}

/// What the gradient of a fresh step takes for constant.
struct Constants {
  double t = 0.0, h = 0.0;
  std::vector<double> u, k1;
};

/// One of the steps that the solve took.
Constants ofStep(const Recorder& recorder, std::size_t n) {
  return {recorder.times[n],
          recorder.lengths[n],
          recorder.states[n],
          {recorder.stages[n].begin(), recorder.stages[n].begin() + 2}};
}

/// A fresh step from t on, neither beyond the end nor longer than that of the solve in which t lies.
Constants freshStep(const WavyProblem& problem, const SolverOptions& solver, const Recorder& recorder, double t,
                    const std::vector<double>& u) {
  FieldRightHandSide<double> f(*problem.field, problem.scaling);
  f.setParameters(problem.parameters);
  Constants constants{t, 0.0, u, std::vector<double>(2)};
  std::size_t n = recorder.times.size() - 1;
  while (recorder.times[n] > t)
    --n;
  SolverOptions bounded = solver;
  bounded.largest_step = std::min(recorder.lengths[n], recorder.times.back() + recorder.lengths.back() - t);
  constants.h = automaticFirstStep(f, 0, t, u.data(), constants.k1.data(), bounded);
  return constants;
}

/// Each step as likely as it is long, by the draws of one seed.
std::size_t drawnStep(const Recorder& recorder, std::uint64_t seed) {
  std::size_t drawn = 0;
  double covered = 0.0;
  for (std::size_t n = 0; n < recorder.lengths.size(); ++n) {
    covered += recorder.lengths[n];
    if (uniformOf(seed, 0, n + 1) * covered < recorder.lengths[n])
      drawn = n;
  }
  return drawn;
}

/// r by hand, with the parameters p.
double localEstimate(const WavyProblem& problem, const SolverOptions& solver, const LocalRegularization& local,
                     const Constants& constants, std::span<const double> p) {
  const auto& [t, h, u, k1] = constants;
  FieldRightHandSide<double> f(*problem.field, problem.scaling);
  f.setParameters(p);
  const Tableau& table = tableauOf(solver.method);
  std::vector<double> k(table.stages * 2), g(2), next(u);
  std::ranges::copy(k1, k.begin());
  const std::size_t id = 0;
  for (std::size_t s = local.through_first_stage ? 0 : 1; s < table.stages; ++s) {
    g = u;
    for (std::size_t j = 0; j < s; ++j)
      for (std::size_t i = 0; i < 2; ++i)
        g[i] += h * table.a(s, j) * k[j * 2 + i];
    const double at = t + table.nodes[s] * h;
    f.evaluate(1, &at, g.data(), &id, &k[s * 2]);
  }
  for (std::size_t s = 0; s < table.stages; ++s)
    for (std::size_t i = 0; i < 2; ++i)
      next[i] += h * table.weights[s] * k[s * 2 + i];
  const TakenStep step{&table, 2, h, u.data(), next.data(), k.data(), 2};
  if (local.estimate == StepEstimate::error)
    return stepError(step, solver, nullptr);
  const double stiffness = stepStiffness(step, nullptr);
  return local.step == LocalStep::solver ? h * stiffness / (1.0 + h * stiffness) : stiffness;
}

} // namespace

class TestLocalRegularization : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void localGradient_data() {
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("estimate");
    QTest::addColumn<bool>("biased");
    QTest::addColumn<bool>("whole_batch");
    QTest::addColumn<bool>("through_first_stage");
    QTest::addColumn<int>("step");
    for (const auto method :
         {StepMethod::dormand_prince54, StepMethod::tsitouras54, StepMethod::bogacki_shampine32, StepMethod::heun})
      for (const int estimate : {0, 1})
        for (const bool biased : {false, true})
          for (const bool whole : {false, true})
            for (const bool through : {false, true})
              for (const int step : {0, 1})
                QTest::addRow("%s, %s, %s, %s, first stage %s, %s", nameOf(method),
                              estimate == 0 ? "error" : "stiffness", biased ? "biased" : "unbiased",
                              whole ? "whole batch" : "each", through ? "too" : "constant",
                              step == 0 ? "solver" : "automatic")
                    << static_cast<int>(method) << estimate << biased << whole << through << step;
  }
  // Held: u, dt and k_1 stay what they were, and r is its tangent, so that central differences see what the gradient is
  // of. That the tangent is right, the next tests say.
  void localGradient() {
    QFETCH(int, method);
    QFETCH(int, estimate);
    QFETCH(bool, biased);
    QFETCH(bool, whole_batch);
    QFETCH(bool, through_first_stage);
    QFETCH(int, step);
    const WavyProblem problem;
    LocalRegularization local;
    local.step = static_cast<LocalStep>(step);
    local.estimate = static_cast<StepEstimate>(estimate);
    local.biased = biased;
    local.through_first_stage = through_first_stage;
    local.weight = {20.0, 20.0};
    const std::vector<RegularizerSpec> regularizers = {{local}};
    WorkerTeam team(2);
    auto input = problem.input(team);
    input.regularizers = regularizers;
    auto options = optionsWith(static_cast<StepMethod>(method));
    options.solver.group = whole_batch ? ControlGroup::whole_batch : ControlGroup::each_trajectory;
    const auto objective = makeObjective<double>(options, input);
    objective->beginEpoch({2, 10, 77});
    const auto p = withExtra(problem.parameters, *objective);
    const auto check = checkGradient(*objective, p, 2);
    // The parts of the stages cancel but for a small rest where all of them move together, and the more the shorter the
    // step: those of a method of lower order are short for the estimate of Tsitouras 5(4).
    const bool is_short = estimate == 1 && !hasStiffnessEstimate(static_cast<StepMethod>(method));
    QVERIFY2(check.worst < (!through_first_stage ? 2e-7 : is_short ? 3e-5 : 2e-6), describe(check).c_str());
  }

  void localValueByHand_data() {
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("estimate");
    QTest::addColumn<bool>("biased");
    QTest::addColumn<int>("step");
    // The error of the solver's own step, whatever table that is.
    for (const auto method : {StepMethod::tsitouras54, StepMethod::bogacki_shampine32, StepMethod::heun})
      for (const int estimate : {0, 1})
        for (const bool biased : {false, true})
          for (const int step : {0, 1})
            if (method == StepMethod::tsitouras54 || estimate == 0)
              QTest::addRow("%s, %s, %s, %s", nameOf(method), estimate == 0 ? "error" : "stiffness",
                            biased ? "biased" : "unbiased", step == 0 ? "solver" : "automatic")
                  << static_cast<int>(method) << estimate << biased << step;
  }
  // Unbiased: some tau in the span gives the penalty of a single trajectory, or the step in which it lies. Biased: one
  // of the step times does.
  void localValueByHand() {
    QFETCH(int, method);
    QFETCH(int, estimate);
    QFETCH(bool, biased);
    QFETCH(int, step);
    WavyProblem problem = bentProblem();
    problem.pieces.resize(1);
    LocalRegularization local;
    local.estimate = static_cast<StepEstimate>(estimate);
    local.biased = biased;
    local.step = static_cast<LocalStep>(step);
    local.weight = {2.0, 2.0};
    const std::vector<RegularizerSpec> regularizers = {{local}};
    WorkerTeam team(1);
    auto input = problem.input(team);
    input.regularizers = regularizers;
    auto options = optionsWith(static_cast<StepMethod>(method));
    options.solver.relative_tolerance = 1e-4;
    const auto objective = makeObjective<double>(options, input);
    const auto p = withExtra(problem.parameters, *objective);
    const SolverOptions solver = scaledSolver(options.solver, problem.scaling);
    const auto solved = solvePiece(problem, solver, 0, p);
    const Recorder& taken = solved.recorder;
    QVERIFY(taken.times.size() > 5);
    const auto expectedOf = [&](const Constants& constants) {
      return 2.0 * localEstimate(problem, solver, local, constants, problem.parameters);
    };
    std::vector<double> of_steps;
    for (std::size_t n = 0; n < taken.times.size(); ++n)
      of_steps.push_back(expectedOf(local.step == LocalStep::solver
                                        ? ofStep(taken, n)
                                        : freshStep(problem, solver, taken, taken.times[n], taken.states[n])));
    std::vector<std::size_t> hits(taken.times.size(), 0);
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
      objective->beginEpoch({0, 1, seed});
      const double penalty = objective->evaluate(p, {}).penalty;
      if (local.step == LocalStep::automatic && !biased) {
        const double tau = solved.start + uniformOf(seed, 0, 0) * (solved.end - solved.start);
        FieldRightHandSide<double> f(*problem.field, problem.scaling);
        f.setParameters(problem.parameters);
        TrajectoryRequest request{solved.start, solved.initial, {tau, solved.end}};
        const auto at_tau = integrate(f, std::vector{request}, solver).trajectories[0].states;
        const double expected = expectedOf(freshStep(problem, solver, taken, tau, {at_tau[0], at_tau[1]}));
        QVERIFY2(std::abs(penalty - expected) <
                     1e-6 * expected + 1e-12, // rounding, of steps that are short before the end
                 qPrintable(QString("%1, not %2").arg(penalty).arg(expected)));
        continue;
      }
      std::size_t found = hits.size();
      for (std::size_t n = 0; n < hits.size(); ++n)
        if (std::abs(penalty - of_steps[n]) < 1e-7 * of_steps[n])
          found = n;
      QVERIFY2(found < hits.size(), qPrintable(QString::number(seed)));
      ++hits[found];
    }
    // Uniform over the steps, or over time: within five standard deviations.
    for (std::size_t n = 0; (biased || local.step == LocalStep::solver) && n < hits.size(); ++n) {
      const double share =
          biased ? 1.0 / static_cast<double>(hits.size()) : taken.lengths[n] / (solved.end - solved.start);
      QVERIFY2(std::abs(static_cast<double>(hits[n]) - 400.0 * share) < 5.0 * std::sqrt(400.0 * share) + 1.0,
               qPrintable(QString::number(n)));
    }
  }

  // Of a step so long that its error is far from rounding, where difference quotients can follow r itself.
  void localGradientByHand_data() {
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("estimate");
    QTest::addColumn<bool>("through_first_stage");
    QTest::addColumn<int>("step");
    for (const auto method :
         {StepMethod::dormand_prince54, StepMethod::tsitouras54, StepMethod::bogacki_shampine32, StepMethod::heun})
      for (const int estimate : {0, 1})
        for (const bool through : {false, true})
          for (const int step : {0, 1})
            if (estimate == 0 || method == StepMethod::dormand_prince54 || method == StepMethod::tsitouras54)
              QTest::addRow("%s, %s, first stage %s, %s", nameOf(method), estimate == 0 ? "error" : "stiffness",
                            through ? "too" : "constant", step == 0 ? "solver" : "automatic")
                  << static_cast<int>(method) << estimate << through << step;
  }
  void localGradientByHand() {
    QFETCH(int, method);
    QFETCH(int, estimate);
    QFETCH(bool, through_first_stage);
    QFETCH(int, step);
    WavyProblem problem = bentProblem();
    problem.pieces.resize(1);
    LocalRegularization local;
    local.step = static_cast<LocalStep>(step);
    local.estimate = static_cast<StepEstimate>(estimate);
    local.through_first_stage = through_first_stage;
    const std::vector<RegularizerSpec> regularizers = {{local}};
    WorkerTeam team(1);
    TrajectoryMatchingOptions options;
    options.solver.method = static_cast<StepMethod>(method);
    options.solver.relative_tolerance = options.solver.absolute_tolerance = 1.0;
    auto input = problem.input(team);
    const auto plain = makeObjective<double>(options, input);
    input.regularizers = regularizers;
    const auto objective = makeObjective<double>(options, input);
    objective->beginEpoch({0, 1, 8});
    auto p = problem.parameters;
    std::vector<double> with(p.size()), without(p.size());
    objective->evaluate(p, with);
    plain->evaluate(p, without);
    const SolverOptions solver = scaledSolver(options.solver, problem.scaling);
    FieldRightHandSide<double> f(*problem.field, problem.scaling);
    f.setParameters(problem.parameters);
    const auto scaled = [&](double t) { return (t - problem.scaling.time_origin) / problem.scaling.time_scale; };
    TrajectoryRequest request;
    request.start = scaled(problem.pieces[0].times.front());
    for (std::size_t i = 0; i < 2; ++i)
      request.initial.push_back((problem.pieces[0].smooth[i] - problem.scaling.center[i]) / problem.scaling.scale[i]);
    const double end = scaled(problem.pieces[0].times.back());
    request.times = {request.start + uniformOf(8, 0, 0) * (end - request.start), end};
    Recorder taken;
    const auto at_tau =
        integrate(f, std::vector{request}, solver, {}, {&taken, nullptr, nullptr}).trajectories[0].states;
    const auto constants = local.step == LocalStep::solver
                               ? ofStep(taken, drawnStep(taken, 8))
                               : freshStep(problem, solver, taken, request.times[0], {at_tau[0], at_tau[1]});
    double norm = 0.0, worst = 0.0;
    for (std::size_t i = 0; i < p.size(); ++i) {
      const double h = 1e-6, base = p[i];
      p[i] = base + h;
      const double above = localEstimate(problem, solver, local, constants, p);
      p[i] = base - h;
      const double below = localEstimate(problem, solver, local, constants, p);
      p[i] = base;
      const double expected = (above - below) / (2.0 * h);
      norm += expected * expected;
      worst = std::max(worst, std::abs(with[i] - without[i] - expected));
    }
    QVERIFY2(worst < 1e-6 * std::sqrt(norm), qPrintable(QString::number(worst / std::sqrt(norm))));
  }

  // The penalty's own gradient is the same whatever differentiates the solution: it never goes through it.
  void localIsTheSameForEveryGradient() {
    const WavyProblem problem;
    LocalRegularization local;
    local.weight = {5.0, 5.0};
    const std::vector<RegularizerSpec> regularizers = {{local}};
    WorkerTeam team(2);
    std::vector<double> reference;
    const GradientOptions gradients[] = {DirectGradient{}, CheckpointedGradient{1e-3}, SeminormGradient{},
                                         GaussLegendreGradient{}, InterpolatingGradient{}};
    for (const auto& gradient_options : gradients) {
      auto options = optionsWith(StepMethod::tsitouras54);
      options.gradient = gradient_options;
      auto input = problem.input(team);
      const auto plain = makeObjective<double>(options, input);
      input.regularizers = regularizers;
      const auto objective = makeObjective<double>(options, input);
      objective->beginEpoch({0, 1, 5});
      const auto p = withExtra(problem.parameters, *objective);
      std::vector<double> with(p.size()), without(p.size());
      objective->evaluate(p, with);
      plain->evaluate(p, without);
      double norm = 0.0, difference = 0.0;
      for (std::size_t i = 0; i < p.size(); ++i)
        with[i] -= without[i];
      if (reference.empty())
        reference = with;
      for (std::size_t i = 0; i < p.size(); ++i) {
        norm += reference[i] * reference[i];
        difference += (with[i] - reference[i]) * (with[i] - reference[i]);
      }
      QVERIFY(norm > 0.0);
      // One more requested time does not change the forward steps, but the intervals of a backward solve.
      QVERIFY2(difference < 1e-6 * norm, qPrintable(QString::number(std::sqrt(difference / norm))));
    }
  }
};

QTEST_APPLESS_MAIN(TestLocalRegularization)
#include "test_local_regularization.moc"
