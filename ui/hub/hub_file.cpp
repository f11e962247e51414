#include "ui/hub/hub_file.h"

#include "engine/core/numbers.h"
#include "engine/data/hub/covid19_hub.h"
#include "engine/data/source/byte_source.h"

#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace nullcline {

namespace {

constexpr qsizetype kCodeLength = 3;

QString pathOf(const HubFile& file) {
  switch (file.scope) {
  case HubScope::country:
    return QStringLiteral("country/%1.csv.gz").arg(file.country);
  case HubScope::countries:
    return QStringLiteral("level/1.csv.gz");
  case HubScope::regions:
    return QStringLiteral("level/2.csv.gz");
  case HubScope::towns:
    break;
  }
  return QStringLiteral("level/3.csv.gz");
}

std::vector<HubCountry> readCountries() {
  std::vector<HubCountry> countries;
  QFile file(QStringLiteral(":/hub/countries.txt"));
  if (!file.open(QIODevice::ReadOnly))
    return countries;
  const auto lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  for (const auto& line : lines)
    if (!line.startsWith(QLatin1Char('#')))
      countries.push_back({line.left(kCodeLength), line.mid(kCodeLength + 1)});
  return countries;
}

bool looksLikeCode(const QString& word) {
  return word.size() == kCodeLength &&
         std::all_of(word.begin(), word.end(), [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); });
}

/// Its first bytes say what it is instead.
Error notOfTheHub(const std::string& origin, const std::string& beginning) {
  const std::string seen = lowerCase(std::string(trimmed(beginning.substr(0, 200))));
  if (seen.starts_with("<!doctype") || seen.starts_with("<html") || seen.starts_with("<?xml"))
    return badInput(origin + " gave a web page instead of figures. Perhaps the network asks you to log in first; "
                             "open the address in a browser to see.");
  return badInput(origin + " gave something that is no file of the COVID-19 Data Hub: the columns id, date, confirmed, "
                           "deaths, recovered, population and administrative_area_level were expected.");
}

Status syncToDisk(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  const Status status =
      synced ? Status() : failure("Cannot write " + file.string() + ": " + std::strerror(errno) + ".");
  if (descriptor >= 0)
    ::close(descriptor);
  return status;
}

} // namespace

QUrl hubRoot() {
  return QUrl(QStringLiteral("https://storage.covid19datahub.io/"));
}

QUrl addressOf(const QUrl& root, const HubFile& file) {
  return root.resolved(QUrl(pathOf(file)));
}

QString cacheNameOf(const HubFile& file) {
  return pathOf(file).replace(QLatin1Char('/'), QLatin1Char('-'));
}

const std::vector<HubCountry>& hubCountries() {
  static const std::vector<HubCountry> kCountries = readCountries();
  return kCountries;
}

QString countryCodeOf(const QString& typed) {
  const QString words = typed.trimmed();
  for (const auto& country : hubCountries())
    if (words.compare(country.name, Qt::CaseInsensitive) == 0 ||
        words.compare(country.label(), Qt::CaseInsensitive) == 0)
      return country.code;
  const QString code = words.toUpper();
  return looksLikeCode(code) ? code : QString();
}

Status checkHubFile(const std::filesystem::path& file, const std::string& origin, const std::stop_token& stop) {
  auto source = openByteSource(file);
  if (!source)
    return badInput(origin + " gave a file that cannot be read. " + source.error().message);
  constexpr std::size_t kBlock = std::size_t{1} << 20;
  std::string block(kBlock, '\0'), beginning;
  while (!stop.stop_requested()) {
    const auto size = (*source)->read(block.data(), block.size());
    if (!size)
      return badInput(origin + " gave a file that is cut off or damaged. Fetch it again.");
    if (*size == 0)
      return isCovid19Hub(beginning) ? syncToDisk(file) : notOfTheHub(origin, beginning);
    if (beginning.size() < kBlock)
      beginning.append(block.data(), *size);
  }
  return failure("Checking the file was cancelled.");
}

} // namespace nullcline
