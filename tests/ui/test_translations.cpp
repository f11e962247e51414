// The translations are whole: they hold every word of the window and of the engine, and say it with the same values.
#include "engine/core/options_json.h"
#include "engine/data/bundled_datasets.h"
#include "engine/data/hub/hub_recipe.h"
#include "engine/data/import_recipe.h"
#include "engine/data/table/column_report.h"
#include "engine/export/export_model.h"
#include "engine/fit/methods.h"
#include "engine/system/known_system.h"
#include "tests/ui/engine_texts.h"
#include "tests/ui/translation_file.h"
#include "ui/engine_text.h"
#include "ui/language.h"
#include "ui/render_results.h"

#include <QDirIterator>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace nullcline;

namespace {

const QString kRoot = QStringLiteral(NULLCLINE_SOURCE_DIR);
const QString kFolder = kRoot + QStringLiteral("/resources/translations");
const QString kEngineTexts = kFolder + QStringLiteral("/engine_texts.cpp");
const QString kEngineSentences = kFolder + QStringLiteral("/engine_sentences.cpp");

/// Labels of remedies stand where a reader finds what they help against: {"Leave it out", "repairs.constant", ...}.
void addRemedies(TextCollector& collector) {
  static const QRegularExpression remedy(
      QStringLiteral(R"re(\{"([A-Z][^"]+)",\s*"(?:text|time|format|repairs|hub|columns)[a-z_.]*",\s*"[^"]*"\})re"));
  QDirIterator files(kRoot + QStringLiteral("/engine/data"), {QStringLiteral("*.cpp")}, QDir::Files,
                     QDirIterator::Subdirectories);
  while (files.hasNext()) {
    QFile file(files.next());
    if (!file.open(QIODevice::ReadOnly))
      continue;
    auto matches = remedy.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext())
      collector.add(matches.next().captured(1).toStdString());
  }
}

std::set<std::string> wordsOfTheEngine() {
  TextCollector collector;
  collector.walk(FitSpec());
  collector.walk(ImportRecipe());
  collector.walk(HubRecipe());
  collector.walk(KnownSystemOptions());
  for (const auto& method : methods())
    for (const char* words : {method.label, method.summary})
      collector.add(words);
  for (const auto& system : knownSystems()) {
    for (const char* words : {system.label, system.summary})
      collector.add(words);
    for (const auto& parameter : system.parameters)
      collector.add(parameter.meaning);
    for (const auto& derived : system.derived)
      collector.add(derived.meaning);
  }
  for (const auto& preset : hubPresets())
    for (const char* words : {preset.label, preset.help})
      collector.add(words);
  for (const auto& format : exportFormats())
    collector.add(format.label);
  for (int order = 0; order <= static_cast<int>(ColumnOrder::mixed); ++order)
    collector.add(orderText(static_cast<ColumnOrder>(order)));
  for (const char* holds : {"numbers", "text", "nothing", "dates", "times of day"}) // of ColumnReport::holds
    collector.add(holds);
  if (const auto examples = listBundledDatasets(std::string(NULLCLINE_SOURCE_DIR) + "/datasets"))
    for (const auto& example : *examples)
      for (const auto& words : {example.title, example.about})
        collector.add(words);
  addRemedies(collector);
  return collector.texts();
}

/// Not compiled: what lupdate reads.
QByteArray asSource(const std::set<std::string>& texts) {
  QByteArray source(
      "// The words of the engine that the window translates. Written by the test ui/translations, which\n"
      "// finds them by asking the engine; no program is made of this.\n"
      "static const char* const kEngineTexts[] = {\n");
  for (const auto& text : texts)
    source += "  QT_TRANSLATE_NOOP(\"engine\", " + QByteArray::fromStdString(Json(text).dump()) + "),\n";
  return source + "};\n";
}

QStringList translationFiles() {
  QStringList files;
  for (const auto& entry : QDir(kFolder).entryInfoList({QStringLiteral("nullcline_*.ts")}, QDir::Files))
    files << entry.filePath();
  return files;
}

QStringList sorted(QStringList list) {
  list.sort();
  return list;
}

QStringList allOf(const QString& pattern, const QString& text) {
  QStringList found;
  auto matches = QRegularExpression(pattern).globalMatch(text);
  while (matches.hasNext())
    found << matches.next().captured();
  return sorted(found);
}

/// What is wrong with one translation of a message; empty: nothing.
QString faultOf(const Message& message, const QString& translation) {
  const QString& source = message.source;
  if (translation.trimmed().isEmpty())
    return QStringLiteral("is empty");
  for (const char* pattern : {"%(?:L?\\d|n)", "</?[a-z]+[^>]*>", "\\*\\.\\w+", "\\n", "https?://[\\w.]+"})
    if (const auto wanted = allOf(QLatin1String(pattern), source); allOf(QLatin1String(pattern), translation) != wanted)
      return QStringLiteral("has not the same of ") + QLatin1String(pattern);
  static const QRegularExpression mnemonic(QStringLiteral("&\\w"), QRegularExpression::UseUnicodePropertiesOption);
  if (source.count(mnemonic) != translation.count(mnemonic) && !source.contains(QLatin1Char('<')))
    return QStringLiteral("has not the same mnemonic");
  for (const QString& end : {QStringLiteral("\u2026"), QStringLiteral(":"), QStringLiteral("."), QStringLiteral(" ")})
    if (source.endsWith(end) != translation.endsWith(end))
      return QStringLiteral("does not end as its source does");
  if (source.startsWith(QLatin1Char(' ')) != translation.startsWith(QLatin1Char(' ')))
    return QStringLiteral("does not begin as its source does");
  if (translation.count(QLatin1Char('"')) > source.count(QLatin1Char('"')))
    return QStringLiteral("has straight quotes");
  return {};
}

} // namespace

