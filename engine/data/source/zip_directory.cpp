#include "engine/data/source/zip_directory.h"

#include "engine/core/bytes.h"
#include "engine/data/source/member_name.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_set>

namespace nullcline {

namespace {

// APPNOTE.TXT 6.3: the end record is 22 bytes and a comment of at most 65535; directory entries have 46 bytes, local
// headers 30, each followed by texts of given lengths.
constexpr std::size_t kEndRecord = 22, kDirectoryEntry = 46, kLocalHeader = 30;
constexpr std::uint32_t kEndMark = 0x06054B50, kDirectoryMark = 0x02014B50, kLocalMark = 0x04034B50;
constexpr std::uint32_t kInZip64 = 0xFFFFFFFF;
constexpr std::size_t kLargestDirectory = std::size_t{1} << 24;

Error notReadable(const FileBytes& file, const std::string& why) {
  return badInput(file.name() + " cannot be read as a .zip: " + why + ". Unpack it first.");
}

Expected<std::string> bytesAt(const FileBytes& file, std::uint64_t offset, std::size_t size) {
  std::string bytes(size, '\0');
  const auto count = file.readAt(offset, bytes.data(), size);
  if (!count)
    return count.error();
  if (*count < size)
    return notReadable(file, "it ends too early");
  return bytes;
}

template <class Word>
Word at(std::string_view bytes, std::size_t offset) {
  return readLittleEndian<Word>(bytes.data() + offset);
}

struct DirectoryPlace {
  std::uint64_t offset = 0;
  std::size_t size = 0;
  std::size_t entries = 0;
};

Expected<DirectoryPlace> findDirectory(const FileBytes& file) {
  const auto tail_size = static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), kEndRecord + 65535));
  const auto tail = bytesAt(file, file.size() - tail_size, tail_size);
  if (!tail)
    return tail.error();
  for (std::size_t start = tail_size + 1; start-- > 0;) {
    if (start + kEndRecord > tail_size || at<std::uint32_t>(*tail, start) != kEndMark)
      continue;
    const auto size = at<std::uint32_t>(*tail, start + 12), offset = at<std::uint32_t>(*tail, start + 16);
    if (size == kInZip64 || offset == kInZip64)
      return notReadable(file, "it is of the ZIP64 kind");
    if (size > kLargestDirectory || std::uint64_t{offset} + size > file.size())
      return notReadable(file, "its list of files lies outside it");
    return DirectoryPlace{offset, size, at<std::uint16_t>(*tail, start + 10)};
  }
  return notReadable(file, "it has no list of files, so it is not complete");
}

/// Hidden files, folders, and what macOS adds.
bool isAside(std::string_view name) {
  const auto base = name.substr(name.rfind('/') + 1);
  return base.empty() || base.front() == '.' || name.starts_with("__MACOSX/");
}

/// `entry` begins a directory entry and is as long as it says.
Expected<ZipMember> memberOf(const FileBytes& file, std::string_view entry, std::string name) {
  const auto flags = at<std::uint16_t>(entry, 8), method = at<std::uint16_t>(entry, 10);
  ZipMember member{std::move(name), {}};
  member.range.is_stored = method == 0;
  member.range.checksum = at<std::uint32_t>(entry, 16);
  member.range.size = at<std::uint32_t>(entry, 20);
  member.range.unpacked_size = at<std::uint32_t>(entry, 24);
  const std::uint64_t local = at<std::uint32_t>(entry, 42);
  if (flags & 1)
    return notReadable(file, "it is encrypted");
  if (method != 0 && method != 8)
    return notReadable(file, "it is compressed in a way that is not deflate");
  if (member.range.size == kInZip64 || member.range.unpacked_size == kInZip64 || local == kInZip64)
    return notReadable(file, "it is of the ZIP64 kind");
  const auto header = bytesAt(file, local, kLocalHeader);
  if (!header)
    return header.error();
  if (at<std::uint32_t>(*header, 0) != kLocalMark)
    return notReadable(file, "its list of files points to none");
  member.range.offset = local + kLocalHeader + at<std::uint16_t>(*header, 26) + at<std::uint16_t>(*header, 28);
  if (member.range.offset + member.range.size > file.size())
    return notReadable(file, "a file in it is longer than the archive");
  return member;
}

