// The bytes of a table, one stretch after another: a plain file, a .gz, or a member of a .zip, unpacked as it is read.
//
// Plain files are read, not mapped: a mapped file that shrinks or whose disk goes away ends the program with SIGBUS,
// and with it whatever was being trained.
#pragma once

#include "engine/core/expected.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Up to `size` bytes into `target`; 0 at the end and only there.
  virtual Expected<std::size_t> read(char* target, std::size_t size) = 0;
  /// How much of what lies on the disk was consumed, 0 to 1.
  virtual double fraction() const = 0;
  /// About how many bytes there will be; 0 if that is not known before they are read.
  virtual std::size_t expectedSize() const { return 0; }
};

/// Opens by content, never by name. `member` names the file inside a .zip; empty: the only one that can be a table.
Expected<std::unique_ptr<ByteSource>> openByteSource(const std::filesystem::path& path, const std::string& member = "");

struct ArchiveMember {
  std::string name;          // with its folders, as the archive has it
  std::uint64_t size = 0;    // unpacked, as the archive says; never trusted
  bool can_be_table = false; // by its name
};
/// The files in a .zip; none in anything else, in an archive that cannot be read, and in a workbook.
std::vector<ArchiveMember> listArchive(const std::filesystem::path& path);
/// The file in a .zip that openByteSource() would read; empty if there is none, or several among which it must be
/// chosen.
std::string memberToRead(const std::vector<ArchiveMember>& members, const std::string& wish);
/// "a.csv in DATA.zip", or the file alone where `member` is empty: as messages call it.
std::string sourceName(const std::filesystem::path& path, const std::string& member);

/// A view of text that must outlive the source.
std::unique_ptr<ByteSource> openTextSource(std::string_view text);
/// What a source still holds, refused above `limit` bytes.
Expected<std::string> readAll(ByteSource& source, const std::string& name, std::size_t limit = std::size_t{1} << 32);

/// Packed data may grow to this many times its size, or to kUnpackedFloor bytes if that is more: beyond, it is taken
/// for a bomb. Tables of numbers shrink three- to twentyfold.
inline constexpr std::size_t kLargestUnpackingRatio = 200;
inline constexpr std::size_t kUnpackedFloor = std::size_t{1} << 26;

} // namespace nullcline
