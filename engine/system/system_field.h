// A known system as a vector field: its equations are given, its parameters are fitted.
#pragma once

#include "engine/core/random.h"
#include "engine/field/field.h"
#include "engine/system/known_system.h"

#include <span>
#include <string>
#include <vector>

namespace nullcline {

/// Units of the rows of a SystemField: z = (x - center) / scale, tau = (t - time_origin) / time_scale, and the field's
/// output is (dx/dt) / rate. The equations themselves work in x and t.
struct FieldUnits {
  std::vector<double> center, scale, rate; // (d)
  double time_origin = 0.0;
  double time_scale = 1.0;
};

/// Parameters p as the fit sees them: theta = ln p where the published value is positive, so that p stays positive and
/// a step of theta is a relative change of p; theta = p elsewhere. Both arrays are (m).
std::vector<double> systemTheta(const KnownSystem& system, std::span<const double> values);
/// The way back, in the data's own units.
std::vector<double> systemParameterValues(const KnownSystem& system, std::span<const double> theta);
/// theta to start a fit from: each published value times a factor between 1/2 and 2, uniform in its logarithm. The
/// published order of magnitude is taken as known, the value is not; a published 0 starts at 0.
std::vector<double> systemStartTheta(const KnownSystem& system, RandomGenerator& random);

/// One parameter segment of size 1 per parameter, named as the system names it. Works in float64 inside.
template <class Real>
class SystemField : public Field<Real> {
 public:
  SystemField(const KnownSystem& system, FieldUnits units);

  std::size_t stateCount() const override { return equations_.states; }
  const std::vector<ParameterSegment>& segments() const override { return segments_; }
  std::unique_ptr<FieldScratch> makeScratch(std::size_t max_rows) const override;
  /// Without times every row is at time_origin.
  void evaluate(const Real* parameters, Rows<Real> rows, FieldScratch& scratch, Real* rates) const override;
  void pullback(const Real* parameters, Rows<Real> rows, FieldScratch& scratch, const Real* cotangent,
                PullbackTargets<Real> targets) const override;

 private:
  struct Scratch;
  void fillParameters(const Real* theta, Scratch& scratch) const;
  double fillRow(const Rows<Real>& rows, std::size_t row, Scratch& scratch) const;

  Equations equations_;
  FieldUnits units_;
  std::vector<ParameterSegment> segments_;
  std::vector<char> is_logarithm_; // (m)
};

extern template class SystemField<float>;
extern template class SystemField<double>;

} // namespace nullcline
