#include "engine/data/source/inflate_source.h"

#include <algorithm>
#include <zlib.h>

namespace nullcline {

namespace {

constexpr std::size_t kInputBytes = std::size_t{1} << 16;
constexpr int kRawDeflate = -15;
constexpr int kGzip = 15 + 16;

class InflateSource : public ByteSource {
 public:
  InflateSource(FileBytes file, const PackedRange& range)
      : file_(std::move(file)), range_(range),
        input_(static_cast<std::size_t>(std::min<std::uint64_t>(range.size, kInputBytes))) {
    ready_ = range.is_stored || inflateInit2(&stream_, range.is_gzip ? kGzip : kRawDeflate) == Z_OK;
  }
  ~InflateSource() override { inflateEnd(&stream_); }
  InflateSource(const InflateSource&) = delete;
  InflateSource& operator=(const InflateSource&) = delete;

  Expected<std::size_t> read(char* target, std::size_t size) override;
  double fraction() const override {
    return range_.size == 0 ? 1.0 : static_cast<double>(consumed_) / static_cast<double>(range_.size);
  }

 private:
  Status refill();
  Expected<std::size_t> readStored(char* target, std::size_t size);
  Expected<std::size_t> readPacked(char* target, std::size_t size);
  Status endOfStream();
  Status checkSize() const;
  const std::string& name() const { return range_.name.empty() ? file_.name() : range_.name; }
  Error damaged(const std::string& what) const {
    return badInput(name() + " is damaged: " + what + ". Fetch or pack it again.");
  }

  FileBytes file_;
  PackedRange range_;
  std::vector<char> input_;
  z_stream stream_{};
  std::uint64_t consumed_ = 0; // packed bytes read from the file
  std::uint64_t produced_ = 0;
  std::uint32_t checksum_ = 0;
  bool ready_ = false;
  bool finished_ = false;
};

Status InflateSource::refill() {
  const auto left = range_.size - consumed_;
  const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left, input_.size()));
  const auto count = file_.readAt(range_.offset + consumed_, input_.data(), wanted);
  if (!count)
    return count.error();
  if (*count < wanted)
    return damaged("it ends too early");
  consumed_ += *count;
  stream_.next_in = reinterpret_cast<Bytef*>(input_.data());
  stream_.avail_in = static_cast<uInt>(*count);
  return {};
}

Expected<std::size_t> InflateSource::readStored(char* target, std::size_t size) {
  const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(range_.size - consumed_, size));
  const auto count = file_.readAt(range_.offset + consumed_, target, wanted);
  if (!count)
    return count.error();
  if (*count < wanted)
    return damaged("it ends too early");
  consumed_ += *count;
  finished_ = consumed_ == range_.size;
  return *count;
}

/// A gzip file may hold several packed texts one after another; zeros may fill it up to a block's size.
Status InflateSource::endOfStream() {
  finished_ = true;
  if (!range_.is_gzip)
    return {};
  if (stream_.avail_in == 0 && consumed_ < range_.size)
    if (const Status status = refill(); !status)
      return status;
  if (stream_.avail_in == 0 || *stream_.next_in != 0x1F)
    return {};
  finished_ = inflateReset(&stream_) != Z_OK;
  return {};
}

Expected<std::size_t> InflateSource::readPacked(char* target, std::size_t size) {
  stream_.next_out = reinterpret_cast<Bytef*>(target);
  stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1u << 30));
  const std::size_t room = stream_.avail_out;
  while (stream_.avail_out == room && !finished_) {
    if (stream_.avail_in == 0 && consumed_ < range_.size)
      if (const Status status = refill(); !status)
        return status.error();
    const bool had_input = stream_.avail_in > 0;
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      if (const Status status = endOfStream(); !status)
        return status.error();
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      return damaged(stream_.msg ? stream_.msg : "its compressed data make no sense");
    } else if (!had_input && stream_.avail_out == room) {
      return damaged("it ends too early");
    }
  }
  return room - stream_.avail_out;
}

Status InflateSource::checkSize() const {
  const auto allowed = std::max<std::uint64_t>(kUnpackedFloor, kLargestUnpackingRatio * range_.size);
  if (produced_ > allowed)
    return badInput(name() + " unpacks to more than " + std::to_string(kLargestUnpackingRatio) +
                    " times its size, which no table of measurements does. If it is one, unpack it first.");
  return {};
}

Expected<std::size_t> InflateSource::read(char* target, std::size_t size) {
  if (!ready_)
    return failure("There is not enough memory to unpack " + name() + ".");
  if (finished_ || size == 0)
    return std::size_t{0};
  auto count = range_.is_stored ? readStored(target, size) : readPacked(target, size);
  if (!count)
    return count;
  produced_ += *count;
  if (const Status status = checkSize(); !status)
    return status.error();
  if (range_.is_gzip)
    return count;
  checksum_ = static_cast<std::uint32_t>(crc32_z(checksum_, reinterpret_cast<const Bytef*>(target), *count));
  if (finished_ && (checksum_ != range_.checksum || produced_ != range_.unpacked_size))
    return damaged("its checksum does not fit");
  return count;
}

} // namespace

std::unique_ptr<ByteSource> openPacked(FileBytes file, const PackedRange& range) {
  return std::make_unique<InflateSource>(std::move(file), range);
}

} // namespace nullcline
