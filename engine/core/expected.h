// Expected<T>: a value, or the sentence that says why there is none.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace nullcline {

/// What went wrong decides the exit code of the command line (2 usage, 3 bad input, 1 the run failed).
enum class ErrorKind { bad_input, usage, failed };

/// A message is one or two sentences: what, where, why, and the remedy.
struct Error {
  std::string message;
  ErrorKind kind = ErrorKind::bad_input;
};

inline Error badInput(std::string message) {
  return Error{std::move(message), ErrorKind::bad_input};
}
inline Error usageError(std::string message) {
  return Error{std::move(message), ErrorKind::usage};
}
inline Error failure(std::string message) {
  return Error{std::move(message), ErrorKind::failed};
}

template <class T>
class [[nodiscard]] Expected {
 public:
  Expected(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  Expected(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

  bool hasValue() const { return content_.index() == 0; }
  explicit operator bool() const { return hasValue(); }
  T& value() & { return std::get<0>(content_); }
  const T& value() const& { return std::get<0>(content_); }
  T&& value() && { return std::get<0>(std::move(content_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const { return std::get<1>(content_); }

 private:
  std::variant<T, Error> content_;
};

/// Success, or the reason why not.
template <>
class [[nodiscard]] Expected<void> {
 public:
  Expected() = default;
  Expected(Error error) : error_(std::move(error)) {}

  bool hasValue() const { return !error_.has_value(); }
  explicit operator bool() const { return hasValue(); }
  const Error& error() const { return *error_; }

 private:
  std::optional<Error> error_;
};

using Status = Expected<void>;

} // namespace nullcline
