// What every layout comes down to: rows of a trajectory, a time, and one value per channel, still in the file's order.
#pragma once

#include "engine/data/import_table.h"
#include "engine/data/layout/choose_columns.h"
#include "engine/data/table/column_table.h"

#include <cstdint>
#include <span>

namespace nullcline {

/// Where rows of the data stand in the files, for messages.
class RowPlaces {
 public:
  /// `rows` more rows of `file`; `file_rows` are their numbers in it, empty if they are the first ones, all in order.
  void addFile(std::string file, RowLines lines, std::vector<std::uint32_t> file_rows, std::size_t rows);
  void append(RowPlaces other);
  std::size_t lineOf(std::size_t row) const;
  const std::string& fileOf(std::size_t row) const;

 private:
  struct Part {
    std::size_t first_row = 0;
    std::string file;
    RowLines lines;
    std::vector<std::uint32_t> file_rows;
  };
  const Part& partOf(std::size_t row) const;
  std::vector<Part> parts_;
  std::size_t rows_ = 0;
};

struct ObservedRows {
  std::vector<Channel> channels;
  std::vector<std::string> ids;
  std::vector<std::uint32_t> trajectory; // places in ids; empty: all of the first one
  std::vector<double> times;             // as TimeReading says: numbers, seconds since base_day, seconds of the day
  std::vector<double> values;            // (rows x channels), NaN = missing
  RowPlaces places;
  std::string time_name, time_column; // "Time"; "column 1 (Time [h])"
  std::string id_column;              // as the header has it
  std::string clocks;                 // columns that were left out and hold times of day: "begin, end"
  std::string time_unit;              // of numbers, as the header says
  ColumnReading time_reading = ColumnReading::number;
  std::int64_t base_day = 0;
  bool has_names = false;  // trajectories are told apart by a column
  bool is_ordered = false; // by trajectory and time already, and no time twice
  std::vector<DataNote> notes;

  std::size_t count() const { return times.size(); }
  std::uint32_t trajectoryOf(std::size_t row) const { return trajectory.empty() ? 0 : trajectory[row]; }
};

/// What gathering rows needs beside the table, which it uses up block by block.
struct GatherContext {
  const ImportRecipe& recipe;
  TableFormat layout = TableFormat::wide;
  std::vector<ImportProblem>& problems;
  std::span<const SampleColumn> samples = {}; // of the table's columns
};

Expected<ObservedRows> gatherWide(ColumnTable table, const TableColumns& columns, const GatherContext& context);
/// Long tables, NONMEM and PEtab: one value per row.
Expected<ObservedRows> gatherLong(ColumnTable table, const TableColumns& columns, const GatherContext& context);

/// Puts the rows of the second file behind those of the first.
Status appendRows(ObservedRows& rows, ObservedRows next, const std::string& file);

/// Puts channels of these names first, in this order.
void orderChannels(ObservedRows& rows, const std::vector<std::string>& names);

/// Orders, repairs and checks the rows; fills channels, trajectories, notes and the time's name and unit.
Expected<Dataset> assembleDataset(ObservedRows rows, const ImportRecipe& recipe, std::vector<ImportProblem>& problems);

/// Keeps the problem with what helps, and gives its sentence back as the error.
Error refuse(std::vector<ImportProblem>& problems, Error error, std::vector<ImportRemedy> remedies);

} // namespace nullcline
