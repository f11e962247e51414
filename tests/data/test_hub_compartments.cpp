#include "engine/core/numbers.h"
#include "engine/data/hub/covid19_hub.h"
#include "engine/data/import_table.h"

#include <QtTest>

using namespace nullcline;

namespace {

constexpr double N = kMissing;

std::string tableOf(const std::vector<std::array<double, 3>>& days) {
  std::string text = "id,date,confirmed,deaths,recovered,population,administrative_area_level\n";
  const auto cell = [](double count) { return std::isnan(count) ? std::string() : formatNumber(count); };
  for (std::size_t i = 0; i < days.size(); ++i)
    text += "a," + dayText(18322.0 + static_cast<double>(i)) + "," + cell(days[i][0]) + "," + cell(days[i][1]) + "," +
            cell(days[i][2]) + ",1000,1\n";
  return text;
}

Dataset imported(const std::vector<std::array<double, 3>>& days, const HubRecipe& recipe) {
  auto import = importCovid19Hub(tableOf(days), "hub.csv", recipe);
  if (!import)
    throw std::runtime_error(import.error().message);
  return std::move(import->data);
}

std::string channelsOf(const Dataset& data) {
  std::string names;
  for (const auto& channel : data.channels)
    names += (names.empty() ? "" : " ") + channel.name + "/" + channel.unit;
  return names;
}

std::vector<double> row(const Dataset& data, std::size_t i) {
  const auto& values = data.trajectories.at(0).values;
  const auto begin = values.begin() + static_cast<std::ptrdiff_t>(i * data.channelCount());
  return {begin, begin + static_cast<std::ptrdiff_t>(data.channelCount())};
}

const std::vector<std::array<double, 3>> kDays = {{10, 1, 2}, {20, 2, 5}, {40, 2, 9}, {60, 4, 20}};

} // namespace

