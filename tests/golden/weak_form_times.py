"""Prints weak_form_times.txt: 100 uniformly random times in [0, 10], sorted, one a line, from Python's own generator.

    python3 tests/golden/weak_form_times.py > tests/golden/weak_form_times.txt
"""

import random

random.seed(0)
for time in sorted(random.uniform(0.0, 10.0) for _ in range(100)):
    print(repr(time))
