// What a column turned out to hold, counted while it is read.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace nullcline {

/// How the fields of a column are understood.
enum class ColumnReading { number, text, date, clock };

/// A field that could not be understood so.
struct UnreadableCell {
  std::size_t line = 0;
  std::string text;     // its beginning
  std::size_t file = 0; // of several that are read together, its place among them

  bool operator==(const UnreadableCell&) const = default;
};

/// From row to row, missing values passed over. rising and falling allow equal neighbours.
/// constant_each: of several files, each has a value of its own.
enum class ColumnOrder { unknown, constant, constant_each, increasing, rising, decreasing, falling, mixed };

class ColumnTally {
 public:
  static constexpr std::size_t kShown = 5;

  void addValue(double value);
  void addMissing() { ++missing_; }
  /// `lookalike`: see CellMeaning.
  void addUnreadable(std::size_t line, std::string_view text, bool lookalike);
  void addHexadecimal() { ++hexadecimal_; }
  void addText() { ++values_; }
  /// What follows in the file; its lines begin `lines` lines later than they say.
  void append(const ColumnTally& next, std::size_t lines);
  /// Another file's: the value there is not compared with the last one here. Its values are `shift` smaller than they
  /// would be here.
  void appendFile(const ColumnTally& next, std::size_t file, double shift);

  std::size_t count() const { return values_ + missing_ + unreadable_; }
  std::size_t values() const { return values_; }
  std::size_t missing() const { return missing_; }
  std::size_t unreadable() const { return unreadable_; }
  std::size_t hexadecimal() const { return hexadecimal_; }
  std::size_t equalNeighbours() const { return equal_; }
  double minimum() const { return minimum_; }
  double maximum() const { return maximum_; }
  ColumnOrder order() const;
  const std::vector<UnreadableCell>& firstUnreadable() const { return first_unreadable_; }
  const std::optional<UnreadableCell>& firstLookalike() const { return first_lookalike_; }

 private:
  void compare(double before, double after);
  void addCounts(const ColumnTally& next);

  std::size_t values_ = 0, missing_ = 0, unreadable_ = 0, hexadecimal_ = 0;
  std::size_t ups_ = 0, downs_ = 0, equal_ = 0; // between neighbours
  double first_ = 0.0, last_ = 0.0;
  bool has_number_ = false;
  double minimum_ = std::numeric_limits<double>::infinity();
  double maximum_ = -std::numeric_limits<double>::infinity();
  std::vector<UnreadableCell> first_unreadable_;
  std::optional<UnreadableCell> first_lookalike_;
};

/// A column as it is shown to people.
struct ColumnReport {
  std::string name;
  std::string unit;
  std::string role;  // "time", "state", "left out", ...
  std::string holds; // "numbers", "dates", "times of day", "text"
  std::size_t count = 0, missing = 0, unreadable = 0;
  std::vector<UnreadableCell> first_unreadable;
  std::string minimum, maximum; // as text: a number, a date, a time of day; empty for text
  ColumnOrder order = ColumnOrder::unknown;
  std::size_t repeated = 0;             // neighbours of one value
  std::size_t distinct = 0;             // of text only
  std::vector<std::size_t> files = {0}; // that have the column, by their places
};

const char* orderText(ColumnOrder order);

} // namespace nullcline
