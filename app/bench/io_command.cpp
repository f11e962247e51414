#include "app/bench/io_command.h"

#include "app/bench/process_memory.h"

#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/core/random.h"
#include "engine/data/import_table.h"

#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace nullcline::bench {

namespace {

namespace fs = std::filesystem;

struct IoOptions {
  std::size_t bytes = std::size_t{64} << 20;
  int states = 5;
  int repeats = 3;
  std::string directory;
  bool json = false;
};

/// A table that is removed again when it is not needed any more.
class TemporaryFile {
 public:
  explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
  ~TemporaryFile() {
    std::error_code code;
    fs::remove(path_, code);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

struct WrittenTable {
  std::size_t rows = 0;
  std::size_t bytes = 0;
  double sum = 0.0; // of all values, row by row
};

/// Times in steps of 0.01, and random numbers with all their digits.
WrittenTable writeTable(const fs::path& path, const IoOptions& options) {
  std::ofstream file(path, std::ios::binary);
  RandomGenerator random(1);
  WrittenTable table;
  std::string text = "time";
  for (int i = 0; i < options.states; ++i)
    text += ",x" + std::to_string(i + 1);
  text += '\n';
  while (table.bytes + text.size() < options.bytes) {
    text += formatNumber(static_cast<double>(table.rows) * 0.01, 12);
    for (int i = 0; i < options.states; ++i) {
      const double value = random.normal();
      table.sum += value;
      text += ',' + formatNumber(value);
    }
    text += '\n';
    ++table.rows;
    if (text.size() > (std::size_t{1} << 20)) {
      file << text;
      table.bytes += text.size();
      text.clear();
    }
  }
  file << text;
  table.bytes += text.size();
  file.flush();
  return file ? table : WrittenTable{};
}

struct Measurement {
  double seconds = 0.0;
  std::size_t peak = 0; // bytes above what the program had before
};

Expected<Measurement> measure(const fs::path& path, const WrittenTable& written) {
  const PeakMemory memory;
  const auto start = std::chrono::steady_clock::now();
  ImportProgress progress;
  if (isatty(STDERR_FILENO) != 0)
    progress.report = [](double fraction) { std::cerr << "\rreading " << static_cast<int>(fraction * 100.0) << " % "; };
  const auto imported = importTable(std::span(&path, 1), {}, progress);
  Measurement result;
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  result.peak = memory.bytes();
  if (!imported)
    return imported.error();
  double sum = 0.0;
  for (const double value : imported->data.trajectories.front().values)
    sum += value;
  if (imported->data.trajectories.front().count() != written.rows || sum != written.sum)
    return failure("What was read is not what was written.");
  return result;
}

int runIo(const IoOptions& options) {
  const fs::path directory = options.directory.empty() ? fs::temp_directory_path() : fs::path(options.directory);
  const TemporaryFile file(directory / ("nullcline-bench-io-" + std::to_string(::getpid()) + ".csv"));
  const auto written = writeTable(file.path(), options);
  if (written.rows == 0) {
    std::cerr << "Cannot write " << file.path().string() << ": is there enough space?\n";
    return 1;
  }
  const double numbers = 8.0 * static_cast<double>(written.rows) * (options.states + 1);
  Json runs = Json::array();
  for (int i = 0; i < options.repeats; ++i) {
    const auto measured = measure(file.path(), written);
    if (!measured) {
      std::cerr << measured.error().message << "\n";
      return 1;
    }
    const double rate = static_cast<double>(written.bytes) / 1e6 / measured->seconds;
    runs.push_back({{"seconds", measured->seconds},
                    {"mb_per_second", rate},
                    {"peak_over_numbers", static_cast<double>(measured->peak) / numbers}});
    std::cout << written.bytes << " bytes, " << written.rows << " rows: " << formatNumber(measured->seconds, 4)
              << " s, " << formatNumber(rate, 4) << " MB/s, peak memory "
              << formatNumber(static_cast<double>(measured->peak) / 1e6, 4)
              << " MB = " << formatNumber(static_cast<double>(measured->peak) / numbers, 3) << " times the numbers\n";
  }
  if (options.json)
    std::cout << Json{{"bytes", written.bytes}, {"rows", written.rows}, {"numbers", numbers}, {"runs", runs}}.dump()
              << "\n";
  return 0;
}

} // namespace

void addIoCommand(CLI::App& app, int& status) {
  auto* sub = app.add_subcommand("io", "Speed and memory of reading a large table");
  auto options = std::make_shared<IoOptions>();
  sub->add_option("--size", options->bytes, "Of the table, as 64MiB or 1GiB")->transform(CLI::AsSizeValue(false));
  sub->add_option("--states", options->states, "Columns beside the time")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  sub->add_option("--repeats", options->repeats, "Times it is read")->check(CLI::Range(1, 100))->capture_default_str();
  sub->add_option("--directory", options->directory, "Where the table is written; the system's temporary directory");
  sub->add_flag("--json", options->json, "The last line of standard output is one JSON object");
  sub->callback([options, &status] { status = runIo(*options); });
}

} // namespace nullcline::bench
