// Every preset with published settings against the row it says it is. The numbers are those of the authors'
// configuration files and papers, written down here once more by hand; what a row does not fix is not in it.
#include "engine/core/options_json.h"
#include "engine/fit/methods.h"

#include <QtTest>

using namespace nullcline;

namespace {

/// Everything a row may fix, as `nullcline-cli fit --set` would write it. Empty: the row does not say.
struct Row {
  const char* method;
  const char* source;
  const char* field;       // of the network
  const char* objective;   // with solver, tolerances and gradient
  const char* training;    // optimiser, schedule, epochs
  const char* regularizer; // the only one; empty: none
};

// VF-NODE: Zhao et al., ICLR 2025, confs/ of the authors' code. MLP d-128-128-128-128-d, ELU, linear output,
// autonomous, Xavier-uniform weights and zero biases, float64; L = 80, csaps 0.99999; Adam on
// optax.cosine_onecycle_schedule with peak 0.01, pct_start 0.2 (here "rise"), div 100, final_div 1000 over 5000 epochs
// of full batches.
constexpr const char* kVariationalField =
    R"({"width": 128, "depth": 4, "activation": "elu", "initialization": "glorot_uniform", "time_input": false})";
constexpr const char* kVariationalTraining =
    R"({"optimizer": {"kind": "adam", "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
        "schedule": {"kind": "one_cycle_cosine", "peak": 0.01, "rise": 0.2, "div": 100, "final_div": 1000},
        "epochs": 5000, "settle": 0})";
// Its neural ODE baseline: diffrax Dopri5, rtol 1e-3, atol 1e-6, dt0 chosen, max_steps 65536, I control; the start is
// the first sample; missing values are masked but stay in the mean's denominator (utils/loss/_mse_loss_.py). PhysioNet
// of Pal et al.: Tsit5 at 1.4e-8, AdaMax 0.01; the node 20-50-20 and 300 epochs in RegNeuralDE.jl (2021), 3000 steps
// with inverse decay 1e-5 in LocalRegNeuralDE.jl (2023), whose node of four blocks 20-40-20 one width cannot say.
constexpr const char* kTight =
    R"({"kind": "trajectory_matching", "gradient": {"kind": "direct"},
        "solver": {"method": "tsit5", "group": "whole_batch", "relative_tolerance": 1.4e-8,
                   "absolute_tolerance": 1.4e-8}})";
constexpr const char* kPhysioNet2021 = R"({"width": 50, "depth": 1, "activation": "tanh"})";
constexpr const char* kPhysioNet2023 = R"({"width": 40, "depth": 4, "activation": "tanh"})";
constexpr const char* kTraining2021 =
    R"({"optimizer": {"kind": "adamax"}, "schedule": {"kind": "constant", "rate": 0.01}, "epochs": 300})";
constexpr const char* kTraining2023 =
    R"({"optimizer": {"kind": "adamax"}, "schedule": {"kind": "inverse_decay", "initial": 0.01, "decay": 1e-5},
        "epochs": 3000})";

std::string baseline(const char* group, const char* gradient) {
  return std::string(R"({"kind": "trajectory_matching", "first_horizon": 1, "initial": "first_observation",
      "misfit": {"kind": "squared", "count_missing": true}, "gradient": {"kind": ")") +
         gradient + R"("}, "solver": {"method": "dopri5", "control": {"kind": "integral"}, "group": ")" + group +
         R"(", "relative_tolerance": 1e-3, "absolute_tolerance": 1e-6, "first_step": 0, "max_steps": 65536}})";
}

const std::string kDirect = baseline("each_trajectory", "direct"); // diffrax solves under vmap: each its own steps
const std::string kAdjoint = baseline("whole_batch", "adjoint");
const std::string kSeminorm = baseline("whole_batch", "seminorm");

