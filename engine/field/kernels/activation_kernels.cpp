// Compiled once per instruction set with NULLCLINE_ISA = baseline, avx2 or avx512. No header is included here whose
// inline functions other files share: the linker keeps one copy of such a function, and that copy must not need AVX-512
// on a machine without.
//
// z: before the activation   y: behind it   F_m = f^(m)(z) / m!, the Taylor coefficients of the activation f at z
#include "engine/field/kernels/activation_kernels.h"

#include "engine/field/kernels/mlp_kernels.h"
#include "engine/field/kernels/vector_functions.h"

namespace nullcline {

// Declared here and in mlp_options.h with the same values; a static_assert in mlp_dispatch.cpp holds them together.
enum class Activation { elu, tanh, silu, softplus, gelu, relu, sine };

namespace NULLCLINE_ISA {

namespace {

constexpr int kMostCoefficients = 6; // F_0 to F_5: jets up to order 4, and one more for their reverse

template <class Real>
struct Elu { // z > 0: z, else exp(z) - 1
  static Vector<Real> value(Vector<Real> z) { return z > Real(0) ? z : exponentialMinusOne<Real, false>(z); }
  static Vector<Real> derivative(Vector<Real>, Vector<Real> y) { return y > Real(0) ? all<Real>(1) : y + Real(1); }
  static void taylor(Vector<Real> z, int last, Vector<Real>* coefficients) {
    const Vector<Real> zero = {}, y = value(z);
    coefficients[0] = y;
    Vector<Real> term = y + Real(1);
    for (int m = 1; m <= last; ++m) {
      term = term * (Real(1) / Real(m));
      coefficients[m] = z > Real(0) ? (m == 1 ? all<Real>(1) : zero) : term;
    }
  }
};

template <class Real>
struct Tanh { // (e^2z - 1) / (e^2z + 1); y' = 1 - y^2
  static Vector<Real> value(Vector<Real> z) {
    const Vector<Real> limit = all<Real>(20);
    z = z > limit ? limit : z;
    const Vector<Real> e = exponentialMinusOne<Real>(z + z);
    return e / (e + Real(2));
  }
  static Vector<Real> derivative(Vector<Real>, Vector<Real> y) { return Real(1) - y * y; }
  static void taylor(Vector<Real> z, int last, Vector<Real>* coefficients) {
    coefficients[0] = value(z);
    for (int m = 0; m < last; ++m) {
      Vector<Real> sum = m == 0 ? all<Real>(1) : Vector<Real>{};
      for (int i = 0; i <= m; ++i)
        sum -= coefficients[i] * coefficients[m - i];
      coefficients[m + 1] = sum * (Real(1) / Real(m + 1));
    }
  }
};

/// Coefficients of s = 1 / (1 + e^-z), from s' = s - s^2.
template <class Real>
inline void logisticTaylor(Vector<Real> z, int last, Vector<Real>* coefficients) {
  coefficients[0] = logistic<Real>(z);
  for (int m = 0; m < last; ++m) {
    Vector<Real> sum = coefficients[m];
    for (int i = 0; i <= m; ++i)
      sum -= coefficients[i] * coefficients[m - i];
    coefficients[m + 1] = sum * (Real(1) / Real(m + 1));
  }
}

/// Coefficients of z g(z) from those of g.
template <class Real>
inline void timesArgument(Vector<Real> z, int last, Vector<Real>* coefficients) {
  for (int m = last; m > 0; --m)
    coefficients[m] = z * coefficients[m] + coefficients[m - 1];
  coefficients[0] = z * coefficients[0];
}

template <class Real>
struct Silu { // z s(z), s the logistic function
  static Vector<Real> value(Vector<Real> z) { return z * logistic<Real>(z); }
  static Vector<Real> derivative(Vector<Real> z, Vector<Real> y) { // s + y (1 - s), where 1 - s = e^-z s
    const Vector<Real> e = exponential<Real>(-z);
    const Vector<Real> s = Real(1) / (Real(1) + e);
    return s + y * (e * s);
  }
  static void taylor(Vector<Real> z, int last, Vector<Real>* coefficients) {
    logisticTaylor<Real>(z, last, coefficients);
    timesArgument<Real>(z, last, coefficients);
  }
};

template <class Real>
struct Softplus { // ln(1 + e^z) = max(z, 0) + ln(1 + e^-|z|); y' = s(z) = 1 - e^-y
  static Vector<Real> value(Vector<Real> z) {
    const Vector<Real> zero = {};
    return (z > Real(0) ? z : zero) + logarithmOfOnePlus<Real>(exponential<Real>(-absolute<Real>(z)));
  }
  static Vector<Real> derivative(Vector<Real>, Vector<Real> y) { return -exponentialMinusOne<Real>(-y); }
  static void taylor(Vector<Real> z, int last, Vector<Real>* coefficients) {
    coefficients[0] = value(z);
    if (last == 0)
      return;
    logisticTaylor<Real>(z, last - 1, coefficients + 1);
    for (int m = 2; m <= last; ++m)
      coefficients[m] = coefficients[m] * (Real(1) / Real(m));
  }
};

template <class Real>
struct Gelu { // z Phi(z) (Hendrycks & Gimpel, arXiv 1606.08415); Phi' = phi, phi' = -z phi
  static Vector<Real> value(Vector<Real> z) { return z * normalDistribution<Real>(z).below; }
  static Vector<Real> derivative(Vector<Real> z, Vector<Real>) {
    const auto normal = normalDistribution<Real>(z);
    return normal.below + z * normal.density;
  }
  static void taylor(Vector<Real> z, int last, Vector<Real>* coefficients) {
    const auto normal = normalDistribution<Real>(z);
    coefficients[0] = normal.below;
    Vector<Real> density = normal.density, before = {}; // of phi: m phi_m = -z phi_(m-1) - phi_(m-2)
    for (int m = 1; m <= last; ++m) {
      coefficients[m] = density * (Real(1) / Real(m));
      const Vector<Real> next = -(z * density + before) * (Real(1) / Real(m));
      before = density;
      density = next;
    }
    timesArgument<Real>(z, last, coefficients);
  }
};

template <class Real>
struct Relu { // max(z, 0), derivative 0 at 0; no jets
  static Vector<Real> value(Vector<Real> z) {
    const Vector<Real> zero = {};
    return z < Real(0) ? zero : z;
  }
  static Vector<Real> derivative(Vector<Real>, Vector<Real> y) {
    return y > Real(0) ? all<Real>(1) : y; // y is 0 or NaN otherwise
  }
};

template <class Real>
struct Sine { // sin(z)
  static Vector<Real> value(Vector<Real> z) { return sineCosine<Real>(z).sine; }
  static Vector<Real> derivative(Vector<Real> z, Vector<Real>) { return sineCosine<Real>(z).cosine; }
  static void taylor(Vector<Real> z, int last, Vector<Real>* coefficients) {
    const auto both = sineCosine<Real>(z);
    const Vector<Real> cycle[4] = {both.sine, both.cosine, -both.sine, -both.cosine};
    Real factor = 1;
    for (int m = 0; m <= last; ++m) {
      coefficients[m] = cycle[m % 4] * factor;
      factor /= Real(m + 1);
    }
  }
};

template <template <class> class Function>
struct Values {
  template <class Real>
  static void run(const Real* z, Real* y, LaneShape shape) {
    for (; shape.units > 0; --shape.units, z += shape.stride, y += shape.stride)
      for (std::size_t i = 0; i < shape.columns; i += kLanes<Real>)
        store(y + i, Function<Real>::value(load(z + i)));
  }
};

template <template <class> class Function>
struct Derivatives {
  template <class Real>
  static void run(const Real* z, const Real* y, Real* gradient, LaneShape shape) {
    for (; shape.units > 0; --shape.units, z += shape.stride, y += shape.stride, gradient += shape.stride)
      for (std::size_t i = 0; i < shape.columns; i += kLanes<Real>)
        store(gradient + i, load(gradient + i) * Function<Real>::derivative(load(z + i), load(y + i)));
  }
};

/// power[i], i <= order: coefficient i of delta^m for delta = z_1 t + z_2 t^2 + ...; replaced by that of delta^(m+1).
template <class Real>
inline void nextPower(const Vector<Real>* z, int order, Vector<Real>* power) {
  for (int i = order; i >= 0; --i) {
    Vector<Real> sum = {};
    for (int j = 1; j <= i; ++j)
      sum += z[j] * power[i - j];
    power[i] = sum;
  }
}

/// y_k = sum over m of F_m [t^k] delta^m (Faa di Bruno's formula in Taylor coefficients).
template <template <class> class Function>
struct Jets {
  template <class Real>
  static void run(int order, const Real* const* z, Real* y, std::size_t count) {
    Vector<Real> coefficients[kMostCoefficients], given[kMostCoefficients], power[kMostCoefficients];
    for (std::size_t at = 0; at < count; at += kLanes<Real>) {
      for (int j = 0; j <= order; ++j) {
        given[j] = load(z[j] + at);
        power[j] = j == 0 ? all<Real>(1) : Vector<Real>{};
      }
      Function<Real>::taylor(given[0], order, coefficients);
      Vector<Real> sum = coefficients[0] * power[order];
      for (int m = 1; m <= order; ++m) {
        nextPower<Real>(given, order, power);
        sum += coefficients[m] * power[order];
      }
      store(y + at, sum);
    }
  }
};

/// dy_k / dz_j = g_(k-j), the coefficients of g(t) = f'(z(t)): g_i = sum over m of (m + 1) F_(m+1) [t^i] delta^m.
template <template <class> class Function>
struct JetDerivatives {
  template <class Real>
  static void run(int order, const Real* const* z, const Real* y_bar, Real* const* z_bar, std::size_t count) {
    Vector<Real> coefficients[kMostCoefficients], given[kMostCoefficients], power[kMostCoefficients];
    Vector<Real> slope[kMostCoefficients];
    for (std::size_t at = 0; at < count; at += kLanes<Real>) {
      for (int j = 0; j <= order; ++j) {
        given[j] = load(z[j] + at);
        power[j] = j == 0 ? all<Real>(1) : Vector<Real>{};
        slope[j] = Vector<Real>{};
      }
      Function<Real>::taylor(given[0], order + 1, coefficients);
      for (int m = 0; m <= order; ++m) {
        for (int i = m; i <= order; ++i)
          slope[i] += coefficients[m + 1] * power[i] * Real(m + 1);
        nextPower<Real>(given, order, power);
      }
      const Vector<Real> cotangent = load(y_bar + at);
      for (int j = 0; j <= order; ++j)
        store(z_bar[j] + at, load(z_bar[j] + at) + cotangent * slope[order - j]);
    }
  }
};

/// Work<the activation>::run(arguments...)
template <template <template <class> class> class Work, class... Arguments>
void forSmooth(Activation activation, Arguments... arguments) {
  switch (activation) {
  case Activation::elu:
    return Work<Elu>::run(arguments...);
  case Activation::tanh:
    return Work<Tanh>::run(arguments...);
  case Activation::silu:
    return Work<Silu>::run(arguments...);
  case Activation::softplus:
    return Work<Softplus>::run(arguments...);
  case Activation::gelu:
    return Work<Gelu>::run(arguments...);
  case Activation::sine:
    return Work<Sine>::run(arguments...);
  case Activation::relu:
    return;
  }
}

} // namespace

template <class Real>
void activate(Activation activation, const Real* z, Real* y, const LaneShape& shape) {
  if (activation == Activation::relu)
    return Values<Relu>::run(z, y, shape);
  forSmooth<Values>(activation, z, y, shape);
}

template <class Real>
void activateBackward(Activation activation, const Real* z, const Real* y, Real* gradient, const LaneShape& shape) {
  if (activation == Activation::relu)
    return Derivatives<Relu>::run(z, y, gradient, shape);
  forSmooth<Derivatives>(activation, z, y, gradient, shape);
}

template <class Real>
void activateJet(Activation activation, std::size_t order, const Real* const* z, Real* y, std::size_t count) {
  forSmooth<Jets>(activation, static_cast<int>(order), z, y, count);
}

template <class Real>
void activateJetBackward(Activation activation, std::size_t order, const Real* const* z, const Real* y_bar,
                         Real* const* z_bar, std::size_t count) {
  forSmooth<JetDerivatives>(activation, static_cast<int>(order), z, y_bar, z_bar, count);
}

#define NULLCLINE_INSTANTIATE(Real)                                                                                    \
  template void activate<Real>(Activation, const Real*, Real*, const LaneShape&);                                      \
  template void activateBackward<Real>(Activation, const Real*, const Real*, Real*, const LaneShape&);                 \
  template void activateJet<Real>(Activation, std::size_t, const Real* const*, Real*, std::size_t);                    \
  template void activateJetBackward<Real>(Activation, std::size_t, const Real* const*, const Real*, Real* const*,      \
                                          std::size_t);
NULLCLINE_INSTANTIATE(float)
NULLCLINE_INSTANTIATE(double)
#undef NULLCLINE_INSTANTIATE

} // namespace NULLCLINE_ISA
} // namespace nullcline
