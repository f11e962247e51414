// Fetching from the COVID-19 Data Hub as a user does it, against a server of the test's own.
#include "tests/support/gzipped.h"
#include "tests/support/hub_tables.h"
#include "tests/support/local_server.h"
#include "ui/hub/hub_dialog.h"
#include "ui/render_results.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkProxy>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace nullcline;

namespace {

QByteArray norway() {
  return QByteArray::fromStdString(gzipped(hubTable({{"03357425", 1, "Norway", "NOR"}})));
}

/// The dialog over a server and an empty cache.
struct Visit {
  explicit Visit(LocalServer::Answer answer, HubLimits limits = {})
      : server(std::move(answer)), dialog({server.root(), cache.filePath(QStringLiteral("hub"))}, limits),
        chosen(&dialog, &HubDialog::chosen) {
    dialog.show();
  }

  template <class Widget>
  Widget* find(const char* name) {
    return dialog.findChild<Widget*>(QLatin1String(name));
  }
  QString words(const char* name) { return find<QLabel>(name)->text(); }
  void type(const QString& country) {
    auto* line = find<QComboBox>("hub_country")->lineEdit();
    line->selectAll();
    QTest::keyClicks(line, country);
    if (auto* list = find<QComboBox>("hub_country")->completer()->popup())
      list->hide();
  }
  void press(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
  /// Fetches a country and waits until nothing is under way.
  void fetch(const QString& country) {
    type(country);
    press("hub_fetch");
    QTRY_VERIFY(!dialog.download().isRunning());
  }
  QString path(const char* name) const { return cache.filePath(QStringLiteral("hub/") + QLatin1String(name)); }
  QStringList cached() const { return QDir(cache.filePath(QStringLiteral("hub"))).entryList(QDir::Files); }

  QTemporaryDir cache;
  LocalServer server;
  HubDialog dialog;
  QSignalSpy chosen;
};

LocalServer::Answer answering(const QByteArray& status, const QByteArray& body, const QByteArray& more = {}) {
  return [=](QTcpSocket& socket, const QString&) { LocalServer::send(socket, status, body, more); };
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class HubDownloadTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    initialiseResources();
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
  }
  void init() { QLocale::setDefault(QLocale::c()); }

  void theListHoldsTheCountriesOfIso3166() {
    const auto& all = hubCountries();
    QCOMPARE(all.size(), std::size_t(249));
    for (std::size_t i = 0; i < all.size(); ++i) {
      QCOMPARE(all[i].code.size(), 3);
      QVERIFY(!all[i].name.isEmpty());
      QVERIFY(i == 0 || all[i - 1].code < all[i].code);
    }
    QCOMPARE(countryCodeOf(QStringLiteral(" nor ")), QStringLiteral("NOR"));
    QCOMPARE(countryCodeOf(QStringLiteral("norway")), QStringLiteral("NOR"));
    QCOMPARE(countryCodeOf(QStringLiteral("NAM  Namibia")), QStringLiteral("NAM"));
    QCOMPARE(countryCodeOf(QStringLiteral("ZZZ")), QStringLiteral("ZZZ"));
    for (const char* nothing : {"", "no", "n/r", "norwa", "../"})
      QCOMPARE(countryCodeOf(QLatin1String(nothing)), QString());
  }

  void theAddressesAreTheHubs() {
    QCOMPARE(addressOf(hubRoot(), {HubScope::country, QStringLiteral("NOR")}).toString(),
             QStringLiteral("https://storage.covid19datahub.io/country/NOR.csv.gz"));
    QCOMPARE(addressOf(hubRoot(), {HubScope::regions}).toString(),
             QStringLiteral("https://storage.covid19datahub.io/level/2.csv.gz"));
    QCOMPARE(cacheNameOf({HubScope::towns}), QStringLiteral("level-3.csv.gz"));
  }

