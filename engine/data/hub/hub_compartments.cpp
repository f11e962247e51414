#include "engine/data/hub/hub_compartments.h"

#include "engine/core/numbers.h"

#include <algorithm>
#include <cmath>

namespace nullcline {

namespace {

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

std::size_t countWhere(const std::vector<double>& values, std::size_t first, bool (*is_counted)(double)) {
  return static_cast<std::size_t>(
      std::count_if(values.begin() + static_cast<std::ptrdiff_t>(first), values.end(), is_counted));
}

void noteWhatIsOdd(const HubSeries& series, const HubRecipe& recipe, const std::vector<State>& states,
                   std::size_t first, Dataset& dataset) {
  const auto isNegative = [](double value) { return value < 0.0; };
  const auto isUnknown = [](double value) { return std::isnan(value); };
  note(dataset, "Days have no figure for the recovered.", countWhere(series.recovered, first, isUnknown));
  for (const auto& state : states) {
    const std::string name = state.name;
    // The repair of negative numbers of infected has said what it left.
    if (name == "I" && recipe.repairs.negative_infected != HubNegativeInfected::leave)
      note(dataset, "Days have more dead than cases, so that the number of infected is negative; kept as computed.",
           countWhere(state.values, first, isNegative));
    else if (name == "S")
      note(dataset, "Days have more confirmed cases than people; kept as computed.",
           countWhere(state.values, first, isNegative));
    else if (name == "new" || name == "E")
      note(dataset, "Days have a negative number of new cases; kept as computed.",
           countWhere(state.values, first, isNegative));
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

void addCompartments(const HubSeries& series, const HubRecipe& recipe, double first_day, Dataset& dataset) {
  auto states = statesOf(series, recipe);
  const std::size_t first = series.rowFrom(first_day);
  if (recipe.moving_average != HubMovingAverage::none)
    for (auto& state : states)
      average(series.days, recipe, state.values);
  if (recipe.compartments == HubCompartments::seir)
    addExposed(series, recipe.latent_days, states);
  noteWhatWasChosen(series, recipe, dataset);
  noteWhatIsOdd(series, recipe, states, first, dataset);
  const bool fraction = recipe.scaling == HubScaling::fraction;
  for (auto& state : states) {
    if (fraction)
      for (double& value : state.values)
        value /= series.population;
    const std::string unit = state.unit;
    dataset.channels.push_back({state.name,
                                !fraction           ? unit
                                : unit == "persons" ? "fraction"
                                                    : "fraction/d",
                                ChannelRole::state});
  }
  if (fraction)
    dataset.notes.push_back(
        {"All is in fractions of the population of " + formatNumber(series.population) + ".", 0, false});
  std::size_t end = series.count();
  if (recipe.first_rows > 0)
    end = std::min(end, first + static_cast<std::size_t>(recipe.first_rows));
  Trajectory trajectory;
  for (std::size_t i = first; i < end; ++i) {
    trajectory.times.push_back(series.days[i] - series.days[first]);
    for (const auto& state : states)
      trajectory.values.push_back(state.values[i]);
  }
  dataset.trajectories.push_back(std::move(trajectory));
}

} // namespace nullcline
