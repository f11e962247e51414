#include "tests/fuzz/readers.h"

#include "engine/core/strict_json.h"
#include "engine/data/read_dataset.h"
#include "engine/data/write_dataset.h"
#include "engine/export/safetensors.h"
#include "engine/fit/checkpoint.h"
#include "engine/fit/compatibility.h"
#include "engine/project/project_file.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace nullcline::fuzz {

namespace {

void require(bool condition) {
  if (!condition)
    std::abort(); // what libFuzzer and the corpus test take for a crash
}

void requireWhole(const Dataset& data) {
  require(!data.channels.empty() && !data.trajectories.empty());
  for (const Trajectory& trajectory : data.trajectories) {
    require(trajectory.values.size() == trajectory.times.size() * data.channels.size());
    for (std::size_t k = 1; k < trajectory.times.size(); ++k)
      require(trajectory.times[k] > trajectory.times[k - 1]);
    for (const double value : trajectory.values)
      require(!std::isinf(value));
  }
}

void requireSentence(const Error& error) {
  require(!error.message.empty());
}

} // namespace

void readTable(std::string_view bytes) {
  const auto data = readDatasetText(bytes, "table.csv");
  if (data)
    requireWhole(*data);
  else
    requireSentence(data.error());
}

void readModel(std::string_view bytes) {
  const auto model = parseSafetensors(bytes);
  if (!model)
    return requireSentence(model.error());
  const auto again = parseSafetensors(safetensorsBytes(*model));
  require(again.hasValue() && again->parameters.size() == model->parameters.size());
}

void readConfiguration(std::string_view bytes) {
  if (const auto checkpoint = parseCheckpoint(bytes))
    require(parseCheckpoint(serializeCheckpoint(*checkpoint)).hasValue());
  const auto json = parseStrictJson(bytes, "The settings");
  if (!json)
    return requireSentence(json.error());
  const auto spec = fromJson(*json, FitSpec{});
  if (!spec)
    return requireSentence(spec.error());
  const std::array<Channel, 2> channels = {{{"x", "", ChannelRole::state}, {"y", "", ChannelRole::state}}};
  if (const Status compatible = checkCompatibility(*spec, channels); !compatible)
    requireSentence(compatible.error());
  require(fromJson(toJson(*spec), FitSpec{}).hasValue());
}

void readProject(std::string_view bytes) {
  static const std::string path = [] {
    // In memory where that can be had: a project is a file.
    const bool memory = ::access("/dev/shm", W_OK) == 0;
    return std::string(memory ? "/dev/shm" : "/tmp") + "/nullcline-fuzz-" + std::to_string(::getpid()) + ".nullcline";
  }();
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  if (const auto project = ProjectFile::open(path)) {
    const auto datasets = project->datasetIds();
    for (std::size_t i = 0; datasets && i < datasets->size(); ++i)
      if (const auto data = project->dataset((*datasets)[i]); !data)
        requireSentence(data.error());
    const auto runs = project->runs();
    for (std::size_t i = 0; runs && i < runs->size(); ++i) {
      const auto run = (*runs)[i].id;
      static_cast<void>(project->checkpoint(run).hasValue());
      static_cast<void>(project->history(run, 1000).hasValue());
      static_cast<void>(project->model(run).hasValue());
    }
  } else {
    requireSentence(project.error());
  }
  for (const char* ending : {"", "-wal", "-shm", "-journal"})
    ::unlink((path + ending).c_str());
}

std::span<const Target> targets() {
  static constexpr std::array<Target, 4> kTargets = {
      {{"table", readTable}, {"model", readModel}, {"configuration", readConfiguration}, {"project", readProject}}};
  return kTargets;
}

} // namespace nullcline::fuzz
