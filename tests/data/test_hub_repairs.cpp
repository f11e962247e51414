#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/data/hub/covid19_hub.h"
#include "engine/data/import_table.h"

#include <QtTest>

using namespace nullcline;

namespace {

constexpr double N = kMissing;
const std::string kHeader = "id,date,confirmed,deaths,recovered,population,administrative_area_level\n";

/// Rows on consecutive days from 2020-03-01 on; NaN is left blank.
std::string tableOf(const std::vector<double>& confirmed, const std::vector<double>& deaths,
                    const std::vector<double>& recovered) {
  std::string text = kHeader;
  const auto cell = [](double count) { return std::isnan(count) ? std::string() : formatNumber(count); };
  for (std::size_t i = 0; i < confirmed.size(); ++i)
    text += "a," + dayText(18322.0 + static_cast<double>(i)) + "," + cell(confirmed[i]) + "," + cell(deaths[i]) + "," +
            cell(recovered[i]) + ",1000000,1\n";
  return text;
}

std::vector<double> zeros(std::size_t count) {
  return std::vector<double>(count, 0.0);
}

std::vector<double> rising(std::size_t count, double step, double first = 0.0) {
  std::vector<double> counts;
  for (std::size_t i = 0; i < count; ++i)
    counts.push_back(first + step * static_cast<double>(i));
  return counts;
}

HubRecipe unrepaired() {
  HubRecipe recipe;
  recipe.repairs = noHubRepairs();
  return recipe;
}

const HubStep& stepOf(const HubImport& import, const std::string& name) {
  for (const auto& step : import.steps)
    if (step.name == name)
      return step;
  throw std::out_of_range(name);
}

std::vector<double> stateOf(const HubImport& import, const std::string& name) {
  const auto& data = import.data;
  for (std::size_t c = 0; c < data.channels.size(); ++c)
    if (data.channels[c].name == name) {
      std::vector<double> values;
      for (std::size_t i = 0; i < data.trajectories[0].count(); ++i)
        values.push_back(data.value(data.trajectories[0], i, c));
      return values;
    }
  throw std::out_of_range(name);
}

bool same(const std::vector<double>& actual, const std::vector<double>& expected, double tolerance = 1e-9) {
  bool equal = actual.size() == expected.size();
  for (std::size_t i = 0; equal && i < actual.size(); ++i)
    equal = (std::isnan(actual[i]) && std::isnan(expected[i])) || std::abs(actual[i] - expected[i]) <= tolerance;
  if (!equal)
    for (const double value : actual)
      qWarning() << value;
  return equal;
}

bool isNoted(const HubImport& import, const std::string& part) {
  return std::any_of(import.data.notes.begin(), import.data.notes.end(),
                     [&](const DataNote& note) { return note.text.find(part) != std::string::npos; });
}

#define IMPORT(name, text, recipe)                                                                                     \
  const auto name##_read = importCovid19Hub(text, "hub.csv", recipe);                                                  \
  QVERIFY2(name##_read.hasValue(), name##_read ? "" : name##_read.error().message.c_str());                            \
  const HubImport& name = *name##_read

} // namespace

class TestHubRepairs : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void stepsComeInOrderAndAreRecorded() {
    IMPORT(import, tableOf({10, 20, 15, 30}, {1, 1, 1, 1}, {1, 2, 3, 4}), HubRecipe());
    std::vector<std::string> names;
    for (const auto& step : import.steps)
      names.push_back(step.name);
    QVERIFY((names == std::vector<std::string>{"last_days", "negative_counts", "early_blanks", "falling_counts",
                                               "weekly_steps", "recoveries", "missing_days", "negative_infected"}));
    // Every step is an option of the recipe, and what a step is called on the command line.
    const Json recipe = toJson(import.recipe);
    for (const auto& name : names)
      QVERIFY2(recipe["repairs"].contains(name), name.c_str());
    const auto back = fromJson(recipe, HubRecipe());
    QVERIFY(back && *back == import.recipe);
    // The recipe with nothing automatic in it makes the same data again.
    QCOMPARE(import.recipe.area, std::string("a"));
    QCOMPARE(import.recipe.from, std::string("2020-03-01"));
    QCOMPARE(import.recipe.to, std::string("2020-03-04"));
    IMPORT(again, tableOf({10, 20, 15, 30}, {1, 1, 1, 1}, {1, 2, 3, 4}), import.recipe);
    QVERIFY(again.data.trajectories[0].values == import.data.trajectories[0].values);
  }

