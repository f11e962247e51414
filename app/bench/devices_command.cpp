#include "app/bench/devices_command.h"

#include "app/bench/speed/device_cases.h"
#include "app/bench/table_output.h"

#include "engine/core/numbers.h"
#include "engine/device/devices.h"

#include <cstdlib>
#include <iostream>
#include <memory>

namespace nullcline::bench {

namespace {

struct Row {
  std::string name;
  double worst64 = 0.0, worst32 = 0.0; // of loss and gradient
  bool same_steps = true;
  std::string failed = {};

  bool agrees() const {
    return failed.empty() && same_steps && worst64 < allowedDifference<double>() &&
           worst32 < allowedDifference<float>();
  }
};

/// After four evaluations: on CUDA the second is captured and the others are replayed.
template <class Real>
double worst(const TrainingDevice& device, const DeviceCheck& check, Row& row) {
  constexpr int kEvaluations = 4;
  const auto found = compareDevice<Real>(device, check, kEvaluations);
  if (!found) {
    row.failed = found.error().message;
    return 0.0;
  }
  if (sizeof(Real) == sizeof(double))
    row.same_steps = found->here.steps_accepted == found->there.steps_accepted &&
                     found->here.steps_rejected == found->there.steps_rejected;
  // Not a number is no agreement.
  return found->loss <= found->gradient || std::isnan(found->gradient) ? found->gradient : found->loss;
}

int runDevices(const TableOutput& output) {
  const auto device = openDevice(2);
  if (!device) {
    return sayNoDevice(device.error());
  }
  Table table{{"check", "float64", "float32", "steps", "agrees"}, {}};
  Json json = {{"rows", Json::array()}, {"device", (*device)->kind()}, {"device_name", (*device)->name()}};
  std::size_t wrong = 0;
  std::string failures;
  for (const DeviceCheck& check : deviceChecks()) {
    Row row{check.name};
    row.worst64 = worst<double>(**device, check, row);
    row.worst32 = worst<float>(**device, check, row);
    wrong += !row.agrees();
    if (!row.failed.empty())
      failures += "- " + row.name + ": " + row.failed + "\n";
    table.rows.push_back({row.name, formatNumber(row.worst64, 2), formatNumber(row.worst32, 2),
                          row.same_steps ? "same" : "others", row.agrees() ? "yes" : "NO"});
    json["rows"].push_back({{"check", row.name},
                            {"float64", row.worst64},
                            {"float32", row.worst32},
                            {"same_steps", row.same_steps},
                            {"agrees", row.agrees()}});
  }
  const std::string before = (*device)->name() + ((*device)->replaysGraphs() ? ", CUDA graphs" : ", no CUDA graphs") +
                             ": largest relative difference of loss and gradient from our own kernels.";
  const std::string after = failures + (wrong == 0 ? "All " + std::to_string(deviceChecks().size()) + " agree."
                                                   : std::to_string(wrong) + " do NOT agree.");
  if (const Status written = output.write(table, before, after, json); !written) {
    std::cerr << written.error().message << "\n";
    return 1;
  }
  return wrong == 0 ? 0 : 1;
}

} // namespace

int sayNoDevice(const Error& why) {
  const bool is_none = why.kind == ErrorKind::usage && !std::getenv("NULLCLINE_TORCH_DEVICE");
  if (is_none)
    std::cout << "no CUDA device here: not measured (" << why.message << ")" << std::endl;
  else
    std::cerr << "not measured: " << why.message << std::endl;
  return is_none ? 0 : 1;
}

void addDevicesCommand(CLI::App& app, int& status) {
  auto* sub = app.add_subcommand("devices", "Whether the GPU computes the values and gradients that the CPU does");
  auto output = std::make_shared<TableOutput>();
  output->addOptions(*sub);
  sub->callback([output, &status] { status = runDevices(*output); });
}

} // namespace nullcline::bench
