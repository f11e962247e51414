#include "engine/core/blas.h"

#include <fstream>
#include <sstream>

namespace nullcline {

BlasKind blasKindOf(std::string_view maps) {
  const auto mapped = [maps](std::string_view part) { return maps.find(part) != std::string_view::npos; };
  if (mapped("/libmkl_"))
    return BlasKind::mkl;
  // Debian has one directory per variant; a LibTorch from elsewhere brings libopenblas in its own.
  if (mapped("/openblas-openmp/"))
    return BlasKind::openblas_openmp;
  if (mapped("/openblas-pthread/"))
    return BlasKind::openblas_pthread;
  if (mapped("/openblas-serial/"))
    return BlasKind::openblas_serial;
  if (mapped("/blas/libblas.so"))
    return BlasKind::reference;
  return BlasKind::unknown;
}

BlasKind mappedBlas() {
  std::ifstream maps("/proc/self/maps");
  std::ostringstream text;
  text << maps.rdbuf();
  return blasKindOf(text.str());
}

const char* blasName(BlasKind kind) {
  switch (kind) {
  case BlasKind::openblas_openmp:
    return "OpenBLAS with OpenMP";
  case BlasKind::openblas_pthread:
    return "OpenBLAS with its own threads";
  case BlasKind::openblas_serial:
    return "OpenBLAS on one thread";
  case BlasKind::mkl:
    return "MKL";
  case BlasKind::reference:
    return "the reference BLAS";
  case BlasKind::unknown:
    break;
  }
  return "a BLAS of its own";
}

std::string blasWarningFor(BlasKind kind) {
  if (kind == BlasKind::reference)
    return "LibTorch computes with the reference BLAS, about 20 times slower than OpenBLAS. Remedy: apt-get install "
           "libopenblas0-openmp.";
  if (kind == BlasKind::openblas_pthread)
    return "LibTorch and OpenBLAS each run their own threads here and fight over the processor. Remedy: apt-get "
           "install libopenblas0-openmp, and choose it with update-alternatives --config "
           "libblas.so.3-x86_64-linux-gnu.";
  return {};
}

} // namespace nullcline
