// How fast networks are evaluated and gone back through, from one row to a million and from narrow to wide, beside the
// same products by the machine's BLAS.
#pragma once

#include "app/bench/speed/machine_limit.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace nullcline::bench {

/// A network 4 - width - width - 4, softplus: that of g1d where the width is 3000.
struct FieldShape {
  std::size_t width = 0, rows = 0;
};

/// In the order of the table.
const std::vector<FieldShape>& fieldShapes();

/// The products of one evaluation and pullback, as a BLAS would be asked for them: without activations and biases.
std::vector<ProductShape> productsOf(const FieldShape& shape);

struct FieldRate {
  FieldShape shape;
  double operations = 0.0; // of the products
  double ours = 0.0;       // seconds of an evaluation and a pullback to states and parameters, activations included
  /// Seconds of the products alone by the BLAS, on as many threads as ours has blocks of rows for, and on all.
  std::optional<double> blas, blas_on_all;
  std::optional<double> large; // seconds that so many operations take in large products
};

/// Medians of rounds of about so many seconds, ours and the BLAS in turn.
FieldRate measureField(const FieldShape& shape, std::size_t threads, LargeProduct& product, double seconds);

} // namespace nullcline::bench
