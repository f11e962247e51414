#!/bin/bash
# Makes the simulated tables of this directory again, byte for byte.
#
# usage: datasets/make.sh [DIRECTORY]     (needs build/release/bin/nullcline-cli and python3)
set -eu
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
TARGET=${1:-$ROOT/datasets}

simulate() { # system trajectories points horizon
  "$ROOT/build/release/bin/nullcline-cli" simulate "$1" --trajectories "$2" --points "$3" --horizon "$4" --noise 0.01 \
    --observed 0.8 --seed 1 --output "$TARGET/$1.csv"
}

simulate gompertz 20 40 5
simulate glycolytic 40 60 10
simulate toggle 40 60 10
simulate repressilator 20 60 10
simulate age-sir 15 40 10
simulate sir 40 60 14
simulate lotka-volterra 40 60 10
simulate lorenz 20 100 3
simulate van-der-pol 40 60 10
simulate fitzhugh-nagumo 40 60 100
python3 "$ROOT/datasets/make_epidemic.py" > "$TARGET/simulated-epidemic-hub.csv"
