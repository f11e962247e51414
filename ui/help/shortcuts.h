// The keyboard shortcuts there are, as the actions themselves say.
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <vector>

class QWidget;

namespace nullcline {

struct Shortcut {
  QString section; // the menu, or the part of the window
  QString action;
  QString keys; // as the desktop writes them

  bool operator==(const Shortcut&) const = default;
};

/// A property of actions whose text says more than what they do.
inline constexpr const char* kShortcutName = "shortcut_name";

/// Without mnemonics and dots.
QString plainActionText(const QString& text);
/// Of all actions of a window that have one, those in its menus first, in their order; then the keys of its parts.
std::vector<Shortcut> shortcutsOf(const QWidget& window);
/// As a page to print.
QString shortcutsHtml(const std::vector<Shortcut>& shortcuts);

class ShortcutModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { ActionColumn, KeysColumn, SectionColumn, ColumnCount };

  explicit ShortcutModel(std::vector<Shortcut> shortcuts, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  const std::vector<Shortcut>& shortcuts() const { return shortcuts_; }

 private:
  std::vector<Shortcut> shortcuts_;
};

} // namespace nullcline
