#include "ui/import/recipe_form.h"

#include "ui/import/recipe_edits.h"

#include <QVBoxLayout>

namespace nullcline {

RecipeForm::RecipeForm(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 6, 0);
  layout_form_ = new OptionForm(
      "", [](const std::string& path) { return path == "layout"; }, this);
  form_ = new OptionForm(
      "", [this](const std::string& path) { return offers(path); }, this);
  for (const char* section : {"text", "time", "repairs"})
    form_->setSectionOpen(section, true);
  for (auto* form : {layout_form_, form_}) {
    connect(form, &OptionForm::edited, this, &RecipeForm::edited);
    column->addWidget(form);
  }
  column->addStretch(1);
}

// Files of the Hub say by themselves what their columns are, and have a page of their own for the rest.
bool RecipeForm::offers(const std::string& path) const {
  if (path == "text.member")
    return may_have_members_;
  if (is_hub_)
    return path == "text.encoding";
  return path.starts_with("text.") || path.starts_with("time.") || path.starts_with("repairs.");
}

void RecipeForm::show(const ImportRecipe& wanted, const ImportPreview* preview, bool may_have_members) {
  may_have_members_ = may_have_members;
  is_hub_ = preview && preview->recipe.layout == TableFormat::covid19_hub;
  ImportRecipe shown = wanted;
  shown.columns.clear(); // they have a table of their own, and may be thousands
  const auto found = preview ? foundOptions(wanted, *preview) : std::vector<FoundOption>{};
  for (auto* form : {layout_form_, form_}) {
    form->setOptions(shown, ImportRecipe{});
    form->setFound(found);
  }
  QWidget::show();
}

} // namespace nullcline
