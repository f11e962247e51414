// Which choices of an objective make no sense, said in sentences for the user. fit/compatibility asks here.
#pragma once

#include "engine/model/model_shape.h"
#include "engine/objective/objective_options.h"
#include "engine/regularizer/regularizer_options.h"

#include <optional>
#include <string>

namespace nullcline {

/// Nothing if the options of the objective fit one another.
std::optional<std::string> whyNot(const ObjectiveOptions& objective);

/// Nothing if the regulariser can be had with the objective. `has_jets`: of the field (Field::hasJets).
std::optional<std::string> whyNot(const ObjectiveOptions& objective, const RegularizerOptions& regularizer,
                                  bool has_jets);

/// Nothing if all of them can, and together.
std::optional<std::string> whyNot(const ObjectiveOptions& objective, std::span<const RegularizerSpec> regularizers,
                                  bool has_jets);

/// Nothing if the objective can be had with a model of this shape.
std::optional<std::string> whyNot(const ObjectiveOptions& objective, const ModelShape& shape);

} // namespace nullcline
