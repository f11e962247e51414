// Which linear algebra library a process computes with.
#pragma once

#include <string>
#include <string_view>

namespace nullcline {

enum class BlasKind { openblas_openmp, openblas_pthread, openblas_serial, mkl, reference, unknown };

/// From the text of /proc/self/maps: the libraries that are mapped, links resolved.
BlasKind blasKindOf(std::string_view maps);
/// Of this process; changes when a library is opened.
BlasKind mappedBlas();
const char* blasName(BlasKind kind);
/// Empty, or what is wrong with it and the remedy.
std::string blasWarningFor(BlasKind kind);

} // namespace nullcline
