// Which parameters a fit keeps: the best since its stage settled, but nothing worse than the start.
#include "engine/fit/best_parameters.h"

#include <QtTest>

using namespace nullcline;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Validation losses epoch by epoch, the parameter of an epoch being its number; settled before epoch `settled`.
BestParameters<double> afterEpochs(const std::vector<double>& losses, int settled) {
  BestParameters<double> best;
  best.beginStage({0.0});
  best.setStartLoss(losses.front(), 0.5);
  for (int epoch = 1; epoch <= static_cast<int>(losses.size()); ++epoch) {
    if (epoch == settled)
      best.settle();
    best.offer(std::vector<double>{double(epoch)}, epoch, 0.5, losses[std::size_t(epoch - 1)]);
  }
  return best;
}

} // namespace

class TestBestParameters : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keeps_data() {
    QTest::addColumn<QList<double>>("losses");
    QTest::addColumn<int>("settled");
    QTest::addColumn<int>("epoch");
    QTest::addColumn<bool>("improved");
    using List = QList<double>;
    QTest::newRow("the best of all") << List{5, 3, 4} << 0 << 2 << true;
    QTest::newRow("the best since settling, though one before was better") << List{5, 1, 3, 4} << 3 << 3 << true;
    QTest::newRow("the start, where nothing was better") << List{5, 6, 8, 7} << 3 << 1 << false;
    QTest::newRow("the best before, where nothing since was better than the start")
        << List{5, 4, 8, 7} << 3 << 2 << true;
    QTest::newRow("the start, not its equal") << List{5, 6, 5, 7} << 3 << 3 << false;
    QTest::newRow("the start that nothing can beat, as good") << List{0, 0, 0} << 0 << 1 << true;
    QTest::newRow("nothing that is not a number") << List{5, 3, kNan, kInfinity} << 3 << 2 << true;
    QTest::newRow("any number, where the start had none") << List{kNan, 6, 8} << 0 << 2 << true;
    QTest::newRow("the first parameters, where there was none") << List{kNan, kInfinity} << 0 << 0 << false;
  }
  void keeps() {
    QFETCH(QList<double>, losses);
    QFETCH(int, settled);
    QFETCH(int, epoch);
    QFETCH(bool, improved);
    const auto best = afterEpochs({losses.begin(), losses.end()}, settled);
    QCOMPARE(best.kept().epoch, epoch);
    QCOMPARE(best.kept().parameters, std::vector<double>{double(epoch)});
    QCOMPARE(best.improved(), improved);
    const double start = losses.front();
    QVERIFY(std::isnan(start) || best.kept().validation_loss <= start);
    QCOMPARE(std::isnan(best.kept().train_loss), epoch == 0);
  }

  /// Its data were smoothed along its start: what it settles at is trusted, once the fit has got somewhere.
  void aLaterStageKeepsWhatItSettledAt() {
    auto best = afterEpochs({5, 3}, 0);
    best.beginStage({10.0});
    QVERIFY(best.improved());
    best.setStartLoss(0.1, 0.5);
    best.offer(std::vector<double>{11.0}, 3, 0.5, 0.1);
    best.settle();
    best.offer(std::vector<double>{12.0}, 4, 0.5, 0.2);
    QCOMPARE(best.kept().epoch, 4);
    QVERIFY(!best.keptEarlier());
    auto worse = afterEpochs({5, 6}, 0);
    worse.beginStage({10.0});
    worse.setStartLoss(0.1, 0.5);
    worse.offer(std::vector<double>{11.0}, 3, 0.5, 0.1);
    worse.settle();
    worse.offer(std::vector<double>{12.0}, 4, 0.5, 0.2);
    QCOMPARE(worse.kept().epoch, 3);
    QVERIFY(worse.keptEarlier() && !worse.improved());
  }

  /// Epoch by epoch, the parameter of an epoch being its number.
  static void offerAll(BestParameters<double>& best, const QList<std::pair<double, double>>& losses, int first = 1) {
    for (const auto& [train, validation] : losses) {
      if (first == 1)
        best.setStartLoss(validation, train);
      best.offer(std::vector<double>{double(first)}, first, train, validation);
      ++first;
    }
  }

  /// The few validation samples may lie where an untrained field is right by chance.
  void whatDoesNotDescribeTheTrainingDataIsNotChosen_data() {
    QTest::addColumn<QList<std::pair<double, double>>>("losses");
    QTest::addColumn<double>("limit");
    QTest::addColumn<int>("epoch");
    using List = QList<std::pair<double, double>>; // of training and validation
    QTest::newRow("though nothing later is as good") << List{{1, 0.2}, {1, 0.1}, {0.2, 0.4}, {0.05, 0.3}} << 0.1 << 4;
    QTest::newRow("unless all are like that: noise") << List{{1, 0.5}, {0.9, 0.4}, {0.8, 0.6}} << 0.1 << 2;
    QTest::newRow("what describes them competes") << List{{1, 0.2}, {0.09, 0.4}, {0.01, 0.6}} << 0.1 << 2;
    QTest::newRow("a rival goes when others are far nearer")
        << List{{1, 0.2}, {0.5, 0.4}, {0.2, 0.6}, {0.3, 0.5}} << 0.1 << 4;
    QTest::newRow("a later stage may keep its start") << List{{0.1, 0.2}, {0.05, 0.4}, {0.01, 0.6}} << 1.0 << 1;
    QTest::newRow("no limit where losses do not compare")
        << List{{1, 0.2}, {1, 0.1}, {0.05, 0.3}} << std::numeric_limits<double>::infinity() << 2;
  }
  void whatDoesNotDescribeTheTrainingDataIsNotChosen() {
    using List = QList<std::pair<double, double>>;
    QFETCH(List, losses);
    QFETCH(double, limit);
    QFETCH(int, epoch);
    BestParameters<double> best;
    best.beginStage({0.0}, ChosenBy::validation, {limit});
    offerAll(best, losses);
    QCOMPARE(best.kept().epoch, epoch);
    QVERIFY(best.improved() || epoch == 1);
  }

  /// While the horizon grows the losses are of shorter pieces, as small as they like; once it is whole, what is chosen
  /// describes all of them. A checkpoint after any epoch changes nothing.
  void aGrowingHorizonIsChosenFromOnceItIsWhole() {
    const ChoiceLimit limit{1.0, true};
    const std::vector<std::pair<double, double>> losses = {{0.01, 0.9}, {0.002, 0.1}, {0.4, 0.7}, {0.5, 0.2},
                                                           {0.1, 0.5},  {0.04, 0.6}}; // whole from the third on
    constexpr int kWhole = 2;
    for (int saved = 0; saved <= static_cast<int>(losses.size()); ++saved) {
      BestParameters<double> best;
      best.beginStage({0.0}, ChosenBy::validation, limit);
      for (int epoch = 0; epoch < static_cast<int>(losses.size()); ++epoch) {
        if (epoch == saved && epoch > 0) {
          Checkpoint checkpoint;
          best.save(checkpoint);
          std::vector<double> since;
          for (int before = kWhole; before < epoch; ++before)
            since.push_back(losses[static_cast<std::size_t>(before)].first);
          best = {};
          best.restore(*parseCheckpoint(serializeCheckpoint(checkpoint)), ChosenBy::validation, limit, since);
        }
        const auto& [train, validation] = losses[static_cast<std::size_t>(epoch)];
        if (epoch == 0)
          best.setStartLoss(validation, train);
        if (epoch == kWhole)
          best.settle();
        best.offer(std::vector<double>{double(epoch + 1)}, epoch + 1, train, validation);
        if (epoch == 1)
          QCOMPARE(best.kept().epoch, 2);
      }
      QVERIFY2(best.kept().epoch == 5,
               qPrintable(QStringLiteral("%1, saved before %2").arg(best.kept().epoch).arg(saved)));
      QCOMPARE(best.lowestTrainLoss(), 0.04);
    }
  }

  /// Half of the epochs, a checkpoint, and the other half.
  void aResumedFitChoosesAlike() {
    const QList<std::pair<double, double>> before = {{1, 0.2}, {0.9, 0.1}, {0.3, 0.3}},
                                           after = {{0.2, 0.35}, {0.02, 0.4}};
    BestParameters<double> whole;
    whole.beginStage({0.0}, ChosenBy::validation, {0.1});
    offerAll(whole, before);
    Checkpoint checkpoint;
    whole.save(checkpoint);
    BestParameters<double> resumed;
    resumed.restore(*parseCheckpoint(serializeCheckpoint(checkpoint)), ChosenBy::validation, {0.1},
                    std::vector<double>{1, 0.9, 0.3});
    for (auto* best : {&whole, &resumed}) {
      offerAll(*best, after, 4);
      QCOMPARE(best->kept().epoch, 5);
      QVERIFY(best->improved());
      QCOMPARE(best->lowestTrainLoss(), 0.02);
    }
  }

  void aCheckpointHoldsItAll() {
    for (const int settled : {0, 3}) {
      const auto best = afterEpochs({5, 4, 8, 7}, settled);
      Checkpoint checkpoint;
      best.save(checkpoint);
      BestParameters<double> read;
      read.restore(*parseCheckpoint(serializeCheckpoint(checkpoint)), ChosenBy::validation, {},
                   std::vector<double>(4, 0.5));
      QCOMPARE(read.kept().epoch, best.kept().epoch);
      QCOMPARE(read.kept().parameters, best.kept().parameters);
      QCOMPARE(read.kept().validation_loss, best.kept().validation_loss);
      QCOMPARE(read.improved(), best.improved());
      QCOMPARE(read.keptEarlier(), best.keptEarlier());
      read.offer(std::vector<double>{9.0}, 9, 0.5, 4.5);
      QCOMPARE(read.kept().epoch, settled > 0 ? 9 : 2);
    }
  }
};

QTEST_APPLESS_MAIN(TestBestParameters)
#include "test_best_parameters.moc"
