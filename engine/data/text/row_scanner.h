// Rows and fields of a delimited text: RFC 4180 with the liberties that spreadsheets take.
#pragma once

#include "engine/data/text/dialect.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace nullcline {

struct RowSyntax {
  char separator = ','; // ' ': any number of blanks and tabs
  char quote = '"';     // 0: none
};

/// A field without its quotes; unquoted text is without blanks at its ends. Doubled quotes are undone in a buffer of
/// the scanner, all else is a view of the text.
struct CellView {
  std::string_view text;
  bool quoted = false;
};

enum class ScanOutcome { row, end, open_quote, text_after_quote };

/// One row after another in linear time; the text must outlive it. Lines end in LF, CRLF or CR. Blank lines are passed
/// over.
class RowScanner {
 public:
  RowScanner(std::string_view text, RowSyntax syntax, std::size_t first_line = 1)
      : begin_(text.data()), position_(text.data()), end_(text.data() + text.size()), syntax_(syntax),
        line_(first_line) {}

  /// `cells` are valid until the next call. An outcome that is neither row nor end ends the scan; troubleLine() says
  /// where.
  ScanOutcome next(std::vector<CellView>& cells);

  std::size_t rowLine() const { return row_line_; }
  /// Of the next character to be read: at the end, the number of lines of the text and `first_line`.
  std::size_t line() const { return line_; }
  std::size_t troubleLine() const { return trouble_line_; }
  bool followsBlankLine() const { return follows_blank_line_; }
  /// The row as it stands in the text, without its line end.
  std::string_view rowText() const { return row_text_; }
  /// The line on which a cell of the present row begins.
  std::size_t lineOf(const CellView& cell) const;

 private:
  bool skipBlankLines();
  ScanOutcome readQuoted(CellView& cell);
  void readPlain(CellView& cell);
  void skipLineEnd();
  bool atLineEnd() const { return *position_ == '\n' || *position_ == '\r'; }
  bool isBlank(char c) const { return c == ' ' || (c == '\t' && syntax_.separator != '\t'); }

  const char* begin_;
  const char* position_;
  const char* end_;
  RowSyntax syntax_;
  std::size_t line_;
  std::size_t row_line_ = 0;
  std::size_t trouble_line_ = 0;
  bool follows_blank_line_ = false;
  std::string_view row_text_;
  std::deque<std::string> undoubled_;
  std::size_t undoubled_used_ = 0;
};

/// How a row begins: as comments do (#, //, %), and then whether a digit follows the mark, which may belong to a name
/// or a number.
enum class CommentStart { none, numbered, plain };
CommentStart commentStart(const CellView& first);

/// Where blanks separate, "t [mg / L]" in a row of names is one field: a word in square brackets belongs to the name
/// before it. Rows of units, whose first field is in brackets, are left alone.
void joinBracketed(std::vector<CellView>& cells, RowSyntax syntax);

/// Just after the last row of `text` that is known to be complete; 0 if there is none. `text` begins with a row.
std::size_t endOfLastRow(std::string_view text, RowSyntax syntax);

} // namespace nullcline
