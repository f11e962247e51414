// What this machine can do at best, measured: what a training step is held against.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace nullcline::bench {

/// C (m x n) = A (m x k) B (k x n), all row by row; what is transposed is stored so.
struct ProductShape {
  std::size_t m = 0, n = 0, k = 0;
  bool transposed_a = false, transposed_b = false;
  double operations() const { return 2.0 * static_cast<double>(m) * static_cast<double>(n) * static_cast<double>(k); }
};

/// The float32 product of two 2048 x 2048 matrices by the BLAS that the system loads, opened at run time: nothing else
/// of this program needs one.
class LargeProduct {
 public:
  explicit LargeProduct(std::size_t threads);

  /// False where no BLAS is found.
  bool isThere() const { return multiply_ != nullptr; }
  const std::string& library() const { return name_; }
  static double operations();
  /// Of one product. The number of threads of a BLAS that LibTorch may use as well is as before when it returns.
  double seconds();
  /// Of products of other shapes, one after the other, on so many threads.
  double seconds(std::span<const ProductShape> shapes, std::size_t threads);

 private:
  using Multiply = void (*)(int, int, int, int, int, int, float, const float*, int, const float*, int, float, float*,
                            int);
  using SetThreads = void (*)(int);
  using CountThreads = int (*)();

  void multiply(const ProductShape& shape);
  template <class Work>
  double secondsOn(int threads, const Work& work);

  int threads_;
  Multiply multiply_ = nullptr;
  SetThreads set_threads_ = nullptr;
  CountThreads count_threads_ = nullptr;
  std::string name_;
  std::vector<float> a_, b_, c_;
};

/// Bytes a second, read and written, of a copy that no cache holds; the best of several.
double copyRate(std::size_t threads);

} // namespace nullcline::bench
