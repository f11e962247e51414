#include "ui/dialogs/about_dialog.h"

#include "engine/fit/citations.h"
#include "ui/plots/qcustomplot.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace nullcline {

namespace {

struct Library {
  const char* name;
  const char* licence;
  const char* use;
};

constexpr Library kLibraries[] = {
    {"Qt", "LGPL 3", QT_TRANSLATE_NOOP("nullcline::AboutDialog", "the window")},
    {"QCustomPlot", "GPL 3", QT_TRANSLATE_NOOP("nullcline::AboutDialog", "the plots")},
    {"Eigen", "MPL 2.0", QT_TRANSLATE_NOOP("nullcline::AboutDialog", "linear algebra")},
    {"nlohmann/json", "MIT", QT_TRANSLATE_NOOP("nullcline::AboutDialog", "settings and reports")},
    {"CLI11", "BSD 3-Clause", QT_TRANSLATE_NOOP("nullcline::AboutDialog", "the command line")},
    {"SQLite", "public domain", QT_TRANSLATE_NOOP("nullcline::AboutDialog", "project files")},
    {"zlib", "zlib licence", QT_TRANSLATE_NOOP("nullcline::AboutDialog", "compressed tables")},
    {"LibTorch", "BSD 3-Clause",
     QT_TRANSLATE_NOOP("nullcline::AboutDialog", "export as TorchScript, and training on a GPU")},
};

QString versionOf(const char* library) {
  if (qstrcmp(library, "Qt") == 0)
    return QString::fromLatin1(qVersion());
  return qstrcmp(library, "QCustomPlot") == 0 ? QStringLiteral(QCUSTOMPLOT_VERSION_STR) : QString();
}

QString librariesHtml() {
  QString rows;
  for (const auto& library : kLibraries)
    rows += QStringLiteral("<tr><td>%1 %2</td><td>%3</td><td>%4</td></tr>")
                .arg(QString::fromUtf8(library.name), versionOf(library.name), QString::fromUtf8(library.licence),
                     AboutDialog::tr(library.use).toHtmlEscaped());
  return QStringLiteral("<h3>%1</h3><table cellpadding=\"3\">%2</table>").arg(AboutDialog::tr("Libraries"), rows);
}

QString citationsHtml(const CitedWork& cited) {
  QString html = QStringLiteral("<h3>%1</h3>").arg(AboutDialog::tr("To be cited for the methods used here"));
  for (const auto& citation : citationsOf(cited.methods))
    html += QStringLiteral("<p>%1</p>").arg(text(citation.text).toHtmlEscaped());
  if (!cited.data.empty())
    html += QStringLiteral("<h3>%1</h3><p>%2</p>")
                .arg(AboutDialog::tr("To be cited for the data that are open"), text(cited.data).toHtmlEscaped());
  return html;
}

} // namespace

AboutDialog::AboutDialog(const CitedWork& cited, QWidget* parent) : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("About Nullcline"));
  auto* column = new QVBoxLayout(this);
  auto* head = new QHBoxLayout;
  auto* icon = new QLabel(this);
  icon->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
  head->addWidget(icon);
  auto* title = new QLabel(
      QStringLiteral("<h2>Nullcline %1</h2>%2")
          .arg(QCoreApplication::applicationVersion(), tr("Fits dynamical systems to noisy, partial observations.")),
      this);
  head->addWidget(title, 1);
  column->addLayout(head);
  auto* page = new QTextBrowser(this);
  page->setObjectName(QStringLiteral("about_page"));
  page->setAccessibleName(tr("Licences and citations"));
  page->setOpenExternalLinks(false);
  page->setHtml(QStringLiteral("<p>%1</p><p>%2</p>")
                    .arg(tr("Nullcline is free software under the GNU General Public Licence, version 3 or later. It "
                            "comes without any warranty."),
                         tr("It uses the network only where you press a button that says so, and tells nobody "
                            "anything about you.")) +
                citationsHtml(cited) + librariesHtml());
  column->addWidget(page, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* copy = buttons->addButton(tr("&Copy citations as BibTeX"), QDialogButtonBox::ActionRole);
  copy->setObjectName(QStringLiteral("copy_bibtex"));
  copy->setToolTip(tr("Of the methods used here, of the data that are open, and of Nullcline"));
  copy->setAutoDefault(false);
  connect(copy, &QPushButton::clicked, this,
          [cited] { QGuiApplication::clipboard()->setText(text(bibliography(cited.methods, cited.data))); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  column->addWidget(buttons);
  resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26);
}

} // namespace nullcline
