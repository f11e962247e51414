#include "app/cli/command.h"
#include "engine/export/export_model.h"
#include "engine/export/safetensors.h"

#include <iostream>

namespace nullcline::cli {

namespace {

struct ExportOptions {
  std::string model, format, output;
};

int runExport(const ExportOptions& options) {
  const auto model = loadModel(options.model);
  if (!model)
    return report(model.error());
  if (const auto written = exportModel(*model, options.format, options.output); !written)
    return report(written.error());
  std::cout << options.output << std::endl;
  return kDone;
}

} // namespace

void addExport(CLI::App& app, Action& action) {
  auto options = std::make_shared<ExportOptions>();
  std::vector<std::string> formats;
  for (const auto& format : exportFormats())
    formats.emplace_back(format.name);
  auto* command = app.add_subcommand("export", "Write a fitted model for other programs");
  command->add_option("MODEL", options->model, "model.safetensors of a fit")->required();
  command->add_option("--format", options->format, "What to write")->required()->check(CLI::IsMember(formats));
  command->add_option("--output", options->output, "File to write")->required();
  command->callback([options, &action] { action = [options] { return runExport(*options); }; });
}

} // namespace nullcline::cli