  void nothingIsAskedBeforeFetchIsPressed() {
    Visit visit(answering("200 OK", norway(), "Content-Type: application/gzip\r\n"));
    QVERIFY(!visit.find<QPushButton>("hub_fetch")->isEnabled());
    visit.type(QStringLiteral("nor"));
    QCOMPARE(visit.words("hub_address"), visit.server.root().toString() + QStringLiteral("country/NOR.csv.gz"));
    QCOMPARE(visit.words("hub_copy"), QStringLiteral("None yet"));
    QTest::qWait(50);
    QVERIFY(visit.server.asked.isEmpty());
    visit.press("hub_fetch");
    QTRY_COMPARE(visit.chosen.count(), 1);
    QCOMPARE(visit.server.asked, QStringList{QStringLiteral("/country/NOR.csv.gz")});
    QCOMPARE(visit.chosen[0][0].toString(), visit.path("country-NOR.csv.gz"));
    QCOMPARE(bytesOf(visit.path("country-NOR.csv.gz")), norway());
    QCOMPARE(visit.cached().size(), 1);
    QVERIFY(!visit.dialog.isVisible());
    QVERIFY(visit.server.last_request.contains("Accept-Encoding: identity"));
  }

  void aCopyIsOpenedWithoutAskingAndFetchedAgainOnlyWhenTold() {
    Visit visit(answering("200 OK", norway()));
    QVERIFY(QDir().mkpath(visit.cache.filePath(QStringLiteral("hub"))));
    QFile copy(visit.path("country-NOR.csv.gz"));
    QVERIFY(copy.open(QIODevice::ReadWrite));
    copy.write("an older copy");
    QVERIFY(copy.flush());
    copy.setFileTime(QDateTime(QDate(2024, 5, 6), QTime(7, 8)), QFileDevice::FileModificationTime);
    copy.close();
    visit.type(QStringLiteral("NOR"));
    QVERIFY2(visit.words("hub_copy").contains(QStringLiteral("6 May 2024")), qPrintable(visit.words("hub_copy")));
    QCOMPARE(visit.find<QPushButton>("hub_fetch")->text(), QStringLiteral("&Fetch again"));
    visit.press("hub_open");
    QCOMPARE(visit.chosen.count(), 1);
    QTest::qWait(50);
    QVERIFY(visit.server.asked.isEmpty());
    visit.dialog.show();
    visit.press("hub_fetch");
    QTRY_COMPARE(visit.chosen.count(), 2);
    QCOMPARE(bytesOf(visit.path("country-NOR.csv.gz")), norway());
  }

  void whatAKilledProgramLeftIsRemoved() {
    Visit visit(answering("200 OK", norway()));
    QVERIFY(QDir().mkpath(visit.cache.filePath(QStringLiteral("hub"))));
    for (const char* name : {"country-NOR.csv.gz.1.part", "country-ITA.csv.gz"}) {
      QFile file(visit.path(name));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime);
    }
    visit.fetch(QStringLiteral("NOR"));
    QCOMPARE(visit.cached(), (QStringList{QStringLiteral("country-ITA.csv.gz"), QStringLiteral("country-NOR.csv.gz")}));
  }

  void allOfALevelNeedsNoCountry() {
    Visit visit(answering("200 OK", norway()));
    visit.find<QComboBox>("hub_scope")->setCurrentIndex(1);
    QVERIFY(!visit.find<QComboBox>("hub_country")->isVisible());
    visit.press("hub_fetch");
    QTRY_COMPARE(visit.chosen.count(), 1);
    QCOMPARE(visit.server.asked, QStringList{QStringLiteral("/level/1.csv.gz")});
  }

