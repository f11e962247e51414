#include "app/bench/roads_command.h"

#include "app/bench/roads.h"
#include "app/bench/table_output.h"

#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/data/bundled_datasets.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace nullcline::bench {

namespace {

struct RoadsOptions {
  std::vector<std::string> systems = {"toggle", "glycolytic", "lotka-volterra", "fitzhugh-nagumo"};
  std::uint64_t first_seed = 1, threads = 1;
  std::size_t seeds = 5;
  TableOutput output;
};

std::string rounded(double value) {
  return formatNumber(value, 3);
}

Table roadTable(const std::vector<RoadRow>& rows) {
  Table table{{"system", "road", "epochs", "test error, median", "worst", "seeds no worse", "processor s", "wall s",
               "times sooner"},
              {}};
  for (const RoadRow& row : rows) {
    const std::string seeds = std::to_string(row.seedsNoWorse()) + " of " + std::to_string(row.runs.size());
    table.rows.push_back({row.system, row.road.name, std::to_string(row.road.epochs()), rounded(row.medianError()),
                          rounded(row.worstError()), seeds, rounded(row.medianProcessorSeconds()),
                          rounded(row.medianSeconds()), row.reached() ? rounded(row.timesSooner()) : "not reached"});
  }
  return table;
}

Json jsonOf(const std::vector<RoadRow>& rows) {
  Json json = {{"rows", Json::array()}};
  for (const RoadRow& row : rows)
    json["rows"].push_back({{"system", row.system},
                            {"road", row.road.name},
                            {"epochs", row.road.epochs()},
                            {"test_error_median", row.medianError()},
                            {"test_error_worst", row.worstError()},
                            {"seeds", row.runs.size()},
                            {"seeds_no_worse", row.seedsNoWorse()},
                            {"processor_seconds", row.medianProcessorSeconds()},
                            {"seconds", row.medianSeconds()},
                            {"reached", row.reached()},
                            {"times_sooner", row.timesSooner()}});
  return json;
}

/// For people: "toggle, glycolytic, ..."; empty where there are none.
std::string namesOf(const std::vector<BundledDataset>& bundled) {
  std::string names;
  for (const auto& one : bundled)
    names += (names.empty() ? "" : ", ") + one.name;
  return names;
}

std::string help() {
  const auto bundled = bundledDatasets();
  return bundled ? "Bundled data sets: " + namesOf(*bundled) : std::string();
}

/// Where the asked data sets are: all names are looked up before the first fit, which takes minutes.
Expected<std::vector<BundledDataset>> findAll(const std::vector<std::string>& names) {
  const auto bundled = bundledDatasets();
  if (!bundled)
    return bundled.error();
  std::vector<BundledDataset> all;
  for (const auto& name : names) {
    const auto found = std::ranges::find(*bundled, name, &BundledDataset::name);
    if (found == bundled->end())
      return usageError("There is no bundled data set called " + name + ". Choose among " + namesOf(*bundled) + ".");
    all.push_back(*found);
  }
  return all;
}

/// The roads take turns, seed by seed, so that a change of the machine's load meets all of them.
Expected<std::vector<RoadRow>> rowsOf(const BundledDataset& bundled, const RoadsOptions& options) {
  const std::string& system = bundled.name;
  ReadOptions read;
  read.format = bundled.format;
  const auto data = readDataset(bundled.file, read);
  if (!data)
    return data.error();
  std::vector<RoadRow> rows;
  for (const Road& road : roads())
    rows.push_back({system, road, {}, {}});
  for (std::size_t k = 0; k < options.seeds; ++k) {
    for (RoadRow& row : rows) {
      const auto run = runRoad(row.road, *data, options.first_seed + k, options.threads);
      if (!run)
        return run.error();
      row.runs.push_back(*run);
      row.references.push_back(rows.front().runs.back());
      std::cerr << system << ", seed " << options.first_seed + k << ", " << row.road.name << ", " << row.road.epochs()
                << " epochs: test error " << rounded(run->test_error) << ", " << rounded(run->processor_seconds)
                << " s of processor time\n";
    }
  }
  return rows;
}

int exitCodeOf(const Error& error) {
  std::cerr << error.message << "\n";
  return error.kind == ErrorKind::usage ? 2 : error.kind == ErrorKind::bad_input ? 3 : 1;
}

int runRoads(const RoadsOptions& options) {
  const auto systems = findAll(options.systems);
  if (!systems)
    return exitCodeOf(systems.error());
  std::vector<RoadRow> rows;
  for (const auto& system : *systems) {
    const auto more = rowsOf(system, options);
    if (!more)
      return exitCodeOf(more.error());
    rows.insert(rows.end(), more->begin(), more->end());
  }
  if (const Status written = options.output.write(roadTable(rows), {}, {}, jsonOf(rows)); !written)
    return exitCodeOf(written.error());
  return 0;
}

} // namespace

void addRoadsCommand(CLI::App& app, int& status) {
  auto* sub = app.add_subcommand("roads", "How soon other roads are as accurate as 5000 epochs of Adam");
  auto options = std::make_shared<RoadsOptions>();
  sub->add_option("--systems", options->systems, "Bundled data sets, separated by commas")
      ->delimiter(',')
      ->capture_default_str();
  sub->add_option("--seeds", options->seeds, "Seeds of split and weights")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  sub->add_option("--seed", options->first_seed, "The first of them")->capture_default_str();
  sub->add_option("--threads", options->threads, "Threads; 0 takes all that this process may use")
      ->capture_default_str();
  options->output.addOptions(*sub);
  sub->footer(help);
  sub->callback([options, &status] { status = runRoads(*options); });
}

} // namespace nullcline::bench
