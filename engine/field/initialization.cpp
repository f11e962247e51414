#include "engine/field/initialization.h"

#include "engine/field/network.h"

#include <Eigen/QR>
#include <cmath>

namespace nullcline {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr double kSirenFrequency = 30.0; // omega_0 of Sitzmann et al.

enum class Position { first, hidden, last };

/// A linear layer to be filled; weight: (outputs x inputs).
struct Layer {
  Position position;
  std::size_t inputs, outputs;
  double* weight;
  double* bias;
};

void fillUniform(double* values, std::size_t count, double limit, RandomGenerator& random) {
  for (std::size_t i = 0; i < count; ++i)
    values[i] = random.uniform(-limit, limit);
}

void fillNormal(double* values, std::size_t count, double deviation, RandomGenerator& random) {
  for (std::size_t i = 0; i < count; ++i)
    values[i] = deviation * random.normal();
}

/// Orthonormal rows or columns, whichever are fewer, uniform among all such matrices: the Q of a normal matrix's QR
/// decomposition in which R has a positive diagonal.
void fillOrthogonal(const Layer& layer, RandomGenerator& random) {
  const auto rows = static_cast<Eigen::Index>(layer.outputs), columns = static_cast<Eigen::Index>(layer.inputs);
  const auto tall = std::max(rows, columns), narrow = std::min(rows, columns);
  Matrix normal(tall, narrow);
  fillNormal(normal.data(), layer.inputs * layer.outputs, 1.0, random);
  const Eigen::HouseholderQR<Matrix> decomposition(normal);
  Matrix q = decomposition.householderQ() * Matrix::Identity(tall, narrow);
  for (Eigen::Index k = 0; k < narrow; ++k)
    if (decomposition.matrixQR()(k, k) < 0.0)
      q.col(k) = -q.col(k);
  Eigen::Map<Matrix> weight(layer.weight, rows, columns);
  if (rows >= columns)
    weight = q;
  else
    weight = q.transpose();
}

/// The paper's layers are sin(30 (W x + b)) with W in +-1 / in (first) or +-sqrt(6 / in) / 30 and PyTorch's biases in
/// +-1 / sqrt(in). Here the factor is part of the weights, so that the same function begins with plain sines; the last
/// layer, which no sine follows, has none.
void fillSiren(const Layer& layer, RandomGenerator& random) {
  const auto inputs = static_cast<double>(layer.inputs);
  const double frequency = layer.position == Position::last ? 1.0 : kSirenFrequency;
  const double limit = layer.position == Position::first ? 1.0 / inputs : std::sqrt(6.0 / inputs) / kSirenFrequency;
  fillUniform(layer.weight, layer.inputs * layer.outputs, frequency * limit, random);
  fillUniform(layer.bias, layer.outputs, frequency / std::sqrt(inputs), random);
}

// Limits and deviations as in mlp_options.h, where their papers stand; a uniform value in +-l has the variance l^2 / 3.
void fillLayer(Initialization initialization, const Layer& layer, RandomGenerator& random) {
  const auto in = static_cast<double>(layer.inputs), out = static_cast<double>(layer.outputs);
  const std::size_t count = layer.inputs * layer.outputs;
  switch (initialization) {
  case Initialization::glorot_uniform:
    return fillUniform(layer.weight, count, std::sqrt(6.0 / (in + out)), random);
  case Initialization::glorot_normal:
    return fillNormal(layer.weight, count, std::sqrt(2.0 / (in + out)), random);
  case Initialization::he_uniform:
    return fillUniform(layer.weight, count, std::sqrt(6.0 / in), random);
  case Initialization::he_normal:
    return fillNormal(layer.weight, count, std::sqrt(2.0 / in), random);
  case Initialization::pytorch_linear:
    fillUniform(layer.weight, count, 1.0 / std::sqrt(in), random);
    return fillUniform(layer.bias, layer.outputs, 1.0 / std::sqrt(in), random);
  case Initialization::orthogonal:
    return fillOrthogonal(layer, random);
  case Initialization::siren:
    return fillSiren(layer, random);
  }
}

} // namespace

std::vector<double> initialNetwork(const MlpOptions& options, std::size_t inputs, std::size_t outputs,
                                   RandomGenerator& random) {
  const auto segments = networkSegments(options, inputs, outputs);
  std::vector<double> parameters(segments.back().offset + segments.back().size(), 0.0);
  for (std::size_t i = 0; i < segments.size(); i += 2) {
    const Position position = i == 0 ? Position::first : i + 2 == segments.size() ? Position::last : Position::hidden;
    fillLayer(options.initialization,
              {position, segments[i].shape[1], segments[i].shape[0], parameters.data() + segments[i].offset,
               parameters.data() + segments[i + 1].offset},
              random);
  }
  return parameters;
}

} // namespace nullcline
