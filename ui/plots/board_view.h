#pragma once

#include "engine/analysis/epoch_record.h"
#include "engine/core/options_json.h"
#include "ui/plots/plot_view.h"
#include "ui/plots/preview.h"

#include <memory>
#include <optional>
#include <vector>

namespace nullcline {

/// The epochs of the shown run; null: there is none.
struct ShownHistory {
  std::shared_ptr<const std::vector<EpochRecord>> epochs;
  int best_epoch = 0;
};

/// [lower, upper]; what is read back may be from anybody.
Json rangeJson(const QCPRange& range);
std::optional<QCPRange> rangeFrom(const Json& json);

/// A plot of the board: it is told what there is, says what it wants computed, and shows it when it has come.
class BoardView : public PlotView {
  Q_OBJECT
 public:
  /// `name` stands for it in projects and files: "phase_plane".
  BoardView(const char* name, const QString& title, PlotWidget* plot, QWidget* parent = nullptr)
      : PlotView(title, plot, parent), name_(name) {}

  const std::string& name() const { return name_; }
  QString fileName() const { return QString::fromStdString(name_).replace(QLatin1Char('_'), QLatin1Char('-')); }

  virtual void setDataset(const Dataset&) {}
  virtual void setStates(const std::vector<ShownState>&) {}
  /// Adds its own wishes; of what costs much only if it is `seen`.
  virtual void ask(PreviewRequest&, bool /*seen*/) const {}
  /// Only of the states that were set.
  virtual void showPreview(const Preview&) {}
  virtual void showHistory(const ShownHistory&) {}
  /// What its user chose, to be kept with the project; null: nothing. What comes back may be from anybody.
  virtual Json choices() const { return {}; }
  virtual void applyChoices(const Json&) {}
  /// Where its user zoomed or panned, to be kept too; empty: nowhere.
  virtual Json ranges() const;
  virtual void applyRanges(const Json& json);
  /// Neither hidden nor behind another tab: what nobody sees need not be computed.
  bool isInSight() const { return plotWidget()->isVisible() && !plotWidget()->visibleRegion().isEmpty(); }

 Q_SIGNALS:
  void cameIntoSight();
  void choiceChanged(); // what it asks for is another

 private:
  std::string name_;
};

} // namespace nullcline
