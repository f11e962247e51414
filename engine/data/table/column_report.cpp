#include "engine/data/table/column_report.h"

#include "engine/data/delimited_text.h"

#include <algorithm>

namespace nullcline {

void ColumnTally::compare(double before, double after) {
  ups_ += after > before ? 1 : 0;
  downs_ += after < before ? 1 : 0;
  equal_ += after == before ? 1 : 0;
}

void ColumnTally::addValue(double value) {
  ++values_;
  if (has_number_)
    compare(last_, value);
  else
    first_ = value;
  has_number_ = true;
  last_ = value;
  minimum_ = value < minimum_ ? value : minimum_;
  maximum_ = value > maximum_ ? value : maximum_;
}

void ColumnTally::addUnreadable(std::size_t line, std::string_view text, bool lookalike) {
  ++unreadable_;
  if (first_unreadable_.size() < kShown)
    first_unreadable_.push_back({line, excerpt(text)});
  if (lookalike && !first_lookalike_)
    first_lookalike_ = UnreadableCell{line, excerpt(text)};
}

void ColumnTally::addCounts(const ColumnTally& next) {
  values_ += next.values_;
  missing_ += next.missing_;
  unreadable_ += next.unreadable_;
  hexadecimal_ += next.hexadecimal_;
  ups_ += next.ups_;
  downs_ += next.downs_;
  equal_ += next.equal_;
}

void ColumnTally::append(const ColumnTally& next, std::size_t lines) {
  addCounts(next);
  if (next.has_number_) {
    if (has_number_)
      compare(last_, next.first_);
    else
      first_ = next.first_;
    has_number_ = true;
    last_ = next.last_;
  }
  minimum_ = std::min(minimum_, next.minimum_);
  maximum_ = std::max(maximum_, next.maximum_);
  for (const auto& cell : next.first_unreadable_)
    if (first_unreadable_.size() < kShown)
      first_unreadable_.push_back({cell.line + lines, cell.text});
  if (!first_lookalike_ && next.first_lookalike_)
    first_lookalike_ = UnreadableCell{next.first_lookalike_->line + lines, next.first_lookalike_->text};
}

void ColumnTally::appendFile(const ColumnTally& next, std::size_t file, double shift) {
  addCounts(next);
  has_number_ = has_number_ || next.has_number_;
  minimum_ = std::min(minimum_, next.minimum_ + shift);
  maximum_ = std::max(maximum_, next.maximum_ + shift);
  for (const auto& cell : next.first_unreadable_)
    if (first_unreadable_.size() < kShown)
      first_unreadable_.push_back({cell.line, cell.text, file});
}

ColumnOrder ColumnTally::order() const {
  if (ups_ + downs_ + equal_ == 0)
    return ColumnOrder::unknown;
  if (ups_ > 0 && downs_ > 0)
    return ColumnOrder::mixed;
  if (ups_ > 0)
    return equal_ > 0 ? ColumnOrder::rising : ColumnOrder::increasing;
  if (downs_ > 0)
    return equal_ > 0 ? ColumnOrder::falling : ColumnOrder::decreasing;
  return minimum_ < maximum_ ? ColumnOrder::constant_each : ColumnOrder::constant;
}

const char* orderText(ColumnOrder order) {
  switch (order) {
  case ColumnOrder::constant:
    return "constant";
  case ColumnOrder::constant_each:
    return "constant in each file";
  case ColumnOrder::increasing:
    return "increasing";
  case ColumnOrder::rising:
    return "increasing, with repeats";
  case ColumnOrder::decreasing:
    return "decreasing";
  case ColumnOrder::falling:
    return "decreasing, with repeats";
  case ColumnOrder::mixed:
    return "up and down";
  case ColumnOrder::unknown:
    break;
  }
  return "";
}

} // namespace nullcline
