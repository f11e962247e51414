// Counts what a test program takes from the heap. Defines the global operators: to be included once in a program.
#pragma once

#include <atomic>
#include <cstdlib>
#include <new>

namespace nullcline::test {

inline std::atomic<std::size_t> memory_taken = 0; // how often

inline void* countedOrNull(std::size_t bytes) noexcept {
  ++memory_taken;
  return std::malloc(bytes == 0 ? 1 : bytes);
}
inline void* counted(std::size_t bytes) {
  if (void* const memory = countedOrNull(bytes))
    return memory;
  throw std::bad_alloc();
}
inline void* countedAligned(std::size_t bytes, std::size_t alignment) {
  ++memory_taken;
  if (void* const memory = std::aligned_alloc(alignment, (bytes + alignment) / alignment * alignment))
    return memory;
  throw std::bad_alloc();
}

} // namespace nullcline::test

void* operator new(std::size_t bytes) {
  return nullcline::test::counted(bytes);
}
void* operator new[](std::size_t bytes) {
  return nullcline::test::counted(bytes);
}
void* operator new(std::size_t bytes, std::align_val_t alignment) {
  return nullcline::test::countedAligned(bytes, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t bytes, std::align_val_t alignment) {
  return nullcline::test::countedAligned(bytes, static_cast<std::size_t>(alignment));
}
// What asks for memory and does without if there is none: std::stable_sort.
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  return nullcline::test::countedOrNull(bytes);
}
void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept {
  return nullcline::test::countedOrNull(bytes);
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
void operator delete(void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}
