#include "engine/data/text/text_blocks.h"

#include <algorithm>

namespace nullcline {

namespace {

// Bytes read at once: few at first, because most tables are small and room for many has to be cleared.
constexpr std::size_t kFirstStretch = std::size_t{1} << 14, kLongestStretch = std::size_t{1} << 20;

} // namespace

std::size_t countLines(std::string_view text) {
  std::size_t lines = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    lines += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) ? 1 : 0;
  return lines;
}

/// Reads until `size` bytes wait, or the source has ended.
Status TextBlocks::fill(std::size_t size) {
  while (!ended_ && pending_.size() < size) {
    if (was_full_ && raw_.size() < kLongestStretch)
      raw_.resize(std::max(kFirstStretch, raw_.size() * 4));
    const auto count = source_->read(raw_.data(), raw_.size());
    if (!count)
      return count.error();
    was_full_ = *count == raw_.size();
    ended_ = *count == 0;
    decoder_.decode(std::string_view(raw_.data(), *count), ended_, pending_);
  }
  return {};
}

Status TextBlocks::skip(std::size_t size) {
  if (const Status status = fill(size); !status)
    return status;
  pending_.erase(0, size);
  return {};
}

Expected<bool> TextBlocks::next(RowSyntax syntax, std::size_t size, std::string& block) {
  block.clear();
  for (;; size *= 2) {
    if (const Status status = fill(size); !status)
      return status.error();
    if (pending_.empty())
      return false;
    const std::size_t end = ended_ ? pending_.size() : endOfLastRow(pending_, syntax);
    if (end == 0 && size < kLongestRow)
      continue;
    block = std::move(pending_);
    pending_.assign(block, end > 0 ? end : block.size());
    block.resize(block.size() - pending_.size());
    return true;
  }
}

Expected<TextSample> readSample(ByteSource& source, TextEncoding wanted, std::size_t size) {
  std::string bytes;
  TextSample sample;
  std::size_t done = 0;
  while (done < size && !sample.complete) {
    if (done == bytes.size())
      bytes.resize(std::min(size, std::max(kFirstStretch, 2 * done)));
    const auto count = source.read(bytes.data() + done, bytes.size() - done);
    if (!count)
      return count.error();
    done += *count;
    sample.complete = *count == 0;
  }
  bytes.resize(done);
  sample.encoding = detectEncoding(bytes, sample.complete);
  if (wanted != TextEncoding::automatic)
    sample.encoding = {wanted, "Chosen."};
  TextDecoder(sample.encoding.encoding).decode(bytes, sample.complete, sample.text);
  if (sample.complete)
    return sample;
  std::size_t end = sample.text.rfind('\n');
  if (end == std::string::npos && !sample.text.empty())
    end = sample.text.find_last_of('\r', sample.text.size() - 2);
  if (end != std::string::npos)
    sample.text.resize(end + 1);
  return sample;
}

} // namespace nullcline