std::string listOf(const std::vector<ZipMember>& members) {
  constexpr std::size_t kShown = 20;
  std::string list;
  for (std::size_t i = 0; i < std::min(members.size(), kShown); ++i)
    list += (i == 0 ? "" : ", ") + members[i].name;
  return members.size() > kShown ? list + ", and " + std::to_string(members.size() - kShown) + " more" : list;
}

/// Of several with one name the last.
void dropEarlier(std::vector<ZipMember>& members) {
  std::unordered_set<std::string> later;
  std::vector<ZipMember> kept;
  for (auto member = members.rbegin(); member != members.rend(); ++member)
    if (later.insert(member->name).second)
      kept.push_back(std::move(*member));
  members.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
}

} // namespace

bool isOfficeDocument(const std::vector<ZipMember>& members) {
  return std::any_of(members.begin(), members.end(), [](const ZipMember& member) {
    return member.name == "[Content_Types].xml" || member.name == "content.xml";
  });
}

Expected<std::vector<ZipMember>> listZip(const FileBytes& file) {
  const auto place = findDirectory(file);
  if (!place)
    return place.error();
  const auto directory = bytesAt(file, place->offset, place->size);
  if (!directory)
    return directory.error();
  std::vector<ZipMember> members;
  std::string_view rest = *directory;
  for (std::size_t i = 0; i < place->entries; ++i) {
    if (rest.size() < kDirectoryEntry || at<std::uint32_t>(rest, 0) != kDirectoryMark)
      return notReadable(file, "its list of files is damaged");
    const std::size_t name_size = at<std::uint16_t>(rest, 28);
    const std::size_t size = kDirectoryEntry + name_size + at<std::uint16_t>(rest, 30) + at<std::uint16_t>(rest, 32);
    if (rest.size() < size)
      return notReadable(file, "its list of files is damaged");
    std::string name = memberName(rest.substr(kDirectoryEntry, name_size));
    if (!isAside(name)) {
      auto member = memberOf(file, rest.substr(0, size), std::move(name));
      if (!member)
        return member.error();
      members.push_back(std::move(*member));
    }
    rest.remove_prefix(size);
  }
  dropEarlier(members);
  return members;
}

std::vector<ArchiveMember> describeMembers(const std::vector<ZipMember>& members) {
  std::vector<ArchiveMember> list;
  for (const auto& member : members)
    list.push_back({member.name, member.range.unpacked_size, canBeTable(member.name)});
  return list;
}

bool canBeTable(std::string_view name) {
  std::string lower(name);
  for (char& c : lower)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  constexpr std::array<std::string_view, 6> kEndings = {".csv", ".tsv", ".txt", ".dat", ".tab", ".data"};
  constexpr std::array<std::string_view, 6> kAbout = {"readme", "license", "licence", "copying", "changelog", "notes"};
  const std::string_view base = std::string_view(lower).substr(lower.rfind('/') + 1);
  const bool is_about = base.ends_with(".txt") && std::any_of(kAbout.begin(), kAbout.end(), [&](auto word) {
                          return base.substr(0, base.size() - 4) == word;
                        });
  return !is_about &&
         std::any_of(kEndings.begin(), kEndings.end(), [&](auto ending) { return lower.ends_with(ending); });
}

Expected<ZipMember> chooseZipMember(const std::vector<ZipMember>& members, const std::string& wish,
                                    const std::string& file) {
  if (isOfficeDocument(members))
    return badInput(file + " is a workbook of an office program; a text table was expected. Save its sheet as CSV.");
  const std::string name = memberToRead(describeMembers(members), wish);
  for (const auto& member : members)
    if (!name.empty() && member.name == name)
      return member;
  if (!wish.empty())
    return badInput(file + " holds no file \"" + wish + "\". It holds: " + listOf(members) + ".");
  if (members.empty())
    return badInput(file + " is a .zip without any file in it; a table was expected.");
  std::vector<ZipMember> tables;
  std::copy_if(members.begin(), members.end(), std::back_inserter(tables),
               [](const ZipMember& member) { return canBeTable(member.name); });
  if (tables.empty())
    return badInput(file +
                    " holds no file that is named as tables of text are (.csv, .tsv, .txt, .dat, .tab, .data). "
                    "It holds: " +
                    listOf(members) + ".");
  return badInput(file + " holds several files: " + listOf(tables) +
                  ". Say which one to read: --member NAME on the command line, the file in the archive in the window.");
}

} // namespace nullcline
