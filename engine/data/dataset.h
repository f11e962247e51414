// What was observed: named channels with units, and trajectories that each have their own times and missing marks.
#pragma once

#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace nullcline {

enum class ChannelRole { state };

struct Channel {
  std::string name;
  std::string unit; // empty: not known
  ChannelRole role = ChannelRole::state;

  bool operator==(const Channel&) const = default;
};

inline constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// One experiment, subject or run. Times strictly increase; `values` is (times x channels), row by row, NaN = missing.
struct Trajectory {
  std::string id;
  std::vector<double> times;
  std::vector<double> values;

  std::size_t count() const { return times.size(); }
};

/// Something the reader did that the user should know: rows left out, values that could not be used, a repair.
struct DataNote {
  std::string text;      // one sentence
  std::size_t count = 0; // how many rows or values it concerns
  bool dropped = false;  // true: these were in the file and are not in the data set

  bool operator==(const DataNote&) const = default;
};

struct Dataset {
  std::string name;   // shown in titles: the file's stem or the example's name
  std::string source; // where it came from: a path, or how it was simulated
  std::string time_name = "time";
  std::string time_unit;
  std::vector<Channel> channels;
  std::vector<Trajectory> trajectories;
  std::vector<DataNote> notes;
  std::string citation;      // to be shown wherever the data are used; empty: none asked for
  std::string import_recipe; // how the table was read, as JSON (import_recipe.h); empty: not read from a table

  std::size_t channelCount() const { return channels.size(); }
  double value(const Trajectory& trajectory, std::size_t time, std::size_t channel) const {
    return trajectory.values[time * channels.size() + channel];
  }
  bool isObserved(const Trajectory& trajectory, std::size_t time, std::size_t channel) const {
    return !std::isnan(value(trajectory, time, channel));
  }
};

/// Counts that tell a user at a glance what was read.
struct DatasetSummary {
  std::size_t trajectories = 0;
  std::size_t times = 0;    // over all trajectories
  std::size_t observed = 0; // values present
  std::size_t missing = 0;
  double first_time = 0.0;
  double last_time = 0.0;
};
DatasetSummary summarize(const Dataset& dataset);

} // namespace nullcline
