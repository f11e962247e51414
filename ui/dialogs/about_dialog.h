#pragma once

#include <QWidget>

namespace nullcline {

/// Licence, libraries, and the citations of methods and of the data that are open.
void showAboutDialog(QWidget* parent, const QString& data_citation);

} // namespace nullcline
