// What the commands share: exit codes, messages on standard error, how a command is added.
#pragma once

#include "engine/core/expected.h"
#include "engine/core/options_json.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

namespace nullcline::cli {

/// The contract with scripts (README): nothing else is ever returned.
enum ExitCode { kDone = 0, kFailed = 1, kUsage = 2, kBadInput = 3, kEndedEarly = 4, kInterrupted = 130 };

/// Set by the command that was chosen; run after the whole line was understood.
using Action = std::function<int()>;

void addSystems(CLI::App& app, Action& action);
void addMethods(CLI::App& app, Action& action);
void addSimulate(CLI::App& app, Action& action);
void addFit(CLI::App& app, Action& action);
void addPredict(CLI::App& app, Action& action);
void addExport(CLI::App& app, Action& action);
void addCheckGradient(CLI::App& app, Action& action);
void addInfo(CLI::App& app, Action& action);
void addFixedPoints(CLI::App& app, Action& action);

/// One line on standard error, above a progress bar if there is one.
void say(const std::string& line);
/// Says the error and returns its exit code.
int report(const Error& error);
/// The last line of standard output with --json; bytes that are no UTF-8 are replaced.
void printJson(const Json& json);
/// An error about a file keeps exit code 3 whatever it was made for, with the file named first.
Error inFile(const std::string& file, const Error& error);

/// Checks of numbers whose messages a person can read.
CLI::Validator wholeNumber(long long low, long long high);
CLI::Validator atLeast(double minimum);
CLI::Validator moreThanZero();
CLI::Validator between(double low, double high);

/// Left-aligned columns two spaces apart; the last one is not padded.
std::string alignedTable(const std::vector<std::vector<std::string>>& rows);

} // namespace nullcline::cli
