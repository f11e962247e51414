#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QSvgRenderer>
#include <array>

namespace nullcline {

namespace {

QPalette lightPalette() {
  QPalette palette(QColor(238, 240, 243));
  palette.setColor(QPalette::Window, QColor(244, 245, 247));
  palette.setColor(QPalette::WindowText, QColor(28, 32, 38));
  palette.setColor(QPalette::Base, Qt::white);
  palette.setColor(QPalette::AlternateBase, QColor(247, 248, 250));
  palette.setColor(QPalette::Text, QColor(28, 32, 38));
  palette.setColor(QPalette::ButtonText, QColor(28, 32, 38));
  palette.setColor(QPalette::Highlight, QColor(0, 102, 166));
  palette.setColor(QPalette::HighlightedText, Qt::white);
  palette.setColor(QPalette::Link, QColor(0, 92, 152));
  palette.setColor(QPalette::PlaceholderText, QColor(110, 116, 126));
  return palette;
}

QPalette darkPalette() {
  QPalette palette(QColor(52, 56, 63));
  palette.setColor(QPalette::Window, QColor(37, 40, 46));
  palette.setColor(QPalette::WindowText, QColor(226, 229, 234));
  palette.setColor(QPalette::Base, QColor(28, 30, 35));
  palette.setColor(QPalette::AlternateBase, QColor(33, 36, 41));
  palette.setColor(QPalette::Text, QColor(226, 229, 234));
  palette.setColor(QPalette::ButtonText, QColor(226, 229, 234));
  palette.setColor(QPalette::ToolTipBase, QColor(52, 56, 63));
  palette.setColor(QPalette::ToolTipText, QColor(226, 229, 234));
  palette.setColor(QPalette::Highlight, QColor(44, 116, 178));
  palette.setColor(QPalette::HighlightedText, Qt::white);
  palette.setColor(QPalette::Link, QColor(120, 186, 240));
  palette.setColor(QPalette::PlaceholderText, QColor(150, 156, 166));
  return palette;
}

void setDisabledColours(QPalette& palette) {
  const QColor faint = isDark(palette) ? QColor(122, 127, 136) : QColor(126, 132, 140);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, faint);
}

/// Draws the SVG anew for every size and paints it in the text's colour, so it follows palette and scale.
class TintedSvg final : public QIconEngine {
 public:
  explicit TintedSvg(QString file) : file_(std::move(file)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const qreal ratio = painter->device()->devicePixelRatioF();
    QImage image((QSizeF(rect.size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter inner(&image);
    QSvgRenderer(file_).render(&inner);
    inner.setCompositionMode(QPainter::CompositionMode_SourceIn);
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    inner.fillRect(image.rect(), QGuiApplication::palette().color(group, QPalette::ButtonText));
    inner.end();
    painter->drawImage(rect, image);
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }
  QIconEngine* clone() const override { return new TintedSvg(file_); }

 private:
  QString file_;
};

constexpr int kCellMargin = 5;   // left and right of a cell's text, so that a number and the word beside it stay apart
constexpr int kHeaderMargin = 3; // more than Fusion's, so that headings stand over their cells' texts
constexpr int kRowSpace = 4;     // over and under the text of a row, together

const char* iconOf(QStyle::StandardPixmap icon) {
  switch (icon) {
  case QStyle::SP_MessageBoxInformation:
    return "information";
  case QStyle::SP_MessageBoxQuestion:
    return "question";
  case QStyle::SP_MessageBoxWarning:
  case QStyle::SP_MessageBoxCritical:
    return "warning";
  default:
    return nullptr;
  }
}

/// Fusion with boxes to tick that can be seen on dark windows too, an outline in the text's colour, filled when ticked;
/// with rows of tables that keep their texts apart and choices that end in dots where they are too long; and with the
/// window's own icons, sharp at every scale, in messages.
class PlainStyle final : public QProxyStyle {
 public:
  PlainStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QAbstractItemView*>(widget))
      return kCellMargin;
    return QProxyStyle::pixelMetric(metric, option, widget);
  }

  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                         const QWidget* widget) const override {
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (type == CT_HeaderSection && header) {
      // Room for the arrow of the sorted column is half as wide as the heading is high, not as wide.
      const bool with_arrow = header->sortIndicator != QStyleOptionHeader::None;
      return size + QSize(2 * kHeaderMargin - (with_arrow ? size.height() / 2 - 2 : 0), 0);
    }
    return type == CT_ItemViewItem && qobject_cast<const QAbstractItemView*>(widget) ? size + QSize(0, kRowSpace)
                                                                                     : size;
  }

  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override {
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (element == CE_ComboBoxLabel && box && !box->editable && box->currentIcon.isNull()) {
      QStyleOptionComboBox whole = *box; // Fusion would cut a letter
      const int room = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - 2;
      whole.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room);
      return QProxyStyle::drawControl(element, &whole, painter, widget);
    }
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (element != CE_HeaderLabel || !header)
      return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionHeader inset = *header;
    inset.rect.adjust(kHeaderMargin, 0, -kHeaderMargin, 0);
    QProxyStyle::drawControl(element, &inset, painter, widget);
  }

  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* result) const override {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, result);
  }

  QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override {
    const char* own = iconOf(icon);
    return own ? themedIcon(own) : QProxyStyle::standardIcon(icon, option, widget);
  }

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck)
      return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool enabled = option->state & State_Enabled, ticked = option->state & State_On;
    const auto group = enabled ? QPalette::Active : QPalette::Disabled;
    QColor outline = option->palette.color(group, QPalette::Text);
    outline.setAlphaF(enabled ? 0.6f : 0.35f);
    const QColor filled = enabled ? option->palette.color(QPalette::Active, QPalette::Highlight) : outline;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ticked ? filled : outline, 1));
    painter->setBrush(ticked ? filled : option->palette.color(group, QPalette::Base));
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(box, 2, 2);
    if (ticked) {
      const auto at = [&](qreal x, qreal y) { return QPointF(box.x() + x * box.width(), box.y() + y * box.height()); };
      painter->setPen(QPen(option->palette.color(QPalette::Active, QPalette::HighlightedText), 1.8, Qt::SolidLine,
                           Qt::RoundCap, Qt::RoundJoin));
      painter->setBrush(Qt::NoBrush);
      painter->drawPolyline(QPolygonF{at(0.22, 0.54), at(0.42, 0.74), at(0.78, 0.28)});
    }
    painter->restore();
  }
};

} // namespace

