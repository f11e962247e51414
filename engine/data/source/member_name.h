// Names of files in a .zip as UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace nullcline {

/// APPNOTE.TXT 6.3, appendix D: a name is in UTF-8 where the archive says so, else in code page 437, which Windows
/// still writes. Many programs write UTF-8 without saying so: what is valid UTF-8 stays as it is.
std::string memberName(std::string_view bytes);

} // namespace nullcline
