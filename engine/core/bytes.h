// Numbers and texts as bytes, little-endian on every machine, and a reader that trusts no size it finds.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

/// The low `sizeof(Word)` bytes of `word`, least significant first.
template <class Word>
void appendLittleEndian(std::string& bytes, Word word) {
  for (std::size_t i = 0; i < sizeof(Word); ++i)
    bytes += static_cast<char>(static_cast<unsigned char>(word >> (8 * i)));
}

/// `bytes` must hold sizeof(Word) bytes.
template <class Word>
Word readLittleEndian(const char* bytes) {
  Word word = 0;
  for (std::size_t i = 0; i < sizeof(Word); ++i)
    word |= static_cast<Word>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return word;
}

/// IEEE 754 float64, every bit kept, the payload of a NaN too.
inline std::string float64Bytes(std::span<const double> values) {
  std::string bytes;
  if constexpr (std::endian::native == std::endian::little)
    return bytes.assign(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  bytes.reserve(values.size_bytes());
  for (const double value : values)
    appendLittleEndian(bytes, std::bit_cast<std::uint64_t>(value));
  return bytes;
}

/// A trailing rest of fewer than 8 bytes is left out: callers compare sizes first.
inline std::vector<double> float64Values(std::string_view bytes) {
  std::vector<double> values(bytes.size() / sizeof(double));
  if constexpr (std::endian::native == std::endian::little) {
    if (!values.empty())
      std::memcpy(values.data(), bytes.data(), values.size() * sizeof(double));
    return values;
  }
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = std::bit_cast<double>(readLittleEndian<std::uint64_t>(bytes.data() + i * sizeof(double)));
  return values;
}

/// Reads what was appended, in order. After the first thing that does not fit, everything read is zero or empty and
/// `ok()` is false: callers ask once, at the end.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  template <class Word>
  Word word() {
    const auto bytes = take(sizeof(Word));
    return bytes.empty() ? Word{0} : readLittleEndian<Word>(bytes.data());
  }
  double float64() { return std::bit_cast<double>(word<std::uint64_t>()); }
  /// A count of 8 bytes, then as many bytes.
  std::string text() { return std::string(take(word<std::uint64_t>())); }
  /// A count of 8 bytes, then as many float64. The count is compared with what is left before anything is allocated.
  std::vector<double> float64s() {
    const auto count = word<std::uint64_t>();
    return float64Values(count > rest_.size() / sizeof(double) ? take(rest_.size() + 1) : take(count * sizeof(double)));
  }
  bool ok() const { return ok_; }
  bool atEnd() const { return rest_.empty(); }

 private:
  std::string_view take(std::uint64_t size) {
    if (!ok_ || size > rest_.size()) {
      ok_ = false;
      return {};
    }
    const auto taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool ok_ = true;
};

} // namespace nullcline
