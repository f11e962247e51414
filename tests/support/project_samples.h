// Small things to put into a project, every one different, so that a mix-up shows.
#pragma once

#include "engine/project/project_file.h"

#include <cstdio>
#include <limits>
#include <string>

namespace nullcline {

inline Dataset smallDataset() {
  Dataset data;
  data.name = "pelts; \"quoted\"";
  data.source = "/some/where/pelts.csv";
  data.time_name = "year";
  data.time_unit = "a";
  data.citation = "Somebody (1921), https://example.org/\xc3\xa9";
  data.import_recipe = R"({"layout": "wide"})";
  data.channels = {{"hare", "thousands", ChannelRole::state}, {"lynx", "", ChannelRole::state}};
  data.trajectories = {{"A", {0.1, 1.0 / 3.0, 1e9}, {1, kMissing, -0.0, 5e-324, kMissing, 1e300}},
                       {"", {-5.0}, {2.5, 3.5}},
                       {"empty", {}, {}}};
  data.notes = {{"3 rows had no time and were left out.", 3, true}, {"A value was repaired.", 1, false}};
  return data;
}

inline Checkpoint checkpointAt(int epoch) {
  Checkpoint checkpoint;
  checkpoint.epoch = epoch;
  checkpoint.parameters.assign(2000, epoch + 0.1);
  checkpoint.random_state = "state " + std::to_string(epoch);
  return checkpoint;
}

inline EpochRecord recordAt(int epoch) {
  EpochRecord record{epoch, 1.0 / epoch, 2.0 / epoch, 0.01, 0.5 * epoch, 10ULL * epoch, 7, 5, 30, 2};
  if (epoch % 2 == 1)
    record.error = epoch == 1 ? std::numeric_limits<double>::infinity() : 0.25;
  return record;
}

/// The checkpoint of run 1 in the file if all of it fits together, else -1 with the reason on the screen.
inline int wholeCheckpoint(const std::filesystem::path& path) {
  const auto problem = [&](const std::string& text) {
    std::fprintf(stderr, "%s: %s\n", path.c_str(), text.c_str());
    return -1;
  };
  const auto project = ProjectFile::open(path);
  if (!project)
    return problem(project.error().message);
  const auto checkpoint = project->checkpoint(1);
  const auto runs = project->runs();
  const auto history = project->history(1, 1 << 30);
  if (!checkpoint || !runs || !history)
    return problem("a part cannot be read");
  if (!(*checkpoint == checkpointAt(checkpoint->epoch)) || runs->front().epochs_done != checkpoint->epoch ||
      history->size() != static_cast<std::size_t>(checkpoint->epoch))
    return problem("the parts do not belong together");
  return checkpoint->epoch;
}

} // namespace nullcline
