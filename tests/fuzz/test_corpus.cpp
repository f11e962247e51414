// Every file of the fuzzers' corpora, whole, cut short and with bytes changed, through the reader it is for: with any
// compiler, under the sanitizers too. libFuzzer does the same by the million (packaging/fuzz).
#include "tests/fuzz/readers.h"

#include <QDirIterator>
#include <QtTest>
#include <random>

using namespace nullcline;

namespace {

constexpr int kMutations = 2000; // of each file

/// A few bytes changed, removed, repeated.
std::string mutated(std::string bytes, std::mt19937_64& random) {
  const auto somewhere = [&] { return static_cast<std::ptrdiff_t>(random() % (bytes.size() + 1)); };
  for (auto changes = 1 + random() % 4; changes > 0 && !bytes.empty(); --changes) {
    const auto from = std::min(somewhere(), static_cast<std::ptrdiff_t>(bytes.size()) - 1);
    const auto length =
        std::min<std::ptrdiff_t>(1 + static_cast<std::ptrdiff_t>(random() % 32), std::ssize(bytes) - from);
    switch (random() % 4) {
    case 0:
      bytes[static_cast<std::size_t>(from)] = static_cast<char>(random());
      break;
    case 1:
      bytes.erase(bytes.begin() + from, bytes.begin() + from + length);
      break;
    case 2:
      bytes.insert(static_cast<std::size_t>(somewhere()),
                   bytes.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(length)));
      break;
    default:
      bytes[static_cast<std::size_t>(from)] ^= static_cast<char>(1 << (random() % 8));
    }
  }
  return bytes;
}

} // namespace

class FuzzCorpusTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void readersComeBack_data() {
    QTest::addColumn<int>("target");
    for (std::size_t i = 0; i < fuzz::targets().size(); ++i)
      QTest::newRow(fuzz::targets()[i].name) << static_cast<int>(i);
  }
  void readersComeBack() {
    QFETCH(int, target);
    const auto& reader = fuzz::targets()[static_cast<std::size_t>(target)];
    std::mt19937_64 random(1);
    int files = 0;
    for (QDirIterator it(NULLCLINE_SOURCE_DIR "/tests/fuzz/corpus/" + QString(reader.name), QDir::Files); it.hasNext();
         ++files) {
      QFile file(it.next());
      QVERIFY(file.open(QIODevice::ReadOnly));
      const std::string bytes = file.readAll().toStdString();
      reader.read(bytes);
      for (int i = 0; i < kMutations; ++i)
        reader.read(mutated(bytes, random));
      for (std::size_t size = 0; size < bytes.size(); size += 1 + bytes.size() / 50)
        reader.read(std::string_view(bytes).substr(0, size));
    }
    QVERIFY2(files >= 3, "a corpus is missing");
  }
};

QTEST_APPLESS_MAIN(FuzzCorpusTest)
#include "test_corpus.moc"
