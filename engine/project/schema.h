// The tables of a project file; docs/project-file.md explains them to readers of the file.
#pragma once

#include <cstdint>

namespace nullcline {

inline constexpr std::int32_t kProjectApplicationId = 0x4e4c434e; // "NLCN", what the MIME magic looks at
inline constexpr int kProjectVersion = 4;

/// Arrays are blobs of little-endian float64, row by row, NaN = missing. Options are JSON as `fit --spec` reads them.
inline constexpr const char* kProjectSchema = R"sql(
CREATE TABLE datasets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  time_name TEXT NOT NULL,
  time_unit TEXT NOT NULL,
  citation TEXT NOT NULL,
  created TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  recipe TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE channels (
  dataset INTEGER NOT NULL REFERENCES datasets(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (dataset, position)
) STRICT;

CREATE TABLE trajectories (
  dataset INTEGER NOT NULL REFERENCES datasets(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  times BLOB NOT NULL,
  observed BLOB NOT NULL,
  PRIMARY KEY (dataset, position)
) STRICT;

CREATE TABLE notes (
  dataset INTEGER NOT NULL REFERENCES datasets(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  affected INTEGER NOT NULL,
  dropped INTEGER NOT NULL,
  PRIMARY KEY (dataset, position)
) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  dataset INTEGER NOT NULL REFERENCES datasets(id) ON DELETE CASCADE,
  spec TEXT NOT NULL,
  status TEXT NOT NULL,
  epochs_done INTEGER NOT NULL,
  report TEXT,
  created TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  finished TEXT,
  program_version TEXT NOT NULL,
  batch INTEGER
) STRICT;

CREATE TABLE metrics (
  run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  train_loss REAL,
  validation_loss REAL,
  learning_rate REAL,
  seconds REAL,
  nfe_forward INTEGER NOT NULL,
  nfe_backward INTEGER NOT NULL,
  pullbacks INTEGER NOT NULL DEFAULT 0,
  steps_accepted INTEGER NOT NULL DEFAULT 0,
  steps_rejected INTEGER NOT NULL DEFAULT 0,
  error REAL,
  PRIMARY KEY (run, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoints (
  run INTEGER PRIMARY KEY REFERENCES runs(id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  written TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE models (
  run INTEGER PRIMARY KEY REFERENCES runs(id) ON DELETE CASCADE,
  description TEXT NOT NULL,
  parameters BLOB NOT NULL
) STRICT;
)sql";

/// What a file of version 1 lacks.
inline constexpr const char* kProjectUpgradeFrom1 = R"sql(
ALTER TABLE metrics ADD COLUMN pullbacks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE metrics ADD COLUMN steps_accepted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE metrics ADD COLUMN steps_rejected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE metrics ADD COLUMN error REAL;
ALTER TABLE runs ADD COLUMN batch INTEGER;
)sql";

/// What a file of version 2 lacks.
inline constexpr const char* kProjectUpgradeFrom2 = R"sql(
ALTER TABLE datasets ADD COLUMN recipe TEXT NOT NULL DEFAULT '';
)sql";

/// Behind the schema in a new file, and what a file of version 3 lacks.
inline constexpr const char* kProjectViews = R"sql(
CREATE TABLE views (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL
) STRICT;
)sql";

} // namespace nullcline
