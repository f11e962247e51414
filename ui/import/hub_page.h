#pragma once

#include "engine/core/options_json.h"
#include "engine/data/import_table.h"
#include "ui/import/hub_repair_curves.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QTreeView;

namespace nullcline {

class HubAreaPicker;
class HubRecipeForm;
class HubRepairModel;
class HubRepairPlot;
class OptionEditor;

/// Import of a COVID-19 Data Hub file: which area and days, what is made of them, and the repairs one by one with what
/// each found, changed, and looks like.
class HubPage final : public QWidget {
  Q_OBJECT
 public:
  explicit HubPage(QWidget* parent = nullptr);

  void show(const ImportPreview& preview);
  HubRepairPlot& plot() const { return *plot_; }

 Q_SIGNALS:
  void changed(const nullcline::HubRecipe& recipe); // by the user

 private:
  QWidget* makeChoices();
  QWidget* makeRepairs();
  void makeRepairTable(QWidget* parent);
  void makeRepairOptions(QWidget* parent);
  QWidget* makePlot();
  void addRepairOption(const OptionField& field);
  void pickArea(const QString& id);
  void takeWish(const HubRecipe& wish);
  void takeRepairOption(OptionEditor* editor);
  int currentRepair() const;
  void selectWhatMatters();
  void selectChanged(const HubRepairs& before);
  void showRepair();
  void showNotes(const HubStep* step);
  HubRepairCurves curvesOf(const HubStep& step) const;
  void showPlot();
  void chooseFigure();

  HubRecipe wish_;
  std::string shown_area_;
  HubRepairs shown_repairs_;
  HubSeries after_all_;
  std::vector<HubStep> steps_;
  HubAreaPicker* areas_ = nullptr;
  HubRecipeForm* recipe_ = nullptr;
  HubRepairModel* model_ = nullptr;
  QTreeView* repairs_ = nullptr;
  QLabel *help_ = nullptr, *notes_ = nullptr;
  QFormLayout* options_ = nullptr;
  std::vector<OptionEditor*> editors_; // of all repairs
  QComboBox* figure_ = nullptr;
  QCheckBox* per_day_ = nullptr;
  HubRepairPlot* plot_ = nullptr;
};

} // namespace nullcline
