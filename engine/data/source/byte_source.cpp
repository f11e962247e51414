#include "engine/data/source/byte_source.h"

#include "engine/data/source/zip_directory.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace nullcline {

namespace {

class PlainSource : public ByteSource {
 public:
  explicit PlainSource(FileBytes file) : file_(std::move(file)) {}
  Expected<std::size_t> read(char* target, std::size_t size) override {
    const auto count = file_.readAt(position_, target, size);
    position_ += count ? *count : 0;
    return count;
  }
  double fraction() const override {
    return file_.size() == 0 ? 1.0 : std::min(1.0, static_cast<double>(position_) / static_cast<double>(file_.size()));
  }
  std::size_t expectedSize() const override { return static_cast<std::size_t>(file_.size()); }

 private:
  FileBytes file_;
  std::uint64_t position_ = 0;
};

class TextSource : public ByteSource {
 public:
  explicit TextSource(std::string_view text) : text_(text) {}
  Expected<std::size_t> read(char* target, std::size_t size) override {
    const std::size_t count = std::min(size, text_.size() - position_);
    if (count > 0)
      std::memcpy(target, text_.data() + position_, count);
    position_ += count;
    return count;
  }
  double fraction() const override {
    return text_.empty() ? 1.0 : static_cast<double>(position_) / static_cast<double>(text_.size());
  }
  std::size_t expectedSize() const override { return text_.size(); }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

struct Signature {
  std::string_view bytes;
  const char* what;
};

// What people drop on the window by mistake, each with the sentence that helps.
constexpr std::array<Signature, 7> kNoTables = {{
    {std::string_view("\xFD"
                      "7zXZ\0",
                      6),
     "an .xz archive; .gz and .zip are read in place. Unpack it first"},
    {"BZh", "a .bz2 archive; .gz and .zip are read in place. Unpack it first"},
    {"\x28\xB5\x2F\xFD", "a .zst archive; .gz and .zip are read in place. Unpack it first"},
    {"\xD0\xCF\x11\xE0", "a workbook of an old office program. Save its sheet as CSV"},
    {"\x89HDF", "an HDF5 file. Export the table as CSV"},
    {"%PDF", "a PDF. Export the table as CSV"},
    {std::string_view("SQLite format 3\0", 16), "a database. Export the table as CSV, or open it as a project"},
}};

bool isZip(std::string_view begin) {
  return begin.starts_with("PK\x03\x04") || begin.starts_with("PK\x05\x06");
}

} // namespace

std::vector<ArchiveMember> listArchive(const std::filesystem::path& path) {
  const auto file = FileBytes::open(path);
  std::array<char, 4> head{};
  const auto count = file ? file->readAt(0, head.data(), head.size()) : Expected<std::size_t>(file.error());
  if (!count || !isZip(std::string_view(head.data(), *count)))
    return {};
  const auto members = listZip(*file);
  return members && !isOfficeDocument(*members) ? describeMembers(*members) : std::vector<ArchiveMember>();
}

std::string memberToRead(const std::vector<ArchiveMember>& members, const std::string& wish) {
  const ArchiveMember* found = nullptr;
  std::size_t tables = 0;
  for (const auto& member : members) {
    if (!wish.empty() && member.name == wish)
      return wish;
    tables += member.can_be_table ? 1 : 0;
    found = member.can_be_table || (members.size() == 1) ? &member : found;
  }
  return wish.empty() && found && tables <= 1 ? found->name : std::string();
}

std::string sourceName(const std::filesystem::path& path, const std::string& member) {
  return member.empty() ? path.string() : member + " in " + path.string();
}

Expected<std::unique_ptr<ByteSource>> openByteSource(const std::filesystem::path& path, const std::string& member) {
  auto file = FileBytes::open(path);
  if (!file)
    return file.error();
  std::array<char, 16> head{};
  const auto count = file->readAt(0, head.data(), head.size());
  if (!count)
    return count.error();
  const std::string_view begin(head.data(), *count);
  for (const auto& signature : kNoTables)
    if (begin.starts_with(signature.bytes))
      return badInput(path.string() + " is " + signature.what + ".");
  if (isZip(begin)) {
    const auto members = listZip(*file);
    if (!members)
      return members.error();
    auto chosen = chooseZipMember(*members, member, path.string());
    if (!chosen)
      return chosen.error();
    chosen->range.name = sourceName(path, chosen->name);
    return openPacked(std::move(*file), chosen->range);
  }
  if (!member.empty())
    return usageError(path.string() + " is no .zip, so it has no member " + member + " to read.");
  if (begin.starts_with("\x1F\x8B")) {
    PackedRange range;
    range.size = file->size();
    range.is_gzip = true;
    return openPacked(std::move(*file), range);
  }
  return std::unique_ptr<ByteSource>(std::make_unique<PlainSource>(std::move(*file)));
}

std::unique_ptr<ByteSource> openTextSource(std::string_view text) {
  return std::make_unique<TextSource>(text);
}

Expected<std::string> readAll(ByteSource& source, const std::string& name, std::size_t limit) {
  std::string text;
  std::size_t stretch = std::size_t{1} << 16;
  for (;;) {
    const std::size_t done = text.size();
    text.resize(done + stretch);
    const auto count = source.read(text.data() + done, stretch);
    if (!count)
      return count.error();
    text.resize(done + *count);
    if (*count == 0)
      return text;
    if (text.size() > limit)
      return badInput(name + " has more than " + std::to_string(limit) + " bytes; at most that many are read at once.");
    stretch = std::min(stretch * 2, std::size_t{1} << 24);
  }
}

} // namespace nullcline
