// What is fitted: dx/dt = f(t, x; theta), as values and as the reverse of its derivative.
//
// t: time   x: state (d)   theta: parameters   d: number of states   N: rows of one call
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace nullcline {

/// N points at which a field is asked, row by row. times: (N) or nullptr for fields that do not read time.
template <class Real>
struct Rows {
  std::size_t count = 0;
  const Real* times = nullptr;
  const Real* states = nullptr; // (N x d)
};

/// What a pullback shall fill; a null pointer is not asked for and costs nothing.
template <class Real>
struct PullbackTargets {
  Real* states = nullptr;     // (N x d), overwritten: (df/dx)^T cotangent
  Real* parameters = nullptr; // (theta), added to: sum over rows of (df/dtheta)^T cotangent
  Real* times = nullptr;      // (N), overwritten: (df/dt)^T cotangent; 0 for fields that do not read time
};

/// Taylor-mode differentiation along the solution: derivatives[k - 1] (N x d) = d^k x / dt^k for k = 1..order, where
/// dx/dt = speed * f(t, x), speed: (d) or nullptr for 1 (Griewank & Walther, 2nd ed., chapter 13).
template <class Real>
struct JetRows {
  Rows<Real> rows;
  std::size_t order = 1; // K, 1 to 5
  const Real* speed = nullptr;
};

class WorkerTeam;

/// What evaluate leaves behind for pullback, and its work space: one per thread, made once, never grown in a loop.
class FieldScratch {
 public:
  virtual ~FieldScratch() = default;
  /// Who may share the work of one call, where the caller is alone with it; null: nobody. Results do not depend on it.
  WorkerTeam* team = nullptr;
};

struct ParameterSegment {
  std::string name; // "layer0.weight"
  std::size_t offset = 0;
  std::vector<std::size_t> shape; // row by row
  std::size_t size() const {
    std::size_t product = 1;
    for (const auto extent : shape)
      product *= extent;
    return product;
  }
};

/// A vector field. Const calls with different scratch may run at the same time on different threads.
template <class Real>
class Field {
 public:
  virtual ~Field() = default;

  virtual std::size_t stateCount() const = 0;
  /// The parameters as named pieces of one contiguous vector, without gaps.
  virtual const std::vector<ParameterSegment>& segments() const = 0;
  std::size_t parameterCount() const {
    return segments().empty() ? 0 : segments().back().offset + segments().back().size();
  }

  virtual std::unique_ptr<FieldScratch> makeScratch(std::size_t max_rows) const = 0;

  /// rates: (N x d), dx/dt of every row. N must not exceed the scratch's max_rows.
  virtual void evaluate(const Real* parameters, Rows<Real> rows, FieldScratch& scratch, Real* rates) const = 0;
  /// Must follow an evaluate of the same rows with the same scratch. cotangent: (N x d), the derivative of some scalar
  /// with respect to the rates.
  virtual void pullback(const Real* parameters, Rows<Real> rows, FieldScratch& scratch, const Real* cotangent,
                        PullbackTargets<Real> targets) const = 0;

  /// False: this field has no jets and the three functions below must not be called.
  virtual bool hasJets() const { return false; }
  virtual std::unique_ptr<FieldScratch> makeJetScratch(std::size_t, std::size_t) const { return nullptr; }
  /// derivatives: (K x N x d)
  virtual void jet(const Real*, const JetRows<Real>&, FieldScratch&, Real*) const {}
  /// Must follow a jet of the same rows. cotangent: (K x N x d) of the derivatives.
  virtual void jetPullback(const Real*, const JetRows<Real>&, FieldScratch&, const Real*, PullbackTargets<Real>) const {
  }
};

} // namespace nullcline
