// One published number, and what we get.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nullcline::bench {

struct Figure {
  std::string paper;     // who, where
  std::string quantity;  // what was measured, with units
  std::string published; // as printed; "-" where no number is public
  std::string measured;
  std::string verdict; // "reached", "not reached", or "no number is public"
  std::string note;    // why, where it is not reached; and what differs from the paper's setting
};

struct PapersOptions {
  bool long_run = false; // the papers' own lengths and numbers of repeats
  std::uint64_t seed = 1;
  int seeds = 1; // of experiments whose result depends on the draw of the weights: the median counts
  std::uint64_t threads = 0;
};

/// Each runs its experiment and says what came out; progress goes to standard error.
std::vector<Figure> toyGradient(const PapersOptions& options);             // Norcliffe & Deisenroth, TMLR 2023
std::vector<Figure> wideNetwork(const PapersOptions& options);             // g1d at width 3000 (the same)
std::vector<Figure> nestedSpheresByGradient(const PapersOptions& options); // classification (the same)
std::vector<Figure> seminormSaving(const PapersOptions& options);          // Kidger et al., ICML 2021
std::vector<Figure> localRegularization(const PapersOptions& options);     // Pal et al., ICML 2023
std::vector<Figure> spiral(const PapersOptions& options);                  // spiral neural ODE (DiffEqFlux)
std::vector<Figure> variationalSpeedUp(const PapersOptions& options);      // Zhao et al., ICLR 2025

double median(std::vector<double> values);
/// "reached" if the measured number is at least (at most) the published one.
const char* verdictAtLeast(double measured, double published);
const char* verdictAtMost(double measured, double published);

} // namespace nullcline::bench
