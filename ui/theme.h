// Light and dark, icons and colours that follow the palette.
#pragma once

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <functional>

class QApplication;

namespace nullcline {

enum class Appearance { automatic, light, dark };

/// Fusion with a calm palette; `automatic` keeps the desktop's lightness.
void applyAppearance(QApplication& application, Appearance appearance);

/// Applies `automatic`, and again whenever the desktop becomes light or dark.
class DesktopAppearance final : public QObject {
 public:
  /// `desktop` reads its palette; without it that is what the application has where it chose none.
  explicit DesktopAppearance(QApplication& application, std::function<QPalette()> desktop = {});

  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QApplication& application_;
  std::function<QPalette()> desktop_;
  bool is_reading_ = false;
};
bool isDark(const QPalette& palette);
/// A one-colour SVG of the resources, drawn in the colour of the application's text at every scale.
QIcon themedIcon(const char* name);
QIcon applicationIcon();
/// Text of lesser weight, still readable on the window.
QColor quietText(const QPalette& palette);
QColor problemText(const QPalette& palette);

/// The eight colours of Okabe & Ito (2008) for colour-blind readers, ordered and adapted for the background.
QColor okabeIto(int index, bool dark);

} // namespace nullcline
