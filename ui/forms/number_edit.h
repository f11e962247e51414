#pragma once

#include <QLineEdit>

namespace nullcline {

/// A line for one number of any size, typed in the user's locale or as in files; 1e-5 stays 1e-5. Text that is no
/// number of the range is marked, explained in the tool tip, and put back when the line is left.
class NumberEdit final : public QLineEdit {
  Q_OBJECT
 public:
  NumberEdit(double minimum, double maximum, bool whole, QWidget* parent = nullptr);

  double value() const { return value_; }
  void setValue(double value);
  /// Lets the line be empty, which stands for "no number" (NaN); `meaning` is shown in its place.
  void setBlankMeaning(const QString& meaning);
  QSize sizeHint() const override;

 Q_SIGNALS:
  void valueEdited(double value);

 private:
  std::optional<double> parsed() const;
  QString format(double value) const;
  void check();
  void finish();

  double minimum_;
  double maximum_;
  bool whole_;
  bool may_be_blank_ = false;
  double value_ = 0.0;
};

} // namespace nullcline
