// Two-state oscillators that are in nobody's list of known systems: what a user's own data look like to the program.
#pragma once

#include "engine/field/equations_from.h"
#include "engine/system/known_system.h"

#include <vector>

namespace nullcline {

/// Cubic Lienard oscillator with a fast and a slow branch.
struct Lienard {
  static constexpr std::size_t kStates = 2, kParameters = 0;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number*, Number* dx) {
    dx[0] = x[1] - 2.0 * (x[0] * x[0] * x[0] / 3.0 - x[0]);
    dx[1] = -1.0 * x[0];
  }
};

/// Rosenzweig-MacArthur predator and prey with a saturating appetite.
struct RosenzweigMacArthur {
  static constexpr std::size_t kStates = 2, kParameters = 0;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number*, Number* dx) {
    const Number eaten = x[0] * x[1] / (1.0 + x[0]);
    dx[0] = x[0] * (1.0 - x[0] / 3.5) - eaten;
    dx[1] = 0.8 * eaten - 0.4 * x[1];
  }
};

/// Normal form of the Hopf bifurcation: a circle that attracts, four turns in the horizon.
struct HopfNormalForm {
  static constexpr std::size_t kStates = 2, kParameters = 0;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number*, Number* dx) {
    const Number square = x[0] * x[0] + x[1] * x[1];
    dx[0] = x[0] * (1.0 - square) - 3.0 * x[1];
    dx[1] = x[1] * (1.0 - square) + 3.0 * x[0];
  }
};

/// Damped Duffing oscillator: two basins.
struct Duffing {
  static constexpr std::size_t kStates = 2, kParameters = 0;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number*, Number* dx) {
    dx[0] = x[1];
    dx[1] = x[0] - x[0] * x[0] * x[0] - 0.1 * x[1];
  }
};

template <class System>
KnownSystem unseenSystem(const char* name, std::vector<SystemState> states, double horizon) {
  return {name, name, "", "", std::move(states), {}, equationsFrom<System>(), horizon, ""};
}

inline std::vector<KnownSystem> unseenSystems() {
  return {
      unseenSystem<Lienard>("lienard", {{"x", "", -2, 2}, {"y", "", -2, 2}}, 15),
      unseenSystem<RosenzweigMacArthur>("rosenzweig-macarthur", {{"prey", "", 0.3, 3}, {"predator", "", 0.3, 2.5}}, 40),
      unseenSystem<HopfNormalForm>("hopf", {{"x", "", -1.8, 1.8}, {"y", "", -1.8, 1.8}}, 8),
      unseenSystem<Duffing>("duffing", {{"x", "", -1.5, 1.5}, {"v", "", -1, 1}}, 15),
  };
}

} // namespace nullcline
