// A vector field that is a network: of the states, of their cubes, of the time too; or of positions and velocities,
// where it gives the accelerations.
//
// D: states   m: positions of a second-order field (D = 2 m), else 0   N: rows   R: padded rows
#pragma once

#include "engine/field/network.h"
#include "engine/field/network_jet.h"

#include <memory>
#include <vector>

namespace nullcline {

template <class Real>
struct NetworkFieldShape {
  std::size_t states = 0; // D
  bool time_input = false;
  bool cubed_input = false;
  /// (m) The first m rates are offset + slope * (the last m states), the network gives the last m; both empty: all
  /// rates are the network's.
  std::vector<Real> velocity_offset = {}, velocity_slope = {};

  std::size_t positions() const { return velocity_slope.size(); }
  std::size_t inputs() const { return states + (time_input ? 1 : 0); }
  std::size_t outputs() const { return states - positions(); }
};

template <class Real>
class NetworkField final : public Field<Real> {
 public:
  NetworkField(const MlpOptions& options, NetworkFieldShape<Real> shape, const MlpKernels<Real>& kernels);

  std::size_t stateCount() const override { return shape_.states; }
  const std::vector<ParameterSegment>& segments() const override { return network_.segments(); }

  std::unique_ptr<FieldScratch> makeScratch(std::size_t max_rows) const override;
  void evaluate(const Real* parameters, Rows<Real> rows, FieldScratch& scratch, Real* rates) const override;
  void pullback(const Real* parameters, Rows<Real> rows, FieldScratch& scratch, const Real* cotangent,
                PullbackTargets<Real> targets) const override;

  bool hasJets() const override { return hasDerivatives(network_.activation()); }
  std::unique_ptr<FieldScratch> makeJetScratch(std::size_t max_rows, std::size_t order) const override;
  void jet(const Real* parameters, const JetRows<Real>& rows, FieldScratch& scratch, Real* derivatives) const override;
  void jetPullback(const Real* parameters, const JetRows<Real>& rows, FieldScratch& scratch, const Real* cotangent,
                   PullbackTargets<Real> targets) const override;

 private:
  struct Scratch;
  struct JetScratch;
  void fillJetInputs(const Rows<Real>& rows, std::size_t k, JetScratch& scratch) const;
  void nextStates(std::size_t k, const Real* speed, std::size_t columns, JetScratch& scratch) const;
  void reverseNextStates(std::size_t k, const Real* speed, std::size_t columns, JetScratch& scratch) const;
  void reverseJetInputs(std::size_t k, const Real* input_bar, std::size_t columns, JetScratch& scratch) const;

  NetworkFieldShape<Real> shape_;
  Network<Real> network_;
  NetworkJet<Real> network_jet_;
};

} // namespace nullcline
