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

template <class Work>
double LargeProduct::secondsOn(int threads, const Work& work) {
  const int before = count_threads_ && set_threads_ ? count_threads_() : 0;
  if (before > 0)
    set_threads_(threads);
  const double passed = secondsOf(work);
  if (before > 0)
    set_threads_(before);
  return passed;
}

double LargeProduct::seconds() {
  return secondsOn(threads_, [&] { multiply({kOrder, kOrder, kOrder}); });
}

double LargeProduct::seconds(std::span<const ProductShape> shapes, std::size_t threads) {
  std::size_t a = a_.size(), b = b_.size(), c = c_.size();
  for (const ProductShape& shape : shapes) {
    a = std::max(a, shape.m * shape.k);
    b = std::max(b, shape.k * shape.n);
    c = std::max(c, shape.m * shape.n);
  }
  a_.resize(a, 0.5f);
  b_.resize(b, 0.5f);
  c_.resize(c, 0.5f);
  return secondsOn(static_cast<int>(threads), [&] {
    for (const ProductShape& shape : shapes)
      multiply(shape);
  });
}

void LargeProduct::multiply(const ProductShape& shape) {
  constexpr int kRowMajor = 101, kPlain = 111, kTransposed = 112;
  const int m = static_cast<int>(shape.m), n = static_cast<int>(shape.n), k = static_cast<int>(shape.k);
  multiply_(kRowMajor, shape.transposed_a ? kTransposed : kPlain, shape.transposed_b ? kTransposed : kPlain, m, n, k,
            1.0f, a_.data(), shape.transposed_a ? m : k, b_.data(), shape.transposed_b ? k : n, 0.0f, c_.data(), n);
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
