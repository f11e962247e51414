// One import from its files to the data set; importTable() and previewImport() show different parts of it.
#pragma once

#include "engine/data/prepare_table.h"
#include "engine/data/table/column_summary.h"

#include <map>

namespace nullcline {

class ImportSession {
 public:
  ImportSession(std::vector<TableInput> inputs, ImportRecipe recipe, std::stop_token stop)
      : inputs_(std::move(inputs)), recipe_(std::move(recipe)), stop_(std::move(stop)), columns_(inputs_.size() > 1) {
    for (const auto& input : inputs_)
      report.files.push_back(input.name);
  }

  /// All rows, or of each file only the sample that was looked at. After an error everything that was found until then
  /// is there.
  Status run(PreviewExtent extent, const ImportProgress& progress);

  /// Of the first file, if it is a .zip.
  const std::vector<ArchiveMember>& members() const { return inputs_.front().members; }

  Dataset data;
  ImportRecipe resolved;
  ImportReport report;
  std::optional<HubImport> hub;         // its data are in `data`
  std::unique_ptr<PreparedTable> first; // of the first file

 private:
  Error cannotOpen(const TableInput& input, const Error& error);
  Status importFiles(PreviewExtent extent, const ImportProgress& progress);
  Status importFile(std::size_t index, PreviewExtent extent, const ImportProgress& progress);
  Status addRows(const TableInput& input, const PreparedTable& table, PreviewExtent extent,
                 const ReadProgress& progress);
  Expected<ColumnTable> readRows(const TableInput& input, const PreparedTable& table, PreviewExtent extent,
                                 const ReadProgress& progress);
  Status importHub(const TableInput& input, const PreparedTable& table);
  Status resolve(const TableInput& input, const PreparedTable& table, bool is_first);
  Status compareMarks(const TableInput& input, const PreparedTable& table);
  void noteUnits(const PreparedTable& table, std::vector<DataNote>& notes) const;
  void noteThousands(ThousandsMark mark, std::vector<DataNote>& notes) const;
  void noteText(const PreparedTable& table, std::vector<DataNote>& notes) const;
  Status orderStates();
  void noteOrigin();
  void forgetLeftOut();

  std::vector<TableInput> inputs_;
  ImportRecipe recipe_;
  std::stop_token stop_;
  ColumnSummary columns_;
  BlockTrouble trouble_ = BlockTrouble::none; // what ended the last file
  std::map<std::string, std::string> names_;  // of columns that the recipe names, without unit, where a file has them
  ObservedRows rows_;
  bool has_rows_ = false;
  std::string grouped_; // the first file whose points stand between thousands
  std::string unknown_; // and the first in which every point may stand there, with a number of it
};

} // namespace nullcline
