// nullcline-bench: measurements that take too long for a test. One subcommand per question.
#include "app/bench/accuracy_command.h"
#include "app/bench/devices_command.h"
#include "app/bench/fields_command.h"
#include "app/bench/io_command.h"
#include "app/bench/papers_command.h"
#include "app/bench/peers_command.h"
#include "app/bench/roads_command.h"
#include "app/bench/scale_command.h"
#include "app/bench/speed_command.h"
#include "app/bench/ui_command.h"

#include <CLI/CLI.hpp>

int main(int count, char** arguments) {
  CLI::App app{"Measures what Nullcline promises. Results on standard output, progress on standard error."};
  app.set_version_flag("--version", NULLCLINE_VERSION);
  app.require_subcommand(1);
  int status = 0;
  nullcline::bench::addAccuracyCommand(app, status);
  nullcline::bench::addPapersCommand(app, status);
  nullcline::bench::addIoCommand(app, status);
  nullcline::bench::addSpeedCommand(app, status);
  nullcline::bench::addFieldsCommand(app, status);
  nullcline::bench::addScaleCommand(app, status);
  nullcline::bench::addRoadsCommand(app, status);
  nullcline::bench::addPeersCommand(app, status);
  nullcline::bench::addDevicesCommand(app, status);
  nullcline::bench::addUiCommand(app, status);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    // CLI11 prints help and errors, and returns 0 for help; every mistake in the usage is exit code 2.
    return app.exit(error) == 0 ? 0 : 2;
  }
  return status;
}
