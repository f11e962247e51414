#include "engine/data/hub/hub_compartments.h"

#include "engine/core/numbers.h"
#include "engine/spline/smoothing_spline.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

constexpr double kScaledPart = 0.9;

struct State {
  const char* name;
  const char* unit;
  std::vector<double> values; // one per row of the series
};

std::vector<State> statesOf(const HubSeries& series, const HubRecipe& recipe) {
  const std::size_t rows = series.count();
  const bool dead_apart = recipe.compartments == HubCompartments::sirf || recipe.compartments == HubCompartments::sird;
  const bool dead_known = series.knowsDeaths();
  std::vector<double> susceptible(rows), infected(rows), removed = series.recovered;
  for (std::size_t i = 0; i < rows; ++i) {
    const double dead = dead_apart || dead_known ? series.deaths[i] : 0.0;
    susceptible[i] = series.population - series.confirmed[i];
    infected[i] = series.confirmed[i] - series.recovered[i] - dead;
    removed[i] += dead_apart ? 0.0 : dead;
  }
  std::vector<State> states = {{"S", "persons", susceptible}, {"I", "persons", infected}, {"R", "persons", removed}};
  if (dead_apart)
    states.push_back({recipe.compartments == HubCompartments::sirf ? "F" : "D", "persons", series.deaths});
  return states;
}

/// The mean of what is known within the window of days about every row; what is missing stays so.
void average(const std::vector<double>& days, const HubRecipe& recipe, std::vector<double>& values) {
  const bool centred = recipe.moving_average == HubMovingAverage::centred;
  const double after = centred ? (recipe.average_days - 1) / 2.0 : 0.0;
  const double before = recipe.average_days - 1 - after;
  const std::vector<double> raw = values;
  std::size_t begin = 0, end = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    while (days[begin] < days[i] - before)
      ++begin;
    while (end < days.size() && days[end] <= days[i] + after)
      ++end;
    if (std::isnan(raw[i]))
      continue;
    double sum = 0.0, count = 0.0;
    for (std::size_t j = begin; j < end; ++j)
      if (!std::isnan(raw[j])) {
        sum += raw[j];
        count += 1.0;
      }
    values[i] = sum / count;
  }
}

/// How many a day leave the susceptible, since the known figure before.
std::vector<double> newCases(const std::vector<double>& days, const std::vector<double>& susceptible) {
  std::vector<double> rates(days.size(), kMissing);
  std::size_t last = days.size();
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (std::isnan(susceptible[i]))
      continue;
    if (last < days.size())
      rates[i] = (susceptible[last] - susceptible[i]) / (days[i] - days[last]);
    last = i;
  }
  return rates;
}

/// The states of sir become those of seir. After the average, so that all still sum to the population.
void addExposed(const HubSeries& series, double latent_days, std::vector<State>& states) {
  auto& susceptible = states.front().values;
  auto rates = newCases(series.days, susceptible);
  if (latent_days == 0.0) {
    states.push_back({"new", "persons/d", std::move(rates)});
    return;
  }
  for (std::size_t i = 0; i < rates.size(); ++i) {
    rates[i] *= latent_days;
    susceptible[i] -= rates[i];
  }
  states.insert(states.begin() + 1, {"E", "persons", std::move(rates)});
}

void note(Dataset& dataset, const std::string& text, std::size_t count) {
  if (count > 0)
    dataset.notes.push_back({text, count, false});
}

std::size_t countWhere(const std::vector<double>& values, bool (*is_counted)(double)) {
  return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), is_counted));
}

void noteWhatIsOdd(const HubSeries& series, const HubRecipe& recipe, const std::vector<State>& states,
                   Dataset& dataset) {
  const auto isNegative = [](double value) { return value < 0.0; };
  const auto isUnknown = [](double value) { return std::isnan(value); };
  note(dataset, "Days have no figure for the recovered.", countWhere(series.recovered, isUnknown));
  for (const auto& state : states) {
    const std::string name = state.name;
    // The repair of negative numbers of infected has said what it left.
    if (name == "I" && recipe.repairs.negative_infected != HubNegativeInfected::leave)
      note(dataset, "Days have more dead than cases, so that the number of infected is negative; kept as computed.",
           countWhere(state.values, isNegative));
    else if (name == "S")
      note(dataset, "Days have more confirmed cases than people; kept as computed.",
           countWhere(state.values, isNegative));
    else if (name == "new" || name == "E")
      note(dataset, "Days have a negative number of new cases; kept as computed.",
           countWhere(state.values, isNegative));
  }
}

void noteWhatWasChosen(const HubSeries& series, const HubRecipe& recipe, Dataset& dataset) {
  const bool dead_apart = recipe.compartments == HubCompartments::sirf || recipe.compartments == HubCompartments::sird;
  if (!dead_apart)
    dataset.notes.push_back({series.knowsDeaths() ? "R holds the recovered and the dead."
                                                  : "There is no figure for the dead: R holds them too.",
                             0, false});
  if (recipe.compartments == HubCompartments::seir)
    dataset.notes.push_back({recipe.latent_days > 0.0
                                 ? "E is an estimate: new cases a day times " + formatNumber(recipe.latent_days) + " d."
                                 : "The exposed are not measured: S holds them too, and new is what leaves E a day.",
                             0, false});
  if (recipe.moving_average == HubMovingAverage::none)
    return;
  const bool centred = recipe.moving_average == HubMovingAverage::centred;
  dataset.notes.push_back({"Every figure is the mean over " + std::to_string(recipe.average_days) + " days, " +
                               (centred ? "centred. This looks ahead: training days then depend on later ones."
                                        : "itself the last, and so lags by about " +
                                              formatNumber((recipe.average_days - 1) / 2.0) + " days."),
                           0, false});
}

} // namespace

