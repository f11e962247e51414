// nullcline-cli: fits, simulates, predicts and exports without a window.
#include "app/cli/command.h"
#include "engine/core/log.h"

#include <iostream>

namespace {

using namespace nullcline::cli;

/// What nobody understood, without what follows from it.
std::string unexpected(const CLI::App& app) {
  const auto rest = app.remaining(true);
  for (const auto& argument : rest)
    if (argument.starts_with("-"))
      return "There is no option " + argument + " here";
  return (rest.empty() ? std::string("Something") : rest.front()) + " was not expected here";
}

/// What the parser says, as one sentence.
int usageProblem(const CLI::App& app, const CLI::ParseError& problem) {
  std::string sentence = dynamic_cast<const CLI::ExtrasError*>(&problem) ? unexpected(app) : problem.what();
  for (auto& c : sentence)
    c = c == '\n' ? ' ' : c;
  while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == '.'))
    sentence.pop_back();
  std::string command = "nullcline-cli";
  for (const auto* chosen : app.get_subcommands())
    command += " " + chosen->get_name();
  say(sentence + ". See " + command + " --help.");
  return kUsage;
}

/// The commands there are, if the first word is to be one and is not: the parser would only say that one is missing.
std::string unknownCommand(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-')
    return {};
  std::string names;
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_name() == argv[1])
      return {};
    names += (names.empty() ? "" : ", ") + command->get_name();
  }
  return "There is no command " + std::string(argv[1]) + ". The commands are: " + names + ".";
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app("Nullcline fits dynamical systems to noisy, partial observations.", "nullcline-cli");
  app.set_version_flag("--version", std::string("nullcline-cli ") + NULLCLINE_VERSION);
  app.require_subcommand(1);
  app.footer("Exit codes: 0 done, 1 failed, 2 usage, 3 bad input, 4 ended early or no better than the start (results "
             "written), 130 interrupted.");
  Action action;
  for (const auto add :
       {addFit, addPredict, addExport, addSimulate, addInfo, addFixedPoints, addSystems, addMethods, addCheckGradient})
    add(app, action);
  nullcline::setLogSink([](nullcline::LogLevel, const std::string& line) { say(line); });
  if (const auto sentence = unknownCommand(app, argc, argv); !sentence.empty()) {
    say(sentence);
    return kUsage;
  }
  try {
    app.parse(argc, argv);
    return action();
  } catch (const CLI::ParseError& problem) {
    if (problem.get_exit_code() == 0) // --help and --version
      return app.exit(problem);
    return usageProblem(app, problem);
  } catch (const std::bad_alloc&) {
    say("There is not enough memory for this.");
  } catch (const std::exception& problem) {
    say(std::string("This should not have happened, please report it: ") + problem.what());
  }
  return kFailed;
}
