#pragma once

#include "engine/fit/gradient_check.h"
#include "engine/model/fitted_model.h"
#include "ui/newest_task.h"

#include <QDialog>
#include <functional>
#include <memory>

class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace nullcline {

class GradientTableModel;

/// A run whose parameters can be taken instead of those with which a fit begins.
struct CheckedRun {
  std::uint64_t id = 0;
  int epoch = 0;
  std::shared_ptr<const FittedModel> model; // null: no run is shown
};

/// What is checked: values only, so that the window may go on changing.
struct GradientCheckRequest {
  std::shared_ptr<const Dataset> dataset;
  FitSpec spec;
  std::size_t stage = 0;
  std::shared_ptr<const FittedModel> at; // null: where a fit begins
};

struct GradientCheckOutcome {
  std::shared_ptr<const GradientCheck> check; // null: `problem` says why
  std::string problem;
};

using GradientCheckFunction = std::function<Expected<GradientCheck>(const Dataset&, const FitSpec&,
                                                                    const GradientCheckOptions&, std::stop_token)>;

/// Compares the gradient of a method with central differences, on a thread of its own, and says how far they agree and
/// how far they should.
class GradientDialog final : public QDialog {
  Q_OBJECT
 public:
  explicit GradientDialog(GradientCheckFunction check = checkGradient, QWidget* parent = nullptr);

  /// Begins anew with these settings, at the parameters of the run if its model is the one of the spec.
  void check(std::shared_ptr<const Dataset> dataset, const FitSpec& spec, const CheckedRun& run = {});
  bool isChecking() const { return checking_; }

 public Q_SLOTS:
  void cancel();
  void done(int result) override;

 private:
  void makeControls();
  QComboBox* addChoice(const QString& label, const QString& name);
  void fillStages(const FitSpec& spec);
  void fillPlaces(const FitSpec& spec, const CheckedRun& run);
  void makeResults();
  void start();
  void take(const GradientCheckOutcome& outcome);
  void showState(bool checking);
  void showCheck(const GradientCheck& check);
  void addFact(const QString& label, const QString& value);
  void clearFacts();

  GradientCheckRequest request_;
  bool checking_ = false;
  QLabel *heading_ = nullptr, *verdict_ = nullptr, *expectation_ = nullptr;
  QFormLayout* choices_ = nullptr;
  QComboBox *stage_ = nullptr, *place_ = nullptr;
  std::shared_ptr<const FittedModel> run_model_; // of the first choice of place_, where there are two
  QProgressBar* busy_ = nullptr;
  QPushButton *again_ = nullptr, *cancel_ = nullptr;
  QFormLayout* facts_ = nullptr;
  QTreeView* table_ = nullptr;
  GradientTableModel* model_;
  NewestTask<GradientCheckRequest, GradientCheckOutcome> worker_;
};

} // namespace nullcline
