// A checkpoint comes back bit for bit, and nothing that was cut or changed is accepted.
#include "engine/core/bytes.h"
#include "engine/fit/checkpoint.h"

#include <QtTest>
#include <limits>
#include <zlib.h>

using namespace nullcline;

namespace {

Checkpoint fullCheckpoint() {
  Checkpoint checkpoint;
  checkpoint.epoch = 1234;
  checkpoint.stage = 1;
  checkpoint.parameters = {0.1, -0.0, 5e-324, std::numeric_limits<double>::infinity(), 1.0 / 3.0};
  checkpoint.best_parameters = {1.0, 2.0};
  checkpoint.safe_parameters = {};
  checkpoint.best_epoch = -1;
  checkpoint.best_train_loss = 1e-300;
  checkpoint.best_validation_loss = 0.25;
  checkpoint.stage_parameters = {17.0, -0.25};
  checkpoint.rate_factor = 0.125;
  checkpoint.recoveries = 3;
  checkpoint.seconds = 12.5;
  checkpoint.optimizer_steps = 0xfedcba9876543210ULL;
  checkpoint.first_moment = {-1e-9, 2e-9};
  checkpoint.second_moment = {1e-18, 4e-18};
  checkpoint.random_state = std::string("binary \0 text\n\xff", 15);
  checkpoint.initial_states = {{1.5, -2.5}, {}, {0.125}};
  checkpoint.threads = 2;
  checkpoint.instruction_set = "avx2";
  checkpoint.early_parameters = {3.0, 4.0};
  checkpoint.early_epoch = 7;
  checkpoint.early_train_loss = 0.5;
  checkpoint.early_validation_loss = 0.75;
  checkpoint.stage_start_loss = 1.5;
  checkpoint.improved = 1;
  checkpoint.failed_solves = 11;
  return checkpoint;
}

/// The same bytes with a checksum that fits them, as a forger would leave them.
std::string resealed(std::string bytes) {
  bytes.resize(bytes.size() - 4);
  appendLittleEndian(
      bytes, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), uInt(bytes.size()))));
  return bytes;
}

} // namespace

class CheckpointTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void roundTrip() {
    const auto bytes = serializeCheckpoint(fullCheckpoint());
    const auto read = parseCheckpoint(bytes);
    QVERIFY(read.hasValue());
    QVERIFY(*read == fullCheckpoint());
    QVERIFY(std::signbit(read->parameters[1]));
    QCOMPARE(serializeCheckpoint(*read), bytes);
    QVERIFY(*parseCheckpoint(serializeCheckpoint(Checkpoint{})) == Checkpoint{});
  }

  void keepsTheBitsOfNan() {
    Checkpoint checkpoint;
    const auto odd = std::bit_cast<double>(0x7ff8000000abcdefULL);
    checkpoint.parameters = {odd};
    const auto read = parseCheckpoint(serializeCheckpoint(checkpoint));
    QVERIFY(read.hasValue());
    QCOMPARE(std::bit_cast<std::uint64_t>(read->parameters[0]), std::bit_cast<std::uint64_t>(odd));
  }

  void everyTruncationIsRefused() {
    const auto bytes = serializeCheckpoint(fullCheckpoint());
    for (std::size_t size = 0; size < bytes.size(); ++size)
      QVERIFY2(!parseCheckpoint(std::string_view(bytes).substr(0, size)), qPrintable(QString::number(size)));
    QVERIFY(!parseCheckpoint(bytes + '\0'));
  }

  void everyFlippedBitIsRefused() {
    const auto bytes = serializeCheckpoint(fullCheckpoint());
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
      auto flipped = bytes;
      flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
      const auto read = parseCheckpoint(flipped);
      QVERIFY2(!read, qPrintable(QString::number(bit)));
      QVERIFY(!read.error().message.empty());
    }
  }

  /// With a fitting checksum, only the reader's own checks stand between a size and an allocation.
  void forgedSizesAreRefused() {
    const auto bytes = serializeCheckpoint(fullCheckpoint());
    QVERIFY(parseCheckpoint(resealed(bytes)).hasValue());
    const std::size_t parameter_count = 8 + 4 + 8 + 16; // magic, version, size, epoch and stage
    for (const std::uint64_t count : {6ULL, 1ULL << 60, (1ULL << 61) + 5, ~0ULL}) {
      auto forged = bytes;
      for (std::size_t i = 0; i < 8; ++i)
        forged[parameter_count + i] = static_cast<char>(count >> (8 * i));
      QVERIFY(!parseCheckpoint(resealed(forged)));
    }
    auto wide_epoch = bytes;
    wide_epoch[20 + 6] = 1; // an epoch of 2^48 fits no int
    QVERIFY(!parseCheckpoint(resealed(wide_epoch)));
  }

  void anotherVersionIsNamed() {
    auto bytes = serializeCheckpoint(Checkpoint{});
    bytes[8] = 4;
    const auto read = parseCheckpoint(resealed(bytes));
    QVERIFY(!read);
    QVERIFY(read.error().message.find("version 4") != std::string::npos);
  }

  /// Version 1 ended after the random state, version 2 after the instruction set.
  void versionsBeforeAreRead_data() {
    QTest::addColumn<int>("version");
    QTest::newRow("1") << 1;
    QTest::newRow("2") << 2;
  }
  void versionsBeforeAreRead() {
    QFETCH(int, version);
    Checkpoint old = fullCheckpoint();
    const Checkpoint nothing;
    if (version < 2) {
      old.initial_states.clear();
      old.threads = 0;
      old.instruction_set.clear();
    }
    old.early_parameters.clear();
    old.early_epoch = old.improved = 0;
    old.early_train_loss = old.early_validation_loss = 0.0;
    old.stage_start_loss = nothing.stage_start_loss;
    old.failed_solves = 0;
    auto bytes = serializeCheckpoint(old);
    const std::size_t later = 7 * 8 + (version < 2 ? 3 * 8 : 0); // seven numbers; three counts of zero
    bytes.erase(bytes.size() - 4 - later, later);
    bytes[8] = static_cast<char>(version);
    const auto size = static_cast<std::uint64_t>(bytes.size() - 20 - 4);
    for (std::size_t i = 0; i < 8; ++i)
      bytes[12 + i] = static_cast<char>(size >> (8 * i));
    const auto read = parseCheckpoint(resealed(bytes));
    QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
    QVERIFY(*read == old);
  }

  void anotherMachineIsSaid() {
    const Checkpoint checkpoint = fullCheckpoint();
    QCOMPARE(otherMachine(checkpoint, 2, "avx2"), std::string());
    QVERIFY(otherMachine(checkpoint, 1, "avx2").find("goes on with 1 thread (avx2)") != std::string::npos);
    QVERIFY(otherMachine(checkpoint, 2, "avx512").find("(avx512)") != std::string::npos);
    QCOMPARE(otherMachine(Checkpoint{}, 4, "avx2"), std::string());
  }
};

QTEST_APPLESS_MAIN(CheckpointTest)
#include "test_checkpoint.moc"
