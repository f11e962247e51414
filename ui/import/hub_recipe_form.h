#pragma once

#include "engine/data/hub/covid19_hub.h"

#include <QWidget>
#include <map>
#include <string>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QToolButton;

namespace nullcline {

class NumberEdit;
class OptionEditor;

/// What is made of an area: preset, dates, compartments, population, unit, average. Labels, help and ranges come from
/// the recipe's own list. Dates and the population stay automatic until they are changed.
class HubRecipeForm final : public QWidget {
  Q_OBJECT
 public:
  explicit HubRecipeForm(QWidget* parent = nullptr);

  /// `wish`: what is asked for; `found`: what became of it; `area`: null where none is read.
  void show(const HubRecipe& wish, const HubRecipe& found, const HubArea* area);
  /// What was changed elsewhere, before it is known what becomes of it.
  void setWish(const HubRecipe& wish) { wish_ = wish; }

 Q_SIGNALS:
  void edited(const nullcline::HubRecipe& wish);

 private:
  void addPreset();
  void addDates();
  void addPopulation();
  void addOption(const char* path);
  QDateEdit* makeDate(const char* path);
  void showPreset();
  void showDates(const HubRecipe& found, const HubArea* area);
  void showPopulation(const HubArea* area);
  void takePreset(int index);
  void takeDate(QDateEdit* edit, std::string HubRecipe::*date);
  void takeOption(const std::string& path);

  HubRecipe wish_;
  QFormLayout* form_ = nullptr;
  QComboBox* preset_ = nullptr;
  QLabel* preset_help_ = nullptr;
  QDateEdit *from_ = nullptr, *to_ = nullptr;
  QToolButton *all_days_ = nullptr, *file_population_ = nullptr;
  NumberEdit* population_ = nullptr;
  std::map<std::string, OptionEditor*> options_; // by path
};

/// Whether anything reads an option of the recipe as the others stand.
bool actsInHubRecipe(const HubRecipe& recipe, const std::string& path);

} // namespace nullcline
