#include "engine/ode/tables.h"

namespace nullcline::tables {

// The coefficients solve the order conditions to more digits than float64 holds; they are given to 20.
Tableau tsitouras54() {
  Tableau t;
  t.name = "Tsitouras 5(4)";
  t.source = "Tsitouras, Computers & Mathematics with Applications 62, 2011, p. 770-775";
  t.stages = t.all_stages = 7;
  t.end_stage = 6;
  t.order = 5;
  t.embedded_order = 4;
  t.dense_order = 4;
  t.nodes = {0.0, 0.161, 0.327, 0.9, 0.98002554090450968573, 1.0, 1.0};
  // clang-format off
  t.coefficients = {
      0, 0, 0, 0, 0, 0, 0,
      0.161, 0, 0, 0, 0, 0, 0,
      -0.0084806554923569885444, 0.33548065549235698854, 0, 0, 0, 0, 0,
      2.8971530571054934321, -6.3594484899750748431, 4.3622954328695814110, 0, 0, 0, 0,
      5.3258648284392566044, -11.748883564062827878, 7.4955393428898362083, -0.092495066361755249257, 0, 0, 0,
      5.8614554429464200287, -12.920969317847109292, 8.1593678985761586432, -0.071584973281400997222, -0.028269050394068382909, 0, 0,
      0.096460766818065229518, 0.01, 0.47988965041449957475, 1.3790085741037418932, -3.2900695154360806799, 2.3247105240997739824, 0};
  // clang-format on
  t.weights.assign(t.coefficients.end() - 7, t.coefficients.end());
  const double comparison[] = {0.094680755765839458075,
                               0.0091835655403432530968,
                               0.48777052842476157079,
                               1.2342975669304789857,
                               -2.7077123499835254549,
                               1.8666284181705870358,
                               1.0 / 66};
  for (std::size_t i = 0; i < t.stages; ++i)
    t.error.push_back(t.weights[i] - comparison[i]);
  // b_i(theta) as published, in factors; multiplied out for theta .. theta^4.
  t.dense_degree = 4;
  // clang-format off
  t.dense = {
      1.0, -2.763706197274826, 2.9132554618219126, -1.0530884977290216,
      0.0, 0.1317, -0.2234, 0.1017,
      0.0, 3.9302962368947516, -5.941033872131505, 2.490627285651253,
      0.0, -12.411077166933676, 30.33818863028232, -16.548102889244902,
      0.0, 37.50931341651104, -88.1789048947664, 47.37952196281928,
      0.0, -27.896526289197286, 65.09189467479366, -34.87065786149661,
      0.0, 1.5, -4.0, 2.5};
  // clang-format on
  return t;
}

} // namespace nullcline::tables
