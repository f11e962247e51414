#include "app/bench_window/bench_session.h"
#include "app/bench_window/measures.h"

#include "engine/fit/methods.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace nullcline::bench {

namespace {

/// Milliseconds from Stop to the end of the run; an error where the run did not begin or did not end.
Expected<double> stopOnce(BenchSession& session, const std::string& method, double after) {
  using Clock = std::chrono::steady_clock;
  constexpr int kWithoutEnd = 50000000;
  constexpr double kPatience = 120.0;
  if (!session.train(method, kWithoutEnd))
    return failure("The window did not train with " + method + ".");
  waitFor(after);
  if (!session.work().controller().isRunning())
    return failure(method + " ended before it was stopped.");
  const auto begin = Clock::now();
  session.work().stop();
  if (!session.waitForEnd(kPatience))
    return failure(method + " did not stop.");
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

} // namespace

Expected<Json> measureStopping(int times) {
  Json rows = Json::array();
  BenchSession session;
  if (!session.openExample("van-der-pol"))
    return failure("The example did not open.");
  for (const auto& method : methods()) {
    std::vector<double> waited;
    std::string problem;
    for (int time = 0; time < times && problem.empty(); ++time) {
      const auto one = stopOnce(session, method.name, 0.05 + 0.17 * time);
      if (one)
        waited.push_back(*one);
      else
        problem = one.error().message;
    }
    if (!problem.empty()) {
      session.work().cancel();
      session.waitForEnd(60.0);
      rows.push_back({{"method", method.name}, {"problem", problem}});
      continue;
    }
    std::sort(waited.begin(), waited.end());
    rows.push_back({{"method", method.name}, {"median_ms", waited[waited.size() / 2]}, {"worst_ms", waited.back()}});
  }
  return Json{{"rows", rows}};
}

} // namespace nullcline::bench
