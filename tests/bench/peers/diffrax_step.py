"""A training step of a neural ODE through diffrax: Dormand-Prince 5(4), own step sizes of every trajectory, Adam, float32.

direct: diffrax's default gradient (recursive checkpoints); adjoint: BacksolveAdjoint.
"""

import problem as shared

PROBLEM, OPTIONS = shared.arguments()

try:
    import jax
    import jax.numpy as jnp
except ModuleNotFoundError as error:
    shared.missing(error)
try:
    import diffrax
except ModuleNotFoundError as error:
    shared.missing(error)

import jax_adam  # needs JAX

ACTIVATIONS = {"elu": jax.nn.elu, "tanh": jnp.tanh, "softplus": jax.nn.softplus}
activation = ACTIVATIONS[PROBLEM["activation"]]
parameters = jax_adam.parameters(shared.layers(PROBLEM))
times = jnp.array(PROBLEM["times"])
starts = jnp.array(PROBLEM["starts"]).reshape(-1, PROBLEM["states"])
values = jnp.array(PROBLEM["values"]).reshape(-1, len(times), PROBLEM["compared_states"])
first, compared = PROBLEM["first_compared_time"], PROBLEM["compared_states"]
adjoint = diffrax.BacksolveAdjoint() if PROBLEM["kind"] == "adjoint" else diffrax.RecursiveCheckpointAdjoint()


def rate(_, x, weights):
    x = x**3 if PROBLEM["cubed_input"] else x
    for weight, bias in weights[:-1]:
        x = activation(weight @ x + bias)
    weight, bias = weights[-1]
    return weight @ x + bias


def solve(weights, start):
    solution = diffrax.diffeqsolve(
        diffrax.ODETerm(rate), diffrax.Dopri5(), times[0], times[-1], None, start, weights,
        saveat=diffrax.SaveAt(ts=times), adjoint=adjoint, max_steps=4096,
        stepsize_controller=diffrax.PIDController(rtol=PROBLEM["relative_tolerance"], atol=PROBLEM["absolute_tolerance"]))
    return solution.ys, solution.stats["num_steps"]


def misfit(weights):
    found, steps = jax.vmap(solve, in_axes=(None, 0))(weights, starts)
    return jnp.mean(jnp.square(found[:, first:, :compared] - values[:, first:])), steps


@jax.jit
def train(state):
    (loss, steps), gradient = jax.value_and_grad(misfit, has_aux=True)(state[0])
    return jax_adam.moved(state, gradient, PROBLEM["learning_rate"]), loss, steps


state = [jax_adam.start(parameters)]
seen = {}


def step():
    state[0], loss, steps = train(state[0])
    seen["last_loss"] = float(loss)
    if "loss" not in seen:
        seen["loss"] = seen["last_loss"]
        # Six evaluations of an attempted step, each gone back through once; the backward solve's own are not told.
        seen["evaluations"] = float(12 * jnp.mean(steps)) if PROBLEM["kind"] == "direct" else None


def restart():
    state[0] = jax_adam.start(parameters)


spent = shared.milliseconds(step, restart, PROBLEM, OPTIONS)
shared.answer(milliseconds=spent, version=f"diffrax {diffrax.__version__}, jax {jax.__version__}", **seen)
