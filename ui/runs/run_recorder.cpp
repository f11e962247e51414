#include "ui/runs/run_recorder.h"

namespace nullcline {

Expected<RunRecorder> RunRecorder::begin(const Recording& recording, const FitSpec& spec) {
  auto project = ProjectFile::open(recording.project);
  if (!project)
    return project.error();
  if (recording.run)
    return RunRecorder(std::move(*project), *recording.run);
  const auto run = project->addRun(recording.dataset, spec);
  if (!run)
    return run.error();
  return RunRecorder(std::move(*project), *run);
}

} // namespace nullcline
