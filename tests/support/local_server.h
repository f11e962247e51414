// An HTTP server on 127.0.0.1 that answers as a test tells it to, and counts what it was asked.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>

namespace nullcline {

class LocalServer final : public QTcpServer {
 public:
  using Answer = std::function<void(QTcpSocket& socket, const QString& path)>;

  explicit LocalServer(Answer answer) : answer_(std::move(answer)) {
    connect(this, &QTcpServer::newConnection, this, [this] {
      while (auto* socket = nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this] { ++closed; });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
      }
    });
    listen(QHostAddress::LocalHost);
  }

  QUrl root() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(serverPort())); }

  QStringList asked; // paths
  QByteArray last_request;
  int closed = 0; // connections

  static void send(QTcpSocket& socket, const QByteArray& status, const QByteArray& body, const QByteArray& more = {}) {
    socket.write("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more +
                 "\r\n" + body);
  }

 private:
  void read(QTcpSocket& socket) {
    const QByteArray so_far = socket.property("request").toByteArray() + socket.readAll();
    socket.setProperty("request", so_far);
    if (!so_far.endsWith("\r\n\r\n"))
      return;
    socket.setProperty("request", {}); // the connection may serve for more
    last_request = so_far;
    const QString path = QString::fromLatin1(so_far.split(' ').value(1));
    asked << path;
    answer_(socket, path);
  }

  Answer answer_;
};

} // namespace nullcline
