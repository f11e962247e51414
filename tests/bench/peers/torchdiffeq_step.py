"""A training step of a neural ODE through torchdiffeq: Dormand-Prince 5(4), one step size for the batch, Adam, float32.

direct: autograd through the steps (odeint); adjoint: odeint_adjoint with its own defaults.
"""

import copy

import problem as shared

PROBLEM, OPTIONS = shared.arguments()

try:
    import torch
except ModuleNotFoundError as error:
    shared.missing(error)
try:
    import torchdiffeq
except ModuleNotFoundError as error:
    shared.missing(error)

torch.set_num_threads(OPTIONS.threads)
ACTIVATIONS = {"elu": torch.nn.ELU, "tanh": torch.nn.Tanh, "softplus": torch.nn.Softplus}


def numbers(raw):
    return torch.frombuffer(bytearray(raw), dtype=torch.float32)


class Field(torch.nn.Module):
    def __init__(self, layers):
        super().__init__()
        parts = []
        for outputs, inputs, weight, bias in layers:
            linear = torch.nn.Linear(inputs, outputs)
            linear.weight.data = numbers(weight).reshape(outputs, inputs)
            linear.bias.data = numbers(bias)
            parts += [linear, ACTIVATIONS[PROBLEM["activation"]]()]
        self.network = torch.nn.Sequential(*parts[:-1])
        self.calls = 0

    def forward(self, _, x):
        self.calls += 1
        return self.network(x**3 if PROBLEM["cubed_input"] else x)


field = Field(shared.layers(PROBLEM))
times = torch.tensor(PROBLEM["times"], dtype=torch.float32)
starts = torch.tensor(PROBLEM["starts"], dtype=torch.float32).reshape(-1, PROBLEM["states"])
values = torch.tensor(PROBLEM["values"], dtype=torch.float32).reshape(-1, len(times), PROBLEM["compared_states"])
first, compared = PROBLEM["first_compared_time"], PROBLEM["compared_states"]
solve = torchdiffeq.odeint_adjoint if PROBLEM["kind"] == "adjoint" else torchdiffeq.odeint
beginning = copy.deepcopy(field.state_dict())
adam = [torch.optim.Adam(field.parameters(), lr=PROBLEM["learning_rate"])]
seen = {}


def restart():
    field.load_state_dict(beginning)
    adam[0] = torch.optim.Adam(field.parameters(), lr=PROBLEM["learning_rate"])


def step():
    field.calls = 0
    adam[0].zero_grad()
    found = solve(field, starts, times, rtol=PROBLEM["relative_tolerance"], atol=PROBLEM["absolute_tolerance"],
                  method="dopri5")
    forward = field.calls
    loss = (found.transpose(0, 1)[:, first:, :compared] - values[:, first:]).square().mean()
    loss.backward()
    adam[0].step()
    seen["last_loss"] = loss.item()
    seen.setdefault("loss", seen["last_loss"])
    # Through the steps every evaluation is gone back through once; the adjoint's forward ones are not, and its backward
    # ones are evaluated and pulled back at once.
    seen.setdefault("evaluations", 2 * field.calls - (forward if PROBLEM["kind"] == "adjoint" else 0))


spent = shared.milliseconds(step, restart, PROBLEM, OPTIONS)
shared.answer(milliseconds=spent, version=f"torchdiffeq {torchdiffeq.__version__}, torch {torch.__version__}", **seen)
