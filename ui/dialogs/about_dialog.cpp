#include "ui/dialogs/about_dialog.h"

#include "engine/fit/methods.h"
#include "ui/theme.h"

#include "ui/plots/qcustomplot.h"
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace nullcline {

namespace {

QString tr(const char* words) {
  return QCoreApplication::translate("AboutDialog", words);
}

QString contents(const QString& data_citation) {
  QString html = QStringLiteral("<p>%1</p>")
                     .arg(tr("Nullcline is free software under the GNU General Public Licence, "
                             "version 3 or later. It comes without any warranty."));
  html += QStringLiteral("<h3>%1</h3><ul>").arg(tr("Methods"));
  for (const auto& method : methods())
    html += QStringLiteral("<li><b>%1</b>: %2</li>")
                .arg(QString::fromUtf8(method.label).toHtmlEscaped(), QString::fromUtf8(method.source).toHtmlEscaped());
  html += QStringLiteral("</ul>");
  if (!data_citation.isEmpty())
    html += QStringLiteral("<h3>%1</h3><p>%2</p>").arg(tr("The data that are open"), data_citation.toHtmlEscaped());
  html += QStringLiteral("<h3>%1</h3><p>Qt %2 (LGPL 3), QCustomPlot %3 (GPL 3), Eigen (MPL 2), nlohmann/json (MIT), "
                         "CLI11 (BSD), SQLite (public domain), zlib</p>")
              .arg(tr("Libraries"), QString::fromLatin1(qVersion()), QStringLiteral(QCUSTOMPLOT_VERSION_STR));
  return html;
}

} // namespace

void showAboutDialog(QWidget* parent, const QString& data_citation) {
  auto* dialog = new QDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("About Nullcline"));
  auto* column = new QVBoxLayout(dialog);
  auto* head = new QHBoxLayout;
  auto* icon = new QLabel(dialog);
  icon->setPixmap(applicationIcon().pixmap(QSize(64, 64), dialog->devicePixelRatioF()));
  head->addWidget(icon);
  auto* title = new QLabel(
      QStringLiteral("<h2>Nullcline %1</h2>%2")
          .arg(QCoreApplication::applicationVersion(), tr("Fits dynamical systems to noisy, partial observations.")),
      dialog);
  head->addWidget(title, 1);
  column->addLayout(head);
  auto* page = new QTextBrowser(dialog);
  page->setOpenExternalLinks(true);
  page->setHtml(contents(data_citation));
  column->addWidget(page, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
  column->addWidget(buttons);
  dialog->resize(dialog->fontMetrics().averageCharWidth() * 90, dialog->fontMetrics().height() * 26);
  dialog->open();
}

} // namespace nullcline