class TestTranslations final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { initialiseResources(); }

  void theListOfTheEnginesWordsIsTrue() {
    const QByteArray wanted = asSource(wordsOfTheEngine());
    if (qEnvironmentVariableIsSet("NULLCLINE_WRITE_ENGINE_TEXTS")) {
      QFile file(kEngineTexts);
      QVERIFY(file.open(QIODevice::WriteOnly));
      QCOMPARE(file.write(wanted), wanted.size());
    }
    QFile file(kEngineTexts);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n'), wanted_lines = wanted.split('\n');
    for (const auto& line : wanted_lines)
      QVERIFY2(lines.contains(line), "not in engine_texts.cpp (see docs/translating.md): " + line);
    for (const auto& line : lines)
      QVERIFY2(wanted_lines.contains(line), "the engine does not say this any more (docs/translating.md): " + line);
  }

  void everyMessageIsTranslatedAsItShould() {
    QVERIFY(!translationFiles().isEmpty());
    QStringList faults;
    for (const QString& path : translationFiles()) {
      const auto file = readTranslations(path);
      QVERIFY(!file.messages.empty());
      for (const Message& message : file.messages) {
        const QString where = message.context + QStringLiteral(": ") + message.source + QStringLiteral(": ");
        if (!message.state.isEmpty())
          faults << where + message.state;
        else if (message.is_plural != (message.translations.size() > 1))
          faults << where + QStringLiteral("has not one form for one and another for more");
        else
          for (const QString& translation : message.translations)
            if (const QString fault = faultOf(message, translation); !fault.isEmpty())
              faults << where + translation + QLatin1Char(' ') + fault;
      }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
  }

  void lupdateFindsNothingThatIsMissing() {
    const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
    if (!QFile::exists(lupdate))
      QSKIP("there is no lupdate (Debian: qt6-l10n-tools)");
    QTemporaryDir folder;
    for (const QString& path : translationFiles()) {
      const QString copy = folder.filePath(QFileInfo(path).fileName());
      QVERIFY(QFile::copy(path, copy));
      QProcess process;
      process.setProcessChannelMode(QProcess::MergedChannels);
      QStringList arguments{QStringLiteral("-silent"),
                            QStringLiteral("-no-obsolete"),
                            QStringLiteral("-locations"),
                            QStringLiteral("none"),
                            QStringLiteral("-I"),
                            kRoot,
                            kRoot + QStringLiteral("/ui"),
                            kEngineTexts,
                            kEngineSentences};
      if (path.endsWith(QStringLiteral("_en.ts")))
        arguments << QStringLiteral("-pluralonly"); // all else is in the source
      process.start(lupdate, arguments << QStringLiteral("-ts") << copy);
      QVERIFY(process.waitForFinished(120000));
      QCOMPARE(process.exitCode(), 0);
      const QByteArray said = process.readAll();
      QVERIFY2(!said.contains("Q_OBJECT") && !said.contains("Qualifying"), said); // a context that no program asks for
      const QStringList before = namesIn(readTranslations(path)), after = namesIn(readTranslations(copy));
      for (const QString& name : after)
        QVERIFY2(before.contains(name), qPrintable(QStringLiteral("not in the file, or not used: ") + name));
      for (const QString& name : before)
        QVERIFY2(after.contains(name), qPrintable(QStringLiteral("nobody says this any more: ") + name));
    }
  }

  void theProgramCarriesThem() {
    if (!QFile::exists(QStringLiteral(":/translations/nullcline_de.qm")))
      QSKIP("built without lrelease (Debian: qt6-l10n-tools)");
    for (const Language& language : languages()) {
      QVERIFY2(speak(*QCoreApplication::instance(), language.code), qPrintable(language.code));
      if (language.code == QLatin1String("en"))
        continue;
      const auto file = readTranslations(kFolder + QStringLiteral("/nullcline_%1.ts").arg(language.code));
      QCOMPARE(file.language.section(QLatin1Char('_'), 0, 0), language.code);
      for (const Message& message : file.messages)
        if (message.context == QLatin1String("engine"))
          QCOMPARE(engineText(message.source.toStdString()), message.translations.value(0));
    }
    QVERIFY(speak(*QCoreApplication::instance(), QStringLiteral("en")));
    QCOMPARE(engineText("Learning rate"), QStringLiteral("Learning rate"));
    QVERIFY(!speak(*QCoreApplication::instance(), QStringLiteral("tlh")));
  }

  void numbersOfASentenceAreKept() {
    const std::string ending = "Completed after 20 of 600 epochs: the others would have changed nothing.";
    QCOMPARE(engineSentence(ending).toStdString(), ending);
    if (!speak(*QCoreApplication::instance(), QStringLiteral("de")))
      QSKIP("built without lrelease (Debian: qt6-l10n-tools)");
    QVERIFY(engineSentence(ending).contains(QStringLiteral("20 von 600 Epochen")));
    QCOMPARE(engineSentence("It said 3 things that nobody lists."),
             QStringLiteral("It said 3 things that nobody lists."));
    QVERIFY(speak(*QCoreApplication::instance(), QStringLiteral("en")));
  }

  void numbersFollowTheDesktopUnlessALanguageIsChosenThatItDoesNotSpeak() {
    const auto of = [](const char* choice, const char* desktop) {
      return localeFor(QLatin1String(choice), QLocale(QLatin1String(desktop))).toString(2400.5, 'f', 1);
    };
    const QString german = QStringLiteral("2.400,5"), english = QStringLiteral("2,400.5");
    QCOMPARE(of("auto", "de_DE"), german);
    QCOMPARE(of("auto", "en_US"), english);
    QCOMPARE(of("de", "C"), german);
    QCOMPARE(of("de", "en_US"), german);
    QCOMPARE(of("en", "de_DE"), english);
    QCOMPARE(of("de", "de_CH"), QLocale(QStringLiteral("de_CH")).toString(2400.5, 'f', 1));
  }

  void theDesktopsLanguageIsTaken() {
    QCOMPARE(languageFor(QStringLiteral("auto"), QLocale(QStringLiteral("de_AT"))), QStringLiteral("de"));
    QCOMPARE(languageFor(QStringLiteral("auto"), QLocale(QStringLiteral("en_GB"))), QStringLiteral("en"));
    QCOMPARE(languageFor(QStringLiteral("auto"), QLocale(QStringLiteral("fi_FI"))), QStringLiteral("en"));
    QCOMPARE(languageFor(QStringLiteral("auto"), QLocale::c()), QStringLiteral("en"));
    QCOMPARE(languageFor(QStringLiteral("de"), QLocale::c()), QStringLiteral("de"));
  }

  void theChoiceIsKept() {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    QCOMPARE(rememberedLanguage(path), QStringLiteral("auto"));
    rememberLanguage(path, QStringLiteral("de"));
    QCOMPARE(rememberedLanguage(path), QStringLiteral("de"));
    rememberLanguage(path, QStringLiteral("nonsense"));
    QCOMPARE(rememberedLanguage(path), QStringLiteral("auto"));
    QCOMPARE(rememberedLanguage({}), QStringLiteral("auto"));
  }
};

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
