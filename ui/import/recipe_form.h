#pragma once

#include "engine/data/import_table.h"
#include "ui/forms/option_form.h"

#include <QWidget>

namespace nullcline {

/// How a table is read, but for its columns: layout, text, time and repairs, each option with what was found.
class RecipeForm final : public QWidget {
  Q_OBJECT
 public:
  explicit RecipeForm(QWidget* parent = nullptr);

  /// `may_have_members`: whether one of the files may hold several tables.
  void show(const ImportRecipe& wanted, const ImportPreview* preview, bool may_have_members);

 Q_SIGNALS:
  void edited(const QString& path, const nullcline::Json& value);

 private:
  bool offers(const std::string& path) const;

  OptionForm *layout_form_, *form_;
  bool may_have_members_ = false;
  bool is_hub_ = false;
};

} // namespace nullcline
