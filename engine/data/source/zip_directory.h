// The list of files in a .zip: its central directory, checked entry by entry. Our own, because reading one member takes
// a page of code over zlib, and because names in it are only ever compared, never used as paths.
#pragma once

#include "engine/data/source/byte_source.h"
#include "engine/data/source/inflate_source.h"

namespace nullcline {

struct ZipMember {
  std::string name;
  PackedRange range;
};

/// All members that are files and neither hidden nor of a resource fork, with names in UTF-8; of several with one name
/// the last, which is what unpacking leaves. An error if the archive is not one we read.
Expected<std::vector<ZipMember>> listZip(const FileBytes& file);
/// The sheets of office programs are .zip files too, and no tables of text.
bool isOfficeDocument(const std::vector<ZipMember>& members);
std::vector<ArchiveMember> describeMembers(const std::vector<ZipMember>& members);
/// By its name: "a.csv", but neither "readme.txt" nor "plot.png".
bool canBeTable(std::string_view name);
/// The one that memberToRead() names. An error lists what there is.
Expected<ZipMember> chooseZipMember(const std::vector<ZipMember>& members, const std::string& wish,
                                    const std::string& file);

} // namespace nullcline
