// Options as the sections of a form: pure data, made from the one list that files and the command line use.
#pragma once

#include "ui/forms/described.h"

#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace nullcline {

struct OptionNode {
  enum class Kind { group, alternative, list, entry };

  Kind kind = Kind::group;
  std::string path;
  QString title, help;
  std::optional<OptionField> choice; // of an alternative, or of an entry that is nothing but one
  std::optional<OptionField> list;   // of a list: how an entry is made
  std::vector<OptionField> fields;   // its own, above the sections
  std::vector<OptionNode> sections;

  /// Options in it and below.
  std::size_t size() const;
  bool isEmpty() const { return fields.empty() && sections.empty(); }
};

using OptionFilter = std::function<bool(const std::string& path)>;

/// Sections below `base` ("" or "field") with those options that the filter takes. The base's own choice is left out.
OptionNode optionTree(const Described& options, const std::string& base, const OptionFilter& filter);

/// What a folded section holds, in a few words: "Dormand-Prince 5(4), PI (Gustafsson)".
QString summaryOf(const OptionNode& node);

} // namespace nullcline
