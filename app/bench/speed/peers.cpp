#include "app/bench/speed/peers.h"

#include "app/bench/speed/child_program.h"

#include "engine/core/numbers.h"
#include "engine/core/options_json.h"
#include "engine/core/strict_json.h"

namespace nullcline::bench {

namespace {

/// The answer of one Python; `missing`: it lacks a package.
struct Answer {
  Expected<PeerTimes> times;
  bool missing = false;
};

Answer answerIn(const std::string& text, const std::string& script) {
  const auto json = parseStrictJson(text, "The answer of " + script);
  if (!json)
    return {json.error()};
  const auto entry = [&](const char* name) {
    return json->is_object() && json->contains(name) ? (*json)[name] : Json();
  };
  if (entry("missing").is_string())
    return {failure(entry("missing").get<std::string>()), true};
  for (const char* name : {"milliseconds", "loss", "last_loss"})
    if (!entry(name).is_number())
      return {failure("The answer of " + script + " has no " + name + ".")};
  if (!entry("version").is_string())
    return {failure("The answer of " + script + " has no version.")};
  PeerTimes times;
  times.seconds = entry("milliseconds").get<double>() / 1e3;
  times.loss = entry("loss").get<double>();
  times.last_loss = entry("last_loss").get<double>();
  if (entry("evaluations").is_number())
    times.evaluations = entry("evaluations").get<double>();
  times.version = entry("version").get<std::string>();
  return {times};
}

Answer ask(const PeerCall& call, const std::string& python) {
  const std::string script = call.script.filename().string();
  const auto text = outputOf({{python, "-B", call.script.string(), call.problem, "--threads",
                               std::to_string(call.threads), "--seconds", formatNumber(call.seconds)},
                              script,
                              call.limit});
  return text ? answerIn(*text, script) : Answer{text.error()};
}

} // namespace

Expected<PeerTimes> callPeer(const PeerCall& call) {
  Answer answer{failure("no Python was named"), true};
  for (const auto& python : call.pythons)
    if (answer.missing)
      answer = ask(call, python);
  return answer.times;
}

} // namespace nullcline::bench
