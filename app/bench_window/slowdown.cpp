#include "app/bench_window/bench_session.h"
#include "app/bench_window/measures.h"

#include "ui/plots/plot_board.h"

#include <algorithm>
#include <vector>

namespace nullcline::bench {

namespace {

constexpr int kRounds = 5;

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// Seconds of an epoch of the same fit without a window; none: it could not be fitted.
Expected<double> alone(Workspace& work) {
  RunControl control;
  const auto fit = runFit(*work.dataset(), work.spec(), control);
  if (!fit)
    return fit.error();
  return fit->seconds_per_epoch;
}

Expected<double> inWindow(BenchSession& session, const std::string& method, int epochs) {
  constexpr double kPatience = 300.0;
  constexpr int kSeldom = 100; // ms: looking whether it has ended must not slow it
  if (!session.train(method, epochs) || !session.waitForEnd(kPatience, kSeldom) || !session.work().shownRun()->result)
    return failure("The window did not train with " + method + ".");
  return session.work().shownRun()->result->seconds_per_epoch;
}

Expected<Json> compare(const std::string& method, double seconds) {
  BenchSession session;
  if (!session.openExample("van-der-pol"))
    return failure("The example did not open.");
  constexpr int kTrial = 30;
  const auto trial = inWindow(session, method, kTrial);
  if (!trial)
    return trial.error();
  const int epochs = std::clamp(static_cast<int>(seconds / std::max(1e-6, *trial)), kTrial, 1000000);
  session.work().setEpochs(epochs);
  std::vector<double> ratios, plain, shown;
  for (int round = 0; round < kRounds; ++round) {
    const auto here = alone(session.work());
    if (!here)
      return here.error();
    const auto there = inWindow(session, method, epochs);
    if (!there)
      return there.error();
    plain.push_back(1e3 * *here);
    shown.push_back(1e3 * *there);
    ratios.push_back(*there / *here);
  }
  return Json{{"method", method},
              {"epochs", epochs},
              {"alone_ms", median(plain)},
              {"window_ms", median(shown)},
              {"slower", median(ratios) - 1.0}};
}

} // namespace

Expected<Json> measureSlowdown(double seconds) {
  Json rows = Json::array();
  for (const char* method : {"vf-node", "direct"}) {
    auto row = compare(method, seconds);
    if (!row)
      return row.error();
    rows.push_back(*row);
  }
  return Json{{"rows", rows}};
}

} // namespace nullcline::bench
