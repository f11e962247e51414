// The Python file that `numpyScript` fills in; every {{name}} is replaced.
#pragma once

namespace nullcline {

inline constexpr const char* kNumpyScript = R"python(#!/usr/bin/env python3
"""A vector field fitted by Nullcline {{version}}: dx/dt = vector_field(t, x), in the units of the data.

{{description}}

Needs Python 3.8 and NumPy, nothing else. On the command line,
    python3 THIS_FILE initial.csv START:END:COUNT output.csv
reads one initial state per row (a column per measured state, and id if there is one) and writes id, time and a column
per state.
"""
import base64
import csv
import math
import sys

import numpy as np

STATES = [  # name, unit
{{channels}}]
TIME = {{time}}  # name, unit
# Where a state begins that no column measured; None: it must be given.
START = {{start}}
# The network sees (x - CENTER) / SCALE; RATE times its output is dx/dt, of a second-order field that of the velocities.
CENTER = np.array({{center}}, dtype=float)
SCALE = np.array({{scale}}, dtype=float)
RATE = np.array({{rate}}, dtype=float)
TIME_ORIGIN, TIME_SCALE = {{time_origin}}, {{time_scale}}
DTYPE = np.dtype("{{dtype}}")  # of the network
LAYER_SHAPES = {{shapes}}  # outputs, inputs


def activation(z):
    return {{activation}}


def vector_field(t, x):
    """dx/dt (..., d) at times t (...) and states x (..., d).{{autonomous}}"""
    z = ((np.asarray(x, dtype=float) - CENTER) / SCALE).astype(DTYPE)
{{input}}    for weight, bias in LAYERS[:-1]:
        z = activation(z @ weight.T + bias)
    weight, bias = LAYERS[-1]
    rates = (z @ weight.T + bias).astype(float) * RATE
{{result}}

def observe(x):
    """What is predicted of states x (..., d): where the model has a read-out, its measured states are replaced by it."""
{{readout}}

# Dormand & Prince, J. Comput. Appl. Math. 6 (1980) 19, the 5(4) pair; dense output of Hairer, Norsett & Wanner, Solving
# Ordinary Differential Equations I, II.6.
C = [1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1]
A = [np.array(row) for row in (
    [1 / 5],
    [3 / 40, 9 / 40],
    [44 / 45, -56 / 15, 32 / 9],
    [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
    [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
    [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
)]
ERROR = np.array([71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40])
DENSE = np.array([-12715105075 / 11282082432, 0, 87487479700 / 32700410799, -10690763975 / 1880347072,
                  701980252875 / 199316789632, -1453857185 / 822651844, 69997945 / 29380423])


def first_step(t, x, k, tolerance):
    """Hairer, Norsett & Wanner I, II.4: the size that keeps an explicit Euler step small."""
    norm = lambda v: np.sqrt(np.mean((v / tolerance) ** 2))
    d0, d1 = norm(x), norm(k)
    h0 = 1e-6 if d0 < 1e-5 or d1 < 1e-5 else 0.01 * d0 / d1
    d2 = norm(vector_field(t + h0, x + h0 * k) - k) / h0
    largest = max(d1, d2)
    return min(100 * h0, max(1e-6, h0 * 1e-3) if largest <= 1e-15 else (0.01 / largest) ** 0.2)


def integrate(x0, times, rtol={{rtol}}, atol={{atol}}, max_steps=10000):
    """States (K, d) at times (K,), increasing; x0 (d,) is the state at times[0]. atol is in units of SCALE."""
    times = np.asarray(times, dtype=float)
    x = np.array(x0, dtype=float)
    if x.shape != CENTER.shape or times.ndim != 1 or len(times) == 0 or np.any(np.diff(times) < 0):
        raise ValueError("x0 must have one number per state, and times must increase")
    states = np.empty((len(times), len(x)))
    states[0] = x
    done, t = 1, times[0]
    k = np.empty((7, len(x)))
    k[0] = vector_field(t, x)
    h = first_step(t, x, k[0], SCALE * atol + rtol * np.abs(x))
    for _ in range(max_steps):
        while done < len(times) and times[done] <= t:
            states[done] = x
            done += 1
        if done == len(times):
            return states
        for stage, row in enumerate(A):
            k[stage + 1] = vector_field(t + C[stage] * h, x + h * (row @ k[:stage + 1]))
        new = x + h * (A[-1] @ k[:6])
        tolerance = SCALE * atol + rtol * np.maximum(np.abs(x), np.abs(new))
        error = np.sqrt(np.mean((h * (ERROR @ k) / tolerance) ** 2))
        if not np.isfinite(error):
            error = 1e5
        if error <= 1:
            change, bend = new - x, h * k[0] - (new - x)
            parts = change - h * k[6] - bend, h * (DENSE @ k)
            while done < len(times) and times[done] <= t + h:
                s = (times[done] - t) / h
                states[done] = x + s * (change + (1 - s) * (bend + s * (parts[0] + (1 - s) * parts[1])))
                done += 1
            t, x = t + h, new
            k[0] = k[6]
        h *= min(10.0, max(0.2, 0.9 * max(error, 1e-10) ** -0.2))
        if h < 1e-14 * max(abs(t), abs(times[-1] - times[0])):
            raise RuntimeError(f"the step size became too small at time {t!r}")
    if done == len(times):
        return states
    raise RuntimeError(f"{max_steps} steps did not reach the end; time {t!r} was reached")


def read_initial(path):
    """(id, state) of every row."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    header = [name.split(" [")[0].strip() for name in rows[0]]
    names = [name.split(" [")[0].strip() for name, _ in STATES]
    missing = [name for name, start in zip(names, START) if name not in header and start is None]
    if missing:
        sys.exit(f"{path}: no column for {', '.join(missing)}")
    columns = [header.index(name) if name in header else None for name in names]
    identifier = header.index("id") if "id" in header else None
    return [(row[identifier] if identifier is not None else str(number), [start if i is None else float(row[i]) for i, start in zip(columns, START)])
            for number, row in enumerate((row for row in rows[1:] if row), 1)]


def main(arguments):
    if len(arguments) != 3 or arguments[1].count(":") != 2:
        sys.exit("usage: initial.csv START:END:COUNT output.csv")
    start, end, count = arguments[1].split(":")
    times = np.linspace(float(start), float(end), int(count))
    results = [(name, observe(integrate(state, times))) for name, state in read_initial(arguments[0])]
    with open(arguments[2], "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", TIME[0]] + [name for name, _ in STATES])
        for name, states in results:
            for t, state in zip(times, states):
                writer.writerow([name, repr(float(t))] + [repr(float(value)) for value in state])


# Layer after layer: the weight row by row, then the bias; base64 of little-endian numbers.
PARAMETERS = np.frombuffer(base64.b64decode("""
{{parameters}}
"""), dtype=DTYPE)
LAYERS = []
offset = 0
for outputs, inputs in LAYER_SHAPES:
    end = offset + outputs * inputs
    LAYERS.append((PARAMETERS[offset:end].reshape(outputs, inputs), PARAMETERS[end:end + outputs]))
    offset = end + outputs

if __name__ == "__main__":
    main(sys.argv[1:])
)python";

} // namespace nullcline
