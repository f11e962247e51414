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

/// The worst violation by `weights` (s) of the conditions up to `order` at theta; 1 is the end of the step.
inline double orderDefect(const Tableau& tableau, const std::vector<double>& weights, std::size_t order,
                          double theta = 1.0) {
  double worst = 0.0;
  for (const auto& tree : rootedTrees(tableau, order)) {
    double sum = 0.0;
    for (std::size_t i = 0; i < tableau.all_stages; ++i)
      sum += weights[i] * tree.phi[i];
    worst = std::max(worst, std::abs(sum - std::pow(theta, static_cast<double>(tree.nodes)) / tree.gamma));
  }
  return worst;
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

} // namespace nullcline::test