  void nothingIsRepairedUnlessAsked() {
    const auto text = tableOf({10, 20, 15, -3, 30}, {N, 1, 1, 1, 1}, {N, 30, 3, 4, 4});
    IMPORT(import, text, unrepaired());
    for (const auto& step : import.steps)
      QCOMPARE(step.changed, std::size_t(0));
    QCOMPARE(stepOf(import, "negative_counts").found, std::size_t(1));
    QCOMPARE(stepOf(import, "early_blanks").found, std::size_t(2));
    QCOMPARE(stepOf(import, "falling_counts").found, std::size_t(3));
    QCOMPARE(stepOf(import, "negative_infected").found, std::size_t(2));
    QVERIFY(same(stateOf(import, "S"), {999990, 999980, 999985, 1000003, 999970}));
    QVERIFY(isNoted(import, "kept as published. (Repair \"Falling cumulative counts\" is off.)"));
  }

  void fallingCounts_data() {
    QTest::addColumn<int>("how");
    QTest::addColumn<QList<double>>("expected");
    const auto row = [](const char* name, HubFallingCounts how, const QList<double>& expected) {
      QTest::newRow(name) << static_cast<int>(how) << expected;
    };
    row("hold", HubFallingCounts::hold, {100, 200, 200, 200, 300});
    row("rescale", HubFallingCounts::rescale, {50, 100, 100, 180, 300});
    row("isotonic", HubFallingCounts::isotonic, {100, 150, 150, 180, 300}); // one mean for 200 and 100
  }
  void fallingCounts() {
    QFETCH(int, how);
    QFETCH(QList<double>, expected);
    HubRecipe recipe = unrepaired();
    recipe.repairs.falling_counts = static_cast<HubFallingCounts>(how);
    IMPORT(import, tableOf({100, 200, 100, 180, 300}, zeros(5), rising(5, 1, 1)), recipe);
    auto cases = stateOf(import, "S");
    for (double& count : cases)
      count = 1000000 - count;
    QVERIFY(same(cases, {expected.begin(), expected.end()}));
    const auto& step = stepOf(import, "falling_counts");
    QCOMPARE(step.found, std::size_t(1));
    QCOMPARE(step.changed, std::size_t(2));
    QCOMPARE(step.before.confirmed[1], 200.0);
    QCOMPARE(step.after.confirmed[2], cases[2]);
    QCOMPARE(step.looks_ahead, how != static_cast<int>(HubFallingCounts::hold));
    QCOMPARE(isNoted(import, "This looks ahead"), step.looks_ahead);
  }

  void severalFallsAreRescaledOneAfterTheOther() {
    HubRecipe recipe = unrepaired();
    recipe.repairs.falling_counts = HubFallingCounts::rescale;
    IMPORT(import, tableOf({80, 100, 50, 60, N, 30, 40}, zeros(7), rising(7, 1, 1)), recipe);
    // 100 becomes 50, then 60 becomes 30: the first two are halved twice.
    QVERIFY(same(import.steps[3].after.confirmed, {20, 25, 25, 30, N, 30, 40}));
  }

  void aLongHoldIsQuestioned() {
    auto cases = rising(30, 10, 10);
    cases[3] = 4000;
    IMPORT(import, tableOf(cases, zeros(30), rising(30, 1, 1)), HubRecipe());
    QVERIFY(isNoted(import, "A count is held for 26 days"));
  }

