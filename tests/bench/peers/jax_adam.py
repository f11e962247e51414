"""The weights, and Adam (Kingma & Ba, ICLR 2015) with its usual settings, for the scripts that use JAX."""

import jax
import jax.numpy as jnp
import numpy

tree_map = jax.tree_util.tree_map


def parameters(layers):
    def numbers(raw):
        return jnp.array(numpy.frombuffer(raw, dtype=numpy.float32))

    return [(numbers(weight).reshape(outputs, inputs), numbers(bias)) for outputs, inputs, weight, bias in layers]


def start(weights):
    zeros = tree_map(jnp.zeros_like, weights)
    return weights, zeros, zeros, 1.0


def moved(state, gradient, rate):
    weights, first, second, count = state
    first = tree_map(lambda m, g: 0.9 * m + 0.1 * g, first, gradient)
    second = tree_map(lambda v, g: 0.999 * v + 0.001 * g * g, second, gradient)
    one, two = 1 - 0.9**count, 1 - 0.999**count
    weights = tree_map(lambda p, m, v: p - rate * (m / one) / (jnp.sqrt(v / two) + 1e-8), weights, first, second)
    return weights, first, second, count + 1
