// Rows and fields of a delimited text: RFC 4180 with the liberties that spreadsheets take.
#pragma once

#include "engine/core/expected.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

struct TextCell {
  std::string text;     // without the quotes; unquoted text is trimmed
  std::size_t line = 0; // of its first character, from 1
  bool quoted = false;
};

struct TextRow {
  std::vector<TextCell> cells;
  std::size_t line = 0; // of its first character, from 1
};

/// Reads one row after another in linear time; keeps a view of the text, which must outlive it.
///
/// Quotes, doubled quotes and line ends inside quotes as in RFC 4180; line ends LF, CRLF or CR; a UTF-8 byte order mark
/// is skipped; blank lines are skipped. The delimiter is the comma; a header without a comma (outside quotes) may use
/// semicolons or, failing those, tabs. A first line "sep=;" (Excel) names the delimiter instead.
class DelimitedText {
 public:
  /// Refuses what is not UTF-8 text (UTF-16, archives, control bytes): the error names file, line and the remedy.
  static Expected<DelimitedText> open(std::string_view text, std::string file);

  /// True: `row` holds the next row. False: the text has ended. An error names an unclosed quote's line and the like.
  Expected<bool> next(TextRow& row);

  char delimiter() const { return delimiter_; }
  const std::string& file() const { return file_; }

 private:
  DelimitedText(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}
  void chooseDelimiter();
  Status readRow(TextRow& row);
  Status readQuoted(TextCell& cell);
  void readPlain(TextCell& cell);
  bool atEnd() const { return position_ >= text_.size(); }
  bool atLineEnd() const { return text_[position_] == '\n' || text_[position_] == '\r'; }
  void skipLineEnd();

  std::string_view text_;
  std::string file_;
  std::size_t position_ = 0;
  std::size_t line_ = 1;
  char delimiter_ = ',';
};

/// The beginning of a text, on one line, for messages.
std::string excerpt(std::string_view text);
/// Without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

} // namespace nullcline
