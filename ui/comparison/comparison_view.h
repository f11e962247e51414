#pragma once

#include "ui/comparison/comparison_bars.h"
#include "ui/comparison/comparison_plot.h"
#include "ui/comparison/comparison_table_model.h"
#include "ui/newest_task.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QSplitter;
class QToolButton;
class QTreeView;

namespace nullcline {

class BoardView;
class NumberEdit;
class PlotGrid;

/// The runs on the open data side by side: a table of what each reached and cost, which is also the legend, over plots
/// in a grid.
class ComparisonView final : public QWidget {
  Q_OBJECT
 public:
  explicit ComparisonView(Workspace& workspace, QWidget* parent = nullptr);
  ~ComparisonView() override;

  ComparisonTableModel& table() { return *model_; }
  const std::vector<ComparisonPlot*>& plots() const { return plots_; }
  const std::vector<ComparisonBars*>& bars() const { return bars_; }
  /// All of them.
  const std::vector<BoardView*>& views() const { return views_; }
  PlotGrid& grid() const { return *grid_; }
  /// Table over plots.
  QSplitter& parts() const { return *parts_; }
  const std::shared_ptr<const ComparisonResult>& shown() const { return shown_; }
  bool isUpToDate() const { return !timer_.isActive() && !computing_; }

  void setTarget(const std::optional<double>& target);
  const std::optional<double>& target() const { return target_; }
  /// The runs that are compared, of those on the open data.
  std::set<std::uint64_t> compared() const;
  void compare(const std::set<std::uint64_t>& ids);
  /// Plots as PDF, SVG and PNG, table as CSV and Markdown, curves as CSV. False and a sentence if it failed.
  Status exportTo(const QString& folder);
  /// That are written then.
  QStringList fileNames() const;

 Q_SIGNALS:
  void exportWanted();

 protected:
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* makeHeader();
  void makeTable();
  void makeMenu();
  std::set<std::uint64_t> selected() const;
  /// Can be undone, under that name.
  void chooseRuns(const QString& name, const std::set<std::uint64_t>& ids);
  void showRuns(const std::set<std::uint64_t>& ids);
  void makePlots();
  void noteTick(quint64 id, bool ticked);
  void chooseTarget(const std::optional<double>& target);
  void showBars();
  void refreshSoon();
  void refresh();
  void take(std::shared_ptr<const ComparisonResult> result);
  void showTarget();
  void showNotes();
  std::vector<const RunRecord*> candidates() const;

  Workspace& workspace_;
  ComparisonTableModel* model_;
  QTreeView* view_ = nullptr;
  QLabel* note_ = nullptr;
  NumberEdit* target_edit_ = nullptr;
  QAction *only_ = nullptr, *all_ = nullptr;
  QToolButton* target_reset_ = nullptr;
  QToolButton* export_ = nullptr;
  std::vector<ComparisonPlot*> plots_;
  std::vector<ComparisonBars*> bars_;
  std::vector<BoardView*> views_;
  PlotGrid* grid_ = nullptr;
  QSplitter* parts_ = nullptr;
  std::optional<double> target_; // nothing: the worst of the best errors
  std::shared_ptr<const ComparisonResult> shown_;
  bool computing_ = false;
  bool is_typed_ = false; // something in the field, that nobody has taken yet
  QTimer timer_;
  NewestTask<ComparisonRequest, ComparisonResult> worker_;
};

} // namespace nullcline
