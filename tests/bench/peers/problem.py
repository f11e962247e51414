"""What the peers share: the problem that nullcline-bench hands over, a clock, and the line that it reads back.

A script is called as `python3 SCRIPT PROBLEM --threads N --seconds S`. PROBLEM begins with a line of JSON; behind it are
the weights of all layers as float32: of each its weight (outputs x inputs) row by row, then its bias. The script prints
one line of JSON on standard output: {"milliseconds": of a step, or of all steps of a training, "loss": before the first
step, "last_loss": before the last, "evaluations": ..., "version": "..."}, or {"missing": "why"} where it cannot run.
"""

import argparse
import json
import os
import statistics
import sys
import time

ROUNDS = 5
BYTES = 4  # of a float32


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
    with open(options.problem, "rb") as file:
        head = file.readline()
        weights = file.read()
    return {**json.loads(head), "weights": weights}, options


def answer(**values):
    print(json.dumps(values))
    sys.exit(0)


def missing(error):
    """error: the ModuleNotFoundError of an import, which may be of a package that another needs."""
    answer(missing=f"the Python package {error.name} is not installed (pip install {error.name})")


def layers(problem):
    """Of each layer its outputs and inputs, and the bytes of weight and bias."""
    found, at = [], 0
    for layer in problem["layers"]:
        outputs, inputs = layer["outputs"], layer["inputs"]
        between, end = at + BYTES * outputs * inputs, at + BYTES * (outputs * inputs + outputs)
        found.append((outputs, inputs, problem["weights"][at:between], problem["weights"][between:end]))
        at = end
    return found


def milliseconds(step, restart, problem, options):
    """Of a step: the median over rounds of a round's mean. Of a training: all its steps. Two steps go before the clock
    starts."""
    step()
    step()
    if problem["training_steps"] > 0:
        restart()
        begin = time.perf_counter()
        for _ in range(problem["training_steps"]):
            step()
        return 1e3 * (time.perf_counter() - begin)
    rounds = []
    for _ in range(ROUNDS):
        count, begin = 0, time.perf_counter()
        while count == 0 or time.perf_counter() - begin < options.seconds:
            step()
            count += 1
        rounds.append(1e3 * (time.perf_counter() - begin) / count)
    return statistics.median(rounds)
