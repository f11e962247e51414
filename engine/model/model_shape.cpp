#include "engine/model/model_shape.h"

#include "engine/core/check.h"
#include "engine/system/usual_rates.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace nullcline {

namespace {

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

template <class Named>
std::string namesOf(std::span<const Named> list) {
  std::string names;
  for (const auto& entry : list)
    names += (names.empty() ? "" : ", ") + entry.name;
  return names;
}

/// `name`, with a number behind it if a state already has that name.
std::string freeName(const ModelShape& shape, const std::string& name) {
  const auto taken = [&](const std::string& candidate) {
    return std::ranges::any_of(shape.states, [&](const Channel& state) { return state.name == candidate; });
  };
  std::string candidate = name;
  for (int number = 2; taken(candidate); ++number)
    candidate = name + "_" + std::to_string(number);
  return candidate;
}

double sizeOf(const SystemState& state) {
  return std::max(std::abs(state.initial_low), std::abs(state.initial_high));
}

/// The channels as the first states.
ModelShape measuredShape(std::span<const Channel> channels) {
  ModelShape shape;
  for (std::size_t i = 0; i < channels.size(); ++i) {
    shape.states.push_back(channels[i]);
    shape.channel.push_back(static_cast<int>(i));
    shape.unmeasured.emplace_back();
  }
  return shape;
}

void addUnmeasured(ModelShape& shape, Channel channel, const UnmeasuredState& state) {
  channel.name = freeName(shape, channel.name);
  shape.states.push_back(std::move(channel));
  shape.channel.push_back(-1);
  shape.unmeasured.push_back(state);
}

struct ShapeMaker {
  std::span<const Channel> channels;

  Expected<ModelShape> operator()(const MlpOptions&) const { return measuredShape(channels); }

  Expected<ModelShape> operator()(const AugmentedOptions& options) const {
    if (options.extra_states < 1)
      return usageError("An augmented neural field needs at least one extra state; " +
                        std::to_string(options.extra_states) + " were asked for.");
    ModelShape shape = measuredShape(channels);
    shape.unmeasured_start_at_zero = true;
    shape.linear_readout = options.linear_readout;
    for (int i = 1; i <= options.extra_states; ++i)
      addUnmeasured(shape, {"extra" + std::to_string(i), "", ChannelRole::state}, {});
    return shape;
  }

  Expected<ModelShape> operator()(const SecondOrderOptions& options) const {
    ModelShape shape = measuredShape(channels);
    if (options.measured_velocities && channels.size() % 2 != 0)
      return usageError("With measured velocities the second half of the state columns are the velocities of the first "
                        "half; there are " +
                        std::to_string(channels.size()) + " columns (" + namesOf(channels) +
                        "). Choose an even number of columns, or let the velocities be estimated.");
    for (std::size_t i = 0; !options.measured_velocities && i < channels.size(); ++i) {
      UnmeasuredState velocity;
      velocity.position = static_cast<int>(i);
      const std::string unit = channels[i].unit.empty() ? "" : channels[i].unit + " per unit of time";
      addUnmeasured(shape, {channels[i].name + "_velocity", unit, ChannelRole::state}, velocity);
    }
    return shape;
  }

  Expected<ModelShape> operator()(const KnownSystemOptions& options) const {
    const auto system = findSystem(options.name);
    if (!system)
      return system.error();
    auto channel_of = matchedChannels(**system, options.states);
    if (!channel_of)
      return channel_of.error();
    const std::vector<double> rates = usualRates(**system);
    double largest = 0.0;
    for (const auto& state : (*system)->states)
      largest = std::max(largest, sizeOf(state));
    const auto known = initialValues(**system, options.states);
    if (!known)
      return known.error();
    ModelShape shape;
    for (std::size_t i = 0; i < (*system)->states.size(); ++i) {
      SystemState state = (*system)->states[i];
      if (std::isfinite((*known)[i]))
        state.initial_low = state.initial_high = (*known)[i];
      const int channel = (*channel_of)[i];
      shape.channel.push_back(channel);
      if (channel >= 0) {
        shape.states.push_back(channels[static_cast<std::size_t>(channel)]);
        shape.unmeasured.emplace_back();
        continue;
      }
      shape.states.push_back({state.name, state.unit, ChannelRole::state});
      const double size = sizeOf(state);
      shape.unmeasured.push_back({0.5 * (state.initial_low + state.initial_high),
                                  state.initial_low == state.initial_high, size > 0.0 ? size : largest, rates[i], -1,
                                  0.5 * (state.initial_high - state.initial_low)});
    }
    if (std::ranges::any_of(options.states, [](const StateChoice& choice) { return choice.initial.has_value(); }))
      shape.measured_start = measuredOnly(*known, *channel_of);
    return shape;
  }

  /// (D) as given, NaN where not. The names are known: matchedChannels() has looked them up.
  static Expected<std::vector<double>> initialValues(const KnownSystem& system, std::span<const StateChoice> choices) {
    std::vector<double> known(system.states.size(), kMissing);
    for (const auto& choice : choices) {
      if (!choice.initial)
        continue;
      if (!std::isfinite(*choice.initial))
        return usageError("The initial value of " + choice.name + " is no finite number: give one.");
      known[*stateNamed(system, choice.name)] = *choice.initial;
    }
    return known;
  }

  static Expected<std::size_t> stateNamed(const KnownSystem& system, const std::string& name) {
    const auto state = std::ranges::find(system.states, name, &SystemState::name);
    if (state == system.states.end())
      return usageError(std::string(system.label) + " has no state \"" + name +
                        "\". Its states are: " + namesOf(std::span<const SystemState>(system.states)) + ".");
    return static_cast<std::size_t>(state - system.states.begin());
  }

