#include "engine/core/check.h"
#include "engine/core/numbers.h"
#include "engine/core/strict_json.h"
#include "engine/export/formats.h"
#include "engine/export/numpy_script_text.h"

#include <algorithm>
#include <cstdint>

namespace nullcline {

namespace {

/// RFC 4648, in lines of 76 characters.
std::string base64Lines(std::string_view bytes) {
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  std::size_t column = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t group = 0; // three bytes as 24 bits, four digits of 6 bits
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      text += k <= count ? kDigits[group >> (18 - 6 * k) & 63U] : '=';
    column += 4;
    if (column == 76) {
      text += '\n';
      column = 0;
    }
  }
  return text;
}

std::string validUtf8(const std::string& text) {
  return parseStrictJson(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace), "The text")
      ->get<std::string>();
}

/// A JSON text is a Python literal too, as long as characters outside ASCII are written as they are.
std::string literal(const std::string& text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string literal(std::span<const double> numbers) {
  std::string text;
  for (const double number : numbers)
    text += (text.empty() ? "" : ", ") + formatNumber(number);
  return "[" + text + "]";
}

std::string pairLiteral(const std::string& name, const std::string& unit) {
  return "(" + literal(name) + ", " + literal(unit) + ")";
}

std::string channelLines(const FittedModel& model) {
  std::string text;
  for (const auto& channel : model.channels)
    text += "    " + pairLiteral(channel.name, channel.unit) + ",\n";
  return text;
}

std::string layerShapes(const std::vector<LinearLayer>& layers) {
  std::string text;
  for (const auto& layer : layers)
    text += (text.empty() ? "(" : ", (") + std::to_string(layer.outputs) + ", " + std::to_string(layer.inputs) + ")";
  return "[" + text + "]";
}

std::string withUnit(const std::string& name, const std::string& unit) {
  return unit.empty() ? name : name + " [" + unit + "]";
}

/// For the docstring; names come from users, so what could end or bend a string literal is replaced.
std::string description(const FittedModel& model) {
  std::string states;
  for (const auto& channel : model.channels)
    states += (states.empty() ? "" : ", ") + withUnit(channel.name, channel.unit);
  const std::string text = "States: " + states + "\nTime: " + withUnit(model.time_name, model.time_unit) +
                           "\nOrigin: " + model.provenance.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string plain;
  for (const char c : validUtf8(text)) {
    const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\n';
    plain += c == '"' || c == '\\' ? '\'' : control ? ' ' : c;
  }
  return plain;
}

std::string activationText(Activation activation) {
  switch (activation) {
  case Activation::elu:
    return "np.where(z > 0, z, np.expm1(np.minimum(z, 0)))";
  case Activation::tanh:
    return "np.tanh(z)";
  case Activation::silu: // z * sigmoid(z), written so that nothing overflows
    return "z * (0.5 * (1 + np.tanh(0.5 * z)))";
  case Activation::softplus:
    return "np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))";
  case Activation::gelu: // z times the normal distribution; NumPy has no erfc
    return "(0.5 * z * np.vectorize(math.erfc, otypes=[float])(-math.sqrt(0.5) * z)).astype(z.dtype)";
  case Activation::relu:
    return "np.maximum(z, 0)";
  case Activation::sine:
    return "np.sin(z)";
  }
  return {};
}

/// Lines of vector_field between the scaled states and the layers.
std::string inputText(const MlpOptions& options) {
  std::string text;
  if (options.cubed_input)
    text += "    z = z * z * z\n";
  if (options.time_input)
    text += "    tau = np.broadcast_to((np.asarray(t, dtype=float) - TIME_ORIGIN) / TIME_SCALE, z.shape[:-1])\n"
            "    z = np.concatenate([z, tau[..., None].astype(DTYPE)], axis=-1)\n";
  return text;
}

/// None for a state that must be given.
std::string startLiteral(const FittedModel& model) {
  std::string text;
  for (std::size_t i = 0; i < model.stateCount(); ++i)
    text +=
        (i == 0 ? "" : ", ") + (model.isMeasured(i) ? std::string("None") : formatNumber(model.unmeasured_start[i]));
  return "[" + text + "]";
}

/// Lines of vector_field behind the layers; of a second-order field the rates of the positions are the velocities.
std::string resultText(const ExportedNetwork& network) {
  if (network.positions == 0)
    return "    return rates\n";
  return "    velocities = np.asarray(x, dtype=float)[..., " + std::to_string(network.positions) +
         ":]\n    return np.concatenate([velocities, rates], axis=-1)\n";
}

/// The body of `observe`; W and b are the last parameters.
std::string readoutText(const ExportedNetwork& network) {
  if (!network.hasReadout())
    return "    return np.array(x, dtype=float)\n";
  const std::string d = std::to_string(network.readout.outputs), wide = std::to_string(network.states);
  return "    x = np.array(x, dtype=float)\n"
         "    weight = PARAMETERS[-" +
         d + " * (" + wide + " + 1):-" + d + "].reshape(" + d + ", " + wide +
         ").astype(float)\n"
         "    y = ((x - CENTER) / SCALE) @ weight.T + PARAMETERS[-" +
         d +
         ":].astype(float)\n"
         "    x[..., :" +
         d + "] = CENTER[:" + d + "] + SCALE[:" + d +
         "] * y\n"
         "    return x\n";
}

using Replacements = std::vector<std::pair<std::string, std::string>>;

/// Each {{name}} once, from left to right; what is put in is not searched again.
std::string filled(std::string_view pattern, const Replacements& replacements) {
  std::string text;
  for (;;) {
    const std::size_t open = pattern.find("{{");
    if (open == std::string_view::npos)
      return text + std::string(pattern);
    const std::size_t close = pattern.find("}}", open);
    const std::string_view name = pattern.substr(open + 2, close - open - 2);
    const auto found = std::ranges::find(replacements, name, &Replacements::value_type::first);
    NULLCLINE_CHECK(found != replacements.end(), "nothing fills " << name);
    text += std::string(pattern.substr(0, open)) + found->second;
    pattern.remove_prefix(close + 2);
  }
}

} // namespace

Expected<std::string> numpyScript(const FittedModel& model) {
  const auto network = exportedNetwork(model, "python");
  if (!network)
    return network.error();
  const bool single = model.precision == Precision::float32;
  const MlpOptions& options = network->options;
  return filled(kNumpyScript,
                {{"version", NULLCLINE_VERSION},
                 {"description", description(model)},
                 {"channels", channelLines(model)},
                 {"time", pairLiteral(model.time_name, model.time_unit)},
                 {"center", literal(model.scaling.center)},
                 {"scale", literal(model.scaling.scale)},
                 {"rate", literal(std::span<const double>(model.scaling.rate).subspan(network->positions))},
                 {"start", startLiteral(model)},
                 {"result", resultText(*network)},
                 {"readout", readoutText(*network)},
                 {"dtype", single ? "<f4" : "<f8"},
                 {"shapes", layerShapes(network->layers)},
                 {"activation", activationText(options.activation)},
                 {"input", inputText(options)},
                 {"autonomous", options.time_input ? "" : " It does not change with the time t."},
                 {"time_origin", formatNumber(model.scaling.time_origin)},
                 {"time_scale", formatNumber(model.scaling.time_scale)},
                 {"rtol", single ? "1e-5" : "1e-6"}, // as predictionSolver (engine/model/predict.h)
                 {"atol", single ? "1e-7" : "1e-9"},
                 {"parameters", base64Lines(rawValues(model.parameters, model.precision))}});
}

} // namespace nullcline