const Row kRows[] = {
    {"vf-node", "VF-NODE, confs/; ICLR 2025, section 5 and appendix", kVariationalField,
     R"({"kind": "variational", "test_functions": 80, "functions": "sine", "quadrature": "filon"})",
     kVariationalTraining, ""},
    {"two-stage", "its first stage: VF-NODE, confs/", kVariationalField,
     R"({"kind": "variational", "test_functions": 80, "functions": "sine", "quadrature": "filon"})",
     kVariationalTraining, ""},
    {"gradient-matching", "VF-NODE, utils/loss/", kVariationalField, R"({"kind": "gradient_matching"})",
     kVariationalTraining, ""},
    {"spline-integral", "VF-NODE, utils/loss/", kVariationalField, R"({"kind": "spline_integral"})",
     kVariationalTraining, ""},
    {"quick", "VF-NODE, confs/; what is quick is ours", kVariationalField,
     R"({"kind": "variational", "test_functions": 80, "functions": "sine", "quadrature": "filon"})",
     kVariationalTraining, ""},
    {"direct", "VF-NODE's baseline, confs/", kVariationalField, kDirect.c_str(), kVariationalTraining, ""},
    {"adjoint", "VF-NODE's baseline; full norm of torchdiffeq", kVariationalField, kAdjoint.c_str(),
     kVariationalTraining, ""},
    {"seminorm", "VF-NODE's baseline; Kidger et al., ICML 2021", kVariationalField, kSeminorm.c_str(),
     kVariationalTraining, ""},
    // Norcliffe & Deisenroth, TMLR 2023: sines, README example (width 1000, lr 3e-5), 250 epochs, two hidden layers of
    // softplus, PyTorch's initialisation; Dopri5 at rtol = atol = 1e-3 with safety 0.9, ifactor 10, dfactor 0.2; C =
    // 0.1 and at most 64 nodes (_impl/adjoint_gq.py).
    {"gq", "torch_gq_adjoint, README and paper, section 5",
     R"({"width": 1000, "depth": 2, "activation": "softplus", "initialization": "pytorch_linear"})",
     R"({"kind": "trajectory_matching", "gradient": {"kind": "gauss_legendre", "points": 0.1, "most_points": 64},
         "solver": {"method": "dopri5", "group": "whole_batch", "relative_tolerance": 1e-3, "absolute_tolerance": 1e-3,
                    "control": {"kind": "integral", "safety": 0.9, "smallest_factor": 0.2, "largest_factor": 10}}})",
     R"({"optimizer": {"kind": "adam"}, "schedule": {"kind": "constant", "rate": 3e-5}, "epochs": 250})", ""},
    // LocalRegNeuralDE.jl, experiments/*/*.yml: PhysioNet 100 -> 10 by error; stiffness 0.1 constant (MNIST, the only
    // one).
    {"local-error", "Pal, Edelman & Rackauckas, ICML 2023, PhysioNet", kPhysioNet2023, kTight, kTraining2023,
     R"({"kind": "local", "estimate": "error", "step": "automatic", "biased": false, "through_first_stage": false,
         "weight": {"first": 100, "last": 10}})"},
    {"local-stiffness", "Pal, Edelman & Rackauckas, ICML 2023, PhysioNet; weight of MNIST", kPhysioNet2023, kTight,
     kTraining2023,
     R"({"kind": "local", "estimate": "stiffness", "step": "automatic", "biased": false, "through_first_stage": false,
         "weight": {"first": 0.1, "last": 0.1}})"},
    // RegNeuralDE.jl, PhysioNet: error 1000 -> 100, mean; stiffness 10, maximum.
    {"ernode", "Pal et al., ICML 2021, PhysioNet", kPhysioNet2021, kTight, kTraining2021,
     R"({"kind": "global", "estimate": "error", "largest": false, "weight": {"first": 1000, "last": 100}})"},
    {"srnode", "Pal et al., ICML 2021, PhysioNet", kPhysioNet2021, kTight, kTraining2021,
     R"({"kind": "global", "estimate": "stiffness", "largest": true, "weight": {"first": 10, "last": 10}})"},
    // Every save time moved by up to half the spacing (RegNeuralDE.jl).
    {"steer", "Ghosh et al., NeurIPS 2020, as in Pal et al., ICML 2021, PhysioNet", kPhysioNet2021, kTight,
     kTraining2021, R"({"kind": "steer", "all_times": true, "width": 1})"},
    // easy-neural-ode, README: latent ODE, r3 with 1e-2; 1.4e-8. The network is VF-NODE's with tanh for ELU.
    {"taynode", "Kelly et al., NeurIPS 2020, latent ODE",
     R"({"width": 128, "depth": 4, "activation": "tanh", "initialization": "glorot_uniform"})", kTight,
     kVariationalTraining, R"({"kind": "taylor", "order": 3, "weight": {"first": 0.01, "last": 0.01}})"},
};

