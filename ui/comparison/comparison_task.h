// What the comparison shows, computed off the window's thread: values in, values out.
#pragma once

#include "engine/analysis/comparison.h"
#include "ui/runs/run_record.h"

#include <stop_token>

namespace nullcline {

/// A run as it stands now: what it has of its history, and once it is over its errors.
struct ComparisonInput {
  std::uint64_t id = 0;
  std::string label;  // "direct", or "direct (run 3)" where several runs have that method
  std::string status; // as files name it
  std::shared_ptr<const std::vector<EpochRecord>> history; // may be null
  std::shared_ptr<const FitResult> result;                 // may be null
  std::optional<double> test_mse, test_mape;               // of a run that was read from a project
  double seconds = 0.0;
  std::size_t parameters = 0; // of its model; 0: there is none yet
};

struct ComparisonRequest {
  std::vector<ComparisonInput> runs;
  std::optional<double> target;
};

struct ComparisonResult {
  std::vector<std::uint64_t> ids; // of the rows
  Comparison comparison;
};

/// Null when cancelled.
std::shared_ptr<const ComparisonResult> computeComparison(const ComparisonRequest& request, std::stop_token stop);

/// The runs as the comparison takes them, labels made unique.
std::vector<ComparisonInput> comparisonInputs(const std::vector<const RunRecord*>& runs);

} // namespace nullcline
