#include "app/bench/speed/machine_limit.h"

#include "engine/core/blas.h"
#include "engine/core/worker_team.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <limits>

namespace nullcline::bench {

namespace {

constexpr int kOrder = 2048; // of the matrices
constexpr int kCopies = 7;
constexpr std::size_t kBytes = std::size_t{256} << 20; // of a copy

template <class Work>
double secondsOf(const Work& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

LargeProduct::LargeProduct(std::size_t threads) : threads_(static_cast<int>(threads)) {
  void* library = nullptr; // stays open: a library with threads of its own does not like to be closed
  for (const char* name : {"libopenblas.so.0", "libopenblas.so", "libblas.so.3"})
    if (!library)
      library = ::dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!library)
    return;
  multiply_ = reinterpret_cast<Multiply>(::dlsym(library, "cblas_sgemm"));
  set_threads_ = reinterpret_cast<SetThreads>(::dlsym(library, "openblas_set_num_threads"));
  count_threads_ = reinterpret_cast<CountThreads>(::dlsym(library, "openblas_get_num_threads"));
  name_ = blasName(mappedBlas());
  using CoreName = char* (*)();
  if (const auto core = reinterpret_cast<CoreName>(::dlsym(library, "openblas_get_corename")))
    name_ += std::string(", kernels for ") + core();
  if (const char* wish = std::getenv("OPENBLAS_CORETYPE"))
    name_ += std::string(", as OPENBLAS_CORETYPE=") + wish + " asks";
  a_.assign(std::size_t{kOrder} * kOrder, 0.5f);
  b_ = a_;
  c_ = a_;
}

double LargeProduct::operations() {
  return 2.0 * kOrder * kOrder * kOrder;
}

double LargeProduct::seconds() {
  const int before = count_threads_ && set_threads_ ? count_threads_() : 0;
  if (before > 0)
    set_threads_(threads_);
  constexpr int kRowMajor = 101, kPlain = 111;
  const double passed = secondsOf([&] {
    multiply_(kRowMajor, kPlain, kPlain, kOrder, kOrder, kOrder, 1.0f, a_.data(), kOrder, b_.data(), kOrder, 0.0f,
              c_.data(), kOrder);
  });
  if (before > 0)
    set_threads_(before);
  return passed;
}

double copyRate(std::size_t threads) {
  WorkerTeam team(threads);
  std::vector<char> from(kBytes, 1), to(kBytes, 2);
  const std::size_t share = kBytes / team.size();
  double best = std::numeric_limits<double>::infinity();
  for (int run = 0; run < kCopies; ++run)
    best = std::min(best, secondsOf([&] {
                      team.forEachBlock(team.size(), [&](std::size_t block, std::size_t) {
                        std::memcpy(to.data() + block * share, from.data() + block * share, share);
                      });
                    }));
  return 2.0 * static_cast<double>(share * team.size()) / best;
}

} // namespace nullcline::bench
