// A board with a phase plane that is seen, and models for it that nobody had to train.
#pragma once

#include "engine/system/system_field.h"
#include "tests/support/bundled_example.h"
#include "ui/data_source.h"
#include "ui/plots/plot_board.h"

#include <QMenu>
#include <QTest>
#include <QToolButton>

namespace nullcline {

inline constexpr int kPatience = 60000; // ms

/// A known system with its published parameters, as a fit would leave it.
inline std::shared_ptr<FittedModel> publishedModel(const std::string& name) {
  const KnownSystem& system = **findSystem(name);
  auto model = std::make_shared<FittedModel>();
  model->field = KnownSystemOptions{name, {}};
  model->precision = Precision::float64;
  std::vector<double> values;
  for (const auto& parameter : system.parameters)
    values.push_back(parameter.value);
  model->parameters = systemTheta(system, values);
  for (const auto& state : system.states)
    model->channels.push_back({state.name, state.unit});
  model->scaling = identityScaling(system.states.size());
  return model;
}

/// x' = 500 x, y' = 500 y, by four neurons: nothing that starts outside the origin stays finite for long.
inline std::shared_ptr<FittedModel> explosion(const Dataset& dataset) {
  auto model = std::make_shared<FittedModel>();
  MlpOptions network;
  network.width = 4;
  network.depth = 1;
  network.activation = Activation::relu;
  model->field = network;
  model->precision = Precision::float64;
  model->channels = dataset.channels;
  model->scaling = identityScaling(2);
  model->parameters = {1, 0, -1, 0, 0, 1, 0, -1, 0, 0, 0, 0, 500, -500, 0, 0, 0, 0, 500, -500, 0, 0};
  return model;
}

/// A board that is seen, with data and perhaps a model.
struct PhaseSession {
  PlotBoard board;
  PhaseView* view = board.phase();
  PhasePlot* plot = view->plot();

  explicit PhaseSession(const std::string& name, std::shared_ptr<FittedModel> model = nullptr, bool with_truth = true) {
    board.resize(1300, 800);
    board.show();
    const auto data = openedExample(name);
    board.setDataset(data.dataset, with_truth ? data.true_system : std::string());
    if (model)
      board.showModel(nullptr, std::move(model));
  }
  bool isReady() { return board.isUpToDate() && plot->axisRects().first()->rect().width() > 50; }
  QPoint pixel(double x, double y) const {
    const auto* rect = plot->axisRects().first();
    return QPointF(rect->axis(QCPAxis::atBottom)->coordToPixel(x), rect->axis(QCPAxis::atLeft)->coordToPixel(y))
        .toPoint();
  }
  QPoint middle() const { return plot->axisRects().first()->rect().center(); }
  QAction* action(PhaseItem item) const {
    const auto actions = view->header()->findChild<QToolButton*>(QStringLiteral("phase_show"))->menu()->actions();
    return actions.at(static_cast<int>(item));
  }
};

inline std::vector<QPointF> pointsOf(const QCPCurve* curve) {
  std::vector<QPointF> points;
  for (int i = 0; i < curve->dataCount(); ++i)
    points.emplace_back(curve->dataMainKey(i), curve->dataMainValue(i));
  return points;
}

} // namespace nullcline
