// The states of a known system: which column measures which, and what is known of their start.
#include "ui/forms/number_edit.h"
#include "ui/forms/state_form.h"
#include "ui/render_results.h"

#include <QComboBox>
#include <QLocale>
#include <QTest>

using namespace nullcline;

namespace {

struct Shown {
  StateForm form;
  KnownSystemOptions last{"sir", {}, {}};
  std::vector<Channel> channels = {{"in_bed", "", ChannelRole::state}, {"s", "", ChannelRole::state}};

  Shown() {
    QObject::connect(&form, &StateForm::edited, &form, [this](const KnownSystemOptions& options) {
      last = options;
      form.setOptions(last, channels);
    });
    form.setOptions(last, channels);
    form.resize(340, 200);
    form.show();
  }
  QComboBox* column(const char* state) { return form.findChild<QComboBox*>(QString::fromLatin1(state) + ".column"); }
  NumberEdit* initial(const char* state) {
    return form.findChild<NumberEdit*>(QString::fromLatin1(state) + ".initial");
  }
  void choose(const char* state, const char* name) {
    const int row = *name ? column(state)->findData(QString::fromLatin1(name)) : 0;
    QVERIFY(row >= 0);
    column(state)->setCurrentIndex(row);
    Q_EMIT column(state)->activated(row);
  }
  void type(const char* state, const char* number) {
    initial(state)->clear();
    QTest::keyClicks(initial(state), QLatin1String(number));
    QTest::keyClick(initial(state), Qt::Key_Return);
  }
};

} // namespace

class StateFormTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }
  void init() { QLocale::setDefault(QLocale::c()); }

  void whatIsLeftAloneIsNotInTheOptions() {
    Shown shown;
    shown.choose("I", "in_bed");
    QCOMPARE(shown.last.states.size(), std::size_t(1));
    QVERIFY((shown.last.states[0] == StateChoice{"I", "in_bed", {}}));
    shown.type("S", "760");
    QVERIFY((shown.last.states[1] == StateChoice{"S", "", 760.0}));
    shown.choose("I", "");
    shown.type("S", "");
    QVERIFY(shown.last.states.empty());
  }

  void theFirstEntrySaysWhatTheNamesSay() {
    Shown shown;
    QCOMPARE(shown.column("S")->itemText(0), QStringLiteral("No column")); // in_bed is none of S, I, R
    shown.choose("I", "in_bed");
    QCOMPARE(shown.column("S")->currentText(), QStringLiteral("s"));
    QCOMPARE(shown.column("I")->currentText(), QStringLiteral("in_bed"));
    QCOMPARE(shown.column("R")->currentText(), QStringLiteral("No column"));
  }

  void aColumnMeasuresOneState() {
    Shown shown;
    shown.choose("I", "in_bed");
    shown.type("I", "3");
    shown.choose("R", "in_bed");
    QCOMPARE(shown.last.states.size(), std::size_t(2));
    QVERIFY((shown.last.states[0] == StateChoice{"I", "", 3.0}));
    QVERIFY((shown.last.states[1] == StateChoice{"R", "in_bed", {}}));
  }

  void aValueThatIsNoNumberIsNotTaken() {
    Shown shown;
    shown.type("S", "many");
    QVERIFY(shown.last.states.empty());
    QVERIFY(shown.initial("S")->text().isEmpty());
  }

  void otherSystemsAndDataGetRowsOfTheirOwn() {
    Shown shown;
    shown.form.setOptions({"lorenz", {}, {{"y", "", 1.5}}}, shown.channels);
    QVERIFY(shown.column("z") && shown.initial("y")->value() == 1.5);
    const std::vector<Channel> others = {{"voltage", "V", ChannelRole::state}};
    shown.form.setOptions({"lorenz", {}, {}}, others);
    QVERIFY(shown.form.findChildren<QComboBox*>("z.column").last()->findData(QStringLiteral("voltage")) > 0);
  }
};

QTEST_MAIN(StateFormTest)
#include "test_state_form.moc"
