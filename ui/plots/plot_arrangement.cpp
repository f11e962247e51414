#include "ui/plots/plot_arrangement.h"

#include <QSizeF>
#include <cmath>
#include <numeric>

namespace nullcline {

namespace {

constexpr std::size_t kMostPlaces = 100;
constexpr double kSmallestPart = 0.01; // of the grid
constexpr double kTouching = 0.02;     // parts may overlap by so much: separators and rounding
constexpr int kFarthest = 100000;      // points, of a window from the screen's corner

double rounded(double part) {
  return std::round(part * 1000.0) / 1000.0;
}

/// Four finite numbers, or nothing.
std::vector<double> fourOf(const Json& json, const char* name) {
  std::vector<double> numbers;
  const auto found = json.find(name);
  if (found == json.end() || !found->is_array() || found->size() != 4)
    return {};
  for (const auto& number : *found) {
    if (!number.is_number() || !std::isfinite(number.get<double>()))
      return {};
    numbers.push_back(number.get<double>());
  }
  return numbers;
}

PlotPlace placeOf(const Json& json) {
  PlotPlace place;
  place.name = json["name"].get<std::string>();
  if (const auto shown = json.find("shown"); shown != json.end() && shown->is_boolean())
    place.shown = shown->get<bool>();
  if (const auto behind = json.find("behind"); behind != json.end() && behind->is_string())
    place.behind = behind->get<std::string>();
  if (const auto part = fourOf(json, "part"); !part.empty()) {
    const QRectF read = QRectF(part[0], part[1], part[2], part[3]) & QRectF(0, 0, 1, 1);
    if (read.width() >= kSmallestPart && read.height() >= kSmallestPart)
      place.part = read;
  }
  if (const auto window = fourOf(json, "window"); !window.empty()) {
    const auto whole = [](double number) {
      return static_cast<int>(std::clamp<double>(number, -kFarthest, kFarthest));
    };
    const QRect read(whole(window[0]), whole(window[1]), whole(window[2]), whole(window[3]));
    if (read.isValid())
      place.window = read;
  }
  return place;
}

using Group = std::vector<std::size_t>;

/// Cuts what belongs together until single ones are left; the left or upper part stands first.
class Cutter {
 public:
  explicit Cutter(const std::vector<QRectF>& parts) : parts_(parts) {}

  /// Its first one.
  std::size_t cut(const Group& group) {
    if (group.size() == 1)
      return group.front();
    Qt::Orientation orientation = Qt::Horizontal;
    Group lower = lowerPart(group, Qt::Horizontal), upper;
    if (lower.empty()) {
      lower = lowerPart(group, Qt::Vertical);
      orientation = Qt::Vertical;
    }
    if (lower.empty()) {
      lower = {group.front()};
      orientation = Qt::Horizontal;
    }
    for (const auto i : group)
      if (std::find(lower.begin(), lower.end(), i) == lower.end())
        upper.push_back(i);
    const std::size_t at = cuts_.size();
    cuts_.push_back({0, 0, orientation}); // before those inside its two parts
    const std::size_t beside = cut(lower), placed = cut(upper);
    cuts_[at].beside = beside;
    cuts_[at].placed = placed;
    return beside;
  }
  std::vector<PlotCut> take() { return std::move(cuts_); }

 private:
  double low(std::size_t i, Qt::Orientation way) const {
    return way == Qt::Horizontal ? parts_[i].left() : parts_[i].top();
  }
  double high(std::size_t i, Qt::Orientation way) const {
    return way == Qt::Horizontal ? parts_[i].right() : parts_[i].bottom();
  }
  /// Those before the first line that goes through between all; empty: there is none.
  Group lowerPart(Group group, Qt::Orientation way) const {
    std::stable_sort(group.begin(), group.end(), [&](auto a, auto b) { return low(a, way) < low(b, way); });
    double end = high(group.front(), way);
    for (std::size_t k = 1; k < group.size(); ++k) {
      if (end <= low(group[k], way) + kTouching)
        return {group.begin(), group.begin() + static_cast<std::ptrdiff_t>(k)};
      end = std::max(end, high(group[k], way));
    }
    return {};
  }

  const std::vector<QRectF>& parts_;
  std::vector<PlotCut> cuts_;
};

} // namespace

const PlotPlace* placeNamed(const PlotArrangement& arrangement, const std::string& name) {
  const auto found =
      std::find_if(arrangement.begin(), arrangement.end(), [&](const auto& place) { return place.name == name; });
  return found == arrangement.end() ? nullptr : &*found;
}

Json arrangementJson(const PlotArrangement& arrangement) {
  Json json = Json::array();
  for (const auto& place : arrangement) {
    Json one{{"name", place.name}, {"shown", place.shown}};
    if (!place.part.isEmpty())
      one["part"] = {rounded(place.part.x()), rounded(place.part.y()), rounded(place.part.width()),
                     rounded(place.part.height())};
    if (!place.behind.empty())
      one["behind"] = place.behind;
    if (!place.window.isNull())
      one["window"] = {place.window.x(), place.window.y(), place.window.width(), place.window.height()};
    json.push_back(std::move(one));
  }
  return json;
}

PlotArrangement arrangementOf(const Json& json) {
  PlotArrangement arrangement;
  if (!json.is_array() || json.size() > kMostPlaces)
    return arrangement;
  for (const auto& one : json)
    if (one.is_object() && one.contains("name") && one["name"].is_string())
      arrangement.push_back(placeOf(one));
  return arrangement;
}

PlotCuts cutsOf(const std::vector<QRectF>& parts) {
  PlotCuts result;
  if (parts.empty())
    return result;
  Group all(parts.size());
  std::iota(all.begin(), all.end(), std::size_t(0));
  Cutter cutter(parts);
  result.first = cutter.cut(all);
  result.cuts = cutter.take();
  return result;
}

} // namespace nullcline
