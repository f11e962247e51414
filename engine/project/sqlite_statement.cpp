#include "engine/project/sqlite_statement.h"

#include <limits>

namespace nullcline {

Error sqliteError(const SqliteFailure& problem, const std::filesystem::path& path) {
  const std::string name = path.string();
  switch (problem.code()) {
  case SQLITE_NOTADB:
    return badInput(name + " is not a Nullcline project: it is no SQLite database.");
  case SQLITE_CORRUPT:
    return badInput(name + " is damaged (" + problem.what() + "). Take a copy of it and try `sqlite3 FILE .recover`.");
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return failure("Cannot write " + name + ": another program holds it. Close it there and try again.");
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return failure("Cannot write " + name + ": it may only be read. Save the project where you may write.");
  case SQLITE_CANTOPEN:
    return failure("Cannot open or create " + name + ". Check that its directory exists and that you may write there.");
  case SQLITE_FULL:
    return failure("Cannot write " + name + ": the disk is full. What was saved before is kept.");
  case SQLITE_TOOBIG:
    return failure("Cannot write " + name +
                   ": one trajectory of the data takes more than the billion bytes that a "
                   "project can hold in one piece. Leave columns out, or divide the trajectory.");
  case SQLITE_IOERR:
    return failure("Cannot read or write " + name + " (" + problem.what() + "). Check the disk or the network.");
  default:
    return failure("Cannot use " + name + " as a project: " + problem.what() + ".");
  }
}

Connection::Connection(const std::string& uri, int flags) {
  const int code = sqlite3_open_v2(uri.c_str(), &handle_, flags, nullptr);
  if (code == SQLITE_OK)
    return;
  const SqliteFailure problem(code, handle_ ? sqlite3_errmsg(handle_) : "out of memory");
  sqlite3_close_v2(handle_);
  throw problem;
}

Connection::~Connection() {
  sqlite3_close_v2(handle_);
}

void Connection::execute(const char* sql) {
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK)
    throw SqliteFailure(code, sqlite3_errmsg(handle_));
}

std::int64_t Connection::queryInteger(const char* sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::string Connection::queryText(const char* sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.text(0) : std::string();
}

Statement::Statement(const Connection& connection, const char* sql) : connection_(connection.handle()) {
  check(sqlite3_prepare_v2(connection_, sql, -1, &handle_, nullptr));
}

void Statement::check(int code) const {
  if (code != SQLITE_OK)
    throw SqliteFailure(code, sqlite3_errmsg(connection_));
}

Statement& Statement::bind(std::int64_t value) {
  check(sqlite3_bind_int64(handle_, next_parameter_++, value));
  return *this;
}

Statement& Statement::bind(double value) {
  check(sqlite3_bind_double(handle_, next_parameter_++, value));
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  // A null pointer would bind NULL, so an empty text needs an address.
  check(sqlite3_bind_text64(handle_, next_parameter_++, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                            SQLITE_UTF8));
  return *this;
}

Statement& Statement::bindBlob(std::string_view bytes) {
  check(
      sqlite3_bind_blob64(handle_, next_parameter_++, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_STATIC));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return code == SQLITE_ROW;
  throw SqliteFailure(code, sqlite3_errmsg(connection_));
}

void Statement::run() {
  while (step()) {
  }
  check(sqlite3_reset(handle_));
  next_parameter_ = 1;
}

double Statement::number(int column) const {
  return isNull(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(handle_, column);
}

std::string Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))) : std::string();
}

std::string Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
  return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))) : std::string();
}

Transaction::~Transaction() {
  if (open_ && !sqlite3_get_autocommit(connection_.handle()))
    sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  connection_.execute("COMMIT");
  open_ = false;
}

} // namespace nullcline
