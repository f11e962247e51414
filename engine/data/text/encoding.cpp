#include "engine/data/text/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace nullcline {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr unsigned kByteOrderMark = 0xFEFF, kReplacement = 0xFFFD;

/// Code points of the bytes 0x80 to 0x9F in Windows-1252; the five that it leaves open stand for themselves, as in
/// Latin-1 and as browsers do.
constexpr std::array<unsigned, 32> kWindows1252 = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

void appendUtf8(unsigned point, std::string& text) {
  const auto push = [&](unsigned byte) { text += static_cast<char>(byte); };
  if (point < 0x80) {
    push(point);
  } else if (point < 0x800) {
    push(0xC0 | (point >> 6));
    push(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    push(0xE0 | (point >> 12));
    push(0x80 | ((point >> 6) & 0x3F));
    push(0x80 | (point & 0x3F));
  } else {
    push(0xF0 | (point >> 18));
    push(0x80 | ((point >> 12) & 0x3F));
    push(0x80 | ((point >> 6) & 0x3F));
    push(0x80 | (point & 0x3F));
  }
}

/// Bytes of the UTF-8 sequence at the start of `text`; 0 if there is no valid one.
std::size_t utf8Length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80)
    return first == 0 ? 0 : 1;
  const std::size_t length = first <= 0xDF ? 2 : first <= 0xEF ? 3 : 4;
  if (first < 0xC2 || first > 0xF4 || text.size() < length)
    return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0) != 0x80)
      return 0;
  const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
  const bool outside = (first == 0xED && byte(1) > 0x9F) || (first == 0xF4 && byte(1) > 0x8F);
  return overlong || outside ? 0 : length;
}

/// Text in Latin letters as UTF-16 has zeros in every other byte: at odd places if the little end comes first.
std::optional<TextEncoding> utf16WithoutMark(std::string_view bytes) {
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\0')
      ++(i % 2 == 0 ? even : odd);
  const std::size_t pairs = bytes.size() / 2;
  if (pairs == 0)
    return std::nullopt;
  if (odd * 2 > pairs && even == 0)
    return TextEncoding::utf16_little;
  if (even * 2 > pairs && odd == 0)
    return TextEncoding::utf16_big;
  return std::nullopt;
}

} // namespace

std::optional<std::size_t> firstBadByte(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    // Eight bytes at a time while all are ASCII and none is zero (a byte that borrows in v - 0x01.. is zero).
    std::uint64_t word = 0;
    if (position + 8 <= text.size()) {
      std::memcpy(&word, text.data() + position, 8);
      if (((word | (word - 0x0101010101010101ull)) & 0x8080808080808080ull) == 0) {
        position += 8;
        continue;
      }
    }
    const std::size_t length = utf8Length(text.substr(position));
    if (length == 0)
      return position;
    position += length;
  }
  return std::nullopt;
}

FoundEncoding detectEncoding(std::string_view bytes, bool complete) {
  if (bytes.starts_with(kUtf8Mark))
    return {TextEncoding::utf8, "The file begins with the mark of UTF-8."};
  if (bytes.starts_with("\xFF\xFE"))
    return {TextEncoding::utf16_little, "The file begins with the mark of UTF-16, little end first."};
  if (bytes.starts_with("\xFE\xFF"))
    return {TextEncoding::utf16_big, "The file begins with the mark of UTF-16, big end first."};
  if (const auto found = utf16WithoutMark(bytes))
    return {*found, "Every other byte is zero, as in UTF-16."};
  const auto bad = firstBadByte(bytes);
  const bool cut = bad && !complete && *bad + 4 > bytes.size();
  if (!bad || cut)
    return {TextEncoding::utf8, "All bytes that were looked at are UTF-8."};
  if (bytes[*bad] == '\0')
    return {TextEncoding::utf8, "There are zero bytes, so this may be no text at all."};
  return {TextEncoding::windows1252, "Byte " + std::to_string(*bad + 1) +
                                         " is not UTF-8; Windows-1252 is what Western European programs write then."};
}

void TextDecoder::appendUnit(unsigned unit, std::string& text) {
  if (high_surrogate_ != 0) {
    const bool is_pair = unit >= 0xDC00 && unit <= 0xDFFF;
    appendUtf8(is_pair ? 0x10000 + ((high_surrogate_ - 0xD800) << 10) + (unit - 0xDC00) : kReplacement, text);
    high_surrogate_ = 0;
    if (is_pair)
      return;
  }
  if (unit >= 0xD800 && unit <= 0xDBFF)
    high_surrogate_ = unit;
  else
    appendUtf8(unit >= 0xDC00 && unit <= 0xDFFF ? kReplacement : unit, text);
}

void TextDecoder::decodeUtf16(std::string_view bytes, bool last, std::string& text) {
  const bool little = encoding_ == TextEncoding::utf16_little;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!half_unit_) {
      half_unit_ = byte;
      continue;
    }
    const unsigned unit = little ? (unsigned{byte} << 8) | *half_unit_ : (unsigned{*half_unit_} << 8) | byte;
    half_unit_.reset();
    if (!at_start_ || unit != kByteOrderMark)
      appendUnit(unit, text);
    at_start_ = false;
  }
  if (last && (half_unit_ || high_surrogate_ != 0))
    appendUtf8(kReplacement, text);
}

void TextDecoder::decode(std::string_view bytes, bool last, std::string& text) {
  switch (encoding_) {
  case TextEncoding::utf16_little:
  case TextEncoding::utf16_big:
    return decodeUtf16(bytes, last, text);
  case TextEncoding::windows1252:
    for (const char c : bytes) {
      const auto byte = static_cast<unsigned char>(c);
      appendUtf8(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte, text);
    }
    return;
  case TextEncoding::automatic:
  case TextEncoding::utf8:
    break;
  }
  if (at_start_ && bytes.starts_with(kUtf8Mark))
    bytes.remove_prefix(kUtf8Mark.size());
  at_start_ = at_start_ && bytes.empty();
  text += bytes;
}

} // namespace nullcline
