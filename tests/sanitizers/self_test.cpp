// Does on purpose what a sanitizer must find: reads behind an array, overflows, races. Argument "none" does nothing
// wrong.
#include <climits>
#include <cstdio>
#include <string_view>
#include <thread>
#include <vector>

namespace {

int readBehind(int count) {
  const std::vector<int> numbers(static_cast<std::size_t>(count), 1);
  return numbers.data()[count]; // one too far
}

int overflow(int count) {
  return INT_MAX - 3 + count; // count > 3
}

int race(int count) {
  int sum = 0;
  std::thread other([&] {
    for (int i = 0; i < 100000; ++i)
      sum += count;
  });
  for (int i = 0; i < 100000; ++i)
    sum -= count;
  other.join();
  return sum;
}

} // namespace

int main(int count, char** arguments) {
  const std::string_view fault = count > 1 ? arguments[1] : "none";
  count += 2; // unknown to the compiler
  const int result = fault == "address"    ? readBehind(count)
                     : fault == "overflow" ? overflow(count)
                     : fault == "race"     ? race(count)
                                           : 0;
  std::printf("%d\n", result);
  return 0;
}
