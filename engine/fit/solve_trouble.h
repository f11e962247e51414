// What a solve that failed says to people, and how a fit ends that cannot get past it.
#pragma once

#include "engine/data/dataset.h"
#include "engine/fit/fit_result.h"
#include "engine/objective/objective.h"

#include <string>

namespace nullcline {

/// "trajectory run 3 could not be solved past t = 3.2 s, where the step was 1e-12 s: it needs shorter steps than the
/// solver may take" and how many others; nothing solved: "it was not a number".
std::string troubleText(const SolveTrouble& trouble, const Dataset& dataset);
/// For the log: a validation part that could not be solved.
std::string validationNote(std::size_t epoch, const SolveTrouble& trouble, const Dataset& dataset);
/// The remedy, as a sentence.
/// has_rate: the optimiser takes a learning rate, so that a lower one may help.
std::string troubleRemedy(const SolveTrouble& trouble, bool has_rate = true);
/// diverged where values left the finite numbers, solver_failed where a limit of the solver was met.
RunStatus statusOfTrouble(const SolveTrouble& trouble);

} // namespace nullcline
