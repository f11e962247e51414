// What a Runge-Kutta step says of itself: how exact it was, and how stiff the equation is there; with derivatives.
//
// d: states   k_i: stages   h: step size   e_i: error weights of the table
#pragma once

#include "engine/ode/integrate.h"
#include "engine/ode/tableau.h"

namespace nullcline {

/// A step from x to x_next that was taken with a table. k_i: (d) from stages + i * stride on.
struct TakenStep {
  const Tableau* table = nullptr;
  std::size_t d = 0;
  double h = 0.0;
  const double* x = nullptr;
  const double* x_next = nullptr;
  const double* stages = nullptr;
  std::size_t stride = 0;
};

/// Where derivatives are added, with a factor; h is a constant.
struct StepCotangents {
  double factor = 1.0;
  double* x = nullptr;      // (d)
  double* x_next = nullptr; // (d)
  double* stages = nullptr; // (stages x d)
};

/// RMS(h sum e_i k_i / (atol + rtol max(|x|, |x_next|))) h: the estimate that the step control sees, times the step
/// (Pal et al., ICML 2021 and 2023). The table has an error estimate. `bar` may be null.
double stepError(const TakenStep& step, const SolverOptions& options, const StepCotangents* bar);

/// RMS(k_7 - k_6) / (RMS(x_next - g_6) + eps) / size, g_6 = x + h sum a_6j k_j: a Lipschitz constant in the direction
/// of the step, over the part of the real axis where the method is stable (Pal et al., ICML 2021; Hairer & Wanner II,
/// IV.2). For tables whose last two stages stand at the end of the step: Tsitouras 5(4) and Dormand-Prince 5(4).
double stepStiffness(const TakenStep& step, const StepCotangents* bar);

/// What that is made of, for steps that several trajectories take together: RMS(k_7 - k_6) and RMS(x_next - g_6).
struct StiffnessParts {
  double rates = 0.0, states = 0.0;
};
StiffnessParts stiffnessParts(const TakenStep& step);
double stiffnessOf(const StiffnessParts& parts, const Tableau& table);
/// Its derivatives by the parts.
StiffnessParts stiffnessSlopes(const StiffnessParts& parts, const Tableau& table);
/// Adds what derivatives by the parts mean for the step; nothing where k_7 = k_6.
void addPartsCotangents(const TakenStep& step, const StiffnessParts& parts_bar, const StepCotangents& bar);

/// One comparison solution, as stepError needs it: a table with none or with two has no such estimate.
bool hasErrorEstimate(StepMethod method);
/// Tsitouras 5(4) and Dormand-Prince 5(4).
bool hasStiffnessEstimate(StepMethod method);

/// Length of the interval of the negative real axis in which |R(z)| <= 1: 3.5068 for Tsitouras 5(4), 3.3066 for
/// Dormand-Prince 5(4).
double stabilitySize(const Tableau& table);

} // namespace nullcline
