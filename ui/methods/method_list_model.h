#pragma once

#include "ui/workspace.h"

#include <QAbstractListModel>

namespace nullcline {

/// The training methods, each with its tick, what it does, its source, and why it cannot be used where it cannot.
class MethodListModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { SummaryRole = Qt::UserRole, ProblemRole, NameRole };

  explicit MethodListModel(Workspace& workspace, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

  int currentRow() const;
  bool isTicked(int row) const;

 private:
  void refresh();
  QString problemOf(int row) const { return problems_.value(row); }

  Workspace& workspace_;
  QStringList problems_; // of each method; empty: none
};

} // namespace nullcline
