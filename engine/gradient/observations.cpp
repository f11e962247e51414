#include "engine/gradient/observations.h"

namespace nullcline {

void Observations::gather(const SolvedBatch& batch) {
  all_.clear();
  first_of_.assign(1, 0);
  for (std::size_t r = 0; r < batch.count(); ++r) {
    const auto& one = batch.trajectories[r];
    for (std::size_t last = one.ok ? one.outputs() : 0; last > 0;) {
      const double t = batch.time(r, last - 1);
      std::size_t first = last - 1;
      while (first > 0 && batch.time(r, first - 1) == t)
        --first;
      if (t > one.start)
        all_.push_back({t, first, last});
      last = first;
    }
    first_of_.push_back(all_.size());
  }
}

void addCotangents(std::span<const double> cotangents, std::size_t first, std::size_t last, std::span<double> a) {
  for (std::size_t k = first; k < last; ++k)
    for (std::size_t e = 0; e < a.size(); ++e)
      a[e] += cotangents[k * a.size() + e];
}

} // namespace nullcline