  void earlyBlanks() {
    const std::vector<double> cases = rising(5, 100, 500);
    const auto text = tableOf(cases, {N, N, 3, N, 4}, {N, 300, 310, 320, 330});
    IMPORT(import, text, HubRecipe());
    QCOMPARE(stepOf(import, "early_blanks").changed, std::size_t(2));
    QVERIFY(same(stateOf(import, "F"), {0, 0, 3, N, 4}));
    QVERIFY(same(stateOf(import, "R"), {N, 300, 310, 320, 330})); // counting began late
    QVERIFY(isNoted(import, "the counting began late"));
    HubRecipe recipe;
    recipe.repairs.early_blanks = HubEarlyBlanks::always_zero;
    IMPORT(always, text, recipe);
    QVERIFY(same(stateOf(always, "R"), {0, 300, 310, 320, 330}));
    recipe.repairs.early_blanks = HubEarlyBlanks::leave;
    IMPORT(left, text, recipe);
    QVERIFY(same(stateOf(left, "F"), {N, N, 3, N, 4}));
    // A first figure after the chosen dates still tells that blanks mean zero.
    recipe = {};
    recipe.to = "2020-03-03";
    IMPORT(early, tableOf(cases, {N, N, N, N, 4}, {1, 2, 3, 4, 5}), recipe);
    QVERIFY(same(stateOf(early, "F"), {0, 0, 0}));
  }

  void negativeCountsAndNegativeInfected() {
    IMPORT(import, tableOf({10, -1, 20, 25}, {1, 1, 2, 2}, {2, 3, 30, 30}), HubRecipe());
    QVERIFY(same(stateOf(import, "R"), {2, 3, 18, 23}));
    QVERIFY(same(stateOf(import, "I"), {7, N, 0, 0}));
    QCOMPARE(stepOf(import, "negative_counts").changed, std::size_t(1));
    QCOMPARE(stepOf(import, "negative_infected").changed, std::size_t(2));
  }

  void missingDays() {
    std::string text = tableOf({10, 20, N, N, 50}, {0, 0, 0, 0, 0}, {1, 2, 3, 4, 5});
    text.erase(text.find("a,2020-03-03"), text.find("a,2020-03-04") - text.find("a,2020-03-03"));
    IMPORT(left, text, HubRecipe());
    QVERIFY((left.data.trajectories[0].times == std::vector<double>{0, 1, 3, 4}));
    QCOMPARE(stepOf(left, "missing_days").found, std::size_t(1));
    HubRecipe recipe;
    recipe.repairs.missing_days = HubMissingDays::carry;
    IMPORT(carried, text, recipe);
    QVERIFY(same(stateOf(carried, "S"), {999990, 999980, 999980, 999980, 999950}));
    QVERIFY(same(stateOf(carried, "R"), {1, 2, 2, 4, 5}));
    QCOMPARE(stepOf(carried, "missing_days").changed, std::size_t(4));
    QVERIFY(!stepOf(carried, "missing_days").looks_ahead);
    recipe.repairs.missing_days = HubMissingDays::interpolate;
    IMPORT(lines, text, recipe);
    QVERIFY(same(stateOf(lines, "S"), {999990, 999980, 999970, 999960, 999950}));
    QVERIFY(stepOf(lines, "missing_days").looks_ahead);
  }

