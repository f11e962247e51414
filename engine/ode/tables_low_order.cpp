// Methods of order 1 to 4 whose dense output is the cubic Hermite polynomial through both ends of the step.
#include "engine/ode/tables.h"

#include <algorithm>

namespace nullcline::tables {

namespace {

/// s stages from rows of a below the diagonal, flat: a_21, a_31, a_32, ...
struct Rows {
  std::vector<double> nodes, below, weights;
};

Tableau explicitTable(const char* name, const char* source, int order, const Rows& rows) {
  Tableau t;
  t.name = name;
  t.source = source;
  t.order = order;
  t.embedded_order = order;
  t.stages = t.all_stages = rows.nodes.size();
  t.nodes = rows.nodes;
  t.weights = rows.weights;
  t.coefficients.assign(t.stages * t.stages, 0.0);
  std::size_t next = 0;
  for (std::size_t i = 1; i < t.stages; ++i)
    for (std::size_t j = 0; j < i; ++j)
      t.coefficients[i * t.stages + j] = rows.below[next++];
  return t;
}

/// Two stages compared with an Euler step.
Tableau comparedWithEuler(Tableau t) {
  t.embedded_order = 1;
  t.error = t.weights;
  t.error[0] -= 1.0;
  addHermiteOutput(t);
  return t;
}

} // namespace

// b_i(theta) = theta^2 (3 - 2 theta) b_i + [i = 1] theta (1 - theta)^2 - [i = end] theta^2 (1 - theta)
std::vector<double> hermiteWeights(const Tableau& table, std::size_t degree) {
  std::vector<double> dense(table.all_stages * degree, 0.0);
  for (std::size_t i = 0; i < table.all_stages; ++i) {
    dense[i * degree + 1] += 3.0 * table.weights[i];
    dense[i * degree + 2] -= 2.0 * table.weights[i];
  }
  dense[0] += 1.0; // theta - 2 theta^2 + theta^3
  dense[1] -= 2.0;
  dense[2] += 1.0;
  dense[table.end_stage * degree + 1] -= 1.0; // -theta^2 + theta^3
  dense[table.end_stage * degree + 2] += 1.0;
  return dense;
}

void addHermiteOutput(Tableau& table) {
  const std::size_t s = table.stages;
  const bool has_end =
      table.nodes.back() == 1.0 && std::equal(table.weights.begin(), table.weights.end(), table.coefficients.end() - s);
  table.end_stage = has_end ? s - 1 : s;
  if (!has_end) {
    const std::size_t all = table.all_stages = s + 1;
    std::vector<double> wider(all * all, 0.0);
    for (std::size_t i = 0; i < s; ++i)
      std::copy_n(&table.coefficients[i * s], s, &wider[i * all]);
    std::copy(table.weights.begin(), table.weights.end(), wider.begin() + s * all);
    table.coefficients = wider;
    table.nodes.push_back(1.0);
    table.weights.push_back(0.0);
    if (table.hasError())
      table.error.push_back(0.0);
  }
  table.dense_degree = 3;
  table.dense_order = std::min(table.order, 3);
  table.dense = hermiteWeights(table, 3);
}

Tableau euler() {
  Tableau t =
      explicitTable("Euler", "Euler, Institutionum calculi integralis I, 1768, section 650", 1, {{0.0}, {}, {1.0}});
  addHermiteOutput(t);
  return t;
}

Tableau midpoint() {
  return comparedWithEuler(explicitTable("Midpoint", "Runge, Math. Ann. 46, 1895; Hairer, Norsett & Wanner I, (II.1.4)",
                                         2, {{0.0, 0.5}, {0.5}, {0.0, 1.0}}));
}

Tableau heun() {
  return comparedWithEuler(explicitTable("Heun", "Heun, Z. Math. Phys. 45, 1900 (explicit trapezoidal rule)", 2,
                                         {{0.0, 1.0}, {1.0}, {0.5, 0.5}}));
}

Tableau ralston() {
  return comparedWithEuler(explicitTable("Ralston", "Ralston, Math. Comp. 16, 1962: least error bound of order 2", 2,
                                         {{0.0, 2.0 / 3}, {2.0 / 3}, {1.0 / 4, 3.0 / 4}}));
}

Tableau rk4() {
  Tableau t =
      explicitTable("Runge-Kutta 4", "Kutta, Z. Math. Phys. 46, 1901; Hairer, Norsett & Wanner I, table II.1.2", 4,
                    {{0.0, 0.5, 0.5, 1.0},
                     {0.5,      //
                      0.0, 0.5, //
                      0.0, 0.0, 1.0},
                     {1.0 / 6, 2.0 / 6, 2.0 / 6, 1.0 / 6}});
  addHermiteOutput(t);
  return t;
}

Tableau bogackiShampine() {
  Tableau t = explicitTable("Bogacki-Shampine 3(2)", "Bogacki & Shampine, Appl. Math. Letters 2, 1989, p. 321-325", 3,
                            {{0.0, 1.0 / 2, 3.0 / 4, 1.0},
                             {1.0 / 2,      //
                              0.0, 3.0 / 4, //
                              2.0 / 9, 1.0 / 3, 4.0 / 9},
                             {2.0 / 9, 1.0 / 3, 4.0 / 9, 0.0}});
  t.embedded_order = 2;
  const double comparison[] = {7.0 / 24, 1.0 / 4, 1.0 / 3, 1.0 / 8};
  for (std::size_t i = 0; i < t.stages; ++i)
    t.error.push_back(t.weights[i] - comparison[i]);
  addHermiteOutput(t);
  return t;
}

// The midpoint rule with its own velocity v in place of f(t, x): k_1 = v, k_2 = u. Dense output is the Hermite
// polynomial of (x, v) and (x1, 2 u - v), which is quadratic: x + h ((theta - theta^2) v + theta^2 u).
Tableau leapfrog() {
  Tableau t =
      explicitTable("Asynchronous leapfrog", "Zhuang et al., MALI, ICLR 2021, arXiv 2102.04668; Mutze, arXiv 1311.6602",
                    2, {{0.0, 0.5}, {0.5}, {0.0, 1.0}});
  t.end_stage = Tableau::kNone;
  t.carry = {-1.0, 2.0};
  t.embedded_order = 1;
  t.error = {-1.0, 1.0}; // h (u - v)
  t.dense_order = 2;
  t.dense_degree = 2;
  t.dense = {1.0, -1.0, 0.0, 1.0};
  return t;
}

} // namespace nullcline::tables
