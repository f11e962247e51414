"""A training step of a neural ODE through torchdiffeq: Dormand-Prince 5(4), one step size for the batch, Adam, float32.

direct: autograd through the steps (odeint); adjoint: odeint_adjoint with its own defaults.
"""

import problem as shared

PROBLEM, OPTIONS = shared.arguments()

try:
    import torch
except ImportError:
    shared.missing("torch")
try:
    import torchdiffeq
except ImportError:
    shared.missing("torchdiffeq")

torch.set_num_threads(OPTIONS.threads)


class Field(torch.nn.Module):
    def __init__(self, layers):
        super().__init__()
        parts = []
        for weight, bias in layers:
            linear = torch.nn.Linear(len(weight[0]), len(weight))
            linear.weight.data = torch.tensor(weight, dtype=torch.float32)
            linear.bias.data = torch.tensor(bias, dtype=torch.float32)
            parts += [linear, torch.nn.ELU()]
        self.network = torch.nn.Sequential(*parts[:-1])
        self.calls = 0

    def forward(self, _, x):
        self.calls += 1
        return self.network(x)


field = Field(shared.layers(PROBLEM))
times = torch.tensor(PROBLEM["times"], dtype=torch.float32)
values = torch.tensor(PROBLEM["values"], dtype=torch.float32).reshape(-1, len(times), PROBLEM["states"])
solve = torchdiffeq.odeint_adjoint if PROBLEM["kind"] == "adjoint" else torchdiffeq.odeint
adam = torch.optim.Adam(field.parameters(), lr=PROBLEM["learning_rate"])
seen = {}


def step():
    field.calls = 0
    adam.zero_grad()
    found = solve(field, values[:, 0], times, rtol=PROBLEM["relative_tolerance"], atol=PROBLEM["absolute_tolerance"],
                  method="dopri5")
    forward = field.calls
    loss = (found.transpose(0, 1) - values).square().mean()
    loss.backward()
    adam.step()
    seen.setdefault("loss", loss.item())
    # Through the steps every evaluation is gone back through once; the adjoint's forward ones are not, and its backward
    # ones are evaluated and pulled back at once.
    seen.setdefault("evaluations", 2 * field.calls - (forward if PROBLEM["kind"] == "adjoint" else 0))


spent = shared.milliseconds(step, OPTIONS.seconds)
shared.answer(milliseconds=spent, version=f"torchdiffeq {torchdiffeq.__version__}, torch {torch.__version__}", **seen)
