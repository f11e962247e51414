// The algebraic order conditions of Runge-Kutta methods (Butcher; Hairer, Norsett & Wanner I, II.2, theorem 2.13):
// sum_i b_i Phi_i(tree) = theta^|tree| / gamma(tree) for every rooted tree with at most `order` nodes.
#pragma once

#include "engine/ode/tableau.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace nullcline::test {

struct RootedTree {
  std::size_t nodes = 1;
  double gamma = 1.0;      // density
  std::vector<double> phi; // (s) elementary weight of each stage
};

/// Grows all rooted trees with exactly `nodes` nodes: a tree is a root and a multiset of smaller trees.
struct TreeGrower {
  const Tableau& tableau;
  const std::vector<RootedTree>& smaller;
  std::size_t nodes;
  std::vector<RootedTree> found;

  void extend(std::size_t first, RootedTree tree) {
    if (tree.nodes == nodes) {
      tree.gamma *= static_cast<double>(nodes);
      found.push_back(std::move(tree));
      return;
    }
    for (std::size_t child = first; child < smaller.size(); ++child) {
      if (tree.nodes + smaller[child].nodes > nodes)
        continue;
      RootedTree grown = tree;
      grown.nodes += smaller[child].nodes;
      grown.gamma *= smaller[child].gamma;
      for (std::size_t i = 0; i < tableau.all_stages; ++i) {
        double sum = 0.0;
        for (std::size_t j = 0; j < tableau.all_stages; ++j)
          sum += tableau.a(i, j) * smaller[child].phi[j];
        grown.phi[i] *= sum;
      }
      extend(child, std::move(grown));
    }
  }
};

inline std::vector<RootedTree> rootedTrees(const Tableau& tableau, std::size_t order) {
  std::vector<RootedTree> trees;
  for (std::size_t nodes = 1; nodes <= order; ++nodes) {
    TreeGrower grower{tableau, trees, nodes, {}};
    RootedTree root;
    root.phi.assign(tableau.all_stages, 1.0);
    grower.extend(0, root);
    trees.insert(trees.end(), grower.found.begin(), grower.found.end());
  }
  return trees;
}

/// The worst violation by `weights` (S) of the conditions up to `order` at theta; 1 is the end of the step.
inline double orderDefect(const std::vector<RootedTree>& trees, const std::vector<double>& weights, std::size_t order,
                          double theta = 1.0) {
  double worst = 0.0;
  for (const auto& tree : trees) {
    if (tree.nodes > order)
      continue;
    double sum = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i)
      sum += weights[i] * tree.phi[i];
    worst = std::max(worst, std::abs(sum - std::pow(theta, static_cast<double>(tree.nodes)) / tree.gamma));
  }
  return worst;
}

inline std::vector<double> difference(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> result(a.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    result[i] = a[i] - b[i];
  return result;
}

inline std::vector<double> denseWeights(const Tableau& tableau, double theta) {
  std::vector<double> weights(tableau.all_stages);
  for (std::size_t i = 0; i < weights.size(); ++i)
    weights[i] = tableau.denseWeight(i, theta);
  return weights;
}

/// The trees see only a and b; the nodes must be its row sums.
inline double nodeDefect(const Tableau& tableau) {
  double worst = 0.0;
  for (std::size_t i = 0; i < tableau.all_stages; ++i) {
    double sum = 0.0;
    for (std::size_t j = 0; j < tableau.all_stages; ++j)
      sum += tableau.a(i, j);
    worst = std::max(worst, std::abs(sum - tableau.nodes[i]));
  }
  return worst;
}

/// The stage at the step's end must be f(t + h, x1).
inline double endDefect(const Tableau& tableau) {
  if (tableau.end_stage == Tableau::kNone)
    return 0.0;
  double worst = std::abs(tableau.nodes[tableau.end_stage] - 1.0);
  for (std::size_t j = 0; j < tableau.all_stages; ++j)
    worst = std::max(worst, std::abs(tableau.a(tableau.end_stage, j) - tableau.weights[j]));
  return worst;
}

/// What a table promises of its comparison solutions (weights b - e).
struct ComparisonOrders {
  std::size_t error = 0, coarser = 0;
};

/// The worst violation of anything that the table promises, the nodes left out if `nodes` is false.
inline double worstDefect(const Tableau& tableau, const ComparisonOrders& comparison, bool nodes = true) {
  const auto trees = rootedTrees(tableau, static_cast<std::size_t>(tableau.order));
  double worst = std::max(nodes ? nodeDefect(tableau) : 0.0, endDefect(tableau));
  worst = std::max(worst, orderDefect(trees, tableau.weights, static_cast<std::size_t>(tableau.order)));
  if (tableau.hasError())
    worst = std::max(worst, orderDefect(trees, difference(tableau.weights, tableau.error), comparison.error));
  if (!tableau.coarser_error.empty())
    worst = std::max(worst, orderDefect(trees, difference(tableau.weights, tableau.coarser_error), comparison.coarser));
  for (const double theta : {0.1, 0.37, 0.5, 0.81, 1.0})
    worst = std::max(
        worst, orderDefect(trees, denseWeights(tableau, theta), static_cast<std::size_t>(tableau.dense_order), theta));
  return worst;
}

} // namespace nullcline::test
