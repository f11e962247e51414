// The seam to LibTorch: nullcline_torch is opened at run time through this interface, because linking it costs half a
// second and 160 MB before main, and because any LibTorch found will do.
#pragma once

#include "engine/core/expected.h"
#include "engine/export/reference_task.h"
#include "engine/model/fitted_model.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace nullcline {

class TorchGateway {
 public:
  virtual ~TorchGateway() = default;
  virtual std::string version() const = 0;
  /// The BLAS that LibTorch computes with and its thread pool, and a warning if it is a slow or a fighting one.
  virtual std::string blasDescription() const = 0;
  virtual std::string blasWarning() const = 0;
  virtual Status saveTorchScript(const FittedModel& model, const std::filesystem::path& path) const = 0;
  /// N times and states, all float64.
  struct Points {
    std::vector<double> times;  // (N)
    std::vector<double> states; // (N x D)
  };
  /// Loads an archive and runs its forward() as any LibTorch program would, for tests: rates (N x D), and the
  /// description stored beside the weights.
  struct ScriptValues {
    std::vector<double> rates;
    std::vector<double> observed; // (N x d) of its read-out, empty where it has none
    std::string description;
  };
  virtual Expected<ScriptValues> evaluateTorchScript(const std::filesystem::path& path, const Points& points) const = 0;
  /// The reference form of the field through LibTorch's autograd, for tests, all in scaled units: rates (N x D), and
  /// the gradients of sum(cotangent * rates) with respect to states, times and parameters.
  struct Reference {
    std::vector<double> rates, states_gradient, times_gradient, parameters_gradient;
  };
  virtual Expected<Reference> reference(const FittedModel& model, const Points& points,
                                        const std::vector<double>& cotangent) const = 0;
  /// What speed is measured against: the task's training in float32.
  virtual Expected<std::unique_ptr<ReferenceTraining>> referenceTraining(const ReferenceTask& task) const = 0;
};

/// Opens the library on the first call; an error says what is missing and that everything else works without it.
Expected<const TorchGateway*> torchGateway();

} // namespace nullcline
