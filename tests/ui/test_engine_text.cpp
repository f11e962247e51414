// The engine's sentences in the window's language: found by their forms, with what was put into them left as it is.
#include "ui/engine_sentences.h"
#include "ui/engine_text.h"
#include "ui/language.h"
#include "ui/render_results.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace nullcline;

namespace {

/// A form with the numbers 71, 72... in its places.
QString withNumbers(QString form) {
  return form.replace(QRegularExpression(QStringLiteral("%L?(\\d)")), QStringLiteral("7\\1"));
}

} // namespace

class TestEngineText final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    initialiseResources();
    if (!QFile::exists(QStringLiteral(":/translations/nullcline_de.qm")))
      QSKIP("built without lrelease (Debian: qt6-l10n-tools)");
  }

  void init() { QVERIFY(speak(*QCoreApplication::instance(), QStringLiteral("de"))); }

  void everyFormIsRecognised() {
    QVERIFY(engineSentences().size() > 700);
    for (const char* form : engineSentences())
      if (form != std::string("\"%L1\"")) // which is for words alone
        QCOMPARE(engineSentence(withNumbers(QString::fromUtf8(form)).toStdString()), withNumbers(engineText(form)));
  }

  void inEnglishNothingChanges() {
    QVERIFY(speak(*QCoreApplication::instance(), QStringLiteral("en")));
    for (const char* form : engineSentences()) {
      const QString english = withNumbers(QString::fromUtf8(form));
      QCOMPARE(engineSentence(english.toStdString()), english);
    }
  }

  void sentencesAreTranslated_data() {
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const auto add = [](const char* what, const char* english, const char* german) {
      QTest::newRow(what) << QString::fromUtf8(english) << QString::fromUtf8(german);
    };
    add("words", "Learning rate", "Lernrate");
    add("one", "Repeated headers were passed over.", "Wiederholte Kopfzeilen wurden übergangen.");
    add("several", "Repeated headers were passed over. Months without a day count as their first day.",
        "Wiederholte Kopfzeilen wurden übergangen. Monate ohne Tag zählen als ihr erster Tag.");
    add("within one another",
        "Stage 2: Gradient matching needs a measured column for every state. Choose trajectory matching, which "
        "estimates the others, or a model of the measured states alone.",
        "Stufe 2: Gradientenanpassung braucht für jeden Zustand eine gemessene Spalte. Wählen Sie "
        "Trajektorienanpassung, die die anderen schätzt, oder ein Modell nur der gemessenen Zustände.");
    add("gone on with", "trajectory 7 could not be solved past t = 3.2 d, where the step was 1e-9 d: it was cancelled",
        "die Trajektorie 7 ließ sich nicht über t = 3.2 d hinaus lösen, bei einem Schritt von 1e-9 d: es wurde "
        "abgebrochen");
    add("a unit like the engine's words",
        "b.csv: column x y has no unit here and is in \"days\" in the files before. Bring all files to one unit.",
        "b.csv: Die Spalte x y hat hier keine Einheit und ist in den Dateien davor in \"days\". Bringen Sie alle "
        "Dateien "
        "auf eine Einheit.");
    add("words in quotes",
        "Repair \"Weekly steps\" (\"Repeats are missing\"): repeats of weekly reports were taken as missing. This "
        "looks "
        "ahead: training days then depend on later ones.",
        "Korrektur „Wöchentliche Stufen“ („Wiederholungen fehlen“): Wiederholungen von Wochenmeldungen wurden als "
        "fehlend genommen. Das blickt voraus: Trainingstage hängen dann von späteren ab.");
    add("a name like a regular expression", "There is no export format \"[a-z]+ (.*)\\1$\". Choose from: onnx, numpy.",
        "Es gibt kein Exportformat „[a-z]+ (.*)\\1$“. Zur Wahl stehen: onnx, numpy.");
    add("a name like a place", "Column %1%L2%3 has no name and was left out.",
        "Die Spalte %1%L2%3 hat keinen Namen und wurde weggelassen.");
    add("a name like the engine's words",
        "Time.csv, line 1: there is no column \"Value\" for the state. The columns are: Time, Learning rate.",
        "Time.csv, Zeile 1: Es gibt keine Spalte „Value“ für „Zustand“. Die Spalten sind: Time, Learning rate.");
    add("a name like a sentence", "my. file: of. data.csv is empty; a table with a header row was expected.",
        "my. file: of. data.csv ist leer; erwartet wurde eine Tabelle mit einer Kopfzeile.");
    add("a name with umlauts", "Cannot open /tmp/Größe ☃.csv: No such file.",
        "/tmp/Größe ☃.csv kann nicht geöffnet werden: No such file.");
    add("before what others say", "Repeated headers were passed over. So says the user.",
        "Wiederholte Kopfzeilen wurden übergangen. So says the user.");
    add("behind what others say", "So says the user: Repeated headers were passed over.",
        "So says the user: Wiederholte Kopfzeilen wurden übergangen.");
  }
  void sentencesAreTranslated() {
    QFETCH(QString, english);
    QFETCH(QString, german);
    QCOMPARE(engineSentence(english.toStdString()), german);
  }

  void whatOthersSayStaysAsItIs() {
    for (const char* words : {"", " ", "7", "1e-9", "Salt and pepper", "x to y", "It said 3 things that nobody lists.",
                              "Erde, Wasser: Feuer; Luft.", "\n. : ;", "%1 %L2 %", "This is. That: is; not."})
      QCOMPARE(engineSentence(words), QString::fromUtf8(words));
  }

  void longListsCostLittle() {
    QElapsedTimer clock;
    clock.start();
    for (const char* between : {", ", ". ", ": ", "; ", " and "}) {
      std::string names;
      while (names.size() < 1900)
        names += "c" + std::to_string(names.size()) + between;
      QCOMPARE(engineSentence(names), QString::fromStdString(names));
    }
    QVERIFY2(clock.elapsed() < 5000, "hundreds of times what it takes");
  }
};

QTEST_MAIN(TestEngineText)
#include "test_engine_text.moc"
