#include "ui/plots/board_view.h"

namespace nullcline {

Json rangeJson(const QCPRange& range) {
  return {range.lower, range.upper};
}

std::optional<QCPRange> rangeFrom(const Json& json) {
  if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number())
    return std::nullopt;
  QCPRange range; // the constructor would sort its ends
  range.lower = json[0].get<double>();
  range.upper = json[1].get<double>();
  const bool usable = range.lower < range.upper && QCPRange::validRange(range);
  return usable ? std::optional(range) : std::nullopt;
}

Json BoardView::ranges() const {
  Json json = Json::array();
  for (const auto& range : plotWidget()->chosenRanges())
    json.push_back(rangeJson(range));
  return json;
}

void BoardView::applyRanges(const Json& json) {
  std::vector<QCPRange> ranges;
  if (json.is_array())
    for (const auto& each : json)
      if (const auto range = rangeFrom(each))
        ranges.push_back(*range);
  if (!ranges.empty())
    plotWidget()->chooseRanges(ranges);
}

} // namespace nullcline
