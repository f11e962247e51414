#include "engine/core/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace nullcline {

namespace {

template <class Number>
std::string shortest(Number value) {
  if (std::isnan(value))
    return "nan";
  if (std::isinf(value))
    return value > 0 ? "inf" : "-inf";
  std::array<char, 64> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return std::string(buffer.data(), result.ptr);
}

std::string_view withoutPlus(std::string_view text) {
  const bool plus = text.size() > 1 && text[0] == '+' && text[1] != '-' && text[1] != '+';
  return plus ? text.substr(1) : text;
}

} // namespace

std::optional<double> parseNumber(std::string_view text) {
  text = withoutPlus(text);
  double value = 0.0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || std::isnan(value))
    return std::nullopt;
  return value;
}

std::optional<long long> parseInteger(std::string_view text) {
  text = withoutPlus(text);
  long long value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size())
    return std::nullopt;
  return value;
}

std::string formatNumber(double value) {
  return shortest(value);
}
std::string formatNumber(float value) {
  return shortest(value);
}

std::string formatNumber(double value, int significant_digits) {
  if (!std::isfinite(value))
    return shortest(value);
  std::array<char, 64> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general,
                                    significant_digits);
  return std::string(buffer.data(), result.ptr);
}

} // namespace nullcline
