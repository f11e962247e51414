#include "ui/help/shortcuts.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QWidget>
#include <algorithm>

namespace nullcline {

namespace {

QString keysOf(const QAction& action) {
  QStringList keys;
  const auto all = action.shortcuts();
  for (const auto& sequence : all)
    keys << sequence.toString(QKeySequence::NativeText);
  return keys.join(QStringLiteral(", "));
}

QString nameOf(const QAction& action) {
  const QVariant name = action.property(kShortcutName);
  return name.isValid() ? name.toString() : plainActionText(action.text());
}

void collect(const QMenu& menu, const QString& section, std::vector<Shortcut>& found, QSet<const QAction*>& seen) {
  const auto actions = menu.actions();
  for (const auto* action : actions) {
    if (action->menu())
      collect(*action->menu(), section, found, seen);
    else if (!action->shortcuts().isEmpty() && !seen.contains(action))
      found.push_back({section, nameOf(*action), keysOf(*action)});
    seen.insert(action);
  }
}

/// What parts of the window do with keys that are no actions of theirs.
std::vector<Shortcut> keysOfWidgets() {
  const auto words = [](const char* text) { return QCoreApplication::translate("ShortcutModel", text); };
  const auto keys = [](std::initializer_list<QKeySequence> all) {
    QStringList names;
    for (const auto& one : all)
      names << one.toString(QKeySequence::NativeText);
    return names.join(QStringLiteral(", "));
  };
  const QString plots = words(QT_TRANSLATE_NOOP("ShortcutModel", "Plots"));
  const QString methods = words(QT_TRANSLATE_NOOP("ShortcutModel", "Methods"));
  const QString runs = words(QT_TRANSLATE_NOOP("ShortcutModel", "Runs"));
  const QString arrows = keys({Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down});
  return {{plots, words(QT_TRANSLATE_NOOP("ShortcutModel", "Move what is shown; turn three states in space")), arrows},
          {plots, words(QT_TRANSLATE_NOOP("ShortcutModel", "Read the values farther left or right")),
           keys({QKeySequence(Qt::CTRL | Qt::Key_Left), QKeySequence(Qt::CTRL | Qt::Key_Right)})},
          {plots, words(QT_TRANSLATE_NOOP("ShortcutModel", "Put an enlarged plot back")), keys({Qt::Key_Escape})},
          {methods, words(QT_TRANSLATE_NOOP("ShortcutModel", "Tick the method, or not")), keys({Qt::Key_Space})},
          {runs, words(QT_TRANSLATE_NOOP("ShortcutModel", "Rename run")), keys({Qt::Key_F2})}};
}

/// The name of the part of the window that an action belongs to.
QString partOf(const QAction& action, const QWidget& window) {
  for (const QObject* object = action.parent(); object && object != &window; object = object->parent())
    if (const auto* widget = qobject_cast<const QWidget*>(object); widget && !widget->accessibleName().isEmpty())
      return widget->accessibleName();
  return QCoreApplication::translate("ShortcutModel", "Window");
}

} // namespace

QString plainActionText(const QString& text) {
  QString plain;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] != QLatin1Char('&'))
      plain += text[i];
    else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('&'))
      plain += text[i++];
  }
  while (plain.endsWith(QChar(0x2026)) || plain.endsWith(QLatin1Char('.')))
    plain.chop(1);
  return plain;
}

std::vector<Shortcut> shortcutsOf(const QWidget& window) {
  std::vector<Shortcut> found;
  QSet<const QAction*> seen;
  if (const auto* main = qobject_cast<const QMainWindow*>(&window); main && main->menuWidget())
    if (const auto* bar = qobject_cast<const QMenuBar*>(main->menuWidget())) {
      const auto menus = bar->actions();
      for (const auto* action : menus)
        if (action->menu())
          collect(*action->menu(), plainActionText(action->text()), found, seen);
    }
  const auto actions = window.findChildren<QAction*>();
  for (const auto* action : actions) {
    if (action->shortcuts().isEmpty() || seen.contains(action))
      continue;
    const Shortcut one{partOf(*action, window), nameOf(*action), keysOf(*action)};
    const auto same = std::find_if(found.begin(), found.end(), [&](const Shortcut& other) {
      return other.action == one.action && other.keys == one.keys;
    });
    if (same == found.end())
      found.push_back(one);
    else if (same->section != one.section) // every plot has it
      same->section = QCoreApplication::translate("ShortcutModel", "Plots");
  }
  for (auto& shortcut : keysOfWidgets())
    found.push_back(std::move(shortcut));
  return found;
}

QString shortcutsHtml(const std::vector<Shortcut>& shortcuts) {
  QString html = QStringLiteral("<h2>%1</h2><table cellpadding=\"3\">")
                     .arg(QCoreApplication::translate("ShortcutModel", "Keyboard shortcuts of Nullcline"));
  QString section;
  for (const auto& shortcut : shortcuts) {
    if (shortcut.section != section)
      html += QStringLiteral("<tr><td colspan=\"2\"><b>%1</b></td></tr>").arg(shortcut.section.toHtmlEscaped());
    section = shortcut.section;
    html += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                .arg(shortcut.action.toHtmlEscaped(), shortcut.keys.toHtmlEscaped());
  }
  return html + QStringLiteral("</table>");
}

ShortcutModel::ShortcutModel(std::vector<Shortcut> shortcuts, QObject* parent)
    : QAbstractTableModel(parent), shortcuts_(std::move(shortcuts)) {}

int ShortcutModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(shortcuts_.size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const Shortcut& shortcut = shortcuts_[static_cast<std::size_t>(index.row())];
  return index.column() == ActionColumn ? shortcut.action
         : index.column() == KeysColumn ? shortcut.keys
                                        : shortcut.section;
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  return section == ActionColumn ? tr("What it does") : section == KeysColumn ? tr("Keys") : tr("Where");
}

} // namespace nullcline
