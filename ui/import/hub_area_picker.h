#pragma once

#include "ui/import/hub_area_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeView;

namespace nullcline {

class HubAreaFilter;

/// A list of areas to search, with what to know of the one that is chosen.
class HubAreaPicker final : public QWidget {
  Q_OBJECT
 public:
  explicit HubAreaPicker(QWidget* parent = nullptr);

  /// `chosen`: the id of the area that is read; empty: none yet.
  void show(const std::vector<HubArea>& areas, const std::string& chosen);

 Q_SIGNALS:
  void picked(const QString& id); // by the user

 private:
  void makeSearch();
  void makeList();
  void fitColumns();
  void filter();
  void markChosen(bool scroll);
  void takeCurrent(const QModelIndex& current);
  void showRemarks();

  HubAreaModel* model_;
  HubAreaFilter* shown_;
  std::string chosen_;
  bool filling_ = false; // the list changes by itself: what becomes current then was not picked
  QLineEdit* search_ = nullptr;
  QComboBox* level_ = nullptr;
  QTreeView* list_ = nullptr;
  QLabel* remarks_ = nullptr;
};

} // namespace nullcline
