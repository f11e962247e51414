#!/usr/bin/env python3
"""Plants one violation of every rule in a small tree and sees the check catch it, and sees it leave good code alone."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import check  # noqa: E402

GOOD = """// A header as it should be.
#pragma once

#include "engine/core/expected.h"

#include <vector>

namespace nullcline {

struct Options {
  int width = 3;
  bool operator==(const Options&) const = default;
};

class Member {
 public:
  Member() : a_{1}, b_{2} {}
  template <class T, class U>
  int apply(const T& t, U&& u, double x = 1.0) const {
    if (x > 1.0) {
      return 2;
    }
    return 1'000'000;
  }

 private:
  int a_;
  int b_;
};

// "TO do" in a string is no open work, braces in text do not count
inline const char* text() { return R"({{{ " unbalanced)"; }
inline char brace() { return '{'; }
inline const auto kTable = std::vector<int>{1, 2, 3};

} // namespace nullcline
"""


class Tree(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        self.write("engine/core/expected.h", "#pragma once\n")
        self.write("engine/core/good.h", GOOD)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def findings(self):
        return check.check_tree(self.root)[0]

    def assert_found(self, path, rule, part=""):
        hits = [f for f in self.findings() if f.path == path and f.rule == rule and part in f.text]
        self.assertTrue(hits, f"{rule} was not found in {path}; found: {self.findings()}")

    def assert_clean(self):
        self.assertEqual(self.findings(), [])


class GoodCode(Tree):
    def test_nothing_is_found(self):
        self.assert_clean()

    def test_functions_are_measured(self):
        found = {f.name: f for f in check.functions(check.code_only(GOOD))}
        self.assertEqual(found["apply"].parameters, 3)
        self.assertEqual(found["apply"].lines, 6)
        self.assertEqual(found["text"].parameters, 0)

    def test_qt_is_welcome_in_ui(self):
        self.write("ui/window.h", "#pragma once\n#include <QMainWindow>\n#include <qcustomplot.h>\n")
        self.write("app/main.cpp", '#include "ui/window.h"\n#include <QApplication>\n')
        self.assert_clean()


class TypeNames(Tree):
    def test_one_name_in_two_headers(self):
        one, other = "struct Row {\n  int a = 0;\n};", "class Row final : public Base {\n};"
        self.write("engine/core/one.h", f"#pragma once\nnamespace nullcline {{\n{one}\n}}\n")
        self.write("ui/other.h", f"#pragma once\nnamespace nullcline {{\n{other}\n}}\n")
        self.assert_found("ui/other.h", "type name", "nullcline::Row is also in engine/core/one.h")

    def test_other_namespaces_and_inner_types_are_others(self):
        inner = "struct Outer {\n  struct Row {\n  };\n};"
        self.write("engine/core/one.h", "#pragma once\nnamespace nullcline {\nstruct Row {\n};\nclass Later;\n}\n")
        self.write("app/cli/two.h", "#pragma once\nnamespace nullcline::cli {\nstruct Row {\n};\n}\n")
        self.write("ui/three.h", f"#pragma once\nnamespace nullcline {{\nclass Later;\n{inner}\n}}\n")
        self.assert_clean()


class UntrustedJson(Tree):
    def test_parsing_without_a_limit(self):
        for path in ("engine/project/a.cpp", "app/cli/a.cpp", "ui/a.cpp"):
            self.write(path, "int a = Json::parse(text);\n")
            self.assert_found(path, "banned", "parseStrictJson")


class Includes(Tree):
    def plant(self, path, line):
        self.write("engine/fit/trainer.h", "#pragma once\n")
        self.write("engine/export/out.h", "#pragma once\n")
        self.write("engine/torch/gate.h", "#pragma once\n")
        self.write("ui/window.h", "#pragma once\n")
        self.write("app/door.h", "#pragma once\n")
        self.write("tests/support/help.h", "#pragma once\n")
        self.write(path, f"{line}\n")
        self.assert_found(path, "include")

    def test_upwards(self):
        self.plant("engine/data/reader.cpp", '#include "engine/fit/trainer.h"')

    def test_beside(self):
        self.plant("engine/project/file.cpp", '#include "engine/export/out.h"')

    def test_folder_without_a_place(self):
        self.plant("engine/misc/odd.cpp", '#include "engine/core/good.h"')

    def test_qt_in_engine(self):
        for header in ("QString", "QtCore/QString", "qstring.h", "qcustomplot.h"):
            with self.subTest(header):
                self.plant("engine/core/bad.cpp", f"#include <{header}>")

    def test_qt_in_the_command_line_and_bench(self):
        self.plant("app/cli/main.cpp", "#include <QCoreApplication>")
        self.plant("app/bench/main.cpp", '#include "ui/window.h"')

    def test_torch_outside_its_folder(self):
        self.plant("engine/export/script.cpp", "#include <torch/script.h>")
        self.plant("ui/plot.cpp", "#include <ATen/ATen.h>")
        self.plant("ui/plot2.cpp", '#include "engine/torch/gate.h"')

    def test_engine_knows_no_ui(self):
        self.plant("engine/core/bad.cpp", '#include "ui/window.h"')

    def test_ui_knows_no_app_and_nobody_knows_tests(self):
        self.plant("ui/bad.cpp", '#include "app/door.h"')
        self.plant("engine/core/bad2.cpp", '#include "tests/support/help.h"')

    def test_relative_path(self):
        self.plant("engine/core/bad.cpp", '#include "good.h"')

    def test_missing_file(self):
        self.plant("engine/core/bad.cpp", '#include "engine/core/gone.h"')

    def test_comments_are_not_includes(self):
        self.write("engine/core/talk.cpp", "// #include <QString>\n/*\n#include <torch/torch.h>\n*/\n")
        self.assert_clean()


class Lengths(Tree):
    def test_file(self):
        self.write("engine/core/long.cpp", "\n" * (check.FILE_LIMIT + 1))
        self.assert_found("engine/core/long.cpp", "file length")

    def test_file_over_budget_is_a_warning(self):
        self.write("engine/core/long.cpp", "\n" * (check.FILE_BUDGET + 1))
        self.assert_found("engine/core/long.cpp", "warning", "lines")

    def test_function(self):
        body = "  step();\n" * check.FUNCTION_LIMIT
        for head in ("void run()", "Run::Run() : a_{1}, b_(2)", "auto f = [](int a)", "template <class T> T g(T t) const"):
            with self.subTest(head):
                self.write("engine/core/long.cpp", f"namespace n {{\n{head} {{\n{body}}}\n}}\n")
                self.assert_found("engine/core/long.cpp", "function length")

    def test_member_function_in_a_class(self):
        body = "    step();\n" * check.FUNCTION_LIMIT
        self.write("ui/long.h", f"#pragma once\nclass A final : public B {{\n public:\n  int run() const override {{\n{body}  }}\n}};\n")
        self.assert_found("ui/long.h", "function length", "run")

    def test_parameters(self):
        seven = "int a, std::map<int, int> b, int c, int d, int e, std::function<void(int, int)> f, int g"
        for text in (f"int run({seven}) {{ return a; }}", f"int run({seven});", f"class A {{\n  virtual int run({seven}) = 0;\n}};"):
            with self.subTest(text):
                self.write("engine/core/wide.cpp", text + "\n")
                self.assert_found("engine/core/wide.cpp", "parameters", "7")

    def test_stop_token_is_no_parameter(self):
        self.write("engine/core/wide.cpp", "int run(int a, int b, int c, int d, int e, std::stop_token stop = {});\n")
        self.assert_clean()

    def test_unbalanced_braces(self):
        self.write("engine/core/odd.cpp", "void f() {\n}}\n")
        self.assert_found("engine/core/odd.cpp", "braces")


class Words(Tree):
    def test_open_work(self):
        for word in ("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK"):
            with self.subTest(word):
                self.write("ui/later.cpp", f"// {word}: later\n")
                self.assert_found("ui/later.cpp", "open work")

    def test_open_work_in_a_string_is_text(self):
        self.write("ui/text.cpp", 'const char* k = "%s";\n' % ("X" * 3))
        self.assert_clean()

    def test_banned(self):
        lines = ["using namespace std;", "auto v = std::views::all(x);", "auto here = std::source_location::current();",
                 "double x = strtod(p, nullptr);", "double y = std::stod(s);", "std::random_device device;",
                 "std::expected<int, int> e;", 'setlocale(0, "");']
        for line in lines:
            with self.subTest(line):
                self.write("engine/core/bad.cpp", f"void f() {{\n  {line}\n}}\n")
                self.assert_found("engine/core/bad.cpp", "banned")

    def test_event_pumping(self):
        self.write("ui/bad.cpp", "void f() { QCoreApplication::processEvents(); }\n")
        self.assert_found("ui/bad.cpp", "banned")

    def test_words_in_comments_and_strings_are_not_code(self):
        self.write("engine/core/fine.cpp", '// never strtod\nconst char* k = "std::stod";\n')
        self.assert_clean()

    def test_header_without_guard(self):
        self.write("engine/core/bare.h", "int f();\n")
        self.assert_found("engine/core/bare.h", "header")


if __name__ == "__main__":
    unittest.main()
