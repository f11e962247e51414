// What `fit --output DIR` leaves: model.safetensors, predictions.csv, report.json, history.csv and the data it was
// fitted to.
#pragma once

#include "engine/data/dataset.h"
#include "engine/fit/fit_result.h"

#include <filesystem>

namespace nullcline {

/// Creates the directory if needed; each file appears whole or not at all.
Status writeResults(const std::filesystem::path& directory, const Dataset& dataset, const FitResult& result);

} // namespace nullcline
