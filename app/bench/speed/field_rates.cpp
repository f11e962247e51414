#include "app/bench/speed/field_rates.h"

#include "app/bench/papers/figure.h"

#include "engine/core/check.h"
#include "engine/core/worker_team.h"
#include "engine/field/mlp.h"
#include "engine/model/initial_parameters.h"
#include "engine/objective/row_blocks.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <numeric>

namespace nullcline::bench {

namespace {

constexpr std::size_t kStates = 4;
constexpr int kRounds = 3;
constexpr double kMostOperations = 1e12; // of one evaluation and pullback: some seconds

/// The network at work, in blocks of rows on a team as everywhere.
class OwnField {
 public:
  OwnField(const FieldShape& shape, std::size_t threads) : shape_(shape), team_(threads) {
    const MlpOptions network{static_cast<int>(shape.width), 2, Activation::softplus, Initialization::pytorch_linear};
    field_ = makeMlpField<float>(network, kStates);
    RandomGenerator random(1);
    const auto start = initialParameters(network, kStates, random);
    NULLCLINE_CHECK(start.hasValue(), "the parameters of a network");
    parameters_.assign(start->begin(), start->end());
    states_.resize(shape.rows * kStates);
    for (float& state : states_)
      state = static_cast<float>(random.normal());
    cotangent_.assign(states_.size(), 1e-3f);
    rates_.resize(states_.size());
    states_bar_.resize(states_.size());
    for (std::size_t member = 0; member < std::min(threads, blocks()); ++member) {
      scratches_.push_back(field_->makeScratch(std::min(kBlockRows, shape.rows)));
      gradients_.emplace_back(parameters_.size(), 0.0f);
    }
    if (blocks() == 1) // as the objectives have it
      scratches_.front()->team = &team_;
  }

  std::size_t blocks() const { return (shape_.rows + kBlockRows - 1) / kBlockRows; }

  void pass() {
    team_.forEachBlock(blocks(), [&](std::size_t block, std::size_t member) {
      const std::size_t first = block * kBlockRows, at = first * kStates;
      const Rows<float> rows{std::min(kBlockRows, shape_.rows - first), nullptr, states_.data() + at};
      field_->evaluate(parameters_.data(), rows, *scratches_[member], rates_.data() + at);
      field_->pullback(parameters_.data(), rows, *scratches_[member], cotangent_.data() + at,
                       {states_bar_.data() + at, gradients_[member].data(), nullptr});
    });
  }

 private:
  FieldShape shape_;
  WorkerTeam team_;
  std::unique_ptr<Field<float>> field_;
  std::vector<float> parameters_;
  std::vector<float> states_, cotangent_, rates_, states_bar_; // (rows x d)
  std::vector<std::unique_ptr<FieldScratch>> scratches_;       // (members at work)
  std::vector<std::vector<float>> gradients_;                  // (members at work)(parameters)
};

double secondsOf(const std::function<double()>& once, double seconds) {
  double spent = 0.0;
  int count = 0;
  while (count == 0 || spent < seconds) {
    spent += once();
    ++count;
  }
  return spent / count;
}

} // namespace

const std::vector<FieldShape>& fieldShapes() {
  static const std::vector<FieldShape> kShapes = [] {
    std::vector<FieldShape> shapes;
    for (const std::size_t width : {8u, 32u, 128u, 512u, 1500u, 3000u})
      for (const std::size_t rows : {1u, 2u, 16u, 208u, 2000u, 20000u, 1000000u}) {
        const auto products = productsOf({width, rows});
        const double operations = std::accumulate(products.begin(), products.end(), 0.0,
                                                  [](double sum, const auto& one) { return sum + one.operations(); });
        if (operations <= kMostOperations)
          shapes.push_back({width, rows});
      }
    return shapes;
  }();
  return kShapes;
}

// Of a layer with `in` inputs: Y = X W^T, then X_bar = Y_bar W and W_bar = Y_bar^T X.
std::vector<ProductShape> productsOf(const FieldShape& shape) {
  const std::size_t w = shape.width, rows = shape.rows;
  std::vector<ProductShape> products;
  for (const auto& [in, out] : {std::pair{kStates, w}, std::pair{w, w}, std::pair{w, kStates}}) {
    products.push_back({rows, out, in, false, true});
    products.push_back({rows, in, out, false, false});
    products.push_back({out, in, rows, true, false});
  }
  return products;
}

FieldRate measureField(const FieldShape& shape, std::size_t threads, LargeProduct& product, double seconds) {
  using Clock = std::chrono::steady_clock;
  FieldRate rate;
  rate.shape = shape;
  const auto products = productsOf(shape);
  for (const ProductShape& one : products)
    rate.operations += one.operations();
  OwnField own(shape, threads);
  own.pass();
  std::vector<double> ours, few, all, large;
  for (int round = 0; round < kRounds; ++round) {
    ours.push_back(secondsOf(
        [&] {
          const auto begin = Clock::now();
          own.pass();
          return std::chrono::duration<double>(Clock::now() - begin).count();
        },
        seconds));
    if (!product.isThere())
      continue;
    const std::size_t used = std::min(threads, own.blocks());
    few.push_back(secondsOf([&] { return product.seconds(products, used); }, seconds));
    all.push_back(used == threads ? few.back()
                                  : secondsOf([&] { return product.seconds(products, threads); }, seconds));
    large.push_back(product.seconds() * rate.operations / LargeProduct::operations());
  }
  rate.ours = median(ours);
  if (product.isThere()) {
    rate.blas = median(few);
    rate.blas_on_all = median(all);
    rate.large = median(large);
  }
  return rate;
}

} // namespace nullcline::bench