  static std::vector<double> measuredOnly(std::vector<double> values, const std::vector<int>& channel_of) {
    for (std::size_t i = 0; i < values.size(); ++i)
      if (channel_of[i] < 0)
        values[i] = kMissing;
    return values;
  }

  /// The channel that each choice names, by state (D); -1: the choices say nothing of it.
  Expected<std::vector<int>> chosenChannels(const KnownSystem& system, std::span<const StateChoice> choices) const {
    std::vector<int> channel_of(system.states.size(), -1);
    std::vector<bool> seen(system.states.size());
    for (const auto& choice : choices) {
      const auto state = stateNamed(system, choice.name);
      if (!state)
        return state.error();
      if (seen[*state])
        return usageError("The state " + choice.name + " is listed twice: leave one out.");
      seen[*state] = true;
      if (choice.column.empty())
        continue;
      const auto channel = std::ranges::find(channels, choice.column, &Channel::name);
      if (channel == channels.end())
        return badInput("The data have no state column \"" + choice.column + "\" that could measure " + choice.name +
                        "; they have: " + namesOf(channels) + ".");
      const int index = static_cast<int>(channel - channels.begin());
      if (std::ranges::find(channel_of, index) != channel_of.end())
        return usageError("The column " + choice.column + " is said to measure two states: choose one of them.");
      channel_of[*state] = index;
    }
    return channel_of;
  }

  /// "the columns a, b measure none of them."
  std::string unmatchedText(const std::vector<int>& channel_of) const {
    std::vector<Channel> unmatched;
    for (std::size_t c = 0; c < channels.size(); ++c)
      if (std::ranges::find(channel_of, static_cast<int>(c)) == channel_of.end())
        unmatched.push_back(channels[c]);
    const std::string names = namesOf(std::span<const Channel>(unmatched));
    return unmatched.size() == 1 ? "the column " + names + " measures none of them."
                                 : "the columns " + names + " measure none of them.";
  }

  /// The channel of each state (D), -1 for none: as chosen, then by name, or all in their order.
  Expected<std::vector<int>> matchedChannels(const KnownSystem& system, std::span<const StateChoice> choices) const {
    const std::size_t states = system.states.size();
    auto chosen = chosenChannels(system, choices);
    if (!chosen)
      return chosen;
    std::vector<int> channel_of = *chosen;
    const auto used = [&](std::size_t c) { return std::ranges::find(*chosen, static_cast<int>(c)) != chosen->end(); };
    std::size_t matched = 0, in_place = 0;
    for (std::size_t c = 0; c < channels.size(); ++c) {
      matched += used(c);
      for (std::size_t i = 0; i < states && !used(c); ++i)
        if (lowered(channels[c].name) == lowered(system.states[i].name) && channel_of[i] < 0) {
          channel_of[i] = static_cast<int>(c);
          ++matched;
          in_place += i == c;
        }
    }
    if (matched == channels.size() && matched > 0)
      return channel_of;
    if (channels.size() == states && matched == in_place) {
      for (std::size_t i = 0; i < states; ++i)
        channel_of[i] = static_cast<int>(i);
      return channel_of;
    }
    return badInput(std::string(system.label) + " has " + std::to_string(states) +
                    (states == 1 ? " state (" : " states (") + namesOf(std::span<const SystemState>(system.states)) +
                    "), and " + unmatchedText(channel_of) +
                    " Say which state it measures (Measured by in the window's model, --measured on the command line; "
                    "states without a column are estimated), leave it out (Ignored among the import options, --ignore "
                    "on the command line), or fit a neural vector field.");
  }
};

} // namespace

std::size_t ModelShape::channelCount() const {
  return static_cast<std::size_t>(std::ranges::count_if(channel, [](int index) { return index >= 0; }));
}

std::size_t ModelShape::readoutParameters() const {
  return linear_readout ? channelCount() * (stateCount() + 1) : 0;
}

Expected<ModelShape> modelShape(const FieldOptions& options, std::span<const Channel> channels) {
  if (channels.empty())
    return badInput("A model needs at least one state; the data have none.");
  return std::visit(ShapeMaker{channels}, options);
}

std::vector<double> unmeasuredStart(const ModelShape& shape, std::span<const std::vector<double>> estimated) {
  std::vector<double> start;
  writeUnmeasuredStart(shape, estimated, start);
  return start;
}

void writeUnmeasuredStart(const ModelShape& shape, std::span<const std::vector<double>> estimated,
                          std::vector<double>& start) {
  if (!shape.hasUnmeasured())
    return start.clear();
  start.assign(shape.stateCount(), kMissing);
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (shape.channel[i] >= 0)
      continue;
    double sum = 0.0, count = 0.0;
    for (const auto& state : estimated) {
      NULLCLINE_CHECK(state.size() == start.size(), state.size() << " estimated of " << start.size() << " states");
      if (!shape.isStartKnown(i) && std::isfinite(state[i])) {
        sum += state[i];
        count += 1.0;
      }
    }
    start[i] = count > 0.0 ? sum / count : shape.unmeasured[i].start;
  }
}

std::vector<ParameterSegment> readoutSegments(std::size_t channels, std::size_t states, std::size_t offset) {
  return {{"readout.weight", offset, {channels, states}}, {"readout.bias", offset + channels * states, {channels}}};
}

} // namespace nullcline
