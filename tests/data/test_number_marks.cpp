// Marks between thousands and before fractions: taken where nothing else can be meant, refused with both readings where
// two can.
#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/core/random.h"
#include "engine/data/import_table.h"

#include <QtTest>

using namespace nullcline;

namespace {

struct Outcome {
  Expected<ImportedData> imported;
  std::vector<ImportProblem> problems;
};

Outcome read(const std::string& text, const ImportRecipe& recipe = {}) {
  std::vector<ImportProblem> problems;
  ImportProgress progress;
  progress.problems = &problems;
  auto imported = importText(text, "t.csv", recipe, progress);
  return {std::move(imported), std::move(problems)};
}

ImportRecipe set(const ImportRecipe& recipe, const std::string& path, const std::string& value) {
  const auto changed = withRemedy(recipe, {"", path, value});
  return changed ? *changed : ImportRecipe{};
}

/// Values of the first trajectory; empty with a warning if nothing was read.
std::vector<double> values(const Outcome& outcome) {
  if (!outcome.imported)
    qWarning("%s", outcome.imported.error().message.c_str());
  return outcome.imported ? outcome.imported->data.trajectories.front().values : std::vector<double>();
}

ImportRecipe ignoring(const std::string& column) {
  ImportRecipe recipe;
  recipe.columns.push_back({column, ColumnRole::ignored, ""});
  return recipe;
}

std::vector<std::string> remedies(const Outcome& outcome) {
  std::vector<std::string> found;
  for (const auto& problem : outcome.problems)
    for (const auto& remedy : problem.remedies)
      if (remedy.path != "repairs.unreadable")
        found.push_back(remedy.path + "=" + remedy.value + " (" + remedy.label + ")");
  return found;
}

bool notes(const Outcome& outcome, const char* part) {
  const auto& list = outcome.imported->data.notes;
  return std::any_of(list.begin(), list.end(),
                     [&](const DataNote& note) { return note.text.find(part) != std::string::npos; });
}

std::string reasonOf(const Outcome& outcome, const char* option) {
  for (const auto& choice : outcome.imported->report.choices)
    if (choice.option == option)
      return choice.reason;
  return {};
}

/// `number` with as many digits as it takes, and marks between its thousands.
std::string written(double number, char decimal, const std::string& mark) {
  std::string digits = formatNumber(number);
  if (digits.find('e') != std::string::npos)
    return digits;
  const std::size_t sign = digits.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (point < digits.size())
    digits[point] = decimal;
  for (std::size_t place = point; place > sign + 3;)
    digits.insert(place -= 3, mark);
  return digits;
}

using Numbers = std::vector<double>;
using Texts = std::vector<std::string>;

} // namespace

