// dz/dtau = theta M z: a field whose time derivatives of every order are known, z^(k) = (S theta M)^k z with the speeds
// S on the diagonal.
#pragma once

#include "engine/field/field.h"

#include <vector>

namespace nullcline::test {

class LinearField final : public Field<double> {
 public:
  /// matrix: (d x d)
  LinearField(std::size_t states, std::vector<double> matrix) : d_(states), matrix_(std::move(matrix)) {}

  std::size_t stateCount() const override { return d_; }
  const std::vector<ParameterSegment>& segments() const override { return segments_; }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t) const override { return std::make_unique<FieldScratch>(); }

  void evaluate(const double* theta, Rows<double> rows, FieldScratch&, double* rates) const override {
    for (std::size_t row = 0; row < rows.count; ++row)
      multiply(theta[0], nullptr, rows.states + row * d_, rates + row * d_);
  }
  void pullback(const double* theta, Rows<double> rows, FieldScratch&, const double* cotangent,
                PullbackTargets<double> targets) const override {
    std::vector<double> rates(d_);
    for (std::size_t row = 0; row < rows.count; ++row) {
      if (targets.states)
        multiplyTransposed(theta[0], nullptr, cotangent + row * d_, targets.states + row * d_);
      multiply(1.0, nullptr, rows.states + row * d_, rates.data());
      for (std::size_t i = 0; targets.parameters && i < d_; ++i)
        targets.parameters[0] += cotangent[row * d_ + i] * rates[i];
      if (targets.times)
        targets.times[row] = 0.0;
    }
  }

  bool hasJets() const override { return true; }
  std::unique_ptr<FieldScratch> makeJetScratch(std::size_t, std::size_t) const override {
    return std::make_unique<FieldScratch>();
  }
  void jet(const double* theta, const JetRows<double>& jets, FieldScratch&, double* derivatives) const override {
    const std::size_t size = jets.rows.count * d_;
    for (std::size_t k = 0; k < jets.order; ++k)
      for (std::size_t row = 0; row < jets.rows.count; ++row)
        multiply(theta[0], jets.speed, k == 0 ? jets.rows.states + row * d_ : derivatives + (k - 1) * size + row * d_,
                 derivatives + k * size + row * d_);
  }
  /// z_bar = sum_k (B^k)^T c_k, and theta z^(k)' = k z^(k).
  void jetPullback(const double* theta, const JetRows<double>& jets, FieldScratch& scratch, const double* cotangent,
                   PullbackTargets<double> targets) const override {
    const std::size_t size = jets.rows.count * d_;
    std::vector<double> derivatives(jets.order * size), bar(d_), moved(d_);
    jet(theta, jets, scratch, derivatives.data());
    for (std::size_t row = 0; row < jets.rows.count; ++row) {
      std::fill(bar.begin(), bar.end(), 0.0);
      for (std::size_t k = jets.order; k-- > 0;) {
        for (std::size_t i = 0; i < d_; ++i) {
          const double c = cotangent[k * size + row * d_ + i];
          bar[i] += c;
          if (targets.parameters)
            targets.parameters[0] += static_cast<double>(k + 1) / theta[0] * c * derivatives[k * size + row * d_ + i];
        }
        multiplyTransposed(theta[0], jets.speed, bar.data(), moved.data());
        bar = moved;
      }
      for (std::size_t i = 0; targets.states && i < d_; ++i)
        targets.states[row * d_ + i] = bar[i];
      if (targets.times)
        targets.times[row] = 0.0;
    }
  }

 private:
  void multiply(double theta, const double* speed, const double* x, double* y) const {
    for (std::size_t i = 0; i < d_; ++i) {
      double sum = 0.0;
      for (std::size_t j = 0; j < d_; ++j)
        sum += matrix_[i * d_ + j] * x[j];
      y[i] = (speed ? speed[i] : 1.0) * theta * sum;
    }
  }
  void multiplyTransposed(double theta, const double* speed, const double* y, double* x) const {
    for (std::size_t j = 0; j < d_; ++j) {
      double sum = 0.0;
      for (std::size_t i = 0; i < d_; ++i)
        sum += matrix_[i * d_ + j] * (speed ? speed[i] : 1.0) * y[i];
      x[j] = theta * sum;
    }
  }

  std::size_t d_;
  std::vector<double> matrix_;
  std::vector<ParameterSegment> segments_ = {{"theta.weight", 0, {1}}};
};

} // namespace nullcline::test
