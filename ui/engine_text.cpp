#include "ui/engine_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace nullcline {

QString engineSentence(const std::string& english) {
  const QString sentence = QString::fromStdString(english);
  static const QRegularExpression number(QStringLiteral("\\d+"));
  QString form;
  QStringList numbers;
  qsizetype end = 0;
  for (auto matches = number.globalMatch(sentence); matches.hasNext();) {
    const auto match = matches.next();
    numbers << match.captured();
    form += sentence.mid(end, match.capturedStart() - end) + QStringLiteral("%%1").arg(numbers.size());
    end = match.capturedEnd();
  }
  form += sentence.mid(end);
  QString words = engineText(form.toStdString());
  if (words == form)
    return sentence;
  for (const QString& each : numbers)
    words = words.arg(each);
  return words;
}

} // namespace nullcline
