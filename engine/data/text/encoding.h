// From the bytes of a file to UTF-8.
#pragma once

#include "engine/data/text/dialect.h"

#include <optional>
#include <string>
#include <string_view>

namespace nullcline {

struct FoundEncoding {
  TextEncoding encoding = TextEncoding::utf8;
  std::string reason;
};

/// From the beginning of a file. `complete`: these are all of its bytes.
FoundEncoding detectEncoding(std::string_view bytes, bool complete);

/// Turns one stretch of bytes after another into UTF-8; what is cut in two waits for its other half. A byte order mark
/// is left out. UTF-8 itself is passed on as it is: see firstBadByte().
class TextDecoder {
 public:
  explicit TextDecoder(TextEncoding encoding) : encoding_(encoding) {}
  /// Appends to `text`. `last`: nothing comes after these bytes.
  void decode(std::string_view bytes, bool last, std::string& text);

 private:
  void decodeUtf16(std::string_view bytes, bool last, std::string& text);
  void appendUnit(unsigned unit, std::string& text);

  TextEncoding encoding_;
  bool at_start_ = true;
  std::optional<unsigned char> half_unit_;
  unsigned high_surrogate_ = 0;
};

/// Where `text` stops being UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF, and no zero
/// byte, which only binary files have).
std::optional<std::size_t> firstBadByte(std::string_view text);

} // namespace nullcline
