// Wide layers shared by a team: the same bits as by one thread, with any number of members.
#include "engine/core/worker_team.h"
#include "engine/field/mlp.h"
#include "engine/model/initial_parameters.h"
#include "engine/objective/row_blocks.h"

#include <QtTest>

#include <atomic>
#include <vector>

using namespace nullcline;

namespace {

constexpr std::size_t kStates = 3;

struct Pass {
  std::vector<float> rates, states_bar, gradient;
  bool operator==(const Pass&) const = default;
};

/// An evaluation and a pullback of the same rows with the same parameters.
Pass passOf(const MlpOptions& network, std::size_t rows, WorkerTeam* team) {
  const auto field = makeMlpField<float>(network, kStates);
  RandomGenerator random(2);
  const auto start = *initialParameters(network, kStates, random);
  const std::vector<float> parameters(start.begin(), start.end());
  std::vector<float> states(rows * kStates), cotangent(rows * kStates);
  for (auto* values : {&states, &cotangent})
    for (float& value : *values)
      value = static_cast<float>(random.normal());
  const auto scratch = field->makeScratch(rows);
  scratch->team = team;
  Pass pass{std::vector<float>(states.size()), std::vector<float>(states.size()),
            std::vector<float>(parameters.size(), 0.5f)};
  const Rows<float> given{rows, nullptr, states.data()};
  field->evaluate(parameters.data(), given, *scratch, pass.rates.data());
  field->pullback(parameters.data(), given, *scratch, cotangent.data(),
                  {pass.states_bar.data(), pass.gradient.data(), nullptr});
  return pass;
}

} // namespace

class TestSharedLayers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aTeamGivesTheBitsOfOneThread_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<std::size_t>("rows");
    QTest::addColumn<int>("activation");
    for (const int width : {1024, 1100, 2071})
      for (const std::size_t rows : {std::size_t(1), std::size_t(2), std::size_t(9), std::size_t(200)})
        for (const Activation activation : {Activation::elu, Activation::gelu})
          QTest::addRow("%d wide, %d rows, %d", width, static_cast<int>(rows), static_cast<int>(activation))
              << width << rows << static_cast<int>(activation);
  }
  void aTeamGivesTheBitsOfOneThread() {
    QFETCH(int, width);
    QFETCH(std::size_t, rows);
    QFETCH(int, activation);
    const MlpOptions network{width, 2, static_cast<Activation>(activation)};
    const Pass alone = passOf(network, rows, nullptr);
    for (const std::size_t members : {1, 2, 3, 7}) {
      WorkerTeam team(members);
      QVERIFY2(passOf(network, rows, &team) == alone, qPrintable(QString("%1 members").arg(members)));
    }
  }

  /// A single block is the caller's own, and the team is free inside of it.
  void aTeamWorksInsideOfASingleBlock() {
    WorkerTeam team(3);
    std::atomic<int> done = 0;
    team.forEachBlock(1, [&](std::size_t, std::size_t member) {
      QCOMPARE(member, std::size_t(0));
      team.forEachBlock(30, [&](std::size_t, std::size_t) { ++done; });
    });
    QCOMPARE(done.load(), 30);
  }

  /// Only where one block is all there is.
  void onlyASingleBlockIsShared() {
    const auto field = makeMlpField<float>({8, 1, Activation::tanh}, kStates);
    WorkerTeam team(2);
    for (const std::size_t blocks : {0, 1, 2}) {
      std::vector<MemberSpace<float>> members;
      members.emplace_back(*field, kBlockRows);
      members.emplace_back(*field, kBlockRows);
      shareSingleBlock(members, blocks, &team);
      QCOMPARE(members[0].scratch->team, blocks == 1 ? &team : nullptr);
      QVERIFY(!members[1].scratch->team);
    }
  }
};

QTEST_APPLESS_MAIN(TestSharedLayers)
#include "test_shared_layers.moc"
