// SQLite with C++ lifetimes: a connection, a prepared statement, a transaction. Failures are thrown as SqliteFailure
// inside this folder and become an Error at the public functions of ProjectFile (guarded, in project_implementation.h).
#pragma once

#include "engine/core/expected.h"

#include <cstdint>
#include <filesystem>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <string_view>

namespace nullcline {

class SqliteFailure : public std::runtime_error {
 public:
  SqliteFailure(int code, const std::string& what) : std::runtime_error(what), code_(code) {}
  int code() const { return code_ & 0xff; } // the primary result code

 private:
  int code_;
};

/// One sentence for people: what went wrong with the file and what to do about it.
Error sqliteError(const SqliteFailure& failure, const std::filesystem::path& path);

class Connection {
 public:
  /// flags: SQLITE_OPEN_...; `uri` is a path, or a file: URI if the flags say so.
  Connection(const std::string& uri, int flags);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// One or several statements without results.
  void execute(const char* sql);
  /// The first column of the first row, as an integer (0 if there is none) and as text.
  std::int64_t queryInteger(const char* sql);
  std::string queryText(const char* sql);
  std::int64_t lastRowId() const { return sqlite3_last_insert_rowid(handle_); }
  sqlite3* handle() const { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

class Statement {
 public:
  Statement(const Connection& connection, const char* sql);
  ~Statement() { sqlite3_finalize(handle_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// Each call fills the next parameter. Texts and blobs must live until the statement is reset.
  Statement& bind(std::int64_t value);
  Statement& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
  Statement& bind(double value); // NaN becomes NULL
  Statement& bind(std::string_view text);
  Statement& bind(const char* text) { return bind(std::string_view(text)); }
  Statement& bindBlob(std::string_view bytes);

  /// True if there is a row to read.
  bool step();
  /// Steps to the end, then makes the statement ready for the next set of parameters.
  void run();

  std::int64_t integer(int column) const { return sqlite3_column_int64(handle_, column); }
  double number(int column) const; // NULL becomes NaN
  std::string text(int column) const;
  std::string blob(int column) const;
  bool isNull(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }

 private:
  void check(int code) const;
  sqlite3* connection_;
  sqlite3_stmt* handle_ = nullptr;
  int next_parameter_ = 1;
};

/// Takes the write lock at once; rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(connection) { connection_.execute("BEGIN IMMEDIATE"); }
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

} // namespace nullcline
