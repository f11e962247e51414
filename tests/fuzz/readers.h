// What reads files that nobody vouches for. Each takes any bytes and comes back: with a value that holds together, or
// with a sentence. libFuzzer calls them (fuzz_*.cpp, clang), and so does the corpus test of every build.
#pragma once

#include <span>
#include <string_view>

namespace nullcline::fuzz {

void readTable(std::string_view bytes);         // CSV and the Data Hub's layout
void readModel(std::string_view bytes);         // safetensors
void readConfiguration(std::string_view bytes); // settings of a fit (--spec) and a checkpoint
void readProject(std::string_view bytes);       // an SQLite file

struct Target {
  const char* name; // its corpus is tests/fuzz/corpus/NAME
  void (*read)(std::string_view);
};
std::span<const Target> targets();

} // namespace nullcline::fuzz
