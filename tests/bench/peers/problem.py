"""What the peers share: the problem that nullcline-bench wrote, a clock, and the line that it reads back.

A script is called as `python3 SCRIPT PROBLEM.json --threads N --seconds S`. It prints one line of JSON on standard output:
{"milliseconds": ..., "loss": ..., "evaluations": ..., "version": "..."}, or {"missing": "why"} where it cannot run.
"""

import argparse
import json
import os
import statistics
import sys
import time

ROUNDS = 5


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("problem")
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--seconds", type=float, required=True, help="of each round")
    options = parser.parse_args()
    # Before a library is imported that makes its threads when it is.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = str(options.threads)
    os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[: options.threads]))
    if options.threads == 1:
        pinned = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
        os.environ["XLA_FLAGS"] = os.environ.get("XLA_FLAGS", "") + " " + pinned
    with open(options.problem, encoding="utf-8") as file:
        return json.load(file), options


def answer(**values):
    print(json.dumps(values))
    sys.exit(0)


def missing(package):
    answer(missing=f"the Python package {package} is not installed (pip install {package})")


def layers(problem):
    """Pairs of weight (outputs x inputs) and bias (outputs), as nested lists."""
    return [(layer["weight"], layer["bias"]) for layer in problem["layers"]]


def milliseconds(step, seconds):
    """Of a step: the median over rounds of a round's mean. Two steps go before the clock starts."""
    step()
    step()
    rounds = []
    for _ in range(ROUNDS):
        count, begin = 0, time.perf_counter()
        while count < 2 or time.perf_counter() - begin < seconds:
            step()
            count += 1
        rounds.append(1e3 * (time.perf_counter() - begin) / count)
    return statistics.median(rounds)
