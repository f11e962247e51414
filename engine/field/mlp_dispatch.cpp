// Chooses the kernels when the program runs, so that one binary starts on any x86-64 and is fast on a new one.
#include "engine/field/kernels/mlp_kernels.h"
#include "engine/field/mlp_options.h"

#include <array>
#include <cstdlib>
#include <cstring>
#include <type_traits>

namespace nullcline {

#define NULLCLINE_DECLARE(isa)                                                                                         \
  namespace isa {                                                                                                      \
  extern const MlpKernels<float> kFloatKernels;                                                                        \
  extern const MlpKernels<double> kDoubleKernels;                                                                      \
  }
NULLCLINE_DECLARE(baseline)
NULLCLINE_DECLARE(avx2)
NULLCLINE_DECLARE(avx512)
#undef NULLCLINE_DECLARE

// activation_kernels.cpp repeats the enumeration, because it may include no header with inline functions.
static_assert(static_cast<int>(Activation::elu) == 0 && static_cast<int>(Activation::tanh) == 1 &&
              static_cast<int>(Activation::silu) == 2 && static_cast<int>(Activation::softplus) == 3 &&
              static_cast<int>(Activation::gelu) == 4 && static_cast<int>(Activation::relu) == 5 &&
              static_cast<int>(Activation::sine) == 6);

bool derivativeNeedsInput(Activation activation) {
  return activation == Activation::silu || activation == Activation::gelu || activation == Activation::sine;
}

bool hasDerivatives(Activation activation) {
  return activation != Activation::relu;
}

namespace {

bool canRun(const char* name) {
#if defined(__x86_64__)
  if (std::strcmp(name, "avx512") == 0)
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");
  if (std::strcmp(name, "avx2") == 0)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#endif
  return std::strcmp(name, "baseline") == 0;
}

const char* chosenName() {
  static const char* const chosen = [] {
    const char* asked = std::getenv("NULLCLINE_ISA");
    for (const char* name : {"avx512", "avx2", "baseline"})
      if (canRun(name) && (!asked || std::strcmp(asked, name) == 0))
        return name;
    return "baseline";
  }();
  return chosen;
}

} // namespace

const char* instructionSetName() {
  return chosenName();
}

template <class Real>
const MlpKernels<Real>* mlpKernelsFor(const char* instruction_set) {
  if (!canRun(instruction_set))
    return nullptr;
  if constexpr (std::is_same_v<Real, float>) {
    for (const auto* table : {&baseline::kFloatKernels, &avx2::kFloatKernels, &avx512::kFloatKernels})
      if (std::strcmp(table->instruction_set, instruction_set) == 0)
        return table;
  } else {
    for (const auto* table : {&baseline::kDoubleKernels, &avx2::kDoubleKernels, &avx512::kDoubleKernels})
      if (std::strcmp(table->instruction_set, instruction_set) == 0)
        return table;
  }
  return nullptr;
}
template const MlpKernels<float>* mlpKernelsFor<float>(const char*);
template const MlpKernels<double>* mlpKernelsFor<double>(const char*);

template <class Real>
const MlpKernels<Real>& mlpKernels() {
  return *mlpKernelsFor<Real>(chosenName());
}
template const MlpKernels<float>& mlpKernels<float>();
template const MlpKernels<double>& mlpKernels<double>();

} // namespace nullcline
