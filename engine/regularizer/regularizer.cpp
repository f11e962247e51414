#include "engine/regularizer/regularizer.h"

#include "engine/regularizer/global_regularizer.h"
#include "engine/regularizer/local_regularizer.h"
#include "engine/regularizer/steer.h"
#include "engine/regularizer/taylor.h"

namespace nullcline {

namespace {

struct Maker {
  const RegularizerContext& context;
  std::uint64_t stream;

  std::unique_ptr<Regularizer> operator()(const LocalRegularization& options) const {
    return std::make_unique<LocalRegularizer>(options, context, stream);
  }
  std::unique_ptr<Regularizer> operator()(const GlobalRegularization& options) const {
    return std::make_unique<GlobalRegularizer>(options, context);
  }
  std::unique_ptr<Regularizer> operator()(const SteerRegularization& options) const {
    return std::make_unique<Steer>(options, stream);
  }
  std::unique_ptr<Regularizer> operator()(const TaylorRegularization& options) const {
    return std::make_unique<TaylorRegularizer>(options, context.speed);
  }
  std::unique_ptr<Regularizer> operator()(const WeightDecay&) const { return nullptr; }
};

} // namespace

std::unique_ptr<Regularizer> makeRegularizer(const RegularizerOptions& options, const RegularizerContext& context,
                                             std::uint64_t stream) {
  return std::visit(Maker{context, stream}, options);
}

} // namespace nullcline
