#include "engine/core/random.h"

#include "engine/core/numbers.h"

#include <cmath>
#include <numbers>
#include <numeric>
#include <sstream>

namespace nullcline {

double RandomGenerator::uniform() {
  return static_cast<double>(engine_() >> 11) * 0x1.0p-53;
}

double RandomGenerator::normal() {
  if (has_spare_) {
    has_spare_ = false;
    return spare_normal_;
  }
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
  const double angle = 2.0 * std::numbers::pi * uniform();
  spare_normal_ = radius * std::sin(angle);
  has_spare_ = true;
  return radius * std::cos(angle);
}

std::size_t RandomGenerator::index(std::size_t count) {
  return static_cast<std::size_t>(uniform() * static_cast<double>(count));
}

std::vector<std::size_t> RandomGenerator::permutation(std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = count; i > 1; --i)
    std::swap(order[i - 1], order[index(i)]);
  return order;
}

std::string RandomGenerator::state() const {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << engine_ << ' ' << (has_spare_ ? 1 : 0) << ' ' << formatNumber(spare_normal_);
  return text.str();
}

Status RandomGenerator::restore(const std::string& state) {
  std::istringstream text(state);
  text.imbue(std::locale::classic());
  std::mt19937_64 engine;
  int has_spare = 0;
  std::string spare;
  if (!(text >> engine >> has_spare >> spare) || !parseNumber(spare))
    return badInput("The random generator's state in the checkpoint cannot be read.");
  engine_ = engine;
  has_spare_ = has_spare != 0;
  spare_normal_ = *parseNumber(spare);
  return {};
}

} // namespace nullcline