class TestHubCompartments : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void compartments() {
    HubRecipe recipe;
    auto data = imported(kDays, recipe);
    QCOMPARE(channelsOf(data), std::string("S/persons I/persons R/persons F/persons"));
    QVERIFY((row(data, 2) == std::vector<double>{960, 29, 9, 2}));
    recipe.compartments = HubCompartments::sird;
    data = imported(kDays, recipe);
    QCOMPARE(data.channels[3].name, std::string("D"));
    QVERIFY((row(data, 2) == std::vector<double>{960, 29, 9, 2}));
    recipe.compartments = HubCompartments::sir;
    data = imported(kDays, recipe);
    QCOMPARE(channelsOf(data), std::string("S/persons I/persons R/persons"));
    QVERIFY((row(data, 2) == std::vector<double>{960, 29, 11}));
  }

  // The exposed are measured nowhere: what is known is how many leave them.
  void seir() {
    HubRecipe recipe;
    recipe.compartments = HubCompartments::seir;
    auto data = imported(kDays, recipe);
    QCOMPARE(channelsOf(data), std::string("S/persons I/persons R/persons new/persons/d"));
    QVERIFY(std::isnan(row(data, 0)[3]));
    QVERIFY((row(data, 2) == std::vector<double>{960, 29, 11, 20}));
    recipe.from = "2020-03-03"; // the day before the first one tells its new cases
    data = imported(kDays, recipe);
    QCOMPARE(row(data, 0)[3], 20.0);
    recipe.latent_days = 3.0;
    data = imported(kDays, recipe);
    QCOMPARE(channelsOf(data), std::string("S/persons E/persons I/persons R/persons"));
    QVERIFY((row(data, 0) == std::vector<double>{900, 60, 29, 11}));
  }

  void allCompartmentsSumToThePopulation_data() {
    QTest::addColumn<int>("compartments");
    for (const auto& each : enumNames(HubCompartments()))
      QTest::newRow(each.name) << static_cast<int>(each.value);
  }
  void allCompartmentsSumToThePopulation() {
    QFETCH(int, compartments);
    HubRecipe recipe;
    recipe.compartments = static_cast<HubCompartments>(compartments);
    recipe.scaling = HubScaling::fraction;
    recipe.moving_average = HubMovingAverage::trailing;
    recipe.latent_days = 2.0;
    recipe.from = "2020-03-02";
    const auto data = imported(kDays, recipe);
    for (std::size_t i = 0; i < data.trajectories[0].count(); ++i) {
      double sum = 0.0;
      for (const double value : row(data, i))
        sum += value;
      QVERIFY(std::abs(sum - 1.0) < 1e-12);
    }
    QCOMPARE(data.channels[0].unit, std::string("fraction"));
  }

  void blankDeathsHaveRemedies() {
    ImportRecipe recipe;
    recipe.hub.repairs.recoveries = HubRecoveries::full;
    recipe.hub.repairs.recovery_days = 1.0;
    const auto text = tableOf({{10, N, N}, {20, N, N}, {40, N, N}});
    std::vector<ImportProblem> problems;
    ImportProgress progress;
    progress.problems = &problems;
    QVERIFY(!importText(text, "hub.csv", recipe, progress));
    QCOMPARE(problems.size(), std::size_t(1));
    std::string paths;
    for (const auto& remedy : problems.front().remedies) {
      paths += remedy.path + "=" + remedy.value + " ";
      const auto changed = withRemedy(recipe, remedy);
      QVERIFY2(changed && importText(text, "hub.csv", *changed), remedy.path.c_str());
    }
    QCOMPARE(paths, std::string("hub.repairs.early_blanks=always_zero hub.compartments=sir "));
  }

  void sirNeedsNoDeaths() {
    HubRecipe recipe;
    recipe.repairs.recoveries = HubRecoveries::full;
    recipe.repairs.recovery_days = 1.0;
    const std::vector<std::array<double, 3>> days = {{10, N, N}, {20, N, N}, {40, N, N}};
    const auto sirf = importCovid19Hub(tableOf(days), "hub.csv", recipe);
    QVERIFY(!sirf && sirf.error().message.find("compartments S, I, R") != std::string::npos);
    recipe.compartments = HubCompartments::sir;
    const auto data = imported(days, recipe);
    QVERIFY((row(data, 2) == std::vector<double>{960, 20, 20}));
  }

  void movingAverage() {
    HubRecipe recipe;
    recipe.moving_average = HubMovingAverage::trailing;
    recipe.average_days = 3;
    const std::vector<std::array<double, 3>> days = {{10, 0, 1}, {20, 0, 1}, {60, 0, 1}, {N, 0, 1}, {90, 0, 1}};
    auto data = imported(days, recipe);
    const std::vector<double> expected = {990, 985, 970, N, 925};
    for (std::size_t i = 0; i < expected.size(); ++i)
      QVERIFY(std::isnan(expected[i]) ? std::isnan(row(data, i)[0]) : std::abs(row(data, i)[0] - expected[i]) < 1e-9);
    recipe.from = "2020-03-03";
    QVERIFY(std::abs(row(imported(days, recipe), 0)[0] - 970.0) < 1e-9);
    recipe.moving_average = HubMovingAverage::centred;
    data = imported(days, recipe);
    QVERIFY(std::abs(row(data, 0)[0] - 960.0) < 1e-9); // the mean of 980 and 940
    QVERIFY(std::any_of(data.notes.begin(), data.notes.end(),
                        [](const DataNote& note) { return note.text.find("looks ahead") != std::string::npos; }));
  }

  void datesAndRows() {
    HubRecipe recipe;
    recipe.from = "2020-03-02";
    recipe.to = "2020-03-03";
    auto import = importCovid19Hub(tableOf(kDays), "hub.csv", recipe);
    QVERIFY(import && import->data.trajectories[0].times == (std::vector<double>{0, 1}));
    QVERIFY(import->data.trajectories[0].values[0] == 980.0);
    const auto& notes = import->data.notes;
    QVERIFY(std::any_of(notes.begin(), notes.end(), [](const DataNote& note) {
      return note.text.find("outside the chosen dates") != std::string::npos && note.count == 2 && note.dropped;
    }));
    recipe = {};
    recipe.first_rows = 3;
    import = importCovid19Hub(tableOf(kDays), "hub.csv", recipe);
    QVERIFY(import && import->data.trajectories[0].count() == 3 && import->recipe.to == "2020-03-03");
  }

  void datesThatCannotBeUsed() {
    const auto message = [](const std::string& from, const std::string& to) {
      HubRecipe recipe;
      recipe.from = from;
      recipe.to = to;
      const auto import = importCovid19Hub(tableOf(kDays), "hub.csv", recipe);
      return QString::fromStdString(import ? "" : import.error().message);
    };
    QVERIFY(message("1 March", "").contains("\"1 March\" is no date"));
    QVERIFY(message("2020-03-03", "2020-03-01").contains("hold no day"));
    QVERIFY(message("2021-01-01", "").contains("from 2020-03-01 to 2020-03-04"));
    QVERIFY(message("2020-03-04", "").contains("at least two"));
  }

  void populationCanBeGiven() {
    HubRecipe recipe;
    recipe.population = 500.0;
    QCOMPARE(row(imported(kDays, recipe), 0)[0], 490.0);
  }
};

QTEST_APPLESS_MAIN(TestHubCompartments)
#include "test_hub_compartments.moc"
