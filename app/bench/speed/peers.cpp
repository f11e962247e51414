#include "app/bench/speed/peers.h"

#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/core/strict_json.h"
#include "engine/field/network.h"

#include <array>
#include <cstdio>
#include <sys/wait.h>

namespace nullcline::bench {

namespace {

constexpr Peer kPeers[] = {
    {"JAX", "jax_variational.py", StepKind::variational}, {"torchdiffeq", "torchdiffeq_step.py", StepKind::direct},
    {"diffrax", "diffrax_step.py", StepKind::direct},     {"torchdiffeq", "torchdiffeq_step.py", StepKind::adjoint},
    {"diffrax", "diffrax_step.py", StepKind::adjoint},
};

/// For a shell.
std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char letter : text)
    result += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return result + "'";
}

Json layersOf(const ReferenceTask& task) {
  Json layers = Json::array();
  const auto segments = networkSegments(task.network, task.states, task.states);
  for (std::size_t i = 0; i < segments.size(); i += 2) {
    const std::size_t outputs = segments[i].shape[0], inputs = segments[i].shape[1];
    const auto part = [&](std::size_t first, std::size_t count) {
      return std::vector<double>(task.parameters.begin() + static_cast<std::ptrdiff_t>(first),
                                 task.parameters.begin() + static_cast<std::ptrdiff_t>(first + count));
    };
    Json weight = Json::array();
    for (std::size_t row = 0; row < outputs; ++row)
      weight.push_back(part(segments[i].offset + row * inputs, inputs));
    layers.push_back({{"weight", std::move(weight)}, {"bias", part(segments[i + 1].offset, outputs)}});
  }
  return layers;
}

Expected<PeerTimes> timesIn(const std::string& text, const std::string& script) {
  const auto json = parseStrictJson(text, "The answer of " + script);
  if (!json)
    return json.error();
  const auto entry = [&](const char* name) {
    return json->is_object() && json->contains(name) ? (*json)[name] : Json();
  };
  if (entry("missing").is_string())
    return failure(entry("missing").get<std::string>());
  if (!entry("milliseconds").is_number() || !entry("loss").is_number() || !entry("version").is_string())
    return failure("The answer of " + script + " has no milliseconds, loss and version.");
  PeerTimes times;
  times.seconds = entry("milliseconds").get<double>() / 1e3;
  times.loss = entry("loss").get<double>();
  if (entry("evaluations").is_number())
    times.evaluations = entry("evaluations").get<double>();
  times.version = entry("version").get<std::string>();
  return times;
}

} // namespace

std::vector<Peer> peersOf(StepKind kind) {
  std::vector<Peer> peers;
  for (const Peer& peer : kPeers)
    if (peer.kind == kind)
      peers.push_back(peer);
  return peers;
}

std::string peerProblem(const ReferenceTask& task) {
  static constexpr std::array kKinds = {"variational", "direct", "adjoint"};
  return Json{{"kind", kKinds[static_cast<std::size_t>(task.kind)]},
              {"layers", layersOf(task)},
              {"states", task.states},
              {"times", task.times},
              {"values", task.values},
              {"a", task.a},
              {"b", task.b},
              {"relative_tolerance", task.relative_tolerance},
              {"absolute_tolerance", task.absolute_tolerance},
              {"learning_rate", task.learning_rate}}
      .dump();
}

Expected<PeerTimes> callPeer(const PeerCall& call) {
  const std::string command = quoted(call.python) + " -B " + quoted(call.script.string()) + " " +
                              quoted(call.problem.string()) + " --threads " + std::to_string(call.threads) +
                              " --seconds " + formatNumber(call.seconds);
  FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe)
    return failure("No program could be started: " + command);
  std::string text;
  std::array<char, 4096> part{};
  while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe))
    text.append(part.data(), count);
  const int status = ::pclose(pipe);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
    return failure("there is no program " + call.python + "; name one with --python");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return failure(call.script.filename().string() + " failed; what it said is above.");
  return timesIn(text, call.script.filename().string());
}

} // namespace nullcline::bench
