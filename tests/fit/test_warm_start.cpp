// A fit that begins with the parameters of another.
#include "engine/fit/fit_job.h"
#include "engine/fit/methods.h"
#include "engine/fit/warm_start.h"
#include "tests/support/quick_spec.h"
#include "tests/support/sample_data.h"

#include <QtTest>

using namespace nullcline;

namespace {

std::shared_ptr<const FittedModel> trained(const Dataset& dataset, const FitSpec& spec) {
  RunControl control;
  auto result = runFit(dataset, spec, control);
  return result ? std::make_shared<const FittedModel>(result->model) : nullptr;
}

FitResume from(std::shared_ptr<const FittedModel> model) {
  return {{}, {}, std::move(model)};
}

} // namespace

class TestWarmStart : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itBeginsWhereTheOtherEnded() {
    const Dataset dataset = oscillatorData(10, 40, 0.01, 1);
    const auto first = trained(dataset, quickSpec("vf-node", 300, 1));
    QVERIFY(first && !wasWarmStarted(*first));
    for (const char* method : {"vf-node", "gradient-matching", "direct"}) {
      RunControl control;
      FitSpec spec = quickSpec(method, 2, 1);
      const auto cold = runFit(dataset, spec, control);
      const auto warm = runFit(dataset, spec, control, {}, 0, from(first));
      QVERIFY2(warm.hasValue(), warm ? "" : warm.error().message.c_str());
      QVERIFY2(warm->history.front().train_loss < 0.3 * cold->history.front().train_loss, method);
      QVERIFY(wasWarmStarted(warm->model));
      QCOMPARE(warm->model.provenance["warm_start"]["method"], Json("vf-node"));
    }
  }

  void whatIsNoBetterThanTheStartIsNotKept() {
    const Dataset dataset = oscillatorData(10, 40, 0.01, 1);
    const auto first = trained(dataset, quickSpec("vf-node", 300, 1));
    FitSpec spec = quickSpec("vf-node", 3, 1);
    spec.stages.front().schedule = OneCycleCosineOptions{10.0, 0.2, 1, 1}; // far too long steps
    RunControl control;
    const auto warm = runFit(dataset, spec, control, {}, 0, from(first));
    QVERIFY(warm.hasValue());
    QCOMPARE(warm->status, RunStatus::no_progress);
    QCOMPARE(warm->model.parameters, first->parameters);
  }

  void theStartIsInACheckpointBeforeTheFirstEpoch() {
    const Dataset dataset = oscillatorData(10, 40, 0.01, 1);
    const auto first = trained(dataset, quickSpec("vf-node", 100, 1));
    const FitSpec spec = quickSpec("gradient-matching", 30, 1);
    std::optional<FitResume> saved;
    FitObserver observer;
    observer.checkpoint = [&](const Checkpoint& checkpoint, std::span<const EpochRecord>) {
      if (!saved)
        saved = FitResume{checkpoint, {}, nullptr};
      return Status();
    };
    RunControl control;
    const auto whole = runFit(dataset, spec, control, observer, 0, from(first));
    QVERIFY(whole.hasValue() && saved);
    QCOMPARE(saved->checkpoint.epoch, 0);
    QCOMPARE(saved->checkpoint.parameters, first->parameters);
    RunControl again;
    const auto resumed = runFit(dataset, spec, again, {}, 0, saved);
    QVERIFY2(resumed.hasValue(), resumed ? "" : resumed.error().message.c_str());
    QCOMPARE(resumed->model.parameters, whole->model.parameters);
    QCOMPARE(resumed->history.size(), whole->history.size());
  }

  void aKnownSystemTakesItsParameters() {
    Dataset dataset = oscillatorData(10, 40, 0.01, 1);
    FitSpec spec = quickSpec("gradient-matching", 200, 1);
    setField(spec, KnownSystemOptions{"van-der-pol", {}});
    const auto first = trained(dataset, spec);
    QVERIFY(first);
    spec.standardize = false; // other units of the fit, the same parameters
    spec.stages.front().epochs = 1;
    RunControl control;
    const auto warm = runFit(dataset, spec, control, {}, 0, from(first));
    QVERIFY2(warm.hasValue(), warm ? "" : warm.error().message.c_str());
  }

  void otherModelsAreRefused_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"width", "kind", "scaling", "states", "not finite"})
      QTest::newRow(what) << QString(what);
  }
  void otherModelsAreRefused() {
    QFETCH(QString, what);
    const Dataset dataset = oscillatorData(10, 40, 0.01, 1);
    auto first = std::make_shared<FittedModel>(*trained(dataset, quickSpec("vf-node", 5, 1)));
    FitSpec spec = quickSpec("vf-node", 5, 1);
    if (what == "width")
      spec.field = MlpOptions{12, 2, Activation::tanh};
    else if (what == "kind")
      spec.field = SecondOrderOptions{.network = MlpOptions{16, 2, Activation::tanh}};
    else if (what == "scaling")
      spec.standardize = false;
    else if (what == "states")
      first->channels.front().name = "height";
    else
      first->parameters.front() = std::nan("");
    RunControl control;
    const auto refused = runFit(dataset, spec, control, {}, 0, from(first));
    QVERIFY(!refused.hasValue());
    QVERIFY2(refused.error().message.size() > 80, "the reason and a remedy");
  }
};

QTEST_GUILESS_MAIN(TestWarmStart)
#include "test_warm_start.moc"
