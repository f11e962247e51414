// `nullcline-bench accuracy`: options, progress, and the tables.
#pragma once

namespace CLI {
class App;
}

namespace nullcline::bench {

/// `status` becomes the exit code once the command has run: 0, 1 a fit failed, 2 usage, 3 bad input.
void addAccuracyCommand(CLI::App& app, int& status);

} // namespace nullcline::bench
