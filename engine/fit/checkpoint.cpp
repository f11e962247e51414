// Layout, all little-endian: "NULLCKPT", version (4 bytes), size of the content (8), the content, CRC-32 of all before
// (4). The content is the fields of Checkpoint in their order: integers in 8 bytes, float64 as they are, lists and
// texts after their count in 8 bytes.
#include "engine/fit/checkpoint.h"

#include "engine/core/bytes.h"

#include <limits>
#include <zlib.h>

namespace nullcline {

namespace {

constexpr std::string_view kMagic = "NULLCKPT";
/// 1 had no initial states, threads and instruction set; 2 nothing of what was best before a stage settled.
constexpr std::uint32_t kVersion = 3;
constexpr std::size_t kHeaderSize = kMagic.size() + 4 + 8;
constexpr std::size_t kChecksumSize = 4;

std::uint32_t checksum(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      ::crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size())); // ISO 3309, as in zip files
}

class ContentWriter {
 public:
  std::string bytes;
  void operator()(int value) { word(static_cast<std::uint64_t>(static_cast<std::int64_t>(value))); }
  void operator()(std::uint64_t value) { word(value); }
  void operator()(double value) { word(std::bit_cast<std::uint64_t>(value)); }
  void operator()(const std::vector<double>& values) {
    word(values.size());
    bytes += float64Bytes(values);
  }
  void operator()(const std::vector<std::vector<double>>& lists) {
    word(lists.size());
    for (const auto& values : lists)
      (*this)(values);
  }
  void operator()(const std::string& text) {
    word(text.size());
    bytes += text;
  }

 private:
  void word(std::uint64_t value) { appendLittleEndian(bytes, value); }
};

class ContentReader {
 public:
  explicit ContentReader(std::string_view bytes) : reader_(bytes) {}
  void operator()(int& value) {
    const auto wide = static_cast<std::int64_t>(reader_.word<std::uint64_t>());
    in_range_ = in_range_ && wide >= std::numeric_limits<int>::min() && wide <= std::numeric_limits<int>::max();
    value = static_cast<int>(wide);
  }
  void operator()(std::uint64_t& value) { value = reader_.word<std::uint64_t>(); }
  void operator()(double& value) { value = reader_.float64(); }
  void operator()(std::vector<double>& values) { values = reader_.float64s(); }
  void operator()(std::vector<std::vector<double>>& lists) {
    // One at a time: a count that was forged ends with the bytes, not with the memory.
    lists.clear();
    for (auto count = reader_.word<std::uint64_t>(); count > 0 && reader_.ok(); --count)
      lists.push_back(reader_.float64s());
  }
  void operator()(std::string& text) { text = reader_.text(); }
  bool complete() const { return reader_.ok() && reader_.atEnd() && in_range_; }

 private:
  ByteReader reader_;
  bool in_range_ = true;
};

/// The one list of fields that writing and reading share; its order is the file's.
template <class Visitor, class Fields>
void visitFields(Visitor& visit, Fields& checkpoint, std::uint32_t version) {
  visit(checkpoint.epoch);
  visit(checkpoint.stage);
  visit(checkpoint.parameters);
  visit(checkpoint.best_parameters);
  visit(checkpoint.safe_parameters);
  visit(checkpoint.best_epoch);
  visit(checkpoint.best_train_loss);
  visit(checkpoint.best_validation_loss);
  visit(checkpoint.stage_parameters);
  visit(checkpoint.rate_factor);
  visit(checkpoint.recoveries);
  visit(checkpoint.seconds);
  visit(checkpoint.optimizer_steps);
  visit(checkpoint.first_moment);
  visit(checkpoint.second_moment);
  visit(checkpoint.random_state);
  if (version < 2)
    return;
  visit(checkpoint.initial_states);
  visit(checkpoint.threads);
  visit(checkpoint.instruction_set);
  if (version < 3)
    return;
  visit(checkpoint.early_parameters);
  visit(checkpoint.early_epoch);
  visit(checkpoint.early_train_loss);
  visit(checkpoint.early_validation_loss);
  visit(checkpoint.stage_start_loss);
  visit(checkpoint.improved);
  visit(checkpoint.failed_solves);
}

Error damaged(const std::string& how) {
  return badInput("The checkpoint is damaged: " + how +
                  ". The fit cannot go on from it; start it again from its data.");
}

} // namespace

std::string otherMachine(const Checkpoint& checkpoint, std::uint64_t threads, const std::string& instruction_set) {
  if (checkpoint.threads == 0 || (checkpoint.threads == threads && checkpoint.instruction_set == instruction_set))
    return {};
  const auto counted = [](std::uint64_t count) {
    return std::to_string(count) + (count == 1 ? " thread" : " threads");
  };
  return "The fit began with " + counted(checkpoint.threads) + " (" + checkpoint.instruction_set +
         ") and goes on with " + counted(threads) + " (" + instruction_set +
         "): sums are rounded otherwise, so it will not end with the same bits as one that was never interrupted.";
}

std::string serializeCheckpoint(const Checkpoint& checkpoint) {
  ContentWriter content;
  visitFields(content, checkpoint, kVersion);
  std::string bytes(kMagic);
  bytes.reserve(kHeaderSize + content.bytes.size() + kChecksumSize);
  appendLittleEndian(bytes, kVersion);
  appendLittleEndian(bytes, static_cast<std::uint64_t>(content.bytes.size()));
  bytes += content.bytes;
  appendLittleEndian(bytes, checksum(bytes));
  return bytes;
}

Expected<Checkpoint> parseCheckpoint(std::string_view bytes) {
  if (bytes.size() < kHeaderSize + kChecksumSize || !bytes.starts_with(kMagic))
    return damaged("it does not begin as a checkpoint does");
  const auto version = readLittleEndian<std::uint32_t>(bytes.data() + kMagic.size());
  if (version < 1 || version > kVersion)
    return badInput("The checkpoint has version " + std::to_string(version) + "; this program reads versions 1 to " +
                    std::to_string(kVersion) + ". Resume with the program that wrote it.");
  const auto size = readLittleEndian<std::uint64_t>(bytes.data() + kMagic.size() + 4);
  if (size != bytes.size() - kHeaderSize - kChecksumSize)
    return damaged("its length is not the one it states");
  const auto checked = bytes.substr(0, bytes.size() - kChecksumSize);
  if (readLittleEndian<std::uint32_t>(bytes.data() + checked.size()) != checksum(checked))
    return damaged("its checksum does not match");
  Checkpoint checkpoint;
  ContentReader content(checked.substr(kHeaderSize));
  visitFields(content, checkpoint, version);
  if (!content.complete())
    return damaged("its content does not have the fields it should");
  return checkpoint;
}

} // namespace nullcline
