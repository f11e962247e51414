// A .ts file as a list of its messages.
#pragma once

#include <QFile>
#include <QStringList>
#include <QXmlStreamReader>
#include <vector>

namespace nullcline {

struct Message {
  QString context, source, state; // "unfinished", "vanished"; empty: translated
  QStringList translations;       // more than one where it counts something
  bool is_plural = false;
};

struct TranslationFile {
  QString language;
  std::vector<Message> messages;
};

inline TranslationFile readTranslations(const QString& path) {
  TranslationFile file;
  QFile device(path);
  if (!device.open(QIODevice::ReadOnly))
    return file;
  QXmlStreamReader xml(&device);
  QString context;
  while (!xml.atEnd()) {
    if (!xml.readNextStartElement())
      continue;
    const auto name = xml.name();
    if (name == QLatin1String("TS")) {
      file.language = xml.attributes().value(QLatin1String("language")).toString();
    } else if (name == QLatin1String("name")) {
      context = xml.readElementText();
    } else if (name == QLatin1String("message")) {
      const bool is_plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
      file.messages.push_back({context, {}, {}, {}, is_plural});
    } else if (name == QLatin1String("source")) {
      file.messages.back().source = xml.readElementText();
    } else if (name == QLatin1String("translation")) {
      Message& message = file.messages.back();
      message.state = xml.attributes().value(QLatin1String("type")).toString();
      if (!message.is_plural)
        message.translations << xml.readElementText();
    } else if (name == QLatin1String("numerusform")) {
      file.messages.back().translations << xml.readElementText();
    }
  }
  return file;
}

/// "context: source" of each, sorted.
inline QStringList namesIn(const TranslationFile& file) {
  QStringList names;
  for (const Message& message : file.messages)
    names << message.context + QStringLiteral(": ") + message.source;
  names.sort();
  return names;
}

} // namespace nullcline