  void weeklySteps() {
    std::vector<double> cases, daily;
    for (int i = 0; i < 40; ++i) {
      cases.push_back(1000 + 70 * std::floor(i / 7));
      daily.push_back(10 + i);
    }
    const auto text = tableOf(cases, zeros(40), daily);
    IMPORT(left, text, HubRecipe());
    QCOMPARE(stepOf(left, "weekly_steps").found, std::size_t(28)); // from the report of day 7 on
    QCOMPARE(stepOf(left, "weekly_steps").changed, std::size_t(0));
    HubRecipe recipe;
    recipe.repairs.weekly_steps = HubWeeklySteps::interpolate;
    IMPORT(lines, text, recipe);
    const auto susceptible = stateOf(lines, "S");
    for (int i = 7; i <= 35; ++i)
      QCOMPARE(susceptible[static_cast<std::size_t>(i)], 1000000.0 - 1000 - 10 * i);
    QVERIFY(std::isnan(susceptible[36])); // the next report is not known
    recipe.repairs.weekly_steps = HubWeeklySteps::blank;
    IMPORT(blank, text, recipe);
    QVERIFY(std::isnan(stateOf(blank, "S")[8]) && stateOf(blank, "S")[14] == 1000000.0 - 1140);
    // A count that stands still by chance is no weekly report.
    IMPORT(daily_import, tableOf(rising(40, 5, 200), zeros(40), daily), HubRecipe());
    QCOMPARE(stepOf(daily_import, "weekly_steps").found, std::size_t(0));
  }

  void absentRecoveriesAreEstimated() {
    const auto cases = rising(20, 50, 10);
    const auto text = tableOf(cases, rising(20, 1), std::vector<double>(20, N));
    const auto refused = importCovid19Hub(text, "hub.csv", HubRecipe());
    QVERIFY(!refused && refused.error().message.find("no recoveries at all") != std::string::npos);
    QVERIFY(refused.error().message.find("repair \"Recoveries\": \"All from earlier cases\"") != std::string::npos);
    HubRecipe recipe;
    recipe.repairs.recoveries = HubRecoveries::automatic;
    recipe.repairs.recovery_days = 5.0;
    IMPORT(import, text, recipe);
    QVERIFY(import.recipe.repairs.recoveries == HubRecoveries::full);
    std::vector<double> expected;
    for (int i = 0; i < 20; ++i)
      expected.push_back(i < 5 ? 0.0 : 10.0 + 49.0 * (i - 5));
    QVERIFY(same(stateOf(import, "R"), expected));
    QVERIFY(!stepOf(import, "recoveries").looks_ahead);
  }

  void aRefusedAreaShowsWhatItHas() {
    const auto text = tableOf(rising(20, 50, 10), rising(20, 1), std::vector<double>(20, N));
    HubImport refused;
    QVERIFY(!readCovid19Hub(text, "hub.csv", HubRecipe(), refused));
    QCOMPARE(refused.areas.size(), std::size_t(1));
    QCOMPARE(refused.area.id, refused.areas[0].id);
    QCOMPARE(stepOf(refused, "recoveries").found, std::size_t(20));
    QVERIFY(same(refused.counts.confirmed, rising(20, 50, 10)));
    HubRecipe elsewhere;
    elsewhere.area = "Atlantis";
    QVERIFY(!readCovid19Hub(text, "hub.csv", elsewhere, refused));
    QCOMPARE(refused.areas.size(), std::size_t(1));
    QVERIFY(refused.area.id.empty() && refused.steps.empty());
    // The remedies are offered with the problem, and they help.
    std::vector<ImportProblem> problems;
    ImportProgress progress;
    progress.problems = &problems;
    ImportRecipe recipe;
    QVERIFY(!importText(text, "hub.csv", recipe, progress));
    QCOMPARE(problems.size(), std::size_t(1));
    QCOMPARE(problems[0].remedies.size(), std::size_t(1));
    const auto helped = withRemedy(recipe, problems[0].remedies[0]);
    QVERIFY(helped && importText(text, "hub.csv", *helped, progress));
  }

  void estimatedRecoveriesNeedTheDaysBefore() {
    const auto text = tableOf(rising(20, 50, 5000), zeros(20), std::vector<double>(20, N));
    HubRecipe recipe;
    recipe.repairs.recoveries = HubRecoveries::full;
    recipe.repairs.recovery_days = 5.0;
    IMPORT(import, text, recipe);
    QCOMPARE(import.recipe.from, std::string("2020-03-06"));
    QVERIFY(same(stateOf(import, "R"), rising(15, 50, 5000)));
    QVERIFY(isNoted(import, "The first days were left out"));
    // Days before the chosen ones serve the estimate.
    recipe.from = "2020-03-10";
    IMPORT(later, text, recipe);
    QCOMPARE(stateOf(later, "R")[0], 5200.0);
    QVERIFY(!isNoted(later, "The first days were left out"));
  }

