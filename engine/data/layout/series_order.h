// Whether the times of long tables go on from row to row: of each trajectory and variable by itself.
#pragma once

#include "engine/data/layout/order_rows.h"

#include <unordered_map>

namespace nullcline {

class SeriesOrder {
 public:
  /// A value in the order of the file.
  struct Place {
    std::uint32_t trajectory = 0;
    std::uint32_t variable = 0;
    std::uint32_t row = 0; // of the file
  };

  SeriesOrder(const ColumnTable& table, const ObservedRows& rows, const GatherContext& context)
      : table_(table), rows_(rows), context_(context) {}

  /// Whether values of one trajectory that are not in order are sorted where the recipe does not say: not where another
  /// column may tell several series apart.
  void setSorting(bool sorts) { sorts_ = sorts; }
  /// The time of the value, on a later day if the recipe says that one begins where times of day go back. An error if
  /// the time goes back and nobody said what that means.
  Expected<double> timeOf(const Place& place, double time);
  void addNotes(std::vector<DataNote>& notes) const { noteOrder(moved_, next_days_, notes); }

 private:
  struct Series {
    double latest = 0.0;
    double days = 0.0; // in seconds
    std::uint32_t row = 0;
  };
  Series& seriesOf(const Place& place, double time);
  bool sortsUnasked() const;
  Error backwardError(const Place& place, double time, const Series& series) const;

  const ColumnTable& table_;
  const ObservedRows& rows_; // what is known of the time, and names
  const GatherContext& context_;
  std::unordered_map<std::uint64_t, Series> series_;
  std::uint64_t last_key_ = 0;
  Series* last_ = nullptr; // of last_key_: most rows follow one of their own series
  std::size_t moved_ = 0, next_days_ = 0;
  bool sorts_ = true;
};

} // namespace nullcline
