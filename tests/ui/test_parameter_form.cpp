// The parameters of a known system: what is shown, typed and left out.
#include "ui/forms/number_edit.h"
#include "ui/forms/parameter_form.h"
#include "ui/render_results.h"

#include <QComboBox>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace nullcline;

namespace {

struct Shown {
  ParameterForm form;
  KnownSystemOptions last;
  int edits = 0;
  const KnownSystem& system = **findSystem("lotka-volterra");

  Shown() {
    QObject::connect(&form, &ParameterForm::edited, &form, [this](const KnownSystemOptions& options) {
      last = options;
      ++edits;
    });
    form.setOptions({"lotka-volterra", {}});
    form.resize(340, 400);
    form.show();
  }
  QString name(std::size_t i) const { return QString::fromUtf8(system.parameters[i].name); }
  QComboBox* box(std::size_t i, const char* part) { return form.findChild<QComboBox*>(name(i) + QLatin1String(part)); }
  NumberEdit* edit(std::size_t i, const char* part) {
    return form.findChild<NumberEdit*>(name(i) + QLatin1String(part));
  }
  void choose(QComboBox* box, int value) {
    const int row = box->findData(value);
    box->setCurrentIndex(row);
    Q_EMIT box->activated(row);
  }
  void type(NumberEdit* edit, const char* number) {
    edit->clear();
    QTest::keyClicks(edit, QLatin1String(number));
    QTest::keyClick(edit, Qt::Key_Return);
  }
};

} // namespace

class ParameterFormTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }
  void init() { QLocale::setDefault(QLocale::c()); }

  void everyParameterHasItsRowWithThePublishedValue() {
    Shown shown;
    for (std::size_t i = 0; i < shown.system.parameters.size(); ++i) {
      QCOMPARE(shown.edit(i, ".value")->value(), shown.system.parameters[i].value);
      QCOMPARE(shown.box(i, ".mode")->currentData().toInt(), static_cast<int>(ParameterMode::free));
    }
    QCOMPARE(shown.edits, 0);
    QVERIFY(ParameterForm::summaryOf({"lotka-volterra", {}}).isEmpty());
  }

  void whatIsFixedBoundedOrStartedByHandIsInTheOptions() {
    Shown shown;
    shown.choose(shown.box(0, ".mode"), static_cast<int>(ParameterMode::fixed));
    shown.type(shown.edit(0, ".value"), "0.75");
    shown.choose(shown.box(1, ".mode"), static_cast<int>(ParameterMode::bounded));
    QVERIFY(shown.edit(1, ".lower")->isVisible());
    shown.type(shown.edit(1, ".upper"), "3");
    shown.choose(shown.box(2, ".scale"), static_cast<int>(ParameterScale::linear));
    QCOMPARE(shown.last.parameters.size(), std::size_t(3));
    const auto& fixed = shown.last.parameters[0];
    QCOMPARE(QString::fromStdString(fixed.name), shown.name(0));
    QVERIFY(fixed.mode == ParameterMode::fixed && fixed.value);
    QCOMPARE(*fixed.value, 0.75);
    const auto& bounded = shown.last.parameters[1];
    QVERIFY(bounded.mode == ParameterMode::bounded && !bounded.value);
    QCOMPARE(*bounded.upper, 3.0);
    const double published = shown.system.parameters[1].value;
    QVERIFY2(*bounded.lower <= published && published <= *bounded.upper, "bounds hold the published value at first");
    QVERIFY(shown.last.parameters[2].scale == ParameterScale::linear);
    const QString summary = ParameterForm::summaryOf(shown.last);
    QVERIFY2(summary.contains(shown.name(0) + QStringLiteral(" is fixed")), qPrintable(summary));
  }

  void whatIsPutBackLeavesTheOptions() {
    Shown shown;
    shown.choose(shown.box(0, ".mode"), static_cast<int>(ParameterMode::fixed));
    QCOMPARE(shown.last.parameters.size(), std::size_t(1));
    shown.choose(shown.box(0, ".mode"), static_cast<int>(ParameterMode::free));
    QVERIFY(shown.last.parameters.empty());
  }

  void anotherSystemBringsItsOwnRows() {
    Shown shown;
    shown.form.setOptions({"lorenz", {}});
    for (const auto& parameter : (*findSystem("lorenz"))->parameters)
      QVERIFY(shown.form.findChild<QComboBox*>(QString::fromUtf8(parameter.name) + QStringLiteral(".mode")));
  }
};

QTEST_MAIN(ParameterFormTest)
#include "test_parameter_form.moc"
