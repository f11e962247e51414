#include "ui/forms/number_edit.h"

#include "engine/core/numbers.h"

#include <QLocale>
#include <cmath>
#include <limits>
#include <optional>

namespace nullcline {

namespace {
constexpr double kBoundless = 1e300; // stands for "no limit" where an option allows it
const QString kInfinity = QStringLiteral("\u221e");
} // namespace

NumberEdit::NumberEdit(double minimum, double maximum, bool whole, QWidget* parent)
    : QLineEdit(parent), minimum_(minimum), maximum_(maximum), whole_(whole) {
  setAlignment(Qt::AlignRight);
  connect(this, &QLineEdit::textEdited, this, &NumberEdit::check);
  connect(this, &QLineEdit::editingFinished, this, &NumberEdit::finish);
  setValue(std::clamp(0.0, minimum, maximum));
}

void NumberEdit::setValue(double value) {
  value_ = value;
  setText(format(value));
  check();
}

void NumberEdit::setBlankMeaning(const QString& meaning) {
  may_be_blank_ = true;
  setPlaceholderText(meaning);
}

QSize NumberEdit::sizeHint() const {
  QSize hint = QLineEdit::sizeHint();
  hint.setWidth(fontMetrics().horizontalAdvance(QStringLiteral("0")) * 12);
  return hint;
}

std::optional<double> NumberEdit::parsed() const {
  if (may_be_blank_ && text().trimmed().isEmpty())
    return std::numeric_limits<double>::quiet_NaN();
  if (maximum_ >= kBoundless && text().trimmed() == kInfinity)
    return maximum_;
  bool ok = false;
  QLocale locale;
  locale.setNumberOptions(QLocale::RejectGroupSeparator);
  double number = locale.toDouble(text().trimmed(), &ok);
  if (!ok) {
    const auto plain = parseNumber(text().trimmed().toStdString());
    if (!plain)
      return std::nullopt;
    number = *plain;
  }
  if (!(number >= minimum_ && number <= maximum_) || (whole_ && number != std::floor(number)))
    return std::nullopt;
  return number;
}

QString NumberEdit::format(double value) const {
  if (std::isnan(value))
    return {};
  if (maximum_ >= kBoundless && value >= kBoundless)
    return kInfinity;
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  if (whole_)
    return locale.toString(value, 'f', 0);
  return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

void NumberEdit::check() {
  const bool good = parsed().has_value();
  QPalette colours;
  if (!good)
    colours.setColor(QPalette::Text,
                     palette().window().color().lightness() < 128 ? QColor(255, 130, 110) : QColor(190, 40, 10));
  setPalette(colours);
}

void NumberEdit::finish() {
  const auto number = parsed();
  if (!number)
    return setValue(value_);
  if (*number == value_ || (std::isnan(*number) && std::isnan(value_)))
    return;
  value_ = *number;
  Q_EMIT valueEdited(value_);
}

} // namespace nullcline
