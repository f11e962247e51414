// Ticking methods, and what is one for all of them.
#include "engine/fit/methods.h"
#include "tests/support/scripted_dialogs.h"
#include "ui/methods/method_list.h"
#include "ui/render_results.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nullcline;

namespace {

std::string nameOfMethod(std::size_t index) {
  return methods()[index].name;
}

std::vector<std::string> tickedNames(const MethodChoices& choices) {
  std::vector<std::string> names;
  for (const auto* choice : choices.ticked())
    names.push_back(choice->name);
  return names;
}

using Names = std::vector<std::string>;

} // namespace

class MethodsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void aLoneTickFollowsTheCurrentMethod() {
    MethodChoices choices;
    QCOMPARE(tickedNames(choices), Names{nameOfMethod(0)});
    QVERIFY(choices.setCurrent(nameOfMethod(1)));
    QCOMPARE(tickedNames(choices), Names{nameOfMethod(1)});
    choices.setTicked(nameOfMethod(0), true);
    QVERIFY(choices.setCurrent(nameOfMethod(0)));
    QCOMPARE(tickedNames(choices), (Names{nameOfMethod(0), nameOfMethod(1)}));
    QVERIFY(!choices.setCurrent("no such method"));
  }

  void eachMethodKeepsItsOwnSettings() {
    MethodChoices choices;
    FitSpec edited = choices.current().spec;
    edited.smoothing.smoothness = 0.5;
    choices.setSpec(edited, false);
    choices.setCurrent(nameOfMethod(1));
    QVERIFY(choices.current().spec.smoothing.smoothness != 0.5);
    choices.setCurrent(nameOfMethod(0));
    QCOMPARE(choices.current().spec.smoothing.smoothness, 0.5);
  }

  void theProblemIsOneForAll() {
    MethodChoices choices;
    FitSpec edited = choices.current().spec;
    edited.seed = 11;
    edited.threads = 3;
    edited.split.kind = SplitKind::time;
    edited.field = MlpOptions{.width = 17};
    choices.setSpec(edited, true);
    for (const auto& choice : choices.all()) {
      QCOMPARE(choice.spec.seed, std::uint64_t(11));
      QCOMPARE(choice.spec.threads, std::uint64_t(3));
      QVERIFY(choice.spec.split.kind == SplitKind::time);
      QCOMPARE(std::get<MlpOptions>(choice.spec.field).width, 17);
    }
  }

  void aPublishedMethodKeepsItsOwnNetworkButTakesAKnownSystem() {
    MethodChoices choices;
    choices.setCurrent(nameOfMethod(1));
    choices.setPublished(true);
    const FieldOptions published = choices.current().spec.field;
    choices.setCurrent(nameOfMethod(0));
    FitSpec edited = choices.current().spec;
    edited.field = MlpOptions{.width = 17};
    choices.setSpec(edited, true);
    QVERIFY(choices.find(nameOfMethod(1))->spec.field == published);
    edited.field = KnownSystemOptions{"lorenz"};
    choices.setSpec(edited, true);
    QVERIFY(std::holds_alternative<KnownSystemOptions>(choices.find(nameOfMethod(1))->spec.field));
    edited.field = MlpOptions{.width = 18};
    choices.setSpec(edited, true);
    QVERIFY(choices.find(nameOfMethod(1))->spec.field == published);
    choices.setCurrent(nameOfMethod(1));
    choices.setPublished(false);
    QCOMPARE(std::get<MlpOptions>(choices.current().spec.field).width, 18);
  }

  void stagesThatFewEpochsLeaveOutComeBack() {
    MethodChoices choices;
    const auto stages = choices.current().spec.stages.size();
    QVERIFY(stages > 1);
    choices.setEpochs(1);
    QCOMPARE(choices.current().spec.stages.size(), std::size_t(1));
    FitSpec edited = choices.current().spec;
    edited.stages.front().settle = 0.25;
    choices.setSpec(edited, false);
    choices.setEpochs(2400);
    QCOMPARE(choices.current().spec.stages.size(), stages);
    QCOMPARE(choices.current().spec.stages.front().settle, 0.25);
    QCOMPARE(choices.current().spec.stages.front().epochs, choices.current().preset.stages.front().epochs);
  }

  /// With three epochs the third stage is the last of all, and what is changed there is changed there.
  void theLastStageIsNotLeftOut() {
    MethodChoices choices;
    const auto stages = choices.current().spec.stages.size();
    QVERIFY(stages > 3);
    choices.setEpochs(3);
    QCOMPARE(choices.current().spec.stages.size(), std::size_t(3));
    FitSpec edited = choices.current().spec;
    edited.stages.back().settle = 0.25;
    choices.setSpec(edited, false);
    choices.setEpochs(2400);
    QCOMPARE(choices.current().spec.stages.size(), stages);
    QCOMPARE(choices.current().spec.stages.back().settle, 0.25);
    QVERIFY(choices.current().spec.stages[2].settle != 0.25);
  }

  void aStageAddedByHandStays() {
    MethodChoices choices;
    FitSpec edited = choices.current().spec;
    edited.stages.push_back(edited.stages.back());
    choices.setSpec(edited, false);
    choices.setEpochs(5000);
    QCOMPARE(choices.current().spec.stages.size(), edited.stages.size());
  }

  void theListKeepsThePromisesOfAModel() {
    DialogScript script;
    Workspace workspace(std::make_unique<ScriptedDialogs>(script));
    MethodListModel model(workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), static_cast<int>(methods().size()));
    for (int row = 0; row < model.rowCount(); ++row) {
      const auto index = model.index(row);
      QVERIFY(!index.data(Qt::DisplayRole).toString().isEmpty());
      QVERIFY(!index.data(MethodListModel::SummaryRole).toString().isEmpty());
      QVERIFY(index.data(Qt::ToolTipRole)
                  .toString()
                  .contains(QString::fromUtf8(methods()[static_cast<std::size_t>(row)].source)));
      QVERIFY(model.setData(index, Qt::Checked, Qt::CheckStateRole));
    }
    QCOMPARE(workspace.methodChoices().ticked().size(), methods().size());
  }

  void theListIsClickedAndTyped() {
    DialogScript script;
    Workspace workspace(std::make_unique<ScriptedDialogs>(script));
    MethodList list(workspace);
    list.resize(340, 400);
    list.setAllShown(true);
    list.show();
    const auto at = [&](int row) { return list.visualRect(list.model()->index(row, 0)); };
    const auto name = [&](int row) { return nameOfMethod(static_cast<std::size_t>(row)); };
    QVERIFY(at(1).height() > 0);
    // The name: current, and the lone tick moves along.
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at(1).center());
    QCOMPARE(workspace.methodChoices().current().name, name(1));
    QCOMPARE(tickedNames(workspace.methodChoices()), Names{name(1)});
    // The box: ticked beside the other, and current.
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at(0).topLeft() + QPoint(12, 12));
    QCOMPARE(tickedNames(workspace.methodChoices()), (Names{name(0), name(1)}));
    QCOMPARE(workspace.methodChoices().current().name, name(0));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at(0).topLeft() + QPoint(12, 12));
    QCOMPARE(tickedNames(workspace.methodChoices()), Names{name(1)});
    QTest::keyClick(&list, Qt::Key_Space);
    QCOMPARE(tickedNames(workspace.methodChoices()), (Names{name(0), name(1)}));
    // Folded it shows what is ticked or current, all of it.
    QTest::keyClick(&list, Qt::Key_Space);
    list.setAllShown(false);
    QVERIFY(!list.isRowHidden(0) && !list.isRowHidden(1));
    workspace.setMethod(name(1));
    QVERIFY(list.isRowHidden(0));
    QVERIFY(list.height() >= at(1).height());
  }

  void nothingTickedBlocksTheTraining() {
    DialogScript script;
    Workspace workspace(std::make_unique<ScriptedDialogs>(script));
    workspace.openExample("hudson-bay-pelts");
    QTRY_VERIFY(workspace.dataset());
    QVERIFY(workspace.blockedReason().isEmpty());
    workspace.tickMethod(nameOfMethod(0), false);
    QVERIFY(!workspace.blockedReason().isEmpty());
  }
};

QTEST_MAIN(MethodsTest)
#include "test_methods.moc"
