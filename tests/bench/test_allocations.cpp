// Memory is taken in the first epochs of a training and in none after them: an allocation in an inner loop costs time,
// and a lock that the other threads wait for.
#include "app/bench/papers/training.h"

#include <QtTest>

#include <atomic>
#include <cmath>
#include <cstdlib>
#include <new>

namespace {
std::atomic<std::size_t> taken = 0;

void* counted(std::size_t bytes) {
  ++taken;
  if (void* memory = std::malloc(bytes == 0 ? 1 : bytes))
    return memory;
  throw std::bad_alloc();
}
} // namespace

void* operator new(std::size_t bytes) {
  return counted(bytes);
}
void* operator new[](std::size_t bytes) {
  return counted(bytes);
}
// What asks for memory and does without if there is none: std::stable_sort.
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  ++taken;
  return std::malloc(bytes == 0 ? 1 : bytes);
}
void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept {
  ++taken;
  return std::malloc(bytes == 0 ? 1 : bytes);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}

using namespace nullcline;
using namespace nullcline::bench;

namespace {

/// Rotations from several starts, each with its own times, over about half a turn or so many times that.
TrainingTask rotations(const ObjectiveOptions& objective, double length) {
  TrainingTask task;
  task.field = MlpOptions{16, 2, Activation::elu};
  task.states = task.measured = 2;
  for (int i = 0; i < 12; ++i) {
    Sample sample;
    for (int k = 0; k < 20; ++k) {
      const double t = (0.15 * k + 0.01 * i) * length;
      sample.times.push_back(t);
      sample.states.push_back(std::cos(t + i));
      sample.states.push_back(std::sin(t + i));
    }
    task.samples.push_back(std::move(sample));
  }
  task.objective = objective;
  task.threads = 2;
  task.epochs = 1000;
  return task;
}

/// In one epoch, once the first ones are over.
std::size_t allocationsOfAnEpoch(const ObjectiveOptions& objective, double length = 1.0) {
  SampleTraining training(rotations(objective, length));
  training.reserve(30);
  for (int epoch = 0; epoch < 20; ++epoch)
    training.epoch();
  const std::size_t before = taken;
  for (int epoch = 0; epoch < 5; ++epoch)
    training.epoch();
  return (taken - before + 4) / 5;
}

} // namespace

class TestAllocations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theCounterCounts() {
    const std::size_t before = taken;
    ::operator delete(::operator new(8));
    QCOMPARE(taken - before, std::size_t(1));
  }

  void epochsTakeNoMemory() {
    QCOMPARE(allocationsOfAnEpoch(VariationalOptions{}), std::size_t(0));
    QCOMPARE(allocationsOfAnEpoch(GradientMatchingOptions{}), std::size_t(0));
    QCOMPARE(allocationsOfAnEpoch(SplineIntegralOptions{}), std::size_t(0));
  }

  /// A solve takes its lists of results, some for each trajectory; its steps take nothing, or longer solves would take
  /// more.
  void stepsTakeNoMemory() {
    TrajectoryMatchingOptions matching;
    for (const GradientOptions& gradient : {GradientOptions{DirectGradient{}}, GradientOptions{AdjointGradient{}},
                                            GradientOptions{GaussLegendreGradient{}}}) {
      matching.gradient = gradient;
      const std::size_t once = allocationsOfAnEpoch(matching), longer = allocationsOfAnEpoch(matching, 6.0);
      QVERIFY2(longer <= once + 3, qPrintable(QStringLiteral("%1 and %2").arg(once).arg(longer)));
    }
  }
};

QTEST_APPLESS_MAIN(TestAllocations)
#include "test_allocations.moc"
