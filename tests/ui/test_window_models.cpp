// Models in the window: which are offered for the columns, and what a choice changes.
#include "tests/support/window_session.h"
#include "ui/panels/model_panel.h"
#include "ui/render_results.h"

#include "engine/system/known_system.h"

#include <QComboBox>
#include <QTest>

using namespace nullcline;

class WindowModelsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void modelsThatDoNotFitTheColumnsAreDisabledWithTheReason() {
    WindowSession session;
    session.work.openExample("lotka-volterra");
    QTRY_VERIFY(session.isReady());
    auto* choice = session.window.findChild<QComboBox*>(QStringLiteral("model_choice"));
    const auto isEnabled = [&](const char* name) {
      const int row = choice->findData(QLatin1String(name));
      return row > 0 && (choice->model()->flags(choice->model()->index(row, 0)) & Qt::ItemIsEnabled);
    };
    QVERIFY(isEnabled("lotka-volterra") && isEnabled("augmented") && isEnabled("second_order"));
    QCOMPARE(choice->itemData(3).toString(), QStringLiteral("lotka-volterra")); // its states are called so: the first
    QVERIFY(isEnabled("lorenz")); // its columns may measure some of the three states
    const int gompertz = choice->findData(QStringLiteral("gompertz"));
    QVERIFY(gompertz > 0 && !isEnabled("gompertz"));
    QVERIFY(choice->itemData(gompertz, Qt::ToolTipRole).toString().contains(QStringLiteral("1 state")));
    session.work.setField(KnownSystemOptions{"lotka-volterra", {}});
    QVERIFY(session.work.blockedReason().isEmpty());
    session.work.openExample("lorenz");
    QTRY_VERIFY(session.work.dataset()->channelCount() == 3);
    QVERIFY(session.work.blockedReason().isEmpty());
    QVERIFY(std::holds_alternative<MlpOptions>(session.work.spec().field));
  }

  void columnsOfOtherNamesAreSaidToMeasureStates() {
    WindowSession session;
    session.work.openExample("boarding-school-influenza");
    QTRY_VERIFY(session.isReady());
    session.work.setMethod("two-stage");
    session.work.setField(KnownSystemOptions{"sir"});
    QVERIFY(session.work.blockedReason().contains(QStringLiteral("Say which state it measures")));
    const auto choose = [&](const char* state, const char* name) {
      auto* box = session.window.findChild<QComboBox*>(QString::fromLatin1(state) + QStringLiteral(".column"));
      const int row = box->findData(QString::fromLatin1(name));
      QVERIFY(row > 0);
      box->setCurrentIndex(row);
      Q_EMIT box->activated(row);
    };
    choose("I", "in_bed");
    QVERIFY(session.work.blockedReason().contains(QStringLiteral("the column convalescent measures none")));
    choose("R", "convalescent");
    QVERIFY2(session.work.blockedReason().isEmpty(), qPrintable(session.work.blockedReason()));
  }

  void aKnownSystemHasStagesOfItsOwn() {
    WindowSession session;
    session.work.openExample("lotka-volterra");
    QTRY_VERIFY(session.isReady());
    session.work.setMethod("two-stage");
    const std::size_t of_network = session.work.spec().stages.size();
    session.work.setField(KnownSystemOptions{"lotka-volterra", {}});
    QVERIFY(std::holds_alternative<LevenbergMarquardtOptions>(session.work.spec().stages.back().optimizer));
    session.work.setField(MlpOptions{});
    QCOMPARE(session.work.spec().stages.size(), of_network);
    QVERIFY(std::holds_alternative<AdamOptions>(session.work.spec().stages.back().optimizer));
  }

  void thePanelSaysHowStatesMeetColumns() {
    Dataset dataset;
    dataset.channels = {{"prey", "", ChannelRole::state}, {"hunters", "", ChannelRole::state}};
    QVERIFY(columnsSentence(MlpOptions{}, dataset).isEmpty());
    QVERIFY(columnsSentence(SecondOrderOptions{}, dataset).contains(QStringLiteral("prey_velocity")));
    QVERIFY(columnsSentence(AugmentedOptions{}, dataset).contains(QStringLiteral("start at zero")));
    const auto& states = (*findSystem("lotka-volterra"))->states;
    const QString second = QStringLiteral("hunters as ") + QString::fromStdString(states[1].name);
    const QString sentence = columnsSentence(KnownSystemOptions{"lotka-volterra", {}}, dataset);
    QVERIFY2(sentence.contains(second), qPrintable(sentence));
    dataset.channels = {{states[0].name, "", ChannelRole::state}};
    const QString missing = columnsSentence(KnownSystemOptions{"lotka-volterra", {}}, dataset);
    QVERIFY2(missing.contains(QString::fromStdString(states[1].name)) && missing.contains(QStringLiteral("estimated")),
             qPrintable(missing));
  }

  void aNeuralModelKeepsItsNetworkWhenItsKindChanges() {
    WindowSession session;
    session.work.openExample("lotka-volterra");
    QTRY_VERIFY(session.isReady());
    session.work.setOption(QStringLiteral("field.width"), 24);
    auto* choice = session.window.findChild<QComboBox*>(QStringLiteral("model_choice"));
    const int row = choice->findData(QStringLiteral("augmented"));
    choice->setCurrentIndex(row);
    Q_EMIT choice->activated(row);
    QCOMPARE(std::get<AugmentedOptions>(session.work.spec().field).network.width, 24);
    session.work.setOption(QStringLiteral("field.extra_states"), 3);
    QCOMPARE(std::get<AugmentedOptions>(session.work.spec().field).extra_states, 3);
    Q_EMIT choice->activated(choice->findData(QString()));
    QCOMPARE(std::get<MlpOptions>(session.work.spec().field).width, 24);
  }
};

QTEST_MAIN(WindowModelsTest)
#include "test_window_models.moc"
