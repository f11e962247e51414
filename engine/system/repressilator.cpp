// Repressilator: three genes in a ring, each of which represses the next.
//
// m_i' = -m_i + alpha / (1 + p_j^n) + alpha0     m: messenger RNA, p: protein, both scaled; time in mRNA lifetimes
// p_i' = beta (m_i - p_i)                        (i, j) = (1, 3), (2, 1), (3, 2)
#include "engine/field/equations_from.h"
#include "engine/system/systems.h"

namespace nullcline {

namespace {

struct Repressilator {
  static constexpr std::size_t kStates = 6;
  static constexpr std::size_t kParameters = 4;
  template <class Number>
  static void rates(const Number&, const Number* x, const Number* p, Number* dx) {
    using std::pow;
    const Number &alpha = p[0], &alpha0 = p[1], &beta = p[2], &n = p[3];
    for (std::size_t gene = 0; gene < 3; ++gene) {
      const Number& repressor = x[3 + (gene + 2) % 3]; // a concentration: n need not be whole
      dx[gene] = -x[gene] + alpha / (1.0 + pow(positivePart(repressor), n)) + alpha0;
      dx[3 + gene] = beta * (x[gene] - x[3 + gene]);
    }
  }
};

} // namespace

KnownSystem repressilatorSystem() {
  return {"repressilator",
          "Repressilator",
          "Three genes in a ring of repression that oscillates (6 states)",
          "M. B. Elowitz, S. Leibler, Nature 403 (2000) 335, box 1; values of Zhao et al., ICLR 2025",
          {{"m1", "", 0.0, 5.0},
           {"m2", "", 0.0, 5.0},
           {"m3", "", 0.0, 5.0},
           {"p1", "", 0.0, 5.0},
           {"p2", "", 0.0, 5.0},
           {"p3", "", 0.0, 5.0}},
          {{"alpha", 10.0, "", "transcription without repressor"},
           {"alpha0", 1e-5, "", "transcription under full repression"},
           {"beta", 1.0, "", "protein decay rate over mRNA decay rate"},
           {"n", 3.0, "", "cooperativity of repression"}},
          equationsFrom<Repressilator>(),
          10.0,
          ""};
}

} // namespace nullcline
