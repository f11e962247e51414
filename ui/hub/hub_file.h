// What there is to fetch from the COVID-19 Data Hub, where it lies, and what it is called in the cache.
#pragma once

#include "engine/core/expected.h"

#include <QString>
#include <QUrl>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace nullcline {

/// One country with its regions and towns; or all areas of the world of level 1, 2 or 3.
enum class HubScope { country, countries, regions, towns };

struct HubFile {
  HubScope scope = HubScope::country;
  QString country = {}; // ISO 3166-1 alpha-3: "NOR"

  bool operator==(const HubFile&) const = default;
};

/// Where the Hub keeps its files.
QUrl hubRoot();
QUrl addressOf(const QUrl& root, const HubFile& file);
/// "country-NOR.csv.gz"
QString cacheNameOf(const HubFile& file);

struct HubCountry {
  QString code, name;

  QString label() const { return code + QStringLiteral("  ") + name; }
};
const std::vector<HubCountry>& hubCountries();
/// The code that is meant by "nor", "Norway" or "NOR  Norway"; three letters that are no country's are taken as they
/// are, since the Hub knows some of its own. Empty: nothing is meant yet.
QString countryCodeOf(const QString& typed);

/// Whether a fetched file is whole and one of the Hub's, and then that it is on the disk; `origin` stands for it in the
/// sentence that says why not.
Status checkHubFile(const std::filesystem::path& file, const std::string& origin, const std::stop_token& stop);

} // namespace nullcline
