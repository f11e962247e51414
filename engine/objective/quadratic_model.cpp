// Solving with an arrow: with H = [A C'; C D], D block diagonal,
// (A - C' D^-1 C) s_A = -(g_A - C' D^-1 g_D)   and   s_D = -D^-1 (g_D + C s_A).
#include "engine/objective/quadratic_model.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

/// The lower factor in place of a symmetric matrix (n x n); false where that is not positive to rounding.
bool factorize(std::vector<double>& matrix, std::size_t n) {
  constexpr double kRounding = 1e-15;
  for (std::size_t j = 0; j < n; ++j) {
    double* const row = &matrix[j * n];
    const double before = row[j];
    double pivot = before;
    for (std::size_t k = 0; k < j; ++k)
      pivot -= row[k] * row[k];
    if (!(pivot > kRounding * before) || !std::isfinite(pivot))
      return false;
    row[j] = std::sqrt(pivot);
    for (std::size_t i = j + 1; i < n; ++i) {
      double sum = matrix[i * n + j];
      for (std::size_t k = 0; k < j; ++k)
        sum -= matrix[i * n + k] * row[k];
      matrix[i * n + j] = sum / row[j];
    }
  }
  return true;
}

/// L^-1 b in place of b, whose entries lie `stride` apart.
void solveLower(const std::vector<double>& factor, std::size_t n, double* b, std::size_t stride = 1) {
  for (std::size_t i = 0; i < n; ++i) {
    double sum = b[i * stride];
    for (std::size_t k = 0; k < i; ++k)
      sum -= factor[i * n + k] * b[k * stride];
    b[i * stride] = sum / factor[i * n + i];
  }
}

/// L^-T b in place of b.
void solveUpper(const std::vector<double>& factor, std::size_t n, double* b) {
  for (std::size_t i = n; i-- > 0;) {
    double sum = b[i];
    for (std::size_t k = i + 1; k < n; ++k)
      sum -= factor[k * n + i] * b[k];
    b[i] = sum / factor[i * n + i];
  }
}

/// damping times the diagonal on top of it; 1 where nothing is there.
void damp(std::vector<double>& matrix, std::size_t n, double damping) {
  for (std::size_t i = 0; i < n; ++i) {
    double& entry = matrix[i * n + i];
    entry = entry > 0.0 ? entry * (1.0 + damping) : 1.0;
  }
}

/// False where the matrix is not positive to rounding.
bool eliminate(const QuadraticModel& model, double damping, EliminatedBlocks& result) {
  const std::size_t p = model.model_parameters;
  const auto shared_end = model.gradient.begin() + static_cast<std::ptrdiff_t>(p);
  result.left = model.shared;
  damp(result.left, p, damping);
  result.gradient.assign(model.gradient.begin(), shared_end);
  result.extra.assign(shared_end, model.gradient.end());
  result.factors.resize(model.blocks.size());
  result.coupling.resize(model.blocks.size());
  for (std::size_t b = 0; b < model.blocks.size(); ++b) {
    const auto& block = model.blocks[b];
    auto &factor = result.factors[b], &coupling = result.coupling[b];
    factor = block.own;
    coupling = block.coupling;
    if (block.size == 0)
      continue;
    damp(factor, block.size, damping);
    if (!factorize(factor, block.size))
      return false;
    double* const extra = result.extra.data() + block.first;
    solveLower(factor, block.size, extra);
    for (std::size_t j = 0; j < p; ++j)
      solveLower(factor, block.size, &coupling[j], p);
    for (std::size_t k = 0; k < block.size; ++k) {
      const double* const row = &coupling[k * p];
      for (std::size_t i = 0; i < p; ++i) {
        result.gradient[i] -= row[i] * extra[k];
        for (std::size_t j = 0; j <= i; ++j)
          result.left[i * p + j] -= row[i] * row[j];
      }
    }
  }
  return factorize(result.left, p);
}

} // namespace

void QuadraticModel::reset(std::size_t parameters, std::span<const std::size_t> block_sizes) {
  model_parameters = parameters;
  blocks.resize(block_sizes.size());
  std::size_t extra = 0;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const std::size_t m = block_sizes[b];
    blocks[b].first = extra;
    blocks[b].size = m;
    blocks[b].own.assign(m * m, 0.0);
    blocks[b].coupling.assign(m * parameters, 0.0);
    extra += m;
  }
  gradient.assign(parameters + extra, 0.0);
  shared.assign(parameters * parameters, 0.0);
}

bool findDampedStep(const QuadraticModel& model, double damping, EliminatedBlocks& space, std::vector<double>& step) {
  const std::size_t p = model.model_parameters;
  if (!eliminate(model, damping, space))
    return false;
  step.resize(model.gradient.size());
  for (std::size_t i = 0; i < p; ++i)
    step[i] = -space.gradient[i];
  solveLower(space.left, p, step.data());
  solveUpper(space.left, p, step.data());
  for (std::size_t b = 0; b < model.blocks.size(); ++b) {
    const auto& block = model.blocks[b];
    double* const own = step.data() + p + block.first;
    for (std::size_t k = 0; k < block.size; ++k) {
      own[k] = -space.extra[block.first + k];
      for (std::size_t j = 0; j < p; ++j)
        own[k] -= space.coupling[b][k * p + j] * step[j];
    }
    solveUpper(space.factors[b], block.size, own);
  }
  return true;
}

std::vector<double> dampedStep(const QuadraticModel& model, double damping) {
  EliminatedBlocks space;
  std::vector<double> step;
  return findDampedStep(model, damping, space, step) ? step : std::vector<double>();
}

double predictedDecrease(const QuadraticModel& model, std::span<const double> step) {
  const std::size_t p = model.model_parameters;
  double linear = 0.0, curved = 0.0;
  for (std::size_t i = 0; i < step.size(); ++i)
    linear += model.gradient[i] * step[i];
  for (std::size_t i = 0; i < p; ++i)
    for (std::size_t j = 0; j < p; ++j)
      curved += step[i] * model.shared[i * p + j] * step[j];
  for (const auto& block : model.blocks) {
    const double* const own = step.data() + p + block.first;
    for (std::size_t k = 0; k < block.size; ++k) {
      for (std::size_t l = 0; l < block.size; ++l)
        curved += own[k] * block.own[k * block.size + l] * own[l];
      for (std::size_t j = 0; j < p; ++j)
        curved += 2.0 * own[k] * block.coupling[k * p + j] * step[j];
    }
  }
  return -linear - 0.5 * curved;
}

std::vector<double> profiledInverse(const QuadraticModel& model, double damping) {
  const std::size_t p = model.model_parameters;
  for (std::size_t i = 0; i < p; ++i)
    if (damping == 0.0 && !(model.shared[i * p + i] > 0.0))
      return {};
  EliminatedBlocks eliminated;
  if (!eliminate(model, damping, eliminated))
    return {};
  std::vector<double> inverse(p * p, 0.0), column(p);
  for (std::size_t j = 0; j < p; ++j) {
    std::ranges::fill(column, 0.0);
    column[j] = 1.0;
    solveLower(eliminated.left, p, column.data());
    solveUpper(eliminated.left, p, column.data());
    for (std::size_t i = 0; i < p; ++i)
      inverse[i * p + j] = column[i];
  }
  return inverse;
}

} // namespace nullcline
