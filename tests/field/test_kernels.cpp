// The products of the network kernels against plain loops: every instruction set, every way the loops are cut up.
#include "engine/core/random.h"
#include "engine/field/kernels/mlp_kernels.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace nullcline;

namespace {

struct Shape {
  std::size_t m, n, k;
  std::size_t row; // numbers from one row of the matrix A to the next, at least k; transposed: at least m
  bool transposed, bias, accumulate;
};

/// Small whole numbers: sums of a few hundred products of them are exact in float32, whatever their order.
template <class Real>
std::vector<Real> wholeNumbers(std::size_t count, RandomGenerator& random) {
  std::vector<Real> values(count);
  for (auto& value : values)
    value = static_cast<Real>(std::floor(random.uniform(-8.0, 9.0)));
  return values;
}

template <class Real>
void compareWithPlainProduct(const MlpKernels<Real>& kernels, const Shape& shape) {
  RandomGenerator random(17);
  const auto [m, n, k, row, transposed, with_bias, accumulate] = shape;
  const std::size_t b_row = n + kRowPadding, c_row = n + 2 * kRowPadding;
  const auto a = wholeNumbers<Real>((transposed ? k : m) * row, random);
  const auto b = wholeNumbers<Real>(k * b_row, random);
  const auto bias = wholeNumbers<Real>(m, random);
  const auto before = wholeNumbers<Real>(m * c_row, random);
  auto c = before;
  Product<Real> product{m,        n,     k,        a.data(), transposed ? 1 : row, transposed ? row : 1,
                        b.data(), b_row, c.data(), c_row};
  product.bias = with_bias ? bias.data() : nullptr;
  product.accumulate = accumulate;
  kernels.multiply(product);
  auto expected = before; // past n nothing may be written
  for (std::size_t i = 0; i < m; ++i) {
    Real* const sum = &expected[i * c_row];
    if (!accumulate)
      std::fill_n(sum, n, with_bias ? bias[i] : Real(0));
    for (std::size_t term = 0; term < k; ++term)
      for (std::size_t j = 0; j < n; ++j)
        sum[j] += (transposed ? a[term * row + i] : a[i * row + term]) * b[term * b_row + j];
  }
  const auto wrong = std::mismatch(c.begin(), c.end(), expected.begin()).first - c.begin();
  if (static_cast<std::size_t>(wrong) < c.size())
    QFAIL(qPrintable(QStringLiteral("entry %1 of rows of %2 in %3 x %4").arg(wrong).arg(c_row).arg(m).arg(n)));
}

/// Every entry at its place, and nothing written beside them.
template <class Real>
void turnAll(const MlpKernels<Real>& kernels, std::size_t rows, std::size_t columns) {
  const std::size_t in_row = columns + 3, out_row = rows + 5;
  std::vector<Real> in(rows * in_row), out(columns * out_row, Real(-1));
  for (std::size_t i = 0; i < in.size(); ++i)
    in[i] = static_cast<Real>(i);
  kernels.transpose(in.data(), rows, columns, in_row, out.data(), out_row);
  for (std::size_t j = 0; j < columns; ++j)
    for (std::size_t i = 0; i < out_row; ++i)
      QCOMPARE(out[j * out_row + i], i < rows ? in[i * in_row + j] : Real(-1));
}

/// Small whole numbers, so that every sum is exact.
template <class Real>
void sumUnits(const MlpKernels<Real>& kernels, std::size_t units, std::size_t columns, bool with_factor) {
  const std::size_t stride = columns + 16, step = 3;
  std::vector<Real> matrix(units * stride), factor(columns), sums(units * step, Real(5));
  for (std::size_t i = 0; i < matrix.size(); ++i)
    matrix[i] = static_cast<Real>(static_cast<int>(i * 7 % 11) - 5);
  for (std::size_t j = 0; j < columns; ++j)
    factor[j] = static_cast<Real>(static_cast<int>(j % 5) - 1);
  kernels.addUnitSums(
      {matrix.data(), {units, columns, stride}, with_factor ? factor.data() : nullptr, sums.data(), step});
  for (std::size_t i = 0; i < units; ++i) {
    Real expected = 5;
    for (std::size_t j = 0; j < columns; ++j)
      expected += matrix[i * stride + j] * (with_factor ? factor[j] : Real(1));
    QCOMPARE(sums[i * step], expected);
    for (std::size_t between = 1; between < step; ++between)
      QCOMPARE(sums[i * step + between], Real(5));
  }
}

} // namespace

class TestKernels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void productIsExact_data() {
    QTest::addColumn<QString>("set");
    for (const char* set : {"baseline", "avx2", "avx512"})
      if (mlpKernelsFor<float>(set))
        QTest::newRow(set) << QString::fromLatin1(set);
  }

  void productIsExact() {
    QFETCH(QString, set);
    const std::string name = set.toStdString();
    // Rows that leave every smaller tile over; columns that leave single vectors over; more terms than one block, more
    // rows than one block, and rows of A a page apart and not.
    for (const std::size_t m : {1, 2, 15, 31, 543})
      for (const std::size_t n : {16, 32, 48, 64, 80, 112})
        for (const bool transposed : {false, true})
          for (const std::size_t k : {1, 23, 130, 300})
            for (const std::size_t row : {transposed ? m : k, std::size_t(1100)}) {
              const bool bias = (m + k) % 2 == 0, accumulate = !bias && k % 3 != 0;
              const Shape shape{m, n, k, row, transposed, bias, accumulate};
              compareWithPlainProduct(*mlpKernelsFor<float>(name.c_str()), shape);
              compareWithPlainProduct(*mlpKernelsFor<double>(name.c_str()), shape);
              if (QTest::currentTestFailed())
                return;
            }
  }

  void sumsOfUnitsAreExact_data() { productIsExact_data(); }
  void sumsOfUnitsAreExact() {
    QFETCH(QString, set);
    const std::string name = set.toStdString();
    for (const std::size_t units : {1, 2, 15, 16, 17, 50})
      for (const std::size_t columns : {16, 48, 208})
        for (const bool with_factor : {false, true}) {
          sumUnits(*mlpKernelsFor<float>(name.c_str()), units, columns, with_factor);
          sumUnits(*mlpKernelsFor<double>(name.c_str()), units, columns, with_factor);
          if (QTest::currentTestFailed())
            return;
        }
  }

  void transposeIsExact_data() { productIsExact_data(); }
  void transposeIsExact() {
    QFETCH(QString, set);
    const std::string name = set.toStdString();
    for (const std::size_t rows : {1, 2, 15, 16, 33, 50})
      for (const std::size_t columns : {1, 2, 7, 16, 34, 48}) {
        turnAll(*mlpKernelsFor<float>(name.c_str()), rows, columns);
        turnAll(*mlpKernelsFor<double>(name.c_str()), rows, columns);
        if (QTest::currentTestFailed())
          return;
      }
  }
};

QTEST_APPLESS_MAIN(TestKernels)
#include "test_kernels.moc"
