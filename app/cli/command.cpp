#include "app/cli/command.h"

#include "app/cli/progress.h"
#include "engine/core/numbers.h"

#include <algorithm>
#include <iostream>

namespace nullcline::cli {

void say(const std::string& line) {
  ProgressLine::print("nullcline-cli: " + line);
}

int report(const Error& error) {
  say(error.message);
  switch (error.kind) {
  case ErrorKind::usage:
    return kUsage;
  case ErrorKind::bad_input:
    return kBadInput;
  case ErrorKind::failed:
    break;
  }
  return kFailed;
}

void printJson(const Json& json) {
  std::cout << json.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
}

Error inFile(const std::string& file, const Error& error) {
  return badInput(file + ": " + error.message);
}

namespace {

/// CLI11 asks a validator for the text of what is wrong, empty if nothing is.
CLI::Validator numberCheck(std::function<bool(double)> accepts, std::string expected) {
  return CLI::Validator(
      [accepts = std::move(accepts), expected](std::string& text) {
        const auto number = parseNumber(text);
        return number && accepts(*number) ? std::string() : "expected " + expected + ", got " + text;
      },
      "");
}

} // namespace

CLI::Validator wholeNumber(long long low, long long high) {
  return CLI::Validator(
      [low, high](std::string& text) {
        const auto number = parseInteger(text);
        if (number && *number >= low && *number <= high)
          return std::string();
        return "expected a whole number from " + std::to_string(low) + " to " + std::to_string(high) + ", got " + text;
      },
      "");
}

CLI::Validator atLeast(double minimum) {
  return numberCheck([minimum](double number) { return number >= minimum; },
                     "a number of " + formatNumber(minimum) + " or more");
}

CLI::Validator moreThanZero() {
  return numberCheck([](double number) { return number > 0; }, "a number above 0");
}

CLI::Validator between(double low, double high) {
  return numberCheck([low, high](double number) { return number >= low && number <= high; },
                     "a number from " + formatNumber(low) + " to " + formatNumber(high));
}

namespace {

/// Of UTF-8 text on a terminal: one for each character, however many bytes it has.
std::size_t columnsOf(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

std::string alignedTable(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
      widths[i] = std::max(widths[i], columnsOf(row[i]));
  }
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      text += i + 1 < row.size() ? row[i] + std::string(widths[i] + 2 - columnsOf(row[i]), ' ') : row[i];
    text += '\n';
  }
  return text;
}

} // namespace nullcline::cli