namespace {

/// A smoothing spline through all that is known; what is missing stays so.
void smooth(const std::vector<double>& times, double smoothness, std::vector<double>& values) {
  std::vector<double> known_times, known;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!std::isnan(values[i])) {
      known_times.push_back(times[i]);
      known.push_back(values[i]);
    }
  if (known.empty())
    return;
  const auto spline = smoothingSpline(known_times, known, smoothness);
  std::size_t place = 0;
  for (double& value : values)
    if (!std::isnan(value))
      value = spline.values[place++];
}

struct MeanAndSpread {
  double mean = 0.0, spread = 1.0;
};

/// Over the first nine tenths of the rows, divided by their number. Spread 1 where there is none.
MeanAndSpread meanAndSpread(const std::vector<double>& values) {
  const auto rows = static_cast<std::size_t>(std::lround(kScaledPart * static_cast<double>(values.size())));
  double count = 0.0, sum = 0.0, squares = 0.0;
  for (std::size_t i = 0; i < rows; ++i)
    if (!std::isnan(values[i])) {
      sum += values[i];
      count += 1.0;
    }
  if (count == 0.0)
    return {};
  const double mean = sum / count;
  for (std::size_t i = 0; i < rows; ++i)
    if (!std::isnan(values[i]))
      squares += (values[i] - mean) * (values[i] - mean);
  return {mean, squares > 0.0 ? std::sqrt(squares / count) : 1.0};
}

std::vector<double> timesOf(const HubSeries& series, const HubRecipe& recipe) {
  std::vector<double> times;
  for (std::size_t i = 0; i < series.count(); ++i)
    times.push_back(recipe.time == HubTime::days ? series.days[i] - series.days.front()
                                                 : static_cast<double>(i) / static_cast<double>(series.count() - 1));
  return times;
}

void noteUnits(const HubSeries& series, const HubRecipe& recipe, Dataset& dataset) {
  if (recipe.time == HubTime::unit_interval)
    dataset.notes.push_back({"Time runs from 0 to 1 in equal steps, whatever the dates.", series.count(), false});
  if (recipe.scaling != HubScaling::persons)
    dataset.notes.push_back(
        {"All is in fractions of the population of " + formatNumber(series.population) + ".", 0, false});
  if (recipe.smoothing == HubSmoothing::all_rows)
    dataset.notes.push_back({"All rows were smoothed by one spline, p = " + formatNumber(recipe.smoothness) +
                                 " in the unit of time. This looks ahead: training days then depend on later ones.",
                             series.count(), false});
}

/// Unit, smoothing and scaling of one state; `state` has the rows of the data set only.
void addState(const std::vector<double>& times, const HubRecipe& recipe, double population, State& state,
              Dataset& dataset) {
  std::string unit = state.unit;
  if (recipe.scaling != HubScaling::persons) {
    unit = unit == "persons" ? "fraction" : "fraction/d";
    for (double& value : state.values)
      value /= population;
  }
  if (recipe.smoothing == HubSmoothing::all_rows)
    smooth(times, recipe.smoothness, state.values);
  if (recipe.scaling == HubScaling::z_score) {
    const auto [mean, spread] = meanAndSpread(state.values);
    dataset.notes.push_back({std::string(state.name) + " is the " + unit + " less " + formatNumber(mean) + ", over " +
                                 formatNumber(spread) + ": mean and spread of the first nine tenths. This looks ahead.",
                             0, false});
    for (double& value : state.values)
      value = (value - mean) / spread;
    unit = "z-score";
  }
  dataset.channels.push_back({state.name, unit, ChannelRole::state});
}

} // namespace

void addCompartments(const HubSeries& series, const HubRecipe& recipe, double first_day, Dataset& dataset) {
  auto states = statesOf(series, recipe);
  if (recipe.moving_average != HubMovingAverage::none)
    for (auto& state : states)
      average(series.days, recipe, state.values);
  if (recipe.compartments == HubCompartments::seir)
    addExposed(series, recipe.latent_days, states);
  const std::size_t first = series.rowFrom(first_day);
  std::size_t end = series.count();
  if (recipe.first_rows > 0)
    end = std::min(end, first + static_cast<std::size_t>(recipe.first_rows));
  const HubSeries shown = series.slice(first, end);
  for (auto& state : states)
    state.values = {state.values.begin() + static_cast<std::ptrdiff_t>(first),
                    state.values.begin() + static_cast<std::ptrdiff_t>(end)};
  noteWhatWasChosen(shown, recipe, dataset);
  noteWhatIsOdd(shown, recipe, states, dataset);
  noteUnits(shown, recipe, dataset);
  Trajectory trajectory;
  trajectory.times = timesOf(shown, recipe);
  for (auto& state : states)
    addState(trajectory.times, recipe, series.population, state, dataset);
  for (std::size_t i = 0; i < shown.count(); ++i)
    for (const auto& state : states)
      trajectory.values.push_back(state.values[i]);
  dataset.time_unit = recipe.time == HubTime::days ? "d" : "";
  dataset.trajectories.push_back(std::move(trajectory));
}

} // namespace nullcline
