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
    auto channel_of = matchedChannels(**system);
    if (!channel_of)
      return channel_of.error();
    const std::vector<double> rates = usualRates(**system);
    double largest = 0.0;
    for (const auto& state : (*system)->states)
      largest = std::max(largest, sizeOf(state));
    const auto known = initialValues(**system, options);
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
    if (!options.initial.empty())
      shape.measured_start = measuredOnly(*known, *channel_of);
    return shape;
  }

  /// (D) as given, NaN where not.
  static Expected<std::vector<double>> initialValues(const KnownSystem& system, const KnownSystemOptions& options) {
    std::vector<double> known(system.states.size(), kMissing);
    for (const auto& initial : options.initial) {
      const auto state = std::ranges::find(system.states, initial.state, &SystemState::name);
      if (state == system.states.end())
        return usageError(std::string(system.label) + " has no state \"" + initial.state +
                          "\". Its states are: " + namesOf(std::span<const SystemState>(system.states)) + ".");
      double& value = known[static_cast<std::size_t>(state - system.states.begin())];
      if (!std::isnan(value))
        return usageError("The initial value of " + initial.state + " is given twice: leave one out.");
      if (!std::isfinite(initial.value))
        return usageError("The initial value of " + initial.state + " is no finite number: give one.");
      value = initial.value;
    }
    return known;
  }

  static std::vector<double> measuredOnly(std::vector<double> values, const std::vector<int>& channel_of) {
    for (std::size_t i = 0; i < values.size(); ++i)
      if (channel_of[i] < 0)
        values[i] = kMissing;
    return values;
  }

  /// The channel of each state, -1 for none.
  Expected<std::vector<int>> matchedChannels(const KnownSystem& system) const {
    const std::size_t states = system.states.size();
    std::vector<int> channel_of(states, -1);
    std::size_t named = 0, in_place = 0;
    for (std::size_t c = 0; c < channels.size(); ++c)
      for (std::size_t i = 0; i < states; ++i)
        if (lowered(channels[c].name) == lowered(system.states[i].name) && channel_of[i] < 0) {
          channel_of[i] = static_cast<int>(c);
          ++named;
          in_place += i == c;
        }
    if (named == channels.size() && named > 0)
      return channel_of;
    if (channels.size() == states && named == in_place) {
      for (std::size_t i = 0; i < states; ++i)
        channel_of[i] = static_cast<int>(i);
      return channel_of;
    }
    return badInput(std::string(system.label) + " has " + std::to_string(states) + " states (" +
                    namesOf(std::span<const SystemState>(system.states)) + "), the data have " +
                    std::to_string(channels.size()) + " (" + namesOf(channels) +
                    "). Name every state column like the state it measures (states without a column are estimated), "
                    "choose that many state columns in this order, or fit a neural vector field.");
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
  if (!shape.hasUnmeasured())
    return {};
  std::vector<double> start(shape.stateCount(), kMissing);
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
  return start;
}

std::vector<ParameterSegment> readoutSegments(std::size_t channels, std::size_t states, std::size_t offset) {
  return {{"readout.weight", offset, {channels, states}}, {"readout.bias", offset + channels * states, {channels}}};
}

} // namespace nullcline
