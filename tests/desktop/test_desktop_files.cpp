// What the desktop is told of the program: desktop entry, file type, AppStream metadata and icons, valid and installed
// where desktops look.
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

namespace {

const QString kId = QStringLiteral("io.github.nullcline.Nullcline");

QString source(const QString& path) {
  return QStringLiteral(NULLCLINE_SOURCE_DIR "/") + path;
}

QString desktopFile(const char* ending) {
  return source(QStringLiteral("resources/desktop/")) + kId + QLatin1String(ending);
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Ran {
  int code = -1;
  QByteArray said;
};

Ran run(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, arguments);
  if (!process.waitForFinished(60000))
    return {};
  return {process.exitCode(), process.readAll()};
}

bool isThere(const char* program) {
  return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty();
}

} // namespace

class TestDesktopFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void filesAreValid_data() {
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("desktop entry") << "desktop-file-validate" << QStringList{desktopFile(".desktop")};
    QTest::newRow("metadata") << "appstreamcli" << QStringList{"validate", "--no-net", desktopFile(".metainfo.xml")};
    QTest::newRow("metadata, XML") << "xmllint" << QStringList{"--noout", desktopFile(".metainfo.xml")};
    QTest::newRow("file type, XML") << "xmllint" << QStringList{"--noout", desktopFile(".mime.xml")};
  }

  void filesAreValid() {
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    if (!isThere(qPrintable(program)))
      QSKIP(qPrintable(program + QStringLiteral(" is not installed")));
    const Ran ran = run(program, arguments);
    QVERIFY2(ran.code == 0, ran.said.constData());
  }

  void aBrokenFileIsFound() {
    if (!isThere("appstreamcli"))
      QSKIP("appstreamcli is not installed");
    const QTemporaryDir folder;
    QFile broken(folder.filePath(kId + QStringLiteral(".metainfo.xml")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(contentOf(desktopFile(".metainfo.xml"))
                     .replace("<summary>Fit", "<sumary>Fit")
                     .replace("observations</summary>", "observations</sumary>"));
    broken.close();
    QVERIFY(run(QStringLiteral("appstreamcli"), {"validate", "--no-net", broken.fileName()}).code != 0);
  }

  void theFileTypeIsTaken() {
    if (!isThere("update-mime-database"))
      QSKIP("update-mime-database (shared-mime-info) is not installed");
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("packages")));
    QVERIFY(QFile::copy(desktopFile(".mime.xml"), folder.filePath(QStringLiteral("packages/nullcline.xml"))));
    const Ran ran = run(QStringLiteral("update-mime-database"), {folder.path()});
    QVERIFY2(ran.code == 0, ran.said.constData());
    QVERIFY(
        contentOf(folder.filePath(QStringLiteral("globs2"))).contains("application/vnd.nullcline+sqlite3:*.nullcline"));
    QVERIFY(contentOf(folder.filePath(QStringLiteral("aliases"))).contains("application/x-nullcline-project"));
  }

  void filesAgree() {
    const QByteArray entry = contentOf(desktopFile(".desktop")), metadata = contentOf(desktopFile(".metainfo.xml"));
    const QByteArray type = "application/vnd.nullcline+sqlite3";
    for (const auto& content : {entry, metadata, contentOf(desktopFile(".mime.xml"))})
      QVERIFY(content.contains(type));
    QVERIFY(metadata.contains("<id>" + kId.toUtf8() + "</id>"));
    QVERIFY(metadata.contains("<launchable type=\"desktop-id\">" + kId.toUtf8() + ".desktop</launchable>"));
    QVERIFY(entry.contains("\nIcon=" + kId.toUtf8() + "\n"));
    const QRegularExpression version(QStringLiteral("project\\(Nullcline VERSION ([0-9.]+)"));
    const auto found = version.match(QString::fromUtf8(contentOf(source(QStringLiteral("CMakeLists.txt")))));
    QVERIFY2(metadata.contains("<release version=\"" + found.captured(1).toUtf8() + "\""), "the version has a release");
    QVERIFY(contentOf(source(QStringLiteral("app/gui/main.cpp"))).contains("\"" + kId.toUtf8() + "\""));
  }

  void theyAreInstalledWhereDesktopsLook() {
    const QTemporaryDir folder;
    const Ran ran = run(QStringLiteral("cmake"), {"--install", QStringLiteral(NULLCLINE_BINARY_DIR), "--prefix",
                                                  folder.path(), "--component", "data"});
    QVERIFY2(ran.code == 0, ran.said.constData());
    for (const auto& path :
         {"applications/%1.desktop", "metainfo/%1.metainfo.xml", "mime/packages/%1.xml",
          "icons/hicolor/scalable/apps/%1.svg", "icons/hicolor/48x48/apps/%1.png", "icons/hicolor/256x256/apps/%1.png"})
      QVERIFY2(QFileInfo::exists(folder.filePath(QStringLiteral("share/") + QString::fromLatin1(path).arg(kId))), path);
    QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("share/nullcline/datasets/index.json"))));
    const QByteArray index = contentOf(folder.filePath(QStringLiteral("share/nullcline/datasets/index.json")));
    const QRegularExpression file(QStringLiteral("\"(?:file|page)\": \"([^\"]+)\""));
    auto names = file.globalMatch(QString::fromUtf8(index));
    QVERIFY(names.hasNext());
    while (names.hasNext()) {
      const QString name = names.next().captured(1);
      QVERIFY2(QFileInfo::exists(folder.filePath(QStringLiteral("share/nullcline/datasets/") + name)),
               qPrintable(name));
    }
  }

  void iconsHaveTheirSizes() {
    for (const int size : {16, 32, 48, 64, 128, 256}) {
      const QByteArray png = contentOf(source(QStringLiteral("resources/desktop/icons/%1.png").arg(size)));
      QVERIFY2(png.startsWith("\x89PNG"), "a PNG");
      const auto number = [&](int at) { // big-endian, of the header
        return (static_cast<unsigned char>(png[at + 2]) << 8) + static_cast<unsigned char>(png[at + 3]);
      };
      QCOMPARE(number(16), size);
      QCOMPARE(number(20), size);
    }
  }
};

QTEST_GUILESS_MAIN(TestDesktopFiles)
#include "test_desktop_files.moc"
