// The list of files in a .zip: its central directory, checked entry by entry. Our own, because reading one member takes
// a page of code over zlib, and because names in it are only ever compared, never used as paths.
#pragma once

#include "engine/data/source/inflate_source.h"

namespace nullcline {

struct ZipMember {
  std::string name;
  PackedRange range;
};

/// All members that are files and neither hidden nor of a resource fork. An error if the archive is not one we read.
Expected<std::vector<ZipMember>> listZip(const FileBytes& file);
/// By its name: "a.csv", but neither "readme.txt" nor "plot.png".
bool canBeTable(std::string_view name);
/// The wanted one, or the only one that can be a table. An error lists what there is.
Expected<ZipMember> chooseZipMember(const std::vector<ZipMember>& members, const std::string& wish,
                                    const std::string& file);

} // namespace nullcline
