#include "engine/core/blas.h"
#include "engine/core/worker_team.h"
#include "engine/export/torch_gateway.h"
#include "engine/torch/guarded.h"
#include "engine/torch/reference_mlp.h"
#include "engine/torch/reference_training.h"
#include "engine/torch/torch_script.h"

#include <ATen/Parallel.h>
#include <torch/version.h>

namespace nullcline {

namespace {

class LibTorch final : public TorchGateway {
 public:
  std::string version() const override { return TORCH_VERSION; }
  std::string blasDescription() const override {
    const int threads = at::get_num_threads();
    return std::string(blasName(mappedBlas())) + ", " + std::to_string(threads) +
           (threads == 1 ? " thread" : " threads");
  }
  std::string blasWarning() const override { return blasWarningFor(mappedBlas()); }

  Status saveTorchScript(const FittedModel& model, const std::filesystem::path& path) const override {
    return guarded("Writing " + path.string(), [&] { return writeTorchScript(model, path); });
  }
  Expected<ScriptValues> evaluateTorchScript(const std::filesystem::path& path, const Points& points) const override {
    return guarded("Reading " + path.string(), [&] { return runTorchScript(path, points); });
  }
  Expected<Reference> reference(const FittedModel& model, const Points& points,
                                const std::vector<double>& cotangent) const override {
    return guarded("The reference form of a field", [&] { return referenceMlp(model, points, cotangent); });
  }
  Expected<std::unique_ptr<ReferenceTraining>> referenceTraining(const ReferenceTask& task) const override {
    return guarded("The reference training", [&] { return makeReferenceTraining(task); });
  }
};

} // namespace

} // namespace nullcline

/// The factory that engine/export/torch_gateway.cpp looks up; the object lives as long as the process.
extern "C" __attribute__((visibility("default"))) const nullcline::TorchGateway* nullcline_torch_gateway() {
  static const nullcline::LibTorch gateway;
  at::set_num_threads(static_cast<int>(nullcline::threadCount(0))); // LibTorch's own default can be 1
  return &gateway;
}
