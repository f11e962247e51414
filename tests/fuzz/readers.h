// What reads files that nobody vouches for. Each takes any bytes and comes back: with a value that holds together, or
// with a sentence. libFuzzer calls them (fuzz_target.cpp, clang), and so does the corpus test of every build.
#pragma once

#include <span>
#include <string_view>

namespace nullcline::fuzz {

void readTable(std::string_view bytes);      // text of every layout, the Data Hub's too
void readArchive(std::string_view bytes);    // a file on the disk, as people open it: .gz, .zip, or plain
void readRecipe(std::string_view bytes);     // one line of JSON, an import recipe; below it the table it is for
void readModel(std::string_view bytes);      // safetensors
void readSettings(std::string_view bytes);   // of a fit (--spec)
void readCheckpoint(std::string_view bytes); // what a project keeps to go on from
void readProject(std::string_view bytes);    // an SQLite file, with reports, recipes and views; then saved to

struct Target {
  const char* name; // its corpus is tests/fuzz/corpus/NAME
  void (*read)(std::string_view);
};
std::span<const Target> targets();

} // namespace nullcline::fuzz
