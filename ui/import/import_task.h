// Previews and imports off the window's thread.
#pragma once

#include "engine/data/import_table.h"
#include "ui/data_source.h"

#include <atomic>

namespace nullcline {

/// The engine's two functions; tests may put slower ones in their place.
struct ImportFunctions {
  using Files = std::span<const std::filesystem::path>;
  std::function<Expected<ImportPreview>(Files, const ImportRecipe&, PreviewExtent, std::stop_token)> preview =
      previewImport;
  std::function<Expected<ImportedData>(Files, const ImportRecipe&, const ImportProgress&, std::stop_token)> import =
      importTable;
};

struct TablePreviewRequest {
  OpenRequest source;
  PreviewExtent extent = PreviewExtent::sample;
};

struct TablePreviewOutcome {
  std::shared_ptr<const ImportPreview> preview; // null: `problem` says why
  PreviewExtent extent = PreviewExtent::sample;
  std::string problem;
};

struct ImportOutcome {
  std::shared_ptr<const Opened> opened; // null: the problems say why
  std::vector<ImportProblem> problems;
};

using FractionDone = std::shared_ptr<std::atomic<double>>;

struct ImportRequest {
  OpenRequest source;
  FractionDone done; // written by the thread that reads
};

/// Null when cancelled, as is the next.
std::shared_ptr<const TablePreviewOutcome> runPreview(const ImportFunctions& functions,
                                                      const TablePreviewRequest& request, std::stop_token stop);
std::shared_ptr<const ImportOutcome> runImport(const ImportFunctions& functions, const ImportRequest& request,
                                               std::stop_token stop);

} // namespace nullcline
