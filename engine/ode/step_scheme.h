// One step of many trajectories: how x_next and its error come from x. The seam between the loop (batch_solver.h),
// which knows of times, outputs, breaks and control, and a method, which knows of none of them.
#pragma once

#include "engine/ode/tableau.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace nullcline {

class RowRates;

/// What a row must still evaluate once its step is accepted.
enum class StepNeed : unsigned char {
  nothing,
  next_rate,    // the row goes on from x_next
  dense_output, // the step shall be seen inside
  failed        // answer: the rate there is not a number
};

/// The trajectories under way, packed: row i of every array belongs to trajectories[i].
struct StepBatch {
  std::size_t count = 0;     // N
  std::size_t dimension = 0; // d
  std::vector<std::size_t> trajectories;
  std::vector<double> t, h, t_next;         // (N) t_next: t + h, or exactly where the step is aimed at
  std::vector<double> x, x_next;            // (N x d)
  std::vector<double> error, coarser_error; // (N x d) of methods that estimate it; the second of few
  std::vector<StepNeed> need;               // (N)
};

/// Steps of one method. Stages k_i are kept until the next attempt; what a row carries from step to step is the
/// scheme's own.
class StepScheme {
 public:
  virtual ~StepScheme() = default;

  /// For at most `rows` rows of d states; forgets those there were. No memory is taken that was taken before.
  virtual void makeRoom(std::size_t rows, std::size_t dimension) = 0;

  /// Makes these rows ready to step on from their (t, x): at the start, and where x was changed. One evaluation.
  virtual void begin(RowRates& rates, const StepBatch& batch, std::span<const std::size_t> rows) = 0;
  /// One attempt of all rows: fills x_next, and the errors if the method has them.
  virtual void attempt(RowRates& rates, StepBatch& batch) = 0;
  /// Evaluates what batch.need asks of each row, or answers `failed` there.
  virtual void complete(RowRates& rates, StepBatch& batch) = 0;
  /// Row i goes on from its x_next; the loop copies x itself.
  virtual void accept(std::size_t row) = 0;
  /// Row `from` becomes row `to` with all that it carries.
  virtual void move(std::size_t from, std::size_t to) = 0;

  /// The stages k_1 .. of a row lie stageStride() apart; the first is the rate that begin() left.
  virtual const double* stages(std::size_t row) const = 0;
  virtual std::size_t stageStride() const = 0;
};

/// Without room yet.
std::unique_ptr<StepScheme> makeStepScheme(StepMethod method);

} // namespace nullcline
