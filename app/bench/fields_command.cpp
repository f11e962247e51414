#include "app/bench/fields_command.h"

#include "app/bench/speed/field_rates.h"
#include "app/bench/table_output.h"

#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/core/worker_team.h"
#include "engine/field/kernels/mlp_kernels.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace nullcline::bench {

namespace {

struct FieldsOptions {
  std::vector<std::size_t> widths, rows;
  std::uint64_t threads = 0;
  double seconds = 0.1;
  TableOutput output;
};

std::string ratio(const std::optional<double>& above, double below) {
  return above ? formatNumber(*above / below, 3) : "-";
}

std::string milliseconds(const std::optional<double>& seconds) {
  return seconds ? formatNumber(1e3 * *seconds, 3) : "-";
}

Table fieldsTable(const std::vector<FieldRate>& rates) {
  Table table{{"width", "rows", "ours, ms", "GFLOP/s", "of large products' rate", "BLAS, ms", "BLAS over ours",
               "BLAS on all threads, ms", "over ours"},
              {}};
  for (const FieldRate& rate : rates)
    table.rows.push_back({std::to_string(rate.shape.width), std::to_string(rate.shape.rows), milliseconds(rate.ours),
                          formatNumber(rate.operations / rate.ours / 1e9, 3),
                          rate.large ? formatNumber(100.0 * *rate.large / rate.ours, 3) + " %" : "-",
                          milliseconds(rate.blas), ratio(rate.blas, rate.ours), milliseconds(rate.blas_on_all),
                          ratio(rate.blas_on_all, rate.ours)});
  return table;
}

Json jsonOf(const std::vector<FieldRate>& rates) {
  const auto number = [](const std::optional<double>& seconds) { return seconds ? Json(1e3 * *seconds) : Json(); };
  Json json = {{"rows", Json::array()}};
  for (const FieldRate& rate : rates)
    json["rows"].push_back({{"width", rate.shape.width},
                            {"rows", rate.shape.rows},
                            {"operations", rate.operations},
                            {"ours_ms", 1e3 * rate.ours},
                            {"blas_ms", number(rate.blas)},
                            {"blas_all_threads_ms", number(rate.blas_on_all)},
                            {"large_products_ms", number(rate.large)}});
  return json;
}

int runFields(const FieldsOptions& options) {
  const std::size_t threads = threadCount(options.threads);
  LargeProduct product(threads);
  std::vector<FieldRate> rates;
  const auto asked = [](const std::vector<std::size_t>& wanted, std::size_t value) {
    return wanted.empty() || std::ranges::count(wanted, value) > 0;
  };
  for (const FieldShape& shape : fieldShapes()) {
    if (!asked(options.widths, shape.width) || !asked(options.rows, shape.rows))
      continue;
    std::cerr << "width " << shape.width << ", " << shape.rows << " rows" << std::endl;
    rates.push_back(measureField(shape, threads, product, options.seconds));
  }
  const std::string machine = std::to_string(threads) + (threads == 1 ? " thread, " : " threads, ") +
                              instructionSetName() +
                              "; BLAS: " + (product.isThere() ? product.library() : "none was found") + ".";
  if (const Status written = options.output.write(fieldsTable(rates), machine, {}, jsonOf(rates)); !written) {
    std::cerr << written.error().message << "\n";
    return 1;
  }
  return 0;
}

} // namespace

void addFieldsCommand(CLI::App& app, int& status) {
  auto* sub = app.add_subcommand("fields", "Networks from one row to a million and from width 8 to 3000, beside the "
                                           "same products by the machine's BLAS");
  auto options = std::make_shared<FieldsOptions>();
  std::vector<std::size_t> widths, rows;
  for (const FieldShape& shape : fieldShapes()) {
    if (std::ranges::count(widths, shape.width) == 0)
      widths.push_back(shape.width);
    if (std::ranges::count(rows, shape.rows) == 0)
      rows.push_back(shape.rows);
  }
  sub->add_option("--widths", options->widths, "Of the two hidden layers, separated by commas; all without it")
      ->delimiter(',')
      ->check(CLI::IsMember(widths));
  sub->add_option("--rows", options->rows, "Separated by commas; all without it")
      ->delimiter(',')
      ->check(CLI::IsMember(rows));
  sub->add_option("--threads", options->threads, "Threads; 0 takes all that this process may use")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  sub->add_option("--seconds", options->seconds, "Of each of the three rounds of a measurement")
      ->check(CLI::Range(0.001, 600.0))
      ->capture_default_str();
  options->output.addOptions(*sub);
  sub->callback([options, &status] { status = runFields(*options); });
}

} // namespace nullcline::bench
