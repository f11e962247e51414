// What a run has cost, and where it was trained.
#include "ui/panels/cost_table.h"

#include <QLabel>
#include <QLocale>
#include <QTest>

using namespace nullcline;

class CostTableTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QLocale::setDefault(QLocale::c()); }

  void saysWhereItWasTrained_data() {
    QTest::addColumn<QString>("provenance");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("reason");
    QTest::newRow("GPU") << R"({"device": "cuda", "device_name": "a card", "threads": 2, "device_choice": "As asked."})"
                         << "a card, 2 threads, float32"
                         << "As asked.";
    QTest::newRow("CPU") << R"({"device": "cpu", "device_choice": "No CUDA device was found."})"
                         << "CPU, float32"
                         << "No CUDA device was found.";
    QTest::newRow("not known") << "{}" << QStringLiteral("\u2013") << "";
    QTest::newRow("anything") << R"({"device": 3, "device_name": [1], "device_choice": null})"
                              << QStringLiteral("\u2013") << "";
  }
  void saysWhereItWasTrained() {
    QFETCH(QString, provenance);
    QFETCH(QString, shown);
    QFETCH(QString, reason);
    auto model = std::make_shared<FittedModel>();
    model->provenance = Json::parse(provenance.toStdString());
    RunRecord run;
    run.model = model;
    run.costs.pullbacks = 7;
    CostTable table;
    table.setRun(run);
    const auto* device = table.findChild<QLabel*>(QStringLiteral("training_device"));
    QVERIFY(device);
    QCOMPARE(device->text(), shown);
    QCOMPARE(device->toolTip(), reason);
    QCOMPARE(table.findChild<QLabel*>(QStringLiteral("pullbacks"))->text(), QStringLiteral("7"));
  }
};

QTEST_MAIN(CostTableTest)
#include "test_cost_table.moc"
