// The text of a table in blocks that end where a row ends, so that they can be understood side by side.
#pragma once

#include "engine/data/source/byte_source.h"
#include "engine/data/text/encoding.h"
#include "engine/data/text/row_scanner.h"

namespace nullcline {

class TextBlocks {
 public:
  /// `source` stands at its beginning; `encoding` is known.
  TextBlocks(std::unique_ptr<ByteSource> source, TextEncoding encoding)
      : source_(std::move(source)), decoder_(encoding) {}

  /// Passes over the first `size` bytes of UTF-8 text: preamble and header, which the sample has shown.
  Status skip(std::size_t size);
  /// The next block in `block`, about `size` bytes of whole rows; false when all was given. A row that is longer than
  /// kLongestRow is given in pieces, which cannot be read as rows then.
  Expected<bool> next(RowSyntax syntax, std::size_t size, std::string& block);

  double fraction() const { return source_->fraction(); }

  static constexpr std::size_t kLongestRow = std::size_t{1} << 26;

 private:
  Status fill(std::size_t size);

  std::unique_ptr<ByteSource> source_;
  TextDecoder decoder_;
  std::string raw_;
  bool was_full_ = true;
  std::string pending_; // read and not given yet; begins with a row
  bool ended_ = false;
};

/// The beginning of a table as text, for finding out how it is written.
struct TextSample {
  std::string text; // UTF-8 without a byte order mark; whole lines unless it is all there is
  FoundEncoding encoding;
  bool complete = false; // this is the whole table
};

/// At least `size` bytes, if there are as many. `wanted`: automatic, or what the user says it is.
Expected<TextSample> readSample(ByteSource& source, TextEncoding wanted, std::size_t size);

/// The number of line ends (LF, CRLF or CR) in `text`.
std::size_t countLines(std::string_view text);

} // namespace nullcline
