#include "ui/plots/phase_items.h"

#include <QCoreApplication>

namespace nullcline {

namespace {

struct ItemWords {
  const char *name, *label, *explanation;
};

const ItemWords& wordsOf(PhaseItem item) {
  static constexpr std::array<ItemWords, kPhaseItems.size()> kWords = {{
      {"observations", QT_TRANSLATE_NOOP("PhaseItems", "&Observations"),
       QT_TRANSLATE_NOOP("PhaseItems", "What was measured, of all trajectories")},
      {"fits", QT_TRANSLATE_NOOP("PhaseItems", "&Fitted trajectories"),
       QT_TRANSLATE_NOOP("PhaseItems", "Solutions of the fitted model from the first states of the data")},
      {"arrows", QT_TRANSLATE_NOOP("PhaseItems", "Field as &arrows"),
       QT_TRANSLATE_NOOP("PhaseItems", "Where each point of the plane moves; longer is faster")},
      {"streamlines", QT_TRANSLATE_NOOP("PhaseItems", "Field as &streamlines"),
       QT_TRANSLATE_NOOP("PhaseItems", "Lines along the field, evenly spaced")},
      {"truth", QT_TRANSLATE_NOOP("PhaseItems", "&True field"),
       QT_TRANSLATE_NOOP("PhaseItems", "Of the system that the data simulate, where it is known")},
      {"nullclines", QT_TRANSLATE_NOOP("PhaseItems", "&Nullclines"),
       QT_TRANSLATE_NOOP("PhaseItems", "Where one of the two states stands still while the other moves")},
      {"fixed_points", QT_TRANSLATE_NOOP("PhaseItems", "Fixed &points"),
       QT_TRANSLATE_NOOP("PhaseItems", "Where all states stand still, of all that were found, and their stability")},
  }};
  return kWords[static_cast<std::size_t>(item)];
}

} // namespace

PhaseItems usualPhaseItems() {
  PhaseItems items(kPhaseItems.begin(), kPhaseItems.end());
  items.erase(PhaseItem::streamlines);
  return items;
}

const char* nameOf(PhaseItem item) {
  return wordsOf(item).name;
}

QString labelOf(PhaseItem item) {
  return QCoreApplication::translate("PhaseItems", wordsOf(item).label);
}

QString explanationOf(PhaseItem item) {
  return QCoreApplication::translate("PhaseItems", wordsOf(item).explanation);
}

} // namespace nullcline
