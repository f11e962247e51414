// The gradient check as a user sees it: under way, cancelled, passed, failed, refused.
#include "ui/gradient/gradient_dialog.h"
#include "ui/gradient/gradient_table_model.h"
#include "ui/render_results.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <atomic>
#include <thread>

using namespace nullcline;

namespace {

GradientCheck checkWith(std::vector<GradientEntry> entries, bool passed) {
  GradientCheck check;
  check.entries = std::move(entries);
  check.loss = 0.5;
  check.norm = 2.0;
  check.parameters = 12;
  check.tolerance = 1e-7;
  check.expectation = "Equal to rounding.";
  check.verdict = passed ? GradientVerdict::agrees : GradientVerdict::differs;
  return check;
}

std::shared_ptr<const Dataset> data() {
  auto dataset = std::make_shared<Dataset>();
  dataset->name = "some data";
  return dataset;
}

QString words(const GradientDialog& dialog, const char* label) {
  return dialog.findChild<QLabel*>(QLatin1String(label))->text();
}

} // namespace

class GradientDialogTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }
  void init() { QLocale::setDefault(QLocale::c()); }

  void aWrongRegulariserIsNamed() {
    auto check = checkWith({{"a", 1.0, 1.0}}, false);
    check.penalties = {{"local", "Local (one random step)", {}, 0.1, 2e-5, 0.5, GradientVerdict::differs}};
    GradientDialog dialog([&](const Dataset&, const FitSpec&, const GradientCheckOptions&, std::stop_token) {
      return Expected<GradientCheck>(check);
    });
    dialog.check(data(), FitSpec{}, {});
    QTRY_VERIFY(words(dialog, "verdict").contains(QStringLiteral("regulariser \"Local (one random step)\" differs")));
    bool is_shown = false;
    for (const auto* label : dialog.findChildren<QLabel*>())
      is_shown |= label->text().contains(QStringLiteral("error 0.5 of it, NOT below 0.001"));
    QVERIFY(is_shown);
  }

  void theWorstEntryComesFirst() {
    GradientTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto check = checkWith({{"good", 1.0, 1.0}, {"bad", 1.0, 1.5}, {"broken", std::nan(""), 1.0}}, false);
    model.setCheck(std::make_shared<const GradientCheck>(check));
    const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(0, GradientTableModel::NameColumn), QStringLiteral("broken"));
    QCOMPARE(cell(1, GradientTableModel::NameColumn), QStringLiteral("bad"));
    QCOMPARE(cell(1, GradientTableModel::ErrorColumn), QStringLiteral("0.25"));
    QCOMPARE(cell(2, GradientTableModel::NumericColumn), QStringLiteral("1"));
    model.setCheck(nullptr);
    QCOMPARE(model.rowCount(), 0);
  }

  void aPassedCheckSaysWhatAgreedHowFar() {
    GradientDialog dialog([](const Dataset&, const FitSpec&, const GradientCheckOptions&, std::stop_token) {
      return Expected<GradientCheck>(checkWith({{"layer0.weight[3]", 0.25, 0.25000001}, {"all", 1.0, 1.0}}, true));
    });
    dialog.show();
    dialog.check(data(), FitSpec{});
    QTRY_VERIFY(!dialog.isChecking());
    QVERIFY(words(dialog, "verdict").contains(QStringLiteral("agrees")));
    QCOMPARE(words(dialog, "expectation"), QStringLiteral("Equal to rounding."));
    QStringList facts;
    for (const auto* label : dialog.findChildren<QLabel*>())
      facts << label->text();
    QVERIFY(facts.contains(QStringLiteral("layer0.weight[3]")));
    QVERIFY(facts.filter(QStringLiteral("1e-07 is expected")).size() == 1);
    QVERIFY(dialog.findChild<QTreeView*>()->isVisible());
  }

  void aFailedCheckIsPlain() {
    GradientDialog dialog([](const Dataset&, const FitSpec&, const GradientCheckOptions&, std::stop_token) {
      return Expected<GradientCheck>(checkWith({{"layer0.weight[3]", 0.25, 0.5}}, false));
    });
    dialog.check(data(), FitSpec{});
    QTRY_VERIFY(!dialog.isChecking());
    QVERIFY(words(dialog, "verdict").contains(QStringLiteral("does not agree")));
  }

  void refusalsAndBugsBecomeSentences() {
    const auto refuse = [](auto&&...) -> Expected<GradientCheck> { return usageError("That cannot be checked."); };
    const auto fail = [](auto&&...) -> Expected<GradientCheck> { throw std::logic_error("broken promise"); };
    for (const auto& [check, said] : {std::pair<GradientCheckFunction, const char*>{refuse, "That cannot be checked."},
                                      std::pair<GradientCheckFunction, const char*>{fail, "broken promise"}}) {
      GradientDialog dialog(check);
      dialog.check(data(), FitSpec{});
      QTRY_VERIFY(!dialog.isChecking());
      QVERIFY(words(dialog, "verdict").contains(QLatin1String(said)));
    }
  }

  void cancelStopsTheWorkAndTheWindowGoesOn() {
    std::atomic<int> stopped = 0;
    GradientDialog dialog([&](const Dataset&, const FitSpec&, const GradientCheckOptions&,
                              std::stop_token stop) -> Expected<GradientCheck> {
      while (!stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      ++stopped;
      return failure("The gradient check was stopped.");
    });
    dialog.show();
    dialog.check(data(), FitSpec{});
    QVERIFY(dialog.isChecking());
    QTest::qWait(20);
    dialog.findChild<QPushButton*>(QStringLiteral("cancel_check"))->click();
    QVERIFY(!dialog.isChecking());
    QVERIFY(words(dialog, "verdict").contains(QStringLiteral("cancelled")));
    QTRY_COMPARE(stopped.load(), 1);
    QTest::qWait(30);
    QVERIFY2(words(dialog, "verdict").contains(QStringLiteral("cancelled")), "nothing arrives after a cancel");
    dialog.check(data(), FitSpec{}); // and closing cancels too
    QTest::qWait(20);
    dialog.close();
    QTRY_COMPARE(stopped.load(), 2);
  }

  void theParametersOfARunAreTakenIfItsModelIsTheSame() {
    std::atomic<double> first = 0.0;
    GradientDialog dialog([&](const Dataset&, const FitSpec&, const GradientCheckOptions& options, std::stop_token) {
      first = options.at.empty() ? -1.0 : options.at[0];
      return Expected<GradientCheck>(checkWith({{"a", 1.0, 1.0}}, true));
    });
    auto model = std::make_shared<FittedModel>();
    model->parameters = {0.75};
    FitSpec spec;
    model->field = spec.field;
    dialog.show();
    dialog.check(data(), spec, {3, 40, model});
    QTRY_VERIFY(!dialog.isChecking());
    QCOMPARE(first.load(), 0.75);
    auto* place = dialog.findChild<QComboBox*>(QStringLiteral("check_place"));
    QVERIFY(place->isEnabled() && place->currentText().contains(QLatin1Char('3')));
    place->setCurrentIndex(1);
    Q_EMIT place->activated(1);
    QTRY_VERIFY(!dialog.isChecking());
    QCOMPARE(first.load(), -1.0);

    spec.field = KnownSystemOptions{"lotka-volterra", {}};
    dialog.check(data(), spec, {3, 40, model});
    QTRY_VERIFY(!dialog.isChecking());
    QCOMPARE(first.load(), -1.0);
    QVERIFY(!place->isEnabled() && place->toolTip().contains(QStringLiteral("another model")));
  }

  void theStageIsChosen() {
    std::atomic<std::size_t> asked = 99;
    GradientDialog dialog([&](const Dataset&, const FitSpec&, const GradientCheckOptions& options, std::stop_token) {
      asked = options.stage;
      return Expected<GradientCheck>(checkWith({{"a", 1.0, 1.0}}, true));
    });
    FitSpec spec;
    spec.stages.resize(2);
    spec.stages[1].objective = TrajectoryMatchingOptions{};
    dialog.show();
    dialog.check(data(), spec);
    QTRY_VERIFY(!dialog.isChecking());
    QCOMPARE(asked.load(), std::size_t(0));
    auto* stage = dialog.findChild<QComboBox*>(QStringLiteral("check_stage"));
    QVERIFY(stage->isVisible());
    QCOMPARE(stage->count(), 2);
    stage->setCurrentIndex(1);
    Q_EMIT stage->activated(1);
    QTRY_VERIFY(!dialog.isChecking() && asked.load() == 1);
  }
};

QTEST_MAIN(GradientDialogTest)
#include "test_gradient_dialog.moc"
