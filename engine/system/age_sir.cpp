// Epidemic in nine age groups that meet each other at different rates.
//
// S' = -beta (S/N) o (M I)             S, I, R: susceptible, infected, removed per group (nine entries each)
// I' =  beta (S/N) o (M I) - gamma I   o: entry by entry   M: contacts per day between groups
// R' =  gamma I                        N: the whole population, the sum of all 27 entries
// N as the whole population is what Zhao et al. use: the contacts in M are per person of the whole population, not per
// person of the group met. N is constant, but its derivative is not: it enters the Jacobian through all states.
#include "engine/field/equations_from.h"
#include "engine/system/systems.h"

namespace nullcline {

namespace {

constexpr std::size_t kGroups = 9;

// Contact matrix as in the code of Zhao et al., ICLR 2025; the two oldest groups share their row.
constexpr double kContacts[kGroups][kGroups] = {
    {19.2, 4.8, 3.0, 7.1, 3.7, 3.1, 2.3, 1.4, 1.4},  {4.8, 42.4, 6.4, 5.4, 7.5, 5.0, 1.8, 1.7, 1.7},
    {3.0, 6.4, 20.7, 9.2, 7.1, 6.3, 2.0, 0.9, 0.9},  {7.1, 5.4, 9.2, 16.9, 10.1, 6.8, 3.4, 1.5, 1.5},
    {3.7, 7.5, 7.1, 10.1, 13.1, 7.4, 2.6, 2.1, 2.1}, {3.1, 5.0, 6.3, 6.8, 7.4, 10.4, 3.5, 1.8, 1.8},
    {2.3, 1.8, 2.0, 3.4, 2.6, 3.5, 7.5, 3.2, 3.2},   {1.4, 1.7, 0.9, 1.5, 2.1, 1.8, 3.2, 7.2, 7.2},
    {1.4, 1.7, 0.9, 1.5, 2.1, 1.8, 3.2, 7.2, 7.2},
};

struct AgeSir {
  static constexpr std::size_t kStates = 3 * kGroups;
  static constexpr std::size_t kParameters = 2;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number* p, Number* dx) {
    const Number *susceptible = x, *infected = x + kGroups;
    Number population = x[0];
    for (std::size_t i = 1; i < kStates; ++i)
      population += x[i];
    for (std::size_t group = 0; group < kGroups; ++group) {
      Number contacts = kContacts[group][0] * infected[0];
      for (std::size_t other = 1; other < kGroups; ++other)
        contacts += kContacts[group][other] * infected[other];
      const Number infections = p[0] * susceptible[group] / population * contacts;
      const Number removals = p[1] * infected[group];
      dx[group] = -infections;
      dx[kGroups + group] = infections - removals;
      dx[2 * kGroups + group] = removals;
    }
  }
};

std::vector<SystemState> ageSirStates() {
  std::vector<SystemState> states;
  for (const char* compartment : {"S", "I", "R"})
    for (std::size_t group = 1; group <= kGroups; ++group)
      states.push_back({compartment + std::to_string(group), "persons", 0.1, 10.1});
  return states;
}

} // namespace

KnownSystem ageSirSystem() {
  return {"age-sir",
          "Age-structured SIR epidemic",
          "Epidemic in nine age groups with a contact matrix (27 states)",
          "Scientific Reports (2021), doi 10.1038/s41598-021-94609-3, in the form and with the values of Zhao et al., "
          "ICLR 2025",
          ageSirStates(),
          {{"beta", 0.8, "", "infections per contact with an infected person"}, {"gamma", 0.5, "1/d", "removal rate"}},
          equationsFrom<AgeSir>(),
          10.0,
          "d"};
}

} // namespace nullcline
