#include "ui/import/import_task.h"

namespace nullcline {

namespace {

std::string internalError(const std::exception& error) {
  return std::string("The table could not be read because of an internal error: ") + error.what();
}

} // namespace

std::shared_ptr<const TablePreviewOutcome> runPreview(const ImportFunctions& functions,
                                                      const TablePreviewRequest& request, std::stop_token stop) {
  auto outcome = std::make_shared<TablePreviewOutcome>();
  outcome->extent = request.extent;
  try {
    auto preview = functions.preview(request.source.files, request.source.recipe, request.extent, stop);
    if (preview)
      outcome->preview = std::make_shared<const ImportPreview>(std::move(*preview));
    else
      outcome->problem = preview.error().message;
  } catch (const std::bad_alloc&) {
    outcome->problem = "There is not enough memory to read this table.";
  } catch (const std::exception& error) {
    outcome->problem = internalError(error);
  }
  return stop.stop_requested() ? nullptr : outcome;
}

std::shared_ptr<const ImportOutcome> runImport(const ImportFunctions& functions, const ImportRequest& request,
                                               std::stop_token stop) {
  auto outcome = std::make_shared<ImportOutcome>();
  try {
    const ImportProgress progress{[&](double fraction) { request.done->store(fraction); }, &outcome->problems};
    auto imported = functions.import(request.source.files, request.source.recipe, progress, stop);
    if (imported) {
      auto opened = std::make_shared<Opened>();
      opened->request = request.source;
      opened->data.true_system = systemOfSource(imported->data.source);
      opened->data.dataset = std::make_shared<const Dataset>(std::move(imported->data));
      outcome->opened = std::move(opened);
    } else if (outcome->problems.empty()) {
      outcome->problems.push_back({imported.error().message, true, {}});
    }
  } catch (const std::bad_alloc&) {
    outcome->problems.push_back({"There is not enough memory for this table.", true, {}});
  } catch (const std::exception& error) {
    outcome->problems.push_back({internalError(error), true, {}});
  }
  return stop.stop_requested() ? nullptr : outcome;
}

} // namespace nullcline
