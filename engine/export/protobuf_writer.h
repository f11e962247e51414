// The few parts of the Protocol Buffers wire format that an ONNX file needs
// (https://protobuf.dev/programming-guides/encoding/): LibTorch brings its own protobuf library, and two in one process
// do not get along.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace nullcline {

/// One message; nested messages are written on their own and added as bytes.
class ProtobufWriter {
 public:
  void integer(int field, std::int64_t value) {
    tag(field, 0);
    varint(static_cast<std::uint64_t>(value));
  }
  void number(int field, float value) {
    tag(field, 5);
    const auto bits = std::bit_cast<std::uint32_t>(value);
    for (int shift = 0; shift < 32; shift += 8)
      bytes_ += static_cast<char>(bits >> shift & 0xFF);
  }
  void bytes(int field, std::string_view value) {
    tag(field, 2);
    varint(value.size());
    bytes_ += value;
  }
  void message(int field, const ProtobufWriter& inner) { bytes(field, inner.bytes_); }

  const std::string& text() const { return bytes_; }

 private:
  void tag(int field, int wire_type) {
    varint(static_cast<std::uint64_t>(field) << 3 | static_cast<unsigned>(wire_type));
  }
  /// Seven bits a byte, lowest first; the top bit says that more follow.
  void varint(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
      bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }

  std::string bytes_;
};

} // namespace nullcline
