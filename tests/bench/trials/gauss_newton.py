"""Would Gauss-Newton steps train a network sooner than L-BFGS? The table "Gauss-Newton" of docs/speed.md.

Gradient matching: a network of three hidden layers (ELU) against the rates of a known system at 1200 points of 20 of its
solutions, with noise of 2 %. Gauss-Newton without its matrix: conjugate gradients (Martens, ICML 2010: warm start, relative
progress as the end) with Levenberg's damping. The cost is counted in forward passes of the network: 3 for a loss with its
gradient, 4 for a product with the Gauss-Newton matrix, so that the machine does not matter. Needs jax, numpy and scipy.
"""

import argparse
import os

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--systems", nargs="*", default=["toggle", "fitzhugh-nagumo", "lotka-volterra"])
parser.add_argument("--widths", nargs="*", type=int, default=[8, 32])
parser.add_argument("--seeds", nargs="*", type=int, default=[1, 2, 3])
OPTIONS = parser.parse_args()
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import jax
import jax.numpy as jnp
import numpy as np
from jax.flatten_util import ravel_pytree
from scipy.integrate import solve_ivp
from scipy.optimize import minimize

jax.config.update("jax_enable_x64", True)
MARKS = (300, 900, 1800, 3000)  # forward passes
NOISE = 0.02
MOST_PRODUCTS = 60  # of one Gauss-Newton step


def toggle(_, z):
    return [4 / (1 + z[1] ** 4) - z[0] + 0.05, 4 / (1 + z[0] ** 4) - z[1] + 0.05]


def fitzhugh_nagumo(_, z):
    return [z[0] - z[0] ** 3 / 3 - z[1] + 0.5, 0.08 * (z[0] + 0.7 - 0.8 * z[1])]


def lotka_volterra(_, z):
    return [1.1 * z[0] - 0.4 * z[0] * z[1], 0.1 * z[0] * z[1] - 0.4 * z[1]]


# rates, length of a solution, range of its start
SYSTEMS = {
    "toggle": (toggle, 6, (0.2, 3)),
    "fitzhugh-nagumo": (fitzhugh_nagumo, 30, (-2, 2)),
    "lotka-volterra": (lotka_volterra, 15, (2, 15)),
}


def points(name, random):
    rates, length, start = SYSTEMS[name]
    states = []
    for _ in range(20):
        times = np.linspace(0, length, 60)
        solution = solve_ivp(rates, (0, length), random.uniform(*start, 2), t_eval=times, rtol=1e-8, atol=1e-8)
        states.append(solution.y.T)
    states = np.concatenate(states)
    slopes = np.array([rates(0, z) for z in states])
    slopes = slopes / slopes.std(0)
    return (states - states.mean(0)) / states.std(0), slopes + NOISE * random.standard_normal(slopes.shape)


def first_weights(width, seed):
    """PyTorch's: uniform up to 1 / sqrt(inputs)."""
    random = np.random.default_rng(seed + 1000)
    sizes = [2, width, width, width, 2]
    return [
        (random.uniform(-1, 1, (m, n)) / np.sqrt(m), random.uniform(-1, 1, n) / np.sqrt(m))
        for m, n in zip(sizes, sizes[1:])
    ]


class Fit:
    def __init__(self, name, width, seed):
        x, y = (jnp.array(a) for a in points(name, np.random.default_rng(seed)))
        self.start, unravel = ravel_pytree(first_weights(width, seed))

        def residuals(weights):
            value = x
            layers = unravel(weights)
            for weight, bias in layers[:-1]:
                value = jax.nn.elu(value @ weight + bias)
            return (value @ layers[-1][0] + layers[-1][1] - y).ravel()

        def product(weights, direction):
            _, tangent = jax.jvp(residuals, (weights,), (direction,))
            return 2 / y.size * jax.vjp(residuals, weights)[1](tangent)[0]

        self.loss = jax.jit(lambda weights: jnp.mean(residuals(weights) ** 2))
        self.gradient = jax.jit(jax.value_and_grad(lambda weights: jnp.mean(residuals(weights) ** 2)))
        self.product = jax.jit(product)


def by_lbfgs(fit):
    """Best loss at each mark."""
    seen = []

    def function(weights):
        loss, gradient = fit.gradient(weights)
        seen.append(float(loss))
        return float(loss), np.array(gradient)

    minimize(function, np.array(fit.start), jac=True, method="L-BFGS-B",
             options={"maxcor": 20, "maxiter": 5000, "maxfun": MARKS[-1] // 3, "ftol": 1e-15, "gtol": 1e-12})
    best = np.minimum.accumulate(seen)
    return [best[min(mark // 3, len(best)) - 1] for mark in MARKS]


def step_of(fit, weights, gradient, damping, start):
    """Conjugate gradients on (G + damping) step = -gradient. Returns the step and the products it took."""
    step = start
    product = lambda v: fit.product(weights, v) + damping * v
    rest = -gradient - product(step)
    direction, square, progress = rest, rest @ rest, []
    for k in range(MOST_PRODUCTS):
        image = product(direction)
        length = square / (direction @ image)
        step, rest = step + length * direction, rest - length * image
        before, square = square, rest @ rest
        direction = rest + square / before * direction
        progress.append(float(0.5 * step @ (gradient - rest)))
        back = max(8, k // 8)
        if k > back and (progress[-1] - progress[-1 - back]) / progress[-1] < 5e-4 * back:
            break
    return step, len(progress) + 1


def by_gauss_newton(fit):
    weights, damping, cost, losses = fit.start, 1e-2, 3, []
    loss, gradient = fit.gradient(weights)
    start = jnp.zeros_like(weights)
    while len(losses) < len(MARKS):
        step, products = step_of(fit, weights, gradient, damping, start)
        there = float(fit.loss(weights + step))
        expected = float(gradient @ step + 0.5 * step @ fit.product(weights, step))
        ratio = (there - float(loss)) / expected
        before = float(loss)
        cost += 4 * (products + 1) + 1
        if there < loss:
            weights, start = weights + step, step
            loss, gradient = fit.gradient(weights)
            cost += 3
        else:
            start = jnp.zeros_like(step)
        damping *= 2 / 3 if ratio > 0.75 else 1.5 if ratio > 0 else 3
        while len(losses) < len(MARKS) and cost > MARKS[len(losses)]:
            losses.append(before)
    return losses


print("| system | width | forward passes | L-BFGS, median loss | Gauss-Newton, median loss |")
print("|---|---:|---:|---:|---:|")
for system in OPTIONS.systems:
    for width in OPTIONS.widths:
        fits = [Fit(system, width, seed) for seed in OPTIONS.seeds]
        theirs = np.median([by_lbfgs(fit) for fit in fits], axis=0)
        ours = np.median([by_gauss_newton(fit) for fit in fits], axis=0)
        for mark, a, b in zip(MARKS, theirs, ours):
            print(f"| {system} | {width} | {mark} | {a:.3g} | {b:.3g} |", flush=True)
