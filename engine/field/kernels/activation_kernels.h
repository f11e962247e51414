// The activations of one instruction set, for mlp_kernels.cpp's table.
#pragma once

#include <cstddef>

namespace nullcline {

enum class Activation;
struct LaneShape;

namespace NULLCLINE_ISA {

template <class Real>
void activate(Activation activation, const Real* z, Real* y, const LaneShape& shape);
template <class Real>
void activateBackward(Activation activation, const Real* z, const Real* y, Real* gradient, const LaneShape& shape);
template <class Real>
void activateJet(Activation activation, std::size_t order, const Real* const* z, Real* y, std::size_t count);
template <class Real>
void activateJetBackward(Activation activation, std::size_t order, const Real* const* z, const Real* y_bar,
                         Real* const* z_bar, std::size_t count);

} // namespace NULLCLINE_ISA

} // namespace nullcline
