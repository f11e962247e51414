// nullcline-bench-window: one measurement in the window, for `nullcline-bench ui`, which gives it a display.
#include "app/bench_window/measures.h"
#include "ui/render_results.h"
#include "ui/theme.h"

#include <QApplication>

#include <CLI/CLI.hpp>

#include <clocale>
#include <iostream>

int main(int count, char** arguments) {
  CLI::App app{"One measurement in the window, for nullcline-bench ui. Prints one JSON object."};
  std::string measure;
  double seconds = 5.0;
  int times = 3;
  app.add_option("measure", measure, "What to measure")
      ->required()
      ->check(CLI::IsMember({"events", "slowdown", "panning", "stopping"}));
  app.add_option("--seconds", seconds, "Of each measurement")->check(CLI::Range(0.1, 600.0))->capture_default_str();
  app.add_option("--times", times, "How often each method is stopped; half of how often plots are compared with none")
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  CLI11_PARSE(app, count, arguments);

  QApplication application(count, arguments);
  std::setlocale(LC_NUMERIC, "C");
  nullcline::initialiseResources();
  nullcline::applyAppearance(application, nullcline::Appearance::light);
  const auto measured = measure == "events"     ? nullcline::bench::measureEvents(seconds)
                        : measure == "slowdown" ? nullcline::bench::measureSlowdown(seconds, times)
                        : measure == "panning"  ? nullcline::bench::measurePanning(seconds)
                                                : nullcline::bench::measureStopping(times);
  if (!measured) {
    std::cerr << measured.error().message << "\n";
    return 1;
  }
  std::cout << *measured << "\n";
  return 0;
}
