// nullcline-bench ui: what the window promises its user.
#pragma once

namespace CLI {
class App;
}

namespace nullcline::bench {

void addUiCommand(CLI::App& app, int& status);

} // namespace nullcline::bench
