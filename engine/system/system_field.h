// A known system as a vector field: its equations are given, its parameters are fitted.
#pragma once

#include "engine/field/field.h"
#include "engine/system/known_system.h"
#include "engine/system/parameter_transform.h"

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

/// Of the system's own parameters (m) those that are fitted, as the fit sees them, and the way back: see
/// parameter_transform.h.
std::vector<double> systemTheta(const KnownSystem& system, std::span<const double> values,
                                std::span<const ParameterChoice> choices = {});
std::vector<double> systemParameterValues(const KnownSystem& system, std::span<const double> theta,
                                          std::span<const ParameterChoice> choices = {});

/// One parameter segment of size 1 per parameter that is not fixed, named as the system names it. Works in float64
/// inside.
template <class Real>
class SystemField : public Field<Real> {
 public:
  SystemField(const KnownSystem& system, FieldUnits units, std::span<const ParameterChoice> choices = {});

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
  ParameterTransform transform_;
};

extern template class SystemField<float>;
extern template class SystemField<double>;

} // namespace nullcline