class TestNumberMarks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void marksThatCanBeNothingElse_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("thousands");
    QTest::addColumn<QString>("decimal");
    const auto row = [](const char* name, const char* text, const char* thousands, const char* decimal) {
      QTest::newRow(name) << QString::fromUtf8(text) << QString(thousands) << QString(decimal);
    };
    row("Swiss", "t;x\n0;1'234.5\n1;999\n2;-12'345'678\n", "apostrophe", "point");
    row("Swiss, typeset", "t;x\n0;1\u2019234.5\n1;999\n2;-12\u2019345\u2019678\n", "apostrophe", "point");
    row("Swiss with commas", "t;x\n0;1'234,5\n1;999\n2;-12'345'678\n", "apostrophe", "comma");
    row("French", "t;x\n0;1 234,5\n1;999\n2;-12 345 678\n", "space", "comma");
    row("French, typeset", "t;x\n0;1\u202F234,5\n1;999\n2;-12\u00A0345\u2009678\n", "space", "comma");
    row("French between tabs", "t\tx\n0\t1 234,5\n1\t999\n2\t-12 345 678\n", "space", "comma");
    row("German", "t;x\n0;1.234,5\n1;999\n2;-12.345.678\n", "point", "comma");
    row("English", "t;x\n0;1,234.5\n1;999\n2;-12,345,678\n", "comma", "point");
    row("English in quotes", "t,x\n0,\"1,234.5\"\n1,999\n2,\"-12,345,678\"\n", "comma", "point");
    row("German in quotes", "t,x\n0,\"1.234,5\"\n1,999\n2,\"-12.345.678\"\n", "point", "comma");
    row("without a header", "0;1'234.5\n1;999\n2;-12'345'678\n", "apostrophe", "point");
  }
  void marksThatCanBeNothingElse() {
    QFETCH(QString, text);
    QFETCH(QString, thousands);
    QFETCH(QString, decimal);
    const auto outcome = read(text.toStdString());
    QVERIFY((values(outcome) == Numbers{1234.5, 999, -12345678}));
    const auto& recipe = outcome.imported->recipe;
    QCOMPARE(QString(nameOf(recipe.text.thousands)), thousands);
    QCOMPARE(QString(nameOf(recipe.text.decimal_mark)), decimal);
    QVERIFY(notes(outcome, "between thousands"));
    QVERIFY(reasonOf(outcome, "text.thousands").find("groups of three digits") != std::string::npos);
    const auto kept = fromJson(toJson(recipe), ImportRecipe{});
    QVERIFY(kept && *kept == recipe);
    const auto again = read(text.toStdString(), *kept);
    QVERIFY((values(again) == Numbers{1234.5, 999, -12345678}));
    QVERIFY(!notes(again, "between thousands"));
  }

  void plainNumbersStayWhatTheyAre() {
    const auto points = read("t,x\n0,1.234\n1,5.678\n2,2.500\n");
    QVERIFY((values(points) == Numbers{1.234, 5.678, 2.5}));
    QCOMPARE(points.imported->recipe.text.thousands, ThousandsMark::none);
    const auto commas = read("t;x\n0;1,5\n1;5,678\n");
    QVERIFY((values(commas) == Numbers{1.5, 5.678}));
    QCOMPARE(commas.imported->recipe.text.thousands, ThousandsMark::none);
    QVERIFY((values(read("t;x\n0;0,125\n1;0,250\n")) == Numbers{0.125, 0.25})); // no group begins with a zero
  }

  void whatMayBeTwoThingsIsRefusedWithBoth() {
    const std::string text = "t;x\n0;1,234\n1;1,500\n";
    const auto outcome = read(text);
    QVERIFY(!outcome.imported);
    QVERIFY(
        (remedies(outcome) == Texts{"text.decimal_mark=comma (Read commas as decimal marks: 1,234 is 1.234)",
                                    "text.thousands=comma (Read commas as marks between thousands: 1,234 is 1234)"}));
    QVERIFY((values(read(text, set({}, "text.decimal_mark", "comma"))) == Numbers{1.234, 1.5}));
    QVERIFY((values(read(text, set({}, "text.thousands", "comma"))) == Numbers{1234, 1500}));
    QVERIFY((values(read(text, set({}, "text.thousands", "none"))) == Numbers{1.234, 1.5}));
  }

  void inFieldsBetweenCommasOneReadingIsLeft() {
    const std::string text = "t,x\n0,\"1,234\"\n1,\"1,500\"\n";
    const auto outcome = read(text);
    QVERIFY(
        (remedies(outcome) == Texts{"text.thousands=comma (Read commas as marks between thousands: 1,234 is 1234)"}));
    QVERIFY(outcome.imported.error().message.find("may be a decimal mark or stand between thousands") !=
            std::string::npos);
    QVERIFY((values(read(text, set({}, "text.thousands", "comma"))) == Numbers{1234, 1500}));
  }

  void oneGroupAmongFractionsIsNotGuessed() {
    const std::string text = "t;x;y\n0;1.234;2,5\n1;1.500;3,5\n";
    const auto first = read(text);
    QVERIFY((remedies(first) == Texts{"text.decimal_mark=comma (Read commas as decimal marks: 2,5 is 2.5)"}));
    const auto second = read(text, set({}, "text.decimal_mark", "comma"));
    QVERIFY(
        (remedies(second) == Texts{"text.thousands=point (Read points as marks between thousands: 1.234 is 1234)"}));
    QVERIFY(second.imported.error().message.find("A point before three digits") != std::string::npos);
    QVERIFY((values(read(text, set(set({}, "text.decimal_mark", "comma"), "text.thousands", "point"))) ==
             Numbers{1234, 2.5, 1500, 3.5}));
    QVERIFY((values(read(text, set({}, "text.thousands", "point"))) == Numbers{1234, 2.5, 1500, 3.5}));
    QVERIFY((remedies(read("t;x;y\n0;2.5;1,234\n1;3.5;1,500\n")) ==
             Texts{"text.decimal_mark=comma (Read commas as decimal marks: 1,234 is 1.234)",
                   "text.thousands=comma (Read commas as marks between thousands: 1,234 is 1234)"}));
  }

  void aMarkThatContradictsItselfIsNotTaken() {
    for (const char* text : {"t;x\n0;1,234,567\n1;1,5\n", "t;x\n0;1.234.567\n1;1.5\n", "t;x\n0;1'234\n1;1 234\n",
                             "t;x\n0;1.000,5\n1;2.5\n"})
      QVERIFY2(!read(text).imported, text);
    const auto refuses = [](const char* text, const char* number) {
      return read(text).imported.error().message.find("found \"" + std::string(number) + "\"") != std::string::npos;
    };
    QVERIFY(refuses("t;x\n0;1.5\n1;1.234.567\n", "1.234.567") && refuses("t;x\n0;1,5\n1;1,234,567\n", "1,234,567"));
  }

  void groupsHaveThreeDigits() {
    for (const char* number : {"1'23", "12'34'567", "1'2345", "1234'567", "0'123", "1'234'", "'123", "1''234",
                               "1'234.5.6", "1'234e3", "1'234,5"}) {
      const std::string text = "t;x\n0;1'000.5\n1;" + std::string(number) + "\n";
      QVERIFY2(!read(text).imported, number);
    }
    const auto outcome = read("t;x\n0;1'000.5\n1;1'23\n");
    QVERIFY2(outcome.imported.error().message.find("found \"1'23\" where a number such as 1'000.5 was expected") !=
                 std::string::npos,
             outcome.imported.error().message.c_str());
  }

  void otherThingsWithMarksAreLeftAlone() {
    const auto dates = read("Datum;x\n01.02.2021;1,5\n02.02.2021;2,5\n03.02.2021;3,5\n");
    QVERIFY((values(dates) == Numbers{1.5, 2.5, 3.5}));
    QCOMPARE(dates.imported->recipe.text.thousands, ThousandsMark::none);
    const auto ids = read("id;t;x\n1 234;0;1.5\n1 234;1;2.5\n12 34;0;1\n12 34;1;2\n");
    QCOMPARE(ids.imported->data.trajectories[0].id, std::string("1 234"));
    // Points of another column say nothing about these: versions, addresses, accounts; in use or not.
    const std::string rest = ";12.345\n1;1.001.003;13.467\n2;1.001.004;14.500\n";
    for (const std::string name : {"version", "id"}) {
      const auto versions = read("t;" + name + ";x\n0;1.001.002" + rest, ignoring(name));
      QVERIFY((values(versions) == Numbers{12.345, 13.467, 14.5}));
      QCOMPARE(versions.imported->recipe.text.thousands, ThousandsMark::none);
    }
    const auto addresses = read("t,host,x\n0,192.168.100.200,1.234\n1,192.168.100.201,5.678\n", ignoring("host"));
    QVERIFY((values(addresses) == Numbers{1.234, 5.678}));
    const auto accounts = read("t,account,x\n0,\"1.234.567\",1.234\n1,\"1.234.568\",5.678\n", ignoring("account"));
    QVERIFY((values(accounts) == Numbers{1.234, 5.678}));
    const auto codes = read("t;code;x\n0;1,001,002;1,234\n1;1,001,003;1,500\n", ignoring("code"));
    QVERIFY(!codes.imported && remedies(codes).size() == 2);
  }

  void oneColumnDoesNotScaleAnother() {
    const std::string text = "t;count;latitude\n0;1.234.567;48.137\n1;1.234.568;48.138\n";
    const auto outcome = read(text);
    QVERIFY((remedies(outcome) == Texts{"text.thousands=point (Read points as marks between thousands: 1.234.567 is "
                                        "1234567, and 48.137 becomes 48137)"}));
    QVERIFY((values(read(text, ignoring("count"))) == Numbers{48.137, 48.138}));
    // Beside fractions with a comma a point can be nothing else.
    QVERIFY((values(read("t;count;x\n0;1.234.567;1.500\n1;1.234.568;2,5\n")) == Numbers{1234567, 1500, 1234568, 2.5}));
  }

  void whatElseAMarkChangesIsSaid() {
    std::string text = "t;x\n";
    for (int i = 0; i < 6000; ++i)
      text += std::to_string(i) + ";" + std::to_string(100 + i % 200) + "." + std::to_string(100 + i % 900) + "\n";
    const auto outcome = read(text + "6000;1.000.000\n");
    QVERIFY((remedies(outcome) == Texts{"text.thousands=point (Read points as marks between thousands: 1.000.000 is "
                                        "1000000, and 100.100 becomes 100100)"}));
    for (const char* fraction : {"1.5", "2.7182", "0.5"}) {
      const auto fractions = read("t;x\n0;1.234.567\n1;" + std::string(fraction) + "\n2;2.5\n");
      QVERIFY2(!fractions.imported && remedies(fractions).empty(), fraction);
    }
    const auto late = read(text + "6000;2.7182\n6001;1.000.000\n"); // behind the rows that are looked at first
    QVERIFY(!late.imported && remedies(late).empty());
    QVERIFY(late.imported.error().message.find("where a number without marks between its thousands was expected") !=
            std::string::npos);
  }

  void numbersBetweenBlanksWithCommas() {
    const auto times = [](const Outcome& outcome) {
      return outcome.imported ? outcome.imported->data.trajectories.front().times : Numbers();
    };
    const auto two = read("1 234,5\n2 345,6\n3 456,7\n4 567,8\n");
    QVERIFY((values(two) == Numbers{234.5, 345.6, 456.7, 567.8} && times(two) == Numbers{1, 2, 3, 4}));
    const auto both = read("1,234 567,8\n2,345 678,9\n3,456 789,1\n");
    QVERIFY((values(both) == Numbers{567.8, 678.9, 789.1} && times(both) == Numbers{1.234, 2.345, 3.456}));
    const auto three = read("1 234 567,8\n2 345 678,9\n3 456 789,1\n");
    QVERIFY((values(three) == Numbers{234, 567.8, 345, 678.9, 456, 789.1}));
    const auto either = read("1 234,125\n2 345,250\n3 456,375\n");
    QVERIFY(!either.imported && remedies(either).size() == 2);
    // Other separators, and headers, say what the blanks are.
    for (const char* text : {"0;1 234,5\n1;2 345,5\n", "0\t1 234,5\n1\t2 345,5\n", "my time,x\n0,1 234.5\n1,2 345.5\n"})
      QVERIFY2((values(read(text)) == Numbers{1234.5, 2345.5}), text);
  }

  void timesAndMissingValuesHaveThemToo() {
    const auto outcome = read("t;x\n9'998;1\n9'999;-9'999\n10'000;3\n", set({}, "text.missing", "-9999"));
    QVERIFY(outcome.imported.hasValue());
    const auto& trajectory = outcome.imported->data.trajectories.front();
    QVERIFY((trajectory.times == Numbers{9998, 9999, 10000}));
    QVERIFY(std::isnan(trajectory.values[1]));
  }

  void oneMarkHasOneMeaning() {
    const auto refused = [](const char* decimal, const char* thousands) {
      const auto outcome =
          read("t;x\n0;1\n1;2\n", set(set({}, "text.decimal_mark", decimal), "text.thousands", thousands));
      return !outcome.imported && outcome.imported.error().message.find("cannot stand both") != std::string::npos;
    };
    QVERIFY(refused("comma", "comma") && refused("point", "point"));
    QVERIFY(!refused("comma", "point") && !refused("point", "comma") && !refused("comma", "space"));
  }

  void everyMarkReadsBackTheSameNumbers() {
    RandomGenerator random(11);
    struct Style {
      char separator, decimal;
      std::string mark;
    };
    const std::vector<Style> styles = {
        {';', '.', "'"},      {';', ',', "'"},      {';', '.', " "}, {'\t', ',', " "}, {';', '.', ","},
        {';', ',', "."},      {',', '.', ","},      {',', ',', "."}, {'|', '.', "'"},  {';', ',', "\u202F"},
        {';', ',', "\u00A0"}, {';', '.', "\u2019"}, {',', '.', "'"}};
    for (int repeat = 0; repeat < 400; ++repeat) {
      const auto& style = styles[static_cast<std::size_t>(repeat) % styles.size()];
      std::string text = std::string("t") + style.separator + "x\n";
      Numbers numbers = {1234567.5, -7654321.25}; // which have one reading only
      for (std::size_t i = 0; i < 20; ++i)
        numbers.push_back(std::round(random.normal() * 1e3) * std::pow(10.0, random.uniform(-3.0, 6.0)));
      for (std::size_t i = 0; i < numbers.size(); ++i)
        text += std::to_string(i) + style.separator + "\"" + written(numbers[i], style.decimal, style.mark) + "\"\n";
      const auto outcome = read(text);
      QVERIFY2(outcome.imported.hasValue(), outcome.imported ? "" : (outcome.imported.error().message + text).c_str());
      QVERIFY2(values(outcome) == numbers, text.c_str());
      const auto again = read(text, outcome.imported->recipe);
      QVERIFY2(values(again) == numbers, text.c_str());
    }
  }
};

QTEST_APPLESS_MAIN(TestNumberMarks)
#include "test_number_marks.moc"
