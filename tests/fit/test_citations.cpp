// What to cite for each method.
#include "engine/fit/citations.h"
#include "engine/fit/methods.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace nullcline;

class TestCitations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyMethodIsCited() {
    for (const auto& method : methods()) {
      const std::string name = method.name;
      QVERIFY2(!citationsOf({&name, 1}).empty(), method.name);
    }
  }

  void onlyMethodsThereAreAreNamed() {
    for (const auto& citation : citations())
      for (const auto& name : QString::fromUtf8(citation.methods).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        QVERIFY2(methodPreset(name.toStdString(), false).hasValue(), citation.key);
  }

  void entriesAreWhole() {
    QSet<QString> keys;
    for (const auto& citation : citations()) {
      const QString entry = QString::fromUtf8(citation.bibtex);
      QVERIFY2(entry.startsWith(QLatin1Char('@')) && entry.endsWith(QLatin1Char('}')), citation.key);
      QVERIFY2(entry.contains(QLatin1Char('{') + QString::fromUtf8(citation.key) + QLatin1Char(',')), citation.key);
      QCOMPARE(entry.count(QLatin1Char('{')), entry.count(QLatin1Char('}')));
      QVERIFY2(!keys.contains(QString::fromUtf8(citation.key)), "keys differ");
      keys.insert(QString::fromUtf8(citation.key));
    }
  }

  void eachPaperOnceAndTheData() {
    const std::vector<std::string> names{"vf-node", "quick", "vf-node"};
    const auto text = QString::fromStdString(bibliography(names, "Guidotti & Ardia (2020), 100 % {open}"));
    QCOMPARE(text.count(QStringLiteral("@inproceedings{zhao2025")), 1);
    QVERIFY(text.contains(QStringLiteral("liu1989")) && !text.contains(QStringLiteral("chen2018")));
    QVERIFY(text.contains(QStringLiteral("Guidotti \\& Ardia (2020), 100 \\% \\{open\\}")));
    QVERIFY(text.contains(QStringLiteral("@software{nullcline")));
    QVERIFY(!QString::fromStdString(bibliography({}, "")).contains(QStringLiteral("@misc")));
  }
};

QTEST_GUILESS_MAIN(TestCitations)
#include "test_citations.moc"
