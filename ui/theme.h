// Light and dark, icons and colours that follow the palette.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>

class QApplication;

namespace nullcline {

enum class Appearance { automatic, light, dark };

/// Fusion with a calm palette; `automatic` keeps the desktop's lightness.
void applyAppearance(QApplication& application, Appearance appearance);
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
