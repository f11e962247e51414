#include "engine/data/layout/series_order.h"

namespace nullcline {

/// Not where the next day may begin.
bool SeriesOrder::sortsUnasked() const {
  return sorts_ && context_.recipe.repairs.order == RowOrder::automatic && rows_.has_names &&
         rows_.time_reading != ColumnReading::clock;
}

Error SeriesOrder::backwardError(const Place& place, double time, const Series& series) const {
  const std::string remedy =
      rows_.time_reading == ColumnReading::clock
          ? "If a new day begins there, say so; otherwise sort the rows by time."
          : "If another column tells several series apart (an occasion, a replicate), give it the role of a "
            "trajectory too; otherwise sort the rows by time.";
  return refuse(context_.problems,
                badInput(table_.place(table_.lines.lineOf(place.row)) + ", " + rows_.time_column + ": the time " +
                         shownTime(rows_, time) + " does not come after " + shownTime(rows_, series.latest) +
                         " of line " + std::to_string(table_.lines.lineOf(series.row)) + ". " + remedy),
                backwardRemedies(rows_.time_reading));
}

/// A new one begins with this value.
SeriesOrder::Series& SeriesOrder::seriesOf(const Place& place, double time) {
  const std::uint64_t key = (std::uint64_t{place.trajectory} << 32) | place.variable;
  if (!last_ || key != last_key_)
    last_ = &series_.try_emplace(key, Series{time, 0.0, place.row}).first->second;
  last_key_ = key;
  return *last_;
}

Expected<double> SeriesOrder::timeOf(const Place& place, double time) {
  constexpr double kDay = 86400.0;
  Series& series = seriesOf(place, time);
  time += series.days;
  if (time < series.latest) {
    const auto& repairs = context_.recipe.repairs;
    if (rows_.time_reading == ColumnReading::clock && repairs.midnight == PastMidnight::next_day) {
      series.days += kDay;
      time += kDay;
      ++next_days_;
    } else if (repairs.order == RowOrder::sort || sortsUnasked()) {
      ++moved_;
    } else {
      return backwardError(place, time, series);
    }
  }
  if (time >= series.latest) {
    series.latest = time;
    series.row = place.row;
  }
  return time;
}

} // namespace nullcline