  void refusalsAreSentences_data() {
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* status, const QByteArray& body, const char* said,
                        const QByteArray& header = {}) {
      QTest::newRow(name) << QByteArray(status) << body << header << QString::fromLatin1(said);
    };
    row("no such country", "404 Not Found", "<html>no such key</html>", "has no file /country/XYZ.csv.gz");
    row("server in trouble", "503 Service Unavailable", "later", "status 503");
    row("web page", "200 OK", "<!DOCTYPE html><html>Please log in</html>", "web page instead of figures");
    row("another table", "200 OK", "a,b\n1,2\n", "no file of the COVID-19 Data Hub");
    row("nothing", "200 OK", "", "no file of the COVID-19 Data Hub");
    row("damaged", "200 OK", norway().left(norway().size() / 2), "cut off or damaged");
    row("another server", "302 Found", "", "another server, http://elsewhere.example",
        "Location: http://elsewhere.example/NOR.csv.gz\r\n");
  }
  void refusalsAreSentences() {
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, header);
    QFETCH(QString, said);
    Visit visit(answering(status, body, header));
    visit.fetch(QStringLiteral("XYZ"));
    QVERIFY2(visit.words("hub_message").contains(said), qPrintable(visit.words("hub_message")));
    QVERIFY(visit.cached().isEmpty());
    QVERIFY(visit.dialog.isVisible() && visit.chosen.isEmpty());
    QVERIFY(visit.find<QPushButton>("hub_fetch")->isEnabled());
  }

  // Its bytes would be kept, and each begins the wait for the next anew.
  void aBodyWithoutEndOfAnotherStatusIsNotWaitedFor_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("said");
    QTest::newRow("trouble") << QByteArray("503 Service Unavailable\r\n") << QStringLiteral("status 503");
    QTest::newRow("no such file") << QByteArray("404 Not Found\r\n") << QStringLiteral("has no file");
    QTest::newRow("a part") << QByteArray("206 Partial Content\r\n") << QStringLiteral("status 206");
    QTest::newRow("elsewhere") << QByteArray("302 Found\r\nLocation: http://elsewhere.example/NOR.csv.gz\r\n")
                               << QStringLiteral("another server");
  }
  void aBodyWithoutEndOfAnotherStatusIsNotWaitedFor() {
    QFETCH(QByteArray, head);
    QFETCH(QString, said);
    Visit visit([head](QTcpSocket& socket, const QString&) {
      socket.write("HTTP/1.1 " + head + "Connection: close\r\n\r\nmore");
      auto* timer = new QTimer(&socket);
      QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("more"); });
      timer->start(20);
    });
    visit.fetch(QStringLiteral("NOR"));
    QVERIFY2(visit.words("hub_message").contains(said), qPrintable(visit.words("hub_message")));
    QTRY_COMPARE(visit.server.closed, 1);
    QVERIFY(visit.cached().isEmpty());
  }

  void anAddressOfTheSameServerIsFollowed() {
    Visit visit([](QTcpSocket& socket, const QString& path) {
      if (path.startsWith(QStringLiteral("/country")))
        LocalServer::send(socket, "301 Moved Permanently", {}, "Location: /new/NOR.csv.gz\r\n");
      else
        LocalServer::send(socket, "200 OK", norway());
    });
    visit.fetch(QStringLiteral("NOR"));
    QTRY_COMPARE(visit.chosen.count(), 1);
    QCOMPARE(visit.server.asked.last(), QStringLiteral("/new/NOR.csv.gz"));
  }

  void aRingOfAddressesEnds() {
    Visit visit(answering("302 Found", {}, "Location: /country/NOR.csv.gz\r\n"));
    visit.fetch(QStringLiteral("NOR"));
    QVERIFY2(visit.words("hub_message").contains(QStringLiteral("without end")),
             qPrintable(visit.words("hub_message")));
  }

  void aSilentServerIsGivenUp() {
    HubLimits limits;
    limits.silence_ms = 100;
    Visit visit([](QTcpSocket&, const QString&) {}, limits);
    visit.fetch(QStringLiteral("NOR"));
    QVERIFY(visit.words("hub_message").contains(QStringLiteral("has sent nothing for 0.1 s")));
    QTRY_COMPARE(visit.server.closed, 1);
  }

  void aServerThatFallsSilentInTheMiddleIsGivenUp() {
    HubLimits limits;
    limits.silence_ms = 200;
    Visit visit(
        [](QTcpSocket& socket, const QString&) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\nab"); },
        limits);
    visit.fetch(QStringLiteral("NOR"));
    QVERIFY(visit.words("hub_message").contains(QStringLiteral("has sent nothing")));
    QVERIFY(visit.cached().isEmpty());
  }

  // Slow, but never silent for long.
  void aSlowServerIsWaitedFor() {
    HubLimits limits;
    limits.silence_ms = 1000;
    Visit visit(
        [](QTcpSocket& socket, const QString&) {
          const QByteArray body = norway();
          socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
          auto* timer = new QTimer(&socket);
          QObject::connect(timer, &QTimer::timeout, &socket, [&socket, timer, body, sent = qsizetype{0}]() mutable {
            socket.write(body.mid(sent, body.size() / 10 + 1));
            sent += body.size() / 10 + 1;
            if (sent >= body.size())
              timer->stop();
          });
          timer->start(20);
        },
        limits);
    visit.type(QStringLiteral("NOR"));
    visit.press("hub_fetch");
    auto* bar = visit.dialog.findChild<QProgressBar*>();
    QVERIFY(bar->isVisible());
    QTRY_VERIFY(bar->value() > bar->minimum() && bar->value() < bar->maximum());
    QVERIFY(visit.words("hub_message").contains(QStringLiteral(" of ")));
    QTRY_COMPARE(visit.chosen.count(), 1);
    QCOMPARE(bytesOf(visit.path("country-NOR.csv.gz")), norway());
  }

  void aConnectionThatIsCutLeavesTheOldCopy() {
    Visit visit([](QTcpSocket& socket, const QString&) {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + norway());
      socket.disconnectFromHost();
    });
    QVERIFY(QDir().mkpath(visit.cache.filePath(QStringLiteral("hub"))));
    QFile copy(visit.path("country-NOR.csv.gz"));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write("an older copy");
    copy.close();
    visit.fetch(QStringLiteral("NOR"));
    QVERIFY2(visit.words("hub_message").contains(QStringLiteral(" ended after ")),
             qPrintable(visit.words("hub_message")));
    QCOMPARE(bytesOf(visit.path("country-NOR.csv.gz")), QByteArray("an older copy"));
    QCOMPARE(visit.cached().size(), 1);
  }

  void cancelInTheMiddleKeepsNothing() {
    Visit visit(
        [](QTcpSocket& socket, const QString&) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\nab"); });
    visit.type(QStringLiteral("NOR"));
    visit.press("hub_fetch");
    QTRY_VERIFY(visit.words("hub_message").contains(QStringLiteral(" of ")));
    QVERIFY(!visit.find<QPushButton>("hub_fetch")->isEnabled());
    visit.press("hub_cancel");
    QVERIFY(!visit.dialog.download().isRunning());
    QVERIFY(visit.words("hub_message").contains(QStringLiteral("Cancelled")));
    QTRY_COMPARE(visit.server.closed, 1);
    QVERIFY(visit.cached().isEmpty() && visit.chosen.isEmpty());
    // And by Esc, which closes the dialog.
    visit.press("hub_fetch");
    QTRY_VERIFY(visit.words("hub_message").contains(QStringLiteral(" of ")));
    QTest::keyClick(&visit.dialog, Qt::Key_Escape);
    QVERIFY(!visit.dialog.isVisible() && !visit.dialog.download().isRunning());
    QTRY_COMPARE(visit.server.closed, 2);
    QVERIFY(visit.cached().isEmpty());
  }

  void tooMuchIsRefused_data() {
    QTest::addColumn<bool>("announced");
    QTest::newRow("announced") << true;
    QTest::newRow("found out") << false;
  }
  void tooMuchIsRefused() {
    QFETCH(bool, announced);
    HubLimits limits;
    limits.bytes = 1000;
    const QByteArray length = announced ? "Content-Length: 5000\r\n" : "";
    Visit visit(
        [=](QTcpSocket& socket, const QString&) {
          socket.write("HTTP/1.1 200 OK\r\n" + length + "Connection: close\r\n\r\n" + QByteArray(5000, 'x'));
          socket.disconnectFromHost();
        },
        limits);
    visit.fetch(QStringLiteral("NOR"));
    QVERIFY2(visit.words("hub_message").contains(QStringLiteral("large")), qPrintable(visit.words("hub_message")));
    QVERIFY(visit.cached().isEmpty());
  }

  void noServerIsSaid() {
    Visit visit(answering("200 OK", norway()));
    visit.server.close();
    visit.fetch(QStringLiteral("NOR"));
    QVERIFY(visit.words("hub_message").contains(QStringLiteral("refuses the connection")));
  }

  void aCacheThatCannotBeWrittenIsSaid() {
    Visit visit(answering("200 OK", norway()));
    QFile in_the_way(visit.cache.filePath(QStringLiteral("hub")));
    QVERIFY(in_the_way.open(QIODevice::WriteOnly));
    visit.fetch(QStringLiteral("NOR"));
    QVERIFY(visit.words("hub_message").contains(QStringLiteral("Cannot write into the cache")));
    QVERIFY(visit.server.asked.isEmpty());
  }
};

QTEST_MAIN(HubDownloadTest)
#include "test_hub_download.moc"
