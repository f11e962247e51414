#include "ui/window_state.h"

#include "ui/text.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QHeaderView>
#include <QMainWindow>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <algorithm>
#include <vector>

namespace nullcline {

namespace {

constexpr int kVersion = 1; // of the docks; another one is not taken over

QString fileIn(const std::filesystem::path& folder) {
  return text((folder / "window.ini").string());
}

QStringList titlesOf(const QHeaderView& columns) {
  QStringList titles;
  for (int column = 0; column < columns.count(); ++column)
    titles << columns.model()->headerData(column, columns.orientation()).toString();
  return titles;
}

/// Order, sorting and what is hidden; the widths too unless the titles were in another language.
void recallColumns(QHeaderView& columns, const QByteArray& state, const QStringList& titles) {
  if (titles.size() != columns.count())
    return;
  std::vector<int> widths;
  for (int column = 0; column < columns.count(); ++column)
    widths.push_back(columns.sectionSize(column));
  columns.restoreState(state);
  for (int column = 0; titles != titlesOf(columns) && column < columns.count(); ++column)
    columns.resizeSection(column, widths[static_cast<std::size_t>(column)]);
}

} // namespace

void rememberWindow(const std::filesystem::path& state_folder, const RememberedParts& parts) {
  if (state_folder.empty())
    return;
  QSettings settings(fileIn(state_folder), QSettings::IniFormat);
  settings.setValue(QStringLiteral("geometry"), parts.window.saveGeometry());
  settings.setValue(QStringLiteral("docks"), parts.window.saveState(kVersion));
  settings.setValue(QStringLiteral("bottom_tab"), parts.bottom.currentIndex());
  settings.setValue(QStringLiteral("run_columns"), parts.run_columns.saveState());
  settings.setValue(QStringLiteral("run_column_titles"), titlesOf(parts.run_columns));
  settings.setValue(QStringLiteral("comparison_parts"), parts.comparison.saveState());
}

void recallWindow(const std::filesystem::path& state_folder, const RememberedParts& parts) {
  if (state_folder.empty())
    return;
  const QSettings settings(fileIn(state_folder), QSettings::IniFormat);
  parts.window.restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
  parts.window.restoreState(settings.value(QStringLiteral("docks")).toByteArray(), kVersion);
  const int tab = settings.value(QStringLiteral("bottom_tab"), 0).toInt();
  parts.bottom.setCurrentIndex(std::clamp(tab, 0, parts.bottom.count() - 1));
  recallColumns(parts.run_columns, settings.value(QStringLiteral("run_columns")).toByteArray(),
                settings.value(QStringLiteral("run_column_titles")).toStringList());
  parts.comparison.restoreState(settings.value(QStringLiteral("comparison_parts")).toByteArray());
}

DialogSizes::DialogSizes(QMainWindow& window, const std::filesystem::path& state_folder)
    : QObject(&window), window_(window), file_(fileIn(state_folder)) {
  qApp->installEventFilter(this);
}

bool DialogSizes::eventFilter(QObject* watched, QEvent* event) {
  if (event->spontaneous() || (event->type() != QEvent::Show && event->type() != QEvent::Hide))
    return false;
  auto* dialog = qobject_cast<QDialog*>(watched);
  if (!dialog || qobject_cast<QMessageBox*>(watched) || !dialog->parentWidget() ||
      dialog->parentWidget()->window() != &window_)
    return false;
  const QString key = QStringLiteral("dialogs/") + QLatin1String(dialog->metaObject()->className());
  if (event->type() == QEvent::Hide) {
    QSettings(file_, QSettings::IniFormat).setValue(key, dialog->size());
  } else if (const QSize size = QSettings(file_, QSettings::IniFormat).value(key).toSize(); size.isValid()) {
    dialog->resize(size.boundedTo(dialog->screen()->availableGeometry().size()).expandedTo(dialog->minimumSize()));
  }
  return false;
}

} // namespace nullcline