void applyAppearance(QApplication& application, Appearance appearance) {
  const bool dark =
      appearance == Appearance::dark || (appearance == Appearance::automatic && isDark(application.palette()));
  application.setStyle(new PlainStyle);
  QPalette palette = dark ? darkPalette() : lightPalette();
  setDisabledColours(palette);
  application.setPalette(palette);
}

DesktopAppearance::DesktopAppearance(QApplication& application, std::function<QPalette()> desktop)
    : QObject(&application), application_(application), desktop_(std::move(desktop)) {
  if (!desktop_)
    desktop_ = [&application] {
      application.setPalette(QPalette());
      return application.palette();
    };
  applyAppearance(application, isDark(desktop_()) ? Appearance::dark : Appearance::light);
  application.installEventFilter(this);
}

// Qt 6.4 knows no colour scheme; every window is told when the desktop's theme is another.
bool DesktopAppearance::eventFilter(QObject*, QEvent* event) {
  if (event->type() != QEvent::ThemeChange || is_reading_)
    return false;
  is_reading_ = true; // reading may change the palette, which is told too
  const bool was_dark = isDark(application_.palette());
  const QPalette before = application_.palette();
  const bool dark = isDark(desktop_());
  if (dark != was_dark)
    applyAppearance(application_, dark ? Appearance::dark : Appearance::light);
  else
    application_.setPalette(before);
  is_reading_ = false;
  return false;
}

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QIcon themedIcon(const char* name) {
  return QIcon(new TintedSvg(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name))));
}

QIcon applicationIcon() {
  return QIcon(QStringLiteral(":/icons/nullcline.svg"));
}

QColor quietText(const QPalette& palette) {
  return isDark(palette) ? QColor(164, 170, 180) : QColor(92, 98, 108);
}

QColor problemText(const QPalette& palette) {
  return isDark(palette) ? QColor(255, 140, 110) : QColor(176, 52, 8);
}

// Moved from the published ones until each stands out from its background (contrast of 3 at least) and any two differ
// as colour-blind readers see them (Machado et al. 2009, severity 1: CIELAB distance of 25 at least).
QColor okabeIto(int index, bool dark) {
  static const std::array<QColor, 7> light_background{QColor(45, 69, 133),   QColor(164, 44, 6),   QColor(0, 150, 81),
                                                      QColor(187, 126, 177), QColor(204, 126, 12), QColor(99, 109, 255),
                                                      QColor(96, 39, 53)};
  static const std::array<QColor, 7> dark_background{QColor(131, 166, 246), QColor(204, 75, 57), QColor(24, 234, 147),
                                                     QColor(211, 164, 194), QColor(219, 145, 0), QColor(151, 85, 255),
                                                     QColor(255, 255, 111)};
  const auto& colours = dark ? dark_background : light_background;
  return colours[static_cast<std::size_t>(index) % colours.size()];
}

} // namespace nullcline
