"""A training step of a neural ODE through diffrax: Dormand-Prince 5(4), own step sizes of every trajectory, Adam, float32.

direct: diffrax's default gradient (recursive checkpoints); adjoint: BacksolveAdjoint.
"""

import problem as shared

PROBLEM, OPTIONS = shared.arguments()

try:
    import jax
    import jax.numpy as jnp
except ImportError:
    shared.missing("jax")
try:
    import diffrax
except ImportError:
    shared.missing("diffrax")

import jax_adam  # needs JAX

parameters = [(jnp.array(weight), jnp.array(bias)) for weight, bias in shared.layers(PROBLEM)]
times = jnp.array(PROBLEM["times"])
values = jnp.array(PROBLEM["values"]).reshape(-1, len(times), PROBLEM["states"])
adjoint = diffrax.BacksolveAdjoint() if PROBLEM["kind"] == "adjoint" else diffrax.RecursiveCheckpointAdjoint()


def rate(_, x, weights):
    for weight, bias in weights[:-1]:
        x = jax.nn.elu(weight @ x + bias)
    weight, bias = weights[-1]
    return weight @ x + bias


def solve(weights, start):
    solution = diffrax.diffeqsolve(
        diffrax.ODETerm(rate), diffrax.Dopri5(), times[0], times[-1], None, start, weights,
        saveat=diffrax.SaveAt(ts=times), adjoint=adjoint, max_steps=4096,
        stepsize_controller=diffrax.PIDController(rtol=PROBLEM["relative_tolerance"], atol=PROBLEM["absolute_tolerance"]))
    return solution.ys, solution.stats["num_steps"]


def misfit(weights):
    found, steps = jax.vmap(solve, in_axes=(None, 0))(weights, values[:, 0])
    return jnp.mean(jnp.square(found - values)), steps


@jax.jit
def train(state):
    (loss, steps), gradient = jax.value_and_grad(misfit, has_aux=True)(state[0])
    return jax_adam.moved(state, gradient, PROBLEM["learning_rate"]), loss, steps


state = [jax_adam.start(parameters)]
seen = {}


def step():
    state[0], loss, steps = train(state[0])
    loss.block_until_ready()
    if not seen:
        seen["loss"] = float(loss)
        # Six evaluations of an attempted step, each gone back through once; the backward solve's own are not told.
        seen["evaluations"] = float(12 * jnp.mean(steps)) if PROBLEM["kind"] == "direct" else None


spent = shared.milliseconds(step, OPTIONS.seconds)
shared.answer(milliseconds=spent, version=f"diffrax {diffrax.__version__}, jax {jax.__version__}", **seen)
