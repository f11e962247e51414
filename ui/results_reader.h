#pragma once

#include "engine/core/expected.h"
#include "engine/fit/fit_spec.h"
#include "engine/fit/snapshot.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace nullcline {

/// A results directory as it is drawn: the split and the spline are prepared anew from its data and spec.
struct StoredResults {
  std::string method, status;
  std::shared_ptr<const Dataset> dataset;
  std::shared_ptr<const Problem> problem;
  std::shared_ptr<const FittedModel> model;
  std::vector<EpochRecord> history;
  int best_epoch = 0;
};

/// Reads data.csv, model.safetensors, history.csv and report.json. An error names the file.
Expected<StoredResults> readResults(const std::filesystem::path& directory);

} // namespace nullcline
