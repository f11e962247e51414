// How colours look to colour-blind readers: Machado, Oliveira, Fernandes (2009), severity 1, in linear sRGB.
#pragma once

#include <QColor>
#include <algorithm>
#include <array>
#include <cmath>

namespace nullcline {

using Rgb = std::array<double, 3>; // linear, 0 to 1
using Eye = std::array<Rgb, 3>;

constexpr Eye kColourBlindness[] = {
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}, // protan
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},  // deutan
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}, // tritan
};

inline Rgb linearOf(const QColor& colour) {
  const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

inline Rgb seenBy(const Eye& eye, const QColor& colour) {
  const Rgb light = linearOf(colour);
  Rgb seen{};
  for (std::size_t i = 0; i < 3; ++i)
    seen[i] = std::clamp(eye[i][0] * light[0] + eye[i][1] * light[1] + eye[i][2] * light[2], 0.0, 1.0);
  return seen;
}

/// CIELAB, D65.
inline double distance(const Rgb& one, const Rgb& other) {
  const auto lab = [](const Rgb& c) {
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047);
    const double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
    const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
    return Rgb{116 * y - 16, 500 * (x - y), 200 * (y - z)};
  };
  const Rgb a = lab(one), b = lab(other);
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/// WCAG 2, 1 to 21.
inline double contrast(const QColor& one, const QColor& other) {
  const auto luminance = [](const QColor& colour) {
    const Rgb c = linearOf(colour);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
  };
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace nullcline
