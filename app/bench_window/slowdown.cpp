#include "app/bench_window/bench_session.h"
#include "app/bench_window/measures.h"
#include "app/bench_window/quantile.h"

#include "ui/plots/plot_board.h"

#include <algorithm>
#include <vector>

namespace nullcline::bench {

namespace {

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

/// Epochs of so many seconds without a window. The first few of a fit are slower than the rest.
Expected<int> epochsOf(BenchSession& session, const std::string& method, double seconds) {
  constexpr int kTrial = 300;
  if (const auto shown = inWindow(session, method, kTrial); !shown) // chooses the method
    return shown.error();
  const auto epoch = alone(session.work());
  if (!epoch)
    return epoch.error();
  return std::clamp(static_cast<int>(seconds / std::max(1e-6, *epoch)), 30, 1000000);
}

Expected<Json> compare(const std::string& method, double seconds, int rounds) {
  BenchSession session;
  if (!session.openExample("van-der-pol"))
    return failure("The example did not open.");
  const auto epochs = epochsOf(session, method, seconds);
  if (!epochs)
    return epochs.error();
  session.work().setEpochs(*epochs);
  std::vector<double> ratios, plain, shown;
  for (int round = 0; round < rounds; ++round) {
    double here = 0.0, there = 0.0;
    for (const bool window : {round % 2 == 1, round % 2 == 0}) {
      const auto epoch = window ? inWindow(session, method, *epochs) : alone(session.work());
      if (!epoch)
        return epoch.error();
      (window ? there : here) = *epoch;
    }
    plain.push_back(1e3 * here);
    shown.push_back(1e3 * there);
    ratios.push_back(there / here - 1.0);
  }
  return Json{{"method", method},
              {"epochs", *epochs},
              {"alone_ms", quantile(plain, 0.5)},
              {"window_ms", quantile(shown, 0.5)},
              {"slower", quantile(ratios, 0.5)},
              {"slower_least", quantile(ratios, 0.0)},
              {"slower_most", quantile(ratios, 1.0)}};
}

} // namespace

Expected<Json> measureSlowdown(double seconds, int pairs) {
  Json rows = Json::array();
  for (const char* method : {"vf-node", "direct"}) {
    auto row = compare(method, seconds, 2 * pairs);
    if (!row)
      return row.error();
    rows.push_back(*row);
  }
  return Json{{"rows", rows}};
}

} // namespace nullcline::bench
