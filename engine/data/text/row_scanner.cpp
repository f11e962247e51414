#include "engine/data/text/row_scanner.h"

#include <algorithm>
#include <cstring>

namespace nullcline {

namespace {

std::size_t countLineEnds(const char* from, const char* to) {
  std::size_t count = 0;
  for (; from < to; ++from)
    if (*from == '\n' || (*from == '\r' && (from + 1 == to || from[1] != '\n')))
      ++count;
  return count;
}

} // namespace

void RowScanner::skipLineEnd() {
  const bool carriage_return = *position_++ == '\r';
  if (carriage_return && position_ < end_ && *position_ == '\n')
    ++position_;
  ++line_;
}

/// False at the end of the text.
bool RowScanner::skipBlankLines() {
  follows_blank_line_ = false;
  while (position_ < end_) {
    const char* c = position_;
    while (c < end_ && isBlank(*c))
      ++c;
    if (c == end_) {
      position_ = end_;
      return false;
    }
    if (*c != '\n' && *c != '\r')
      return true;
    position_ = c;
    skipLineEnd();
    follows_blank_line_ = true;
  }
  return false;
}

ScanOutcome RowScanner::next(std::vector<CellView>& cells) {
  cells.clear();
  undoubled_used_ = 0;
  if (!skipBlankLines())
    return ScanOutcome::end;
  const char* const row_start = position_;
  row_line_ = line_;
  const bool by_blanks = syntax_.separator == ' ';
  for (;;) {
    while (by_blanks && position_ < end_ && isBlank(*position_))
      ++position_;
    if (by_blanks && !cells.empty() && (position_ == end_ || atLineEnd()))
      break;
    CellView& cell = cells.emplace_back();
    if (position_ < end_ && syntax_.quote != '\0' && *position_ == syntax_.quote) {
      if (const auto outcome = readQuoted(cell); outcome != ScanOutcome::row)
        return outcome;
    } else {
      readPlain(cell);
    }
    if (position_ == end_ || atLineEnd())
      break;
    ++position_; // the separator
  }
  row_text_ = std::string_view(row_start, static_cast<std::size_t>(position_ - row_start));
  if (position_ < end_)
    skipLineEnd();
  return ScanOutcome::row;
}

void RowScanner::readPlain(CellView& cell) {
  const char separator = syntax_.separator;
  const bool by_blanks = separator == ' ';
  const char* start = position_;
  const char* c = start;
  while (c < end_ && *c != separator && *c != '\n' && *c != '\r' && !(by_blanks && *c == '\t'))
    ++c;
  position_ = c;
  while (start < c && isBlank(*start))
    ++start;
  while (c > start && isBlank(c[-1]))
    --c;
  cell = {std::string_view(start, static_cast<std::size_t>(c - start)), false};
}

ScanOutcome RowScanner::readQuoted(CellView& cell) {
  const char quote = syntax_.quote;
  const std::size_t opening_line = line_;
  const char* start = ++position_;
  std::string* copy = nullptr;
  for (;;) {
    const char* found =
        static_cast<const char*>(std::memchr(position_, quote, static_cast<std::size_t>(end_ - position_)));
    if (!found) {
      trouble_line_ = opening_line;
      return ScanOutcome::open_quote;
    }
    line_ += countLineEnds(position_, found);
    position_ = found + 1;
    if (position_ == end_ || *position_ != quote) {
      const std::string_view rest(start, static_cast<std::size_t>(found - start));
      cell = {copy ? std::string_view(copy->append(rest)) : rest, true};
      break;
    }
    if (!copy) {
      if (undoubled_used_ == undoubled_.size())
        undoubled_.emplace_back();
      copy = &undoubled_[undoubled_used_++];
      copy->clear();
    }
    copy->append(start, position_);
    start = ++position_;
  }
  while (position_ < end_ && isBlank(*position_) && *position_ != syntax_.separator)
    ++position_;
  const bool by_blanks = syntax_.separator == ' ';
  if (position_ == end_ || *position_ == syntax_.separator || atLineEnd() || (by_blanks && *position_ == '\t'))
    return ScanOutcome::row;
  trouble_line_ = line_;
  return ScanOutcome::text_after_quote;
}

std::size_t RowScanner::lineOf(const CellView& cell) const {
  const char* const start = row_text_.data();
  const char* const at = cell.text.data();
  const bool inside = std::greater_equal<>()(at, start) && std::less_equal<>()(at, start + row_text_.size());
  return inside ? row_line_ + countLineEnds(start, at) : row_line_;
}

CommentStart commentStart(const CellView& first) {
  const std::size_t mark = first.quoted                                                 ? 0
                           : first.text.starts_with("//")                               ? 2
                           : first.text.starts_with('#') || first.text.starts_with('%') ? 1
                                                                                        : 0;
  if (mark == 0)
    return CommentStart::none;
  const bool is_numbered = first.text.size() > mark && first.text[mark] >= '0' && first.text[mark] <= '9';
  return is_numbered ? CommentStart::numbered : CommentStart::plain;
}

void joinBracketed(std::vector<CellView>& cells, RowSyntax syntax) {
  if (syntax.separator != ' ' || cells.empty() || cells.front().text.starts_with('['))
    return;
  std::size_t kept = 1;
  bool open = false;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    auto& last = cells[kept - 1];
    const auto& cell = cells[i];
    const bool joins =
        !last.quoted && !cell.quoted && (open || (cell.text.starts_with('[') && !last.text.ends_with(']')));
    if (!joins) {
      cells[kept++] = cell;
      continue;
    }
    last.text = {last.text.data(), static_cast<std::size_t>(cell.text.data() + cell.text.size() - last.text.data())};
    open = !cell.text.ends_with(']');
  }
  if (!open)
    cells.resize(kept);
}

std::size_t endOfLastRow(std::string_view text, RowSyntax syntax) {
  const bool has_quotes = syntax.quote != '\0' && text.find(syntax.quote) != std::string_view::npos;
  if (!has_quotes) {
    const std::size_t last = text.rfind('\n');
    if (last != std::string_view::npos)
      return last + 1;
    // Lines that end in CR alone: the last CR may be half of a CRLF.
    const std::size_t cr = text.empty() ? std::string_view::npos : text.substr(0, text.size() - 1).rfind('\r');
    return cr == std::string_view::npos ? 0 : cr + 1;
  }
  std::size_t complete = 0;
  bool quoted = false;
  bool at_field_start = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      // A doubled quote closes and opens again, which comes to the same.
      quoted = c != syntax.quote;
      at_field_start = !quoted && i + 1 < text.size() && text[i + 1] == syntax.quote;
      continue;
    }
    if (c == syntax.quote && at_field_start) {
      quoted = true;
      continue;
    }
    const bool line_end = c == '\n' || (c == '\r' && i + 1 < text.size() && text[i + 1] != '\n');
    at_field_start = line_end || c == '\r' || c == syntax.separator || (syntax.separator == ' ' && c == '\t');
    if (line_end)
      complete = i + 1;
  }
  return complete;
}

} // namespace nullcline
