#include "ui/comparison/comparison_bars.h"

#include "ui/comparison/run_style.h"
#include "ui/plots/plot_tools.h"
#include "ui/text.h"

namespace nullcline {

namespace {

constexpr double kBarWidth = 0.62; // of the room for one
constexpr int kLongestWord = 26;   // letters
constexpr int kCountDigits = 9;    // before a count is written as a power of ten

QString titleOf(ComparisonBar kind) {
  switch (kind) {
  case ComparisonBar::seconds:
    return ComparisonBars::tr("Wall-clock");
  case ComparisonBar::evaluations:
    return ComparisonBars::tr("Evaluations (NFE)");
  case ComparisonBar::seconds_to_error:
    break;
  }
  return ComparisonBars::tr("Time to the error");
}

QStringList valueLabels(ComparisonBar kind) {
  switch (kind) {
  case ComparisonBar::seconds:
    return {ComparisonBars::tr("wall-clock of training [s]"), ComparisonBars::tr("wall-clock [s]")};
  case ComparisonBar::evaluations:
    return {ComparisonBars::tr("evaluations of the field (NFE)"), ComparisonBars::tr("NFE")};
  case ComparisonBar::seconds_to_error:
    break;
  }
  return {ComparisonBars::tr("wall-clock until the error was reached [s]"), ComparisonBars::tr("wall-clock [s]")};
}

} // namespace

std::optional<double> barValue(const ComparisonRow& row, ComparisonBar kind) {
  if (kind == ComparisonBar::seconds_to_error)
    return row.reached ? std::optional(row.reached->seconds) : std::nullopt;
  if (row.epochs == 0)
    return std::nullopt;
  return kind == ComparisonBar::seconds ? row.seconds : static_cast<double>(row.nfe_forward + row.nfe_backward);
}

ComparisonBars::ComparisonBars(ComparisonBar kind, QWidget* parent) : PlotWidget(titleOf(kind), parent), kind_(kind) {
  auto* rect = addAxisRect(1);
  runs_ = rect->axis(QCPAxis::atLeft);
  values_ = rect->axis(QCPAxis::atBottom);
  runs_->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTickerText));
  runs_->setRangeReversed(true);
  runs_->setSubTicks(false);
  rect->setRangeZoom(Qt::Horizontal);
  rect->setRangeDrag(Qt::Horizontal);
  nameAxis(values_, valueLabels(kind));
  values_->setNumberPrecision(kCountDigits);
  QLocale grouped = locale();
  grouped.setNumberOptions(grouped.numberOptions() & ~QLocale::OmitGroupSeparator); // 5,000,000 as in the table
  setLocale(grouped);
  connect(this, &QCustomPlot::afterLayout, this, [this] {
    if (stride_ == strideOfNames())
      return;
    placeNames();
    replot(rpQueuedReplot);
  });
  tools().offerLogarithmic(true, false);
  updateStyle();
  fitRanges();
}

const char* ComparisonBars::name() const {
  switch (kind_) {
  case ComparisonBar::seconds:
    return "bars_seconds";
  case ComparisonBar::evaluations:
    return "bars_evaluations";
  case ComparisonBar::seconds_to_error:
    break;
  }
  return "bars_seconds_to_error";
}

void ComparisonBars::showBars(const std::vector<ComparedBar>& bars, const std::optional<double>& target) {
  for (const auto& drawn : bars_)
    removePlottable(drawn.bar);
  bars_.clear();
  names_.clear();
  least_ = std::numeric_limits<double>::infinity();
  most_ = 0.0;
  for (const auto& shown : bars) {
    Drawn drawn{shown.style, new QCPBars(runs_, values_)};
    const double place = static_cast<double>(bars_.size()) + 1.0;
    drawn.bar->setName(shown.label);
    drawn.bar->setWidth(kBarWidth);
    drawn.bar->setSelectable(QCP::stNone);
    drawn.bar->removeFromLegend();
    QString word = shown.label.size() > kLongestWord ? shown.label.left(kLongestWord) + QChar(0x2026) : shown.label;
    if (shown.value) {
      drawn.bar->setData({place}, {*shown.value}, true);
      most_ = std::max(most_, *shown.value);
      if (*shown.value > 0)
        least_ = std::min(least_, *shown.value);
    } else if (kind_ == ComparisonBar::seconds_to_error) {
      word = (shown.measured ? tr("%1 (never)") : tr("%1 (not measured)")).arg(word);
    }
    names_ << word;
    bars_.push_back(drawn);
  }
  if (!(least_ <= most_))
    least_ = most_ = 1.0;
  placeNames();
  topLegend()->clearItems();
  if (bars.empty())
    setMessage(tr("Nothing to compare yet."));
  else if (kind_ == ComparisonBar::seconds_to_error && !target)
    setMessage(tr("No error was measured in these runs."));
  else
    setMessage({});
  updateStyle();
  rangesChangedByData();
}

/// One of so many names is shown: as many as can be read over each other.
int ComparisonBars::strideOfNames() const {
  if (!isVisible() || names_.isEmpty())
    return 1;
  const int room = std::max(1, runs_->axisRect()->height() / fontMetrics().lineSpacing());
  return (static_cast<int>(names_.size()) + room - 1) / room;
}

void ComparisonBars::placeNames() {
  stride_ = strideOfNames();
  auto words = QSharedPointer<QCPAxisTickerText>::create();
  for (int i = 0; i < names_.size(); i += stride_)
    words->addTick(i + 1.0, names_[i]);
  runs_->setTicker(words);
}

QStringList ComparisonBars::words() const {
  return runs_->ticker().dynamicCast<QCPAxisTickerText>()->ticks().values();
}

void ComparisonBars::styleContents() {
  for (const auto& drawn : bars_) {
    const QPen pen = runPen(drawn.style, isDark());
    QColor fill = pen.color();
    fill.setAlpha(170);
    drawn.bar->setPen(QPen(pen.color(), 1.6, pen.style()));
    drawn.bar->setBrush(fill);
  }
}

void ComparisonBars::fitRanges() {
  runs_->setRange(0.4, static_cast<double>(std::max<std::size_t>(1, bars_.size())) + 0.6);
  if (tools().isLogarithmic(Qt::Horizontal))
    values_->setRange(least_ / 2, most_ * 1.2);
  else
    values_->setRange(0, most_ * 1.05);
}

} // namespace nullcline
