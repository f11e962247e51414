#include "ui/plots/log_ticker.h"

#include "ui/plots/number_ticker.h"

#include <QLocale>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kDecadesForDecades = 2.5; // wider ranges are ticked at powers of ten
constexpr double kDecadesForSteps = 0.8;   // wider ones at 1, 2 and 5
constexpr int kUsualTicks = 5;             // asked for, where there is room
constexpr int kMostTicks = 7;

QString superscript(int exponent) {
  static constexpr char16_t kDigits[] = u"\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
  QString raised;
  for (const QChar c : QString::number(exponent))
    raised += c == QLatin1Char('-') ? QChar(0x207b) : QChar(kDigits[c.digitValue()]);
  return raised;
}

/// From where most of every stride-th power are in the range: of few ticks none should be wasted outside of it.
int bestFirst(int first, int last, int stride, const QCPRange& range) {
  const auto inside = [&](int from) {
    int count = 0;
    for (int exponent = from; exponent <= last; exponent += stride)
      count += range.contains(std::pow(10.0, exponent));
    return count;
  };
  int best = first;
  for (int from = first + 1; from < first + stride; ++from)
    if (inside(from) > inside(best))
      best = from;
  return best;
}

bool isShort(double value) {
  return value > 0.999e-3 && value < 0.999e4;
}

} // namespace

QString LogTicker::label(double value, bool as_power) {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  const int exponent = static_cast<int>(std::floor(std::log10(value) + 1e-9));
  const double mantissa = value / std::pow(10.0, exponent);
  const bool is_power = std::abs(mantissa - 1.0) < 1e-6;
  if (exponent == 0 || (!as_power && isShort(value)))
    return locale.toString(value, 'g', 6);
  const QString power = QStringLiteral("10") + superscript(exponent);
  if (is_power)
    return power;
  return locale.toString(mantissa, 'g', 4) + QChar(0x00b7) + power;
}

QVector<double> LogTicker::createTickVector(double step, const QCPRange& range) {
  const auto ticks = ticksOver(step, range);
  as_powers_ =
      std::any_of(ticks.begin(), ticks.end(), [&](double tick) { return range.contains(tick) && !isShort(tick); });
  return ticks;
}

QVector<double> LogTicker::ticksOver(double step, const QCPRange& range) {
  sub_ticks_ = 0;
  if (!(range.lower > 0 && range.upper > range.lower))
    return {};
  const double decades = std::log10(range.upper / range.lower);
  if (decades < kDecadesForSteps) {
    sub_ticks_ = 4;
    return QCPAxisTicker::createTickVector(step, range);
  }
  const int first = static_cast<int>(std::floor(std::log10(range.lower)));
  const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
  const int most = tickCount() < kUsualTicks ? tickCount() + 1 : kMostTicks;
  const int stride = std::max(1, (last - first + most - 1) / most);
  const bool only_powers = decades >= kDecadesForDecades || 3.0 * decades > most + 1;
  QVector<double> ticks;
  for (int exponent = bestFirst(first, last, stride, range); exponent <= last; exponent += stride) {
    const double power = std::pow(10.0, exponent);
    ticks << power;
    if (!only_powers)
      ticks << 2 * power << 5 * power;
  }
  if (stride == 1 && only_powers)
    sub_ticks_ = 8; // 2 to 9
  return ticks;
}

int LogTicker::getSubTickCount(double) {
  return sub_ticks_;
}

QString LogTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  return label(tick, as_powers_);
}

void makeLogarithmic(QCPAxis* axis) {
  axis->setScaleType(QCPAxis::stLogarithmic);
  axis->setTicker(QSharedPointer<QCPAxisTicker>(new LogTicker));
}

void makeLinear(QCPAxis* axis) {
  axis->setScaleType(QCPAxis::stLinear);
  axis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker));
  axis->ticker()->setTickCount(kUsualTicks);
}

} // namespace nullcline
