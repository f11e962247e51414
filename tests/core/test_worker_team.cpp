// Threads over blocks: who sums what is fixed, who works is not.
#include "engine/core/worker_team.h"

#include <QtTest>
#include <chrono>
#include <csignal>
#include <numeric>
#include <pthread.h>
#include <thread>
#include <unistd.h>

using namespace nullcline;

namespace {

int held_pipe[2];

/// Holds up the thread that it comes to, as a busy system would, until something is written to the pipe.
void holdUp(int) {
  char byte;
  while (read(held_pipe[0], &byte, 1) != 1) {
  }
}

/// Threads of the team, the caller's first.
std::vector<pthread_t> threadsOf(WorkerTeam& team) {
  std::vector<pthread_t> threads(team.size());
  std::atomic<std::size_t> arrived{0};
  // A share that waits for the others is on a thread of its own.
  team.forEachBlock(team.size(), [&](std::size_t, std::size_t member) {
    threads[member] = pthread_self();
    for (++arrived; arrived < team.size();)
      std::this_thread::yield();
  });
  return threads;
}

} // namespace

class TestWorkerTeam : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aTeamDoesEveryBlockOnceOnAFixedMember() {
    for (const std::size_t members : {1, 2, 5}) {
      WorkerTeam team(members);
      for (int repeat = 0; repeat < 200; ++repeat) {
        std::vector<std::atomic<int>> done(37);
        std::atomic<bool> fixed{true};
        team.forEachBlock(done.size(), [&](std::size_t block, std::size_t member) {
          ++done[block];
          fixed = fixed && member == block % members;
        });
        QVERIFY(fixed);
        for (const auto& count : done)
          QCOMPARE(count.load(), 1);
      }
    }
  }

  void aTeamPassesAnExceptionOn() {
    WorkerTeam team(3);
    QVERIFY_EXCEPTION_THROWN(team.forEachBlock(9,
                                               [](std::size_t block, std::size_t) {
                                                 if (block == 4)
                                                   throw std::runtime_error("block 4");
                                               }),
                             std::runtime_error);
    std::atomic<int> done{0};
    team.forEachBlock(9, [&](std::size_t, std::size_t) { ++done; });
    QCOMPARE(done.load(), 9);
  }

  void aThreadThatIsHeldUpIsNotWaitedFor() {
    QCOMPARE(pipe(held_pipe), 0);
    struct sigaction hold = {};
    hold.sa_handler = holdUp;
    struct sigaction before;
    QCOMPARE(sigaction(SIGUSR1, &hold, &before), 0);
    WorkerTeam team(3);
    const auto threads = threadsOf(team);
    for (const auto thread : threads)
      if (!pthread_equal(thread, pthread_self()))
        QCOMPARE(pthread_kill(thread, SIGUSR1), 0);
    std::this_thread::sleep_for(std::chrono::milliseconds(20)); // until both are held
    std::atomic<bool> waited{false}, done{false};
    std::jthread patience([&] { // lest a team that waits for them hangs this test
      for (int i = 0; i < 500 && !done; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
      waited = !done;
      QCOMPARE(write(held_pipe[1], "..", 2), ssize_t{2});
    });
    std::vector<double> sums(team.size(), 0.0);
    team.forEachBlock(100, [&](std::size_t block, std::size_t member) { sums[member] += 1.0 / (1.0 + double(block)); });
    done = true;
    patience.join();
    QVERIFY(!waited);
    // Each share was summed in its own order, whoever did it.
    for (std::size_t member = 0; member < team.size(); ++member) {
      double sum = 0.0;
      for (std::size_t block = member; block < 100; block += team.size())
        sum += 1.0 / (1.0 + double(block));
      QCOMPARE(sums[member], sum);
    }
    // They take part again.
    QCOMPARE(threadsOf(team).size(), std::size_t{3});
    sigaction(SIGUSR1, &before, nullptr);
    close(held_pipe[0]);
    close(held_pipe[1]);
  }

  void lateThreadsTouchNothingOfLaterWork() {
    WorkerTeam team(4);
    for (int repeat = 0; repeat < 20000; ++repeat) {
      std::array<int, 4> counts{}; // gone when the next begins
      const std::size_t blocks = 2 + static_cast<std::size_t>(repeat % 3);
      team.forEachBlock(blocks,
                        [&](std::size_t block, std::size_t member) { counts[member] += block == member ? 1 : 100; });
      QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0), static_cast<int>(blocks));
    }
  }
};

QTEST_APPLESS_MAIN(TestWorkerTeam)
#include "test_worker_team.moc"
