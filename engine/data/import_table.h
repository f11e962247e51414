// Tables of all kinds become data sets: what the window's import dialog shows first, and what everything else calls.
#pragma once

#include "engine/data/dataset.h"
#include "engine/data/hub/covid19_hub.h"
#include "engine/data/import_recipe.h"
#include "engine/data/source/byte_source.h"
#include "engine/data/table/column_report.h"
#include "engine/data/text/detect_dialect.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace nullcline {

/// A change of one option of the recipe that helps: a button in the window, an option on the command line.
struct ImportRemedy {
  std::string label; // "Sort the rows by time"
  std::string path;  // in the recipe: "repairs.order"
  std::string value; // as in files: "sort"

  bool operator==(const ImportRemedy&) const = default;
};

struct ImportProblem {
  std::string text;
  bool prevents = false; // nothing can be imported until it is solved
  std::vector<ImportRemedy> remedies;
};

/// What was found, and why.
struct ImportReport {
  std::vector<ImportChoice> choices;
  std::vector<std::string> files;
  std::vector<ColumnReport> columns; // those of the first file, then what only later ones have; over all rows read
  std::vector<ImportProblem> problems;
  std::size_t rows = 0; // of all files, below the headers
};

struct ImportPreview {
  ImportRecipe asked;  // what was to be done
  ImportRecipe recipe; // nothing is automatic any more, as far as the sample tells
  ImportReport report;
  std::vector<std::string> raw_lines;          // of the first file, at most kPreviewLines
  std::vector<std::string> header;             // of the columns
  std::size_t header_line = 0;                 // 0: there is no header row
  std::vector<std::vector<std::string>> cells; // the first rows below it, as text
  std::vector<std::size_t> cell_lines;         // of the file, on which these rows begin
  bool is_sample = false;                      // there are more rows than were read for this
  Dataset data;                                // of the sample; empty if a problem prevents it
  std::vector<ArchiveMember> members;          // of the first file, if it is a .zip
  std::string member;                          // that was read; empty: none is, or the file is no archive
  std::optional<HubImport> hub;                // of the COVID-19 Data Hub; of a refused area, what was found until then
};

struct ImportedData {
  Dataset data;
  ImportRecipe recipe; // nothing is automatic any more
  ImportReport report;
  std::optional<HubImport> hub; // of the COVID-19 Data Hub: area and steps; its own data are moved to `data`
};

/// Who wants to know how far it is, and what is wrong when it fails.
struct ImportProgress {
  std::function<void(double fraction)> report;    // on the thread that imports
  std::vector<ImportProblem>* problems = nullptr; // filled in any case
};

enum class PreviewExtent { sample, whole };

inline constexpr std::size_t kPreviewLines = 100;

/// An error only where nothing can be shown at all: no such file, no text. Everything else is a problem in the report;
/// of an archive in which a file has to be chosen there is no text yet, but a list of its files.
/// A sample is the first part of each file, about a megabyte.
Expected<ImportPreview> previewImport(std::span<const std::filesystem::path> files, const ImportRecipe& recipe,
                                      PreviewExtent extent = PreviewExtent::sample, std::stop_token stop = {});

/// Several files are one trajectory each, or more where they name them. An error names file, line, column, what was
/// found, what was expected, and the remedy.
Expected<ImportedData> importTable(std::span<const std::filesystem::path> files, const ImportRecipe& recipe,
                                   const ImportProgress& progress = {}, std::stop_token stop = {});

/// The same from text in memory; `name` stands for the file in messages.
Expected<ImportedData> importText(std::string_view text, const std::string& name, const ImportRecipe& recipe,
                                  const ImportProgress& progress = {}, std::stop_token stop = {});

/// The recipe with a remedy applied.
Expected<ImportRecipe> withRemedy(const ImportRecipe& recipe, const ImportRemedy& remedy);

} // namespace nullcline
