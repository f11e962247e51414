#include "app/bench/papers_command.h"

#include "app/bench/papers/figure.h"
#include "app/bench/table_output.h"

#include "engine/core/options_json.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace nullcline::bench {

namespace {

struct Experiment {
  const char* name;
  std::vector<Figure> (*run)(const PapersOptions& options);
};

constexpr Experiment kExperiments[] = {
    {"toy-gradient", toyGradient},       {"g1d", wideNetwork},           {"nested-spheres", nestedSpheresByGradient},
    {"seminorm", seminormSaving},        {"local", localRegularization}, {"spiral", spiral},
    {"vf-speed-up", variationalSpeedUp},
};

struct Command {
  PapersOptions options;
  std::vector<std::string> only;
  TableOutput output;
};

Table figureTable(const std::vector<Figure>& figures) {
  Table table{{"quantity", "published", "measured", "verdict"}, {}};
  for (const auto& figure : figures)
    table.rows.push_back({figure.quantity, figure.published, figure.measured, figure.verdict});
  return table;
}

/// Why, figure by figure; the same note once.
std::string notes(const std::vector<Figure>& figures) {
  std::string text, before;
  for (const auto& figure : figures) {
    const std::string note = figure.paper + ": " + figure.note + ".\n";
    if (note != before)
      text += "- " + figure.quantity + " (" + figure.verdict + "). " + note;
    before = note;
  }
  return text;
}

Json jsonOf(const std::vector<Figure>& figures) {
  Json json = {{"rows", Json::array()}};
  for (const auto& figure : figures)
    json["rows"].push_back({{"paper", figure.paper},
                            {"quantity", figure.quantity},
                            {"published", figure.published},
                            {"measured", figure.measured},
                            {"verdict", figure.verdict},
                            {"note", figure.note}});
  return json;
}

int runPapers(const Command& command) {
  std::vector<Figure> figures;
  for (const auto& experiment : kExperiments) {
    if (!command.only.empty() && std::ranges::count(command.only, experiment.name) == 0)
      continue;
    const auto found = experiment.run(command.options);
    figures.insert(figures.end(), found.begin(), found.end());
  }
  if (const Status written = command.output.write(figureTable(figures), {}, notes(figures), jsonOf(figures));
      !written) {
    std::cerr << written.error().message << "\n";
    return 1;
  }
  return 0;
}

} // namespace

void addPapersCommand(CLI::App& app, int& status) {
  auto* sub = app.add_subcommand("papers", "Published figures, and what is measured here");
  auto command = std::make_shared<Command>();
  std::vector<std::string> names;
  for (const auto& experiment : kExperiments)
    names.emplace_back(experiment.name);
  sub->add_option("--only", command->only, "Experiments to run, separated by commas; all without it")
      ->delimiter(',')
      ->check(CLI::IsMember(names));
  sub->add_option("--seed", command->options.seed, "First seed")->capture_default_str();
  sub->add_option("--seeds", command->options.seeds, "Draws of the weights of g1d, whose median loss counts")
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  sub->add_option("--threads", command->options.threads, "Threads; 0 takes all that this process may use")
      ->capture_default_str();
  sub->add_flag("--long", command->options.long_run, "The papers' own numbers of epochs (hours)");
  command->output.addOptions(*sub);
  sub->callback([command, &status] { status = runPapers(*command); });
}

} // namespace nullcline::bench
