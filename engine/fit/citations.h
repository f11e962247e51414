// What to cite for the methods, as BibTeX.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace nullcline {

struct Citation {
  const char* key;     // "zhao2025"
  const char* text;    // one line for people
  const char* bibtex;  // a whole entry
  const char* methods; // names of the methods it is of, with a space before and behind each
};

std::span<const Citation> citations();
/// Of these methods, each once, in the order of the list.
std::vector<Citation> citationsOf(std::span<const std::string> methods);
/// Entries with a blank line between them: those of the methods, and of the data what whoever published them asks for
/// (empty: nothing).
std::string bibliography(std::span<const std::string> methods, const std::string& data_citation);

} // namespace nullcline
