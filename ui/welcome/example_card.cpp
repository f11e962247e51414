#include "ui/welcome/example_card.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

namespace nullcline {

namespace {
constexpr int kLettersAcross = 27, kLinesOfName = 2, kLinesOfAbout = 3;
} // namespace

QStringList elidedLines(const QString& text, const QFont& font, int width, int most) {
  QTextLayout layout(text, font);
  layout.beginLayout();
  QStringList lines;
  while (lines.size() < most) {
    QTextLine line = layout.createLine();
    if (!line.isValid())
      break;
    line.setLineWidth(width);
    const bool is_last = lines.size() + 1 == most && line.textStart() + line.textLength() < text.size();
    lines << (is_last ? QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width)
                      : text.mid(line.textStart(), line.textLength()).trimmed());
  }
  layout.endLayout();
  return lines;
}

ExampleCard::ExampleCard(const Example& example, QWidget* parent)
    : QAbstractButton(parent), name_(example.name), about_(example.about) {
  setObjectName(QStringLiteral("example_") + QString::fromStdString(example.name));
  // Whether data are simulated is in the tip and the accessible name: there is no room for it.
  setText(QString(example.label).remove(tr(" (simulated)")));
  setAccessibleName(example.label);
  setAccessibleDescription(example.about);
  setToolTip(tr("%1: open this example and train on it").arg(example.label) + QStringLiteral("\n\n") + example.about);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ExampleCard::setPicture(const ExamplePicture& picture) {
  picture_ = picture;
  update();
}

QSize ExampleCard::sizeHint() const {
  const int line = fontMetrics().height();
  return {fontMetrics().averageCharWidth() * kLettersAcross, line * (6 + kLinesOfName + kLinesOfAbout) + line};
}

QRectF ExampleCard::pictureArea() const {
  const double line = fontMetrics().height();
  return {line / 2, line / 2, width() - line, line * 5.5};
}

// Missing values leave gaps, over which a line in the phase plane would cut corners: points do not.
void ExampleCard::paintCurves(QPainter& painter) const {
  const QRectF area = pictureArea().adjusted(8, 8, -8, -8);
  const bool dark = isDark(palette());
  int index = 0;
  for (const auto& curve : picture_.curves) {
    QPolygonF placed;
    for (const auto& point : curve)
      placed << QPointF(area.left() + point.x() * area.width(), area.bottom() - point.y() * area.height());
    QColor colour = okabeIto(picture_.is_phase_plane ? 0 : index, dark);
    if (picture_.is_phase_plane)
      colour.setAlphaF(0.6f);
    painter.setPen(QPen(colour, picture_.is_phase_plane ? 2.2 : 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (picture_.is_phase_plane)
      painter.drawPoints(placed);
    else
      painter.drawPolyline(placed);
    ++index;
  }
}

void ExampleCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool lit = isDown() || underMouse() || hasFocus();
  QColor frame = quietText(palette());
  frame.setAlphaF(0.35f);
  painter.setPen(QPen(lit ? palette().color(QPalette::Highlight) : frame, hasFocus() ? 2 : 1));
  painter.setBrush(isDown() ? palette().color(QPalette::AlternateBase) : palette().color(QPalette::Base));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
  paintCurves(painter);
  const int margin = fontMetrics().height() / 2;
  QFont bold = font();
  bold.setBold(true);
  const int top = static_cast<int>(pictureArea().bottom()) + margin / 2, across = width() - 2 * margin;
  int bottom = top;
  const auto write = [&](const QString& words, const QFont& letters, int most) {
    const QFontMetrics metrics(letters);
    painter.setFont(letters);
    for (const auto& line : elidedLines(words, letters, across, most)) {
      painter.drawText(margin, bottom + metrics.ascent(), line);
      bottom += metrics.lineSpacing();
    }
  };
  painter.setPen(palette().color(QPalette::Text));
  write(text(), bold, kLinesOfName);
  bottom += 3;
  painter.setPen(quietText(palette()));
  write(about_, font(), std::max(1, (height() - margin / 2 - bottom) / fontMetrics().lineSpacing()));
}

bool ExampleCard::event(QEvent* event) {
  switch (event->type()) {
  case QEvent::Enter:
  case QEvent::Leave:
  case QEvent::FocusIn:
  case QEvent::FocusOut:
  case QEvent::PaletteChange:
    update();
    break;
  case QEvent::FontChange:
    updateGeometry();
    break;
  default:
    break;
  }
  return QAbstractButton::event(event);
}

} // namespace nullcline