  // No value depends on a later row: the rest of the file may say anything.
  void causalRepairsSeeNoLaterDay() {
    HubRecipe recipe;
    recipe.repairs.recoveries = HubRecoveries::full;
    recipe.repairs.missing_days = HubMissingDays::carry;
    recipe.moving_average = HubMovingAverage::trailing;
    std::vector<double> cases = rising(30, 20, 10), deaths = rising(30, 1), recovered = rising(30, 2);
    cases[5] = 50;
    cases[7] = N;
    IMPORT(whole, tableOf(cases, deaths, recovered), recipe);
    for (std::size_t i = 20; i < 30; ++i) {
      cases[i] = 3 + 100 * static_cast<double>(i % 3);
      deaths[i] = N;
    }
    IMPORT(other, tableOf(cases, deaths, recovered), recipe);
    const auto &left = whole.data.trajectories[0].values, &right = other.data.trajectories[0].values;
    QVERIFY(std::equal(left.begin(), left.begin() + 80, right.begin()));
    QVERIFY(left[4 * 25] != right[4 * 25]);
    for (const auto& step : whole.steps)
      QVERIFY(!step.looks_ahead);
  }

  void stalledRecoveries() {
    // Ten recoveries a day, ten days after the case; published until day 30, and not on days 10 to 20.
    std::vector<double> cases, recovered;
    for (int i = 0; i < 50; ++i) {
      cases.push_back(50 + 10 * i);
      const double truth = std::max(0, 50 + 10 * (i - 10));
      recovered.push_back(i > 10 && i < 20 ? 50 : i > 30 ? 250 : truth);
    }
    const auto text = tableOf(cases, zeros(50), recovered);
    IMPORT(left, text, HubRecipe());
    QCOMPARE(stepOf(left, "recoveries").found, std::size_t(9 + 19));
    QVERIFY(isNoted(left, "stand still while cases go on, most recently from 2020-03-31 to the end"));
    HubRecipe recipe;
    recipe.repairs.recoveries = HubRecoveries::automatic;
    recipe.repairs.recovery_days = 10.0;
    IMPORT(import, text, recipe);
    QVERIFY(import.recipe.repairs.recoveries == HubRecoveries::partial);
    const auto repaired = stateOf(import, "R");
    for (int i = 10; i < 50; ++i)
      QVERIFY2(std::abs(repaired[static_cast<std::size_t>(i)] - (50 + 10 * (i - 10))) < 1e-9,
               qPrintable(QString::number(i)));
    QCOMPARE(stepOf(import, "recoveries").changed, std::size_t(28));
    QVERIFY(stepOf(import, "recoveries").looks_ahead);
  }

  void farTooFewRecoveriesAreNoticed() {
    IMPORT(import, tableOf(rising(100, 100, 50), zeros(100), rising(100, 1, 1)), HubRecipe());
    QVERIFY(isNoted(import, "far too few"));
    HubRecipe recipe;
    recipe.repairs.recoveries = HubRecoveries::automatic;
    IMPORT(full, tableOf(rising(100, 100, 50), zeros(100), rising(100, 1, 1)), recipe);
    QVERIFY(full.recipe.repairs.recoveries == HubRecoveries::full);
  }

  void lastDays() {
    HubRecipe recipe;
    recipe.repairs.last_days = 2;
    IMPORT(import, tableOf(rising(6, 10, 10), zeros(6), rising(6, 1, 1)), recipe);
    QCOMPARE(import.data.trajectories[0].count(), std::size_t(4));
    QCOMPARE(stepOf(import, "last_days").changed, std::size_t(2));
    QVERIFY(isNoted(import, "left out as incomplete"));
  }
};

QTEST_APPLESS_MAIN(TestHubRepairs)
#include "test_hub_repairs.moc"
