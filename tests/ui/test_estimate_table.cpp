// What the window shows of a fitted known system.
#include "ui/panels/estimate_table.h"

#include "ui/text.h"

#include <QLabel>
#include <QTest>

using namespace nullcline;

namespace {

std::shared_ptr<FittedModel> modelOf(const char* provenance) {
  auto model = std::make_shared<FittedModel>();
  model->provenance = Json::parse(provenance);
  return model;
}

QString words(const EstimateTable& table, const char* name) {
  const auto* label = table.findChild<QLabel*>(QLatin1String(name));
  return label ? label->text() : QString();
}

} // namespace

class EstimateTableTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void showsValuesErrorsAndWhatIsNotDetermined() {
    QWidget window;
    EstimateTable table(&window);
    QVERIFY(table.isHidden());
    table.setModel(modelOf(R"({"parameter_values": {"alpha": 9.99683, "alpha0": 1e-5, "beta": 1, "n": 2},
                               "parameter_errors": {"alpha": 0.0024, "alpha0": null, "beta": 3.0},
                               "derived_values": {"ratio": 4.5}, "derived_errors": {"ratio": 1.23},
                               "undetermined": ["alpha0", "beta"]})"));
    QVERIFY(!table.isHidden());
    QCOMPARE(words(table, "estimate_alpha"),
             numberText(9.99683, 5) + QStringLiteral(" \u00b1 ") + numberText(0.0024, 2));
    QCOMPARE(words(table, "estimate_n"), numberText(2.0, 5)); // fixed
    QCOMPARE(words(table, "estimate_ratio"), numberText(4.5, 5) + QStringLiteral(" \u00b1 ") + numberText(1.23, 2));
    QCOMPARE(words(table, "undetermined"), QStringLiteral("The data hardly determine alpha0, beta."));
    QCOMPARE(words(table, "estimate_alpha0"), QStringLiteral("%1 \u00b1 \u221e").arg(numberText(1e-5, 5)));
    const auto* value = table.findChild<QLabel*>(QStringLiteral("estimate_alpha0"));
    QCOMPARE(value->accessibleName(), QStringLiteral("alpha0"));
    QVERIFY(!value->toolTip().isEmpty());
  }

  void nothingIsShownOfANetworkOrOfWhatIsNoNumber() {
    QWidget window;
    EstimateTable table(&window);
    table.setModel(modelOf(R"({"parameter_values": {"alpha": 1}})"));
    QVERIFY(!table.isHidden());
    QVERIFY(words(table, "undetermined").isEmpty());
    for (const char* provenance :
         {"{}", "null", "[1]", R"({"parameter_values": [1, 2], "undetermined": 3})",
          R"({"parameter_values": {"alpha": "<b>1</b>", "beta": null}, "parameter_errors": 7})"}) {
      table.setModel(modelOf(provenance));
      QVERIFY2(table.isHidden(), provenance);
      QVERIFY(words(table, "estimate_alpha").isEmpty());
    }
    table.setModel(nullptr);
    QVERIFY(table.isHidden());
  }
};

QTEST_MAIN(EstimateTableTest)
#include "test_estimate_table.moc"
