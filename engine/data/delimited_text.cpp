#include "engine/data/delimited_text.h"

#include <algorithm>
#include <optional>

namespace nullcline {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kDelimiters = ",;\t|";

/// Bytes of the UTF-8 sequence at the start of `text`, 0 if there is no valid one (RFC 3629: no overlong forms, no
/// surrogates, nothing above U+10FFFF).
std::size_t utf8Length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80)
    return 1;
  const std::size_t length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : 4;
  if (first < 0xC2 || first > 0xF4 || text.size() < length)
    return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0) != 0x80)
      return 0;
  const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
  const bool outside = (first == 0xED && byte(1) > 0x9F) || (first == 0xF4 && byte(1) > 0x8F);
  return overlong || outside ? 0 : length;
}

std::optional<Error> encodingError(std::string_view text, const std::string& file) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    return badInput(file + " is UTF-16 text; UTF-8 was expected. Save it as \"CSV UTF-8\".");
  if (text.starts_with("\x1F\x8B") || text.starts_with("PK\x03\x04"))
    return badInput(file + " is a compressed archive; a text table was expected. Unpack it first.");
  std::size_t line = 1;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t length = utf8Length(text.substr(position));
    if (length == 0 || text[position] == '\0')
      return badInput(file + ", line " + std::to_string(line) +
                      ": found a byte that is not UTF-8 text. Save the table " + "as \"CSV UTF-8\".");
    line += text[position] == '\n' ? 1 : 0;
    position += length;
  }
  return std::nullopt;
}

bool isBlankSpace(char c) {
  return c == ' ' || c == '\t';
}

} // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isBlankSpace(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && isBlankSpace(text.back()))
    text.remove_suffix(1);
  return text;
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  std::size_t length = std::min(text.size(), kLongest);
  // Never end inside a UTF-8 sequence.
  while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
    --length;
  std::string shown(text.substr(0, length));
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return length < text.size() ? shown + "..." : shown;
}

Expected<DelimitedText> DelimitedText::open(std::string_view text, std::string file) {
  if (auto error = encodingError(text, file))
    return *error;
  if (text.starts_with(kByteOrderMark))
    text.remove_prefix(kByteOrderMark.size());
  DelimitedText table(text, std::move(file));
  table.chooseDelimiter();
  return table;
}

void DelimitedText::chooseDelimiter() {
  while (!atEnd() && atLineEnd())
    skipLineEnd();
  const std::string_view rest = text_.substr(position_);
  const bool named = rest.starts_with("sep=") && rest.size() > 4 && kDelimiters.find(rest[4]) != std::string_view::npos;
  if (named && (rest.size() == 5 || rest[5] == '\n' || rest[5] == '\r')) {
    delimiter_ = rest[4];
    position_ += 5;
    skipLineEnd();
    return;
  }
  bool quoted = false;
  bool semicolon = false;
  bool tab = false;
  for (const char c : rest) {
    if (c == '"')
      quoted = !quoted;
    if (quoted)
      continue;
    if (c == ',' || c == '\n' || c == '\r') {
      if (c != ',' && (semicolon || tab))
        delimiter_ = semicolon ? ';' : '\t';
      return;
    }
    semicolon = semicolon || c == ';';
    tab = tab || c == '\t';
  }
  if (semicolon || tab)
    delimiter_ = semicolon ? ';' : '\t';
}

Expected<bool> DelimitedText::next(TextRow& row) {
  while (!atEnd()) {
    if (const Status status = readRow(row); !status)
      return status.error();
    const bool blank = row.cells.size() == 1 && !row.cells[0].quoted && row.cells[0].text.empty();
    if (!blank)
      return true;
  }
  return false;
}

Status DelimitedText::readRow(TextRow& row) {
  row.line = line_;
  std::size_t count = 0;
  for (;;) {
    // Cells are reused from row to row, so that their text's storage is.
    if (count == row.cells.size())
      row.cells.emplace_back();
    TextCell& cell = row.cells[count++];
    cell.text.clear();
    cell.line = line_;
    cell.quoted = !atEnd() && text_[position_] == '"';
    if (!cell.quoted)
      readPlain(cell);
    else if (const Status status = readQuoted(cell); !status)
      return status;
    if (atEnd())
      break;
    if (text_[position_] != delimiter_) {
      skipLineEnd();
      break;
    }
    ++position_;
  }
  row.cells.resize(count);
  return {};
}

void DelimitedText::readPlain(TextCell& cell) {
  const std::size_t start = position_;
  while (!atEnd() && text_[position_] != delimiter_ && !atLineEnd())
    ++position_;
  cell.text = trimmed(text_.substr(start, position_ - start));
}

Status DelimitedText::readQuoted(TextCell& cell) {
  ++position_;
  for (;;) {
    if (atEnd())
      return badInput(file_ + ", line " + std::to_string(cell.line) +
                      ": a quote is opened here and never closed. Close it, or double it if it belongs to the text.");
    if (text_[position_] == '"') {
      ++position_;
      if (atEnd() || text_[position_] != '"')
        break;
      cell.text += '"';
      ++position_;
    } else if (atLineEnd()) {
      const std::size_t start = position_;
      skipLineEnd();
      cell.text += text_.substr(start, position_ - start);
    } else {
      cell.text += text_[position_++];
    }
  }
  while (!atEnd() && isBlankSpace(text_[position_]) && text_[position_] != delimiter_)
    ++position_;
  if (!atEnd() && text_[position_] != delimiter_ && !atLineEnd())
    return badInput(file_ + ", line " + std::to_string(line_) + ": more text follows the closing quote of \"" +
                    excerpt(cell.text) +
                    "\"; a delimiter or the end of the line was expected. Double a quote that belongs to the text.");
  return {};
}

void DelimitedText::skipLineEnd() {
  if (atEnd())
    return;
  const bool carriage_return = text_[position_] == '\r';
  ++position_;
  if (carriage_return && !atEnd() && text_[position_] == '\n')
    ++position_;
  ++line_;
}

} // namespace nullcline
