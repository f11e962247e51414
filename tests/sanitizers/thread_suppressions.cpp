// What the thread sanitizer reports of Qt Test itself, whose watchdog's waits and wakes it cannot see: Debian's Qt is
// not built for it. Each names the function of Qt that calls what is reported; a test's own frames are none of them.
extern "C" const char* __tsan_default_suppressions();

extern "C" const char* __tsan_default_suppressions() {
  return "race:QWaitCondition::~QWaitCondition\n"
         "race:QTest::qRun\n";
}
