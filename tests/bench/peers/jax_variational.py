"""A step of variational training in plain JAX: c = A f + B with A and B computed before, sum of squares, Adam, float32."""

import problem as shared

PROBLEM, OPTIONS = shared.arguments()

try:
    import jax
    import jax.numpy as jnp
except ModuleNotFoundError as error:
    shared.missing(error)

import jax_adam  # needs JAX

parameters = jax_adam.parameters(shared.layers(PROBLEM))
count_of_times, states = len(PROBLEM["times"]), PROBLEM["states"]
values = jnp.array(PROBLEM["values"]).reshape(-1, count_of_times, states)
a = jnp.array(PROBLEM["a"]).reshape(-1, count_of_times)
b = jnp.array(PROBLEM["b"]).reshape(len(values), len(a), states)


def loss_of(weights):
    x = values.reshape(-1, states)
    for weight, bias in weights[:-1]:
        x = jax.nn.elu(x @ weight.T + bias)
    weight, bias = weights[-1]
    f = (x @ weight.T + bias).reshape(values.shape)
    c = jnp.einsum("lk,nkd->nld", a, f) + b
    return jnp.sum(jnp.square(c)) / (len(values) * states)


@jax.jit
def train(state):
    loss, gradient = jax.value_and_grad(loss_of)(state[0])
    return jax_adam.moved(state, gradient, PROBLEM["learning_rate"]), loss


state = [jax_adam.start(parameters)]
seen = {}


def step():
    state[0], loss = train(state[0])
    seen["last_loss"] = float(loss)
    seen.setdefault("loss", seen["last_loss"])


def restart():
    state[0] = jax_adam.start(parameters)


spent = shared.milliseconds(step, restart, PROBLEM, OPTIONS)
shared.answer(milliseconds=spent, evaluations=2 * count_of_times, version=f"jax {jax.__version__}", **seen)
