#include "ui/plots/fixed_point_text.h"

#include "ui/text.h"

#include <QCoreApplication>

namespace nullcline {

namespace {

QString translated(const char* words) {
  return QCoreApplication::translate("FixedPoints", words);
}

QString kindText(Stability stability) {
  switch (stability) {
  case Stability::stable_node:
    return translated(QT_TRANSLATE_NOOP("FixedPoints", "Stable node"));
  case Stability::stable_focus:
    return translated(QT_TRANSLATE_NOOP("FixedPoints", "Stable focus (spirals in)"));
  case Stability::unstable_node:
    return translated(QT_TRANSLATE_NOOP("FixedPoints", "Unstable node"));
  case Stability::unstable_focus:
    return translated(QT_TRANSLATE_NOOP("FixedPoints", "Unstable focus (spirals out)"));
  case Stability::saddle:
    return translated(QT_TRANSLATE_NOOP("FixedPoints", "Saddle"));
  case Stability::saddle_focus:
    return translated(QT_TRANSLATE_NOOP("FixedPoints", "Saddle-focus"));
  case Stability::centre:
    return translated(QT_TRANSLATE_NOOP("FixedPoints", "Centre (of the linearisation)"));
  case Stability::not_hyperbolic:
    break;
  }
  return translated(QT_TRANSLATE_NOOP("FixedPoints", "Not hyperbolic (the linearisation does not decide)"));
}

/// A complex pair once: "-0.1 ± 2i".
QString eigenvaluesText(const std::vector<std::complex<double>>& values) {
  QStringList parts;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto& value = values[i];
    if (value.imag() == 0.0) {
      parts << numberText(value.real());
    } else {
      const bool is_rounding = std::abs(value.real()) < 1e-14 * std::abs(value.imag());
      parts << QStringLiteral("%1 \u00b1 %2i")
                   .arg(numberText(is_rounding ? 0.0 : value.real()), numberText(std::abs(value.imag())));
      ++i; // its conjugate
    }
  }
  return parts.join(QStringLiteral(", "));
}

} // namespace

QString fixedPointText(const FixedPoint& point, const std::vector<ShownState>& states) {
  QStringList where;
  for (std::size_t i = 0; i < point.state.size() && i < states.size(); ++i)
    where << QStringLiteral("%1 = %2").arg(text(states[i].name), numberText(point.state[i]));
  return translated(QT_TRANSLATE_NOOP("FixedPoints", "%1 at %2; eigenvalues %3"))
      .arg(kindText(point.stability), where.join(QStringLiteral(", ")), eigenvaluesText(point.eigenvalues));
}

} // namespace nullcline
