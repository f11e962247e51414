// A broken promise between our own functions: a bug of ours, never a user's mistake.
#pragma once

#include <sstream>
#include <stdexcept>

#define NULLCLINE_CHECK(condition, message)                                                                            \
  do {                                                                                                                 \
    if (!(condition)) {                                                                                                \
      std::ostringstream nullcline_check_text;                                                                         \
      nullcline_check_text << __FILE__ << ":" << __LINE__ << ": " << #condition << " does not hold: " << message;      \
      throw std::logic_error(nullcline_check_text.str());                                                              \
    }                                                                                                                  \
  } while (false)