/// What `expected` says that `found` does not; empty if all of it is there.
std::string missing(const Json& expected, const Json& found, const std::string& path) {
  if (expected.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      if (!found.is_object() || !found.contains(key))
        return path + "." + key + " is not there";
      if (const auto words = missing(value, found[key], path + "." + key); !words.empty())
        return words;
    }
    return {};
  }
  return expected == found ? std::string() : path + " is " + found.dump() + ", published " + expected.dump();
}

} // namespace

class TestPublishedPresets : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyMethodHasARow() {
    QCOMPARE(std::size(kRows), methods().size());
    for (const auto& method : methods())
      QVERIFY2(std::ranges::any_of(kRows, [&](const Row& row) { return std::string(row.method) == method.name; }),
               method.name);
  }

  void presetIsItsRow_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(kRows)); ++i)
      QTest::newRow(kRows[i].method) << i;
  }
  void presetIsItsRow() {
    QFETCH(int, index);
    const Row& row = kRows[index];
    const Json spec = toJson(*methodPreset(row.method, true)), stage = spec["stages"][0];
    const auto holds = [&](const char* expected, const Json& found, const char* what) {
      const auto words = missing(Json::parse(expected), found, what);
      if (!words.empty())
        qWarning("%s (%s): %s", row.method, row.source, words.c_str());
      return words.empty();
    };
    QVERIFY(holds(row.field, spec["field"], "field"));
    QVERIFY(holds(row.objective, stage["objective"], "objective"));
    QVERIFY(holds(row.training, stage, "stage"));
    const std::string regularizer = row.regularizer;
    QCOMPARE(stage["regularizers"].size(), regularizer.empty() ? std::size_t{0} : std::size_t{1});
    QVERIFY(regularizer.empty() || holds(row.regularizer, stage["regularizers"][0]["kind"], "regularizer"));
    const bool polished = std::string(row.method) == "two-stage"; // the polish is ours
    QCOMPARE(spec["stages"].size(), polished ? std::size_t{2} : std::size_t{1});
    // The data's own units, and in all but the PyTorch code of `gq` float64.
    QCOMPARE(spec["standardize"].get<bool>(), false);
    QCOMPARE(spec["precision"].get<std::string>(),
             std::string(std::string(row.method) == "gq" ? "float32" : "float64"));
    QVERIFY(holds(R"({"choice": "fixed", "smoothness": 0.99999})", spec["smoothing"], "smoothing"));
  }

  /// The comparison sees a difference in the last digit of a number deep inside.
  void aWrongNumberIsSeen() {
    const Json stage = toJson(*methodPreset("ernode", true))["stages"][0]["objective"];
    std::string wrong = kTight;
    wrong.replace(wrong.find("1.4e-8"), 6, "1.5e-8");
    QVERIFY(missing(Json::parse(kTight), stage, "").empty());
    QVERIFY(missing(Json::parse(wrong), stage, "").find("published 1.5e-08") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestPublishedPresets)
#include "test_published_presets.moc"
