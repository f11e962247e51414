// An import dialog with files of its own, and how its user handles it.
#pragma once

#include "ui/import/column_model.h"
#include "ui/import/import_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <fstream>

namespace nullcline {

constexpr int kImportPatience = 60000; // milliseconds

inline const char* const kMessy = "Labor 7;;;\n"
                                  "Messung vom 3. Mai;;;\n"
                                  "Zeit [h];Probe;Beute [g/l];Bemerkung\n"
                                  "0;a;1,5;gut\n"
                                  "1;a;2,25;gut\n"
                                  "2;a;-999;?\n"
                                  "3;a;1,75;gut\n";

struct Import {
  QTemporaryDir folder;
  ImportDialog dialog;
  std::vector<std::shared_ptr<const Opened>> taken;

  explicit Import(ImportFunctions functions = {}) : dialog(std::move(functions)) {
    QObject::connect(&dialog, &ImportDialog::imported, &dialog,
                     [this](std::shared_ptr<const Opened> opened) { taken.push_back(std::move(opened)); });
  }

  std::filesystem::path write(const char* name, const std::string& content) const {
    const std::filesystem::path path = folder.filePath(QLatin1String(name)).toStdString();
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  void show(const std::vector<std::filesystem::path>& files, const ImportRecipe& recipe = {}) {
    dialog.begin({files, {}, recipe});
    dialog.show();
  }
  bool isReady() const { return !dialog.isReading() && !dialog.isImporting(); }
  QPushButton* button(const QString& name) const {
    for (auto* button : dialog.findChildren<QPushButton*>(name))
      if (button->isVisible())
        return button;
    return nullptr;
  }
  void click(const char* name) const { QTest::mouseClick(button(QLatin1String(name)), Qt::LeftButton); }
  QString words(const char* label) const { return dialog.findChild<QLabel*>(QLatin1String(label))->text(); }
  QStringList problems() const {
    QStringList all;
    for (auto* label : dialog.findChildren<QLabel*>(QStringLiteral("import_problem")))
      if (label->isVisible())
        all << label->text();
    return all;
  }
  QTableView* parsed() const { return dialog.findChild<QTableView*>(QStringLiteral("import_table")); }
  QTreeView* columns() const { return dialog.findChild<QTreeView*>(QStringLiteral("import_columns")); }
  QString column(int row, int column) const { return columns()->model()->index(row, column).data().toString(); }
  template <class Control>
  Control* control(const char* path) const {
    return dialog.findChild<Control*>(QLatin1String(path));
  }
  void choose(const char* path, const char* value) const {
    auto* box = control<QComboBox>(path);
    box->setCurrentIndex(box->findData(QLatin1String(value)));
  }
  /// Clicks on a column's role and chooses another from the box that opens.
  void chooseRole(int row, ColumnRole role) const {
    auto* view = columns();
    const QModelIndex index = view->model()->index(row, ColumnModel::RoleColumn);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    auto* box = view->findChild<QComboBox*>(QStringLiteral("role_box"));
    QVERIFY(box);
    box->setCurrentIndex(box->findData(static_cast<int>(role)));
    Q_EMIT box->activated(box->currentIndex());
  }
  const Dataset& data() const { return *taken.back()->data.dataset; }
};

/// More than a sample of good rows, then one that cannot be read.
inline std::string longTable(const char* last) {
  std::string table = "t,x\n";
  for (int i = 0; i < 150000; ++i)
    table += std::to_string(i) + "," + std::to_string(i % 17) + "\n";
  return table + last;
}

} // namespace nullcline
