#pragma once

#include "engine/core/options_json.h"

#include <QWidget>
#include <functional>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace nullcline {

class NumberEdit;

/// The control of one option, with its unit and a button that puts the preset's value back.
class OptionEditor final : public QWidget {
  Q_OBJECT
 public:
  OptionEditor(const OptionField& field, bool with_reset, QWidget* parent = nullptr);

  const OptionField& field() const { return field_; }
  Json value() const;
  void setValue(const Json& value);
  /// What the reset button returns to; null: nothing to return to.
  void setPresetValue(const Json& value);
  QString explanation() const;
  bool isChanged() const { return !preset_.is_null() && preset_ != field_.value; }
  /// What stands behind an option in units of time.
  void setTimeUnit(const QString& unit);
  /// Disables the values of a choice, or a flag that is off, for which `whyNot` has a reason, and gives it as tool tip.
  void refuse(const std::function<QString(const Json&)>& whyNot);
  /// What an option that is left automatic turned out to be; null: not known.
  void setFound(const Json& value);
  /// Pixels that the longest choice needs with its unit and button.
  int sizeWanted() const;

 Q_SIGNALS:
  void edited(const QString& path);

 private:
  QWidget* makeControl();
  void makeReset(QHBoxLayout* row);
  QString wordsFor(const Json& value) const;
  void takeEdit();
  void showReset();
  void refuseItem(int index, const QString& reason);

  OptionField field_;
  Json preset_;
  NumberEdit* number_ = nullptr;
  QSpinBox* spin_ = nullptr;
  QCheckBox* flag_ = nullptr;
  QComboBox* choice_ = nullptr;
  QLineEdit* text_ = nullptr;
  QLabel* unit_ = nullptr;
  QToolButton* reset_ = nullptr;
};

} // namespace nullcline
