// The tables of the methods, each made in a file of its family. `tableauOf` is the door to them.
#pragma once

#include "engine/ode/tableau.h"

namespace nullcline::tables {

Tableau euler();
Tableau midpoint();
Tableau heun();
Tableau ralston();
Tableau rk4();
Tableau bogackiShampine();
Tableau dormandPrince54();
Tableau tsitouras54();
Tableau dormandPrince853();
Tableau leapfrog();

/// Gives a table of s stages its dense output by cubic Hermite interpolation of (x, k_1) and (x1, k_end), order 3 where
/// the method has it; adds the stage k_end where the method lacks it.
void addHermiteOutput(Tableau& table);

/// b_i(theta) of cubic Hermite interpolation of (x, k_1) and (x1, k_end) as (S x degree) coefficients, degree >= 3.
std::vector<double> hermiteWeights(const Tableau& table, std::size_t degree);

} // namespace nullcline::tables
