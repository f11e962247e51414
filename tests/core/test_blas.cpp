#include "engine/core/blas.h"

#include <QtTest>

using namespace nullcline;

class TestBlas : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tellsTheLibrariesApart();
};

void TestBlas::tellsTheLibrariesApart() {
  const auto kindOf = [](const std::string& path) {
    return blasKindOf("7f00-7f01 r-xp 00000000 08:01 42   /usr/lib/x86_64-linux-gnu/libc.so.6\n"
                      "7f02-7f03 r-xp 00000000 08:01 43   " +
                      path + "\n");
  };
  const std::string debian = "/usr/lib/x86_64-linux-gnu/";
  QCOMPARE(kindOf(debian + "openblas-openmp/libopenblasp-r0.3.21.so"), BlasKind::openblas_openmp);
  QCOMPARE(kindOf(debian + "openblas-pthread/libblas.so.3"), BlasKind::openblas_pthread);
  QCOMPARE(kindOf(debian + "openblas-serial/libblas.so.3"), BlasKind::openblas_serial);
  QCOMPARE(kindOf(debian + "blas/libblas.so.3.11.0"), BlasKind::reference);
  QCOMPARE(kindOf("/opt/intel/libmkl_core.so.2"), BlasKind::mkl);
  QCOMPARE(kindOf("/opt/libtorch/lib/libtorch_cpu.so"), BlasKind::unknown);

  for (const auto kind : {BlasKind::reference, BlasKind::openblas_pthread})
    QVERIFY(blasWarningFor(kind).find("libopenblas0-openmp") != std::string::npos);
  for (const auto kind : {BlasKind::openblas_openmp, BlasKind::mkl, BlasKind::unknown})
    QVERIFY(blasWarningFor(kind).empty());
}

QTEST_APPLESS_MAIN(TestBlas)
#include "test_blas.moc"
