#!/usr/bin/env python3
"""The architecture as a test: who includes whom, how long things are, and what may not be used.

usage: check.py [ROOT]        exit code 0 and a summary, or 1 and one line per finding (file:line: what, and what to do)

Reads every .h and .cpp under engine, ui, app and tests. Lengths over the budget are printed as warnings; over the hard
limit they are findings. Functions and parameters are found by counting braces and commas, which is exact enough for code
that clang-format has laid out: a construct it cannot follow is reported, never skipped in silence.
"""
import re
import sys
from collections import namedtuple
from pathlib import Path

# Inside engine a folder may include itself and those before it; folders on one line stand beside each other and may not
# include one another.
ENGINE_ORDER = [
    ["core"], ["spline"], ["data"], ["field"], ["ode"], ["system"], ["prepare"], ["model"], ["gradient"], ["loss"],
    ["regularizer"], ["device"], ["objective"], ["analysis"], ["fit"], ["project", "export"], ["torch"],
]
RANK = {folder: rank for rank, group in enumerate(ENGINE_ORDER) for folder in group}

TOP_FOLDERS = ("engine", "ui", "app", "tests")
FILE_BUDGET, FILE_LIMIT = 400, 600
FUNCTION_BUDGET, FUNCTION_LIMIT = 60, 80
PARAMETER_BUDGET, PARAMETER_LIMIT = 5, 6

Finding = namedtuple("Finding", "path line rule text")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
QT = re.compile(r"^(Q[A-Z]\w*|Qt\w*/.*|q[a-z]\w*\.h|Q\w+/.*)$")
TORCH = re.compile(r"^(torch|ATen|c10|caffe2)/|^torch\.h$")
OPEN_WORK = re.compile(r'(?<!")\b(%s)\b(?!")' % "|".join(["TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK"]))

# What is matched, where it applies (a path prefix), and what to do instead. Looked for in code, not in comments.
BANNED = [
    (r"\busing\s+namespace\s+std\b", "", "write std:: where it is meant"),
    (r"\bstd::(ranges::)?views\b", "", "clang 14 cannot compile views with GCC 12's library; write the loop"),
    (r"\bsource_location\b", "", "clang 14 has no std::source_location; use NULLCLINE_CHECK"),
    (r"\bstd::expected\b", "", "C++23; use Expected of engine/core/expected.h"),
    (r"\b(strtod|strtof|atof|stod|stof)\b", "", "depends on the locale; use parseNumber of engine/core/numbers.h"),
    (r"\bJson::parse\(", "engine/", "takes all of the stack for endless nesting; use parseStrictJson"),
    (r"\bJson::parse\(", "app/", "takes all of the stack for endless nesting; use parseStrictJson"),
    (r"\bJson::parse\(", "ui/", "takes all of the stack for endless nesting; use parseStrictJson"),
    (r"\bsetlocale\b", "engine/", "the engine never changes the process's locale"),
    (r"\bs?rand\s*\(|\brandom_device\b", "engine/", "randomness is passed: use RandomGenerator"),
    (r"\bprocessEvents\b", "ui/", "no event pumping; let the worker post a result"),
    (r"\bprocessEvents\b", "app/", "no event pumping; let the worker post a result"),
]


def blank(match):
    """Spaces instead of text, line breaks kept, so that line numbers stay true."""
    return re.sub(r"[^\n]", " ", match.group(0))


STRIP = re.compile(
    r'R"(?P<tag>[^()\\ ]{0,16})\(.*?\)(?P=tag)"'  # raw string
    r"|//[^\n]*"
    r"|/\*.*?\*/"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-FxX])'(?:\\.|[^'\\\n])+'",  # a character, not a digit separator
    re.DOTALL,
)
PREPROCESSOR = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.MULTILINE)


def code_only(text):
    return PREPROCESSOR.sub(blank, STRIP.sub(blank, text))


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


# ---- includes -------------------------------------------------------------------------------------------------------


def include_finding(path, target, quoted):
    """The sentence that says why `path` may not include `target`; None if it may."""
    parts, to = path.split("/"), target.split("/")
    folder = parts[0]
    bare = folder == "engine" or path.startswith(("app/cli/", "app/bench/"))
    if bare and (QT.match(target) or to[0] == "ui"):
        return "Qt and ui stay out of the engine, the command line and the bench"
    if TORCH.match(target) and not path.startswith("engine/torch/"):
        return "LibTorch is included in engine/torch only; go through engine/export/torch_gateway.h"
    if folder == "engine" and target.startswith("CLI/"):
        return "command-line parsing belongs to app"
    if not quoted:
        return None
    if to[0] not in TOP_FOLDERS:
        if target.endswith(".moc") or target == "qcustomplot.h":
            return None
        return "write the path from the project's root"
    if folder != "tests" and to[0] == "tests":
        return "nothing but tests includes tests"
    if folder == "ui" and to[0] == "app":
        return "ui does not know app"
    if to[:2] == ["engine", "torch"] and not path.startswith(("engine/torch/", "tests/torch/")):
        return "engine/torch is opened at run time; go through engine/export/torch_gateway.h"
    if folder != "engine":
        return None
    if to[0] != "engine":
        return "the engine includes the engine only"
    return engine_order_finding(parts[1], to[1])


def engine_order_finding(own, other):
    for folder in (own, other):
        if folder not in RANK:
            return f"engine/{folder} has no place in the order of folders; give it one in tests/architecture/check.py"
    if own == other or RANK[other] < RANK[own]:
        return None
    if RANK[other] == RANK[own]:
        return f"{own} and {other} stand beside each other"
    return f"{other} stands above {own}"


def check_includes(root, path, text):
    for match in INCLUDE.finditer(text):
        quoted, target = match.group(1) == '"', match.group(2)
        reason = include_finding(path, target, quoted)
        line = line_of(text, match.start(1))
        if reason:
            yield Finding(path, line, "include", f"includes {target}: {reason}")
        elif quoted and target.split("/")[0] in TOP_FOLDERS and not (root / target).exists():
            yield Finding(path, line, "include", f"includes {target}, which is not there")


# ---- functions ------------------------------------------------------------------------------------------------------

Function = namedtuple("Function", "name line lines parameters")

TEMPLATE_HEAD = re.compile(r"\btemplate\s*<")
CALL_LIKE = re.compile(r"\b(?:alignas|decltype|noexcept|requires|__attribute__|explicit)\s*\(")
TYPE_HEAD = re.compile(r"^\s*(?:\w+\s+)*?(?:class|struct|union|enum)\b")


def closing(text, start, opening, close):
    """Index just after the bracket that closes the one at `start`; len(text) if none does."""
    depth = 0
    for index in range(start, len(text)):
        if text[index] == opening:
            depth += 1
        elif text[index] == close:
            depth -= 1
            if depth == 0:
                return index + 1
    return len(text)


def without_decoration(head):
    """A declaration's text without template heads, and without brackets that are not the parameter list."""
    match = TEMPLATE_HEAD.search(head)
    while match:
        head = head[: match.start()] + " " + head[closing(head, match.end() - 1, "<", ">") :]
        match = TEMPLATE_HEAD.search(head)
    match = CALL_LIKE.search(head)
    while match:
        head = head[: match.start()] + " " + head[closing(head, match.end() - 1, "(", ")") :]
        match = CALL_LIKE.search(head)
    head = re.sub(r"\[\[.*?\]\]", " ", head, flags=re.DOTALL)
    return re.sub(r"\boperator\s*(\(\s*\)|[^\s\w(]+)", "operator_", head)


def parameter_list(head):
    """(name, parameter count) of a function's declaration; None if `head` does not declare one."""
    depth = 0
    for index, character in enumerate(head):
        if character == "<":
            depth += 1
        elif character == ">" and head[index - 1] != "-":
            depth = max(0, depth - 1)
        elif character == "=" and depth == 0:
            return lambda_parameters(head, index)
        elif character == "(" and depth == 0:
            name = re.search(r"([\w:~]+)\s*$", head[:index])
            inside = head[index + 1 : closing(head, index, "(", ")") - 1]
            return (name.group(1) if name else "lambda", count_parameters(inside))
    return None


def lambda_parameters(head, start):
    match = re.search(r"\]\s*\(", head[start:])
    if not match:
        return None
    opening = start + match.end() - 1
    return ("lambda", count_parameters(head[opening + 1 : closing(head, opening, "(", ")") - 1]))


def count_parameters(inside):
    """How many parameters; a closing std::stop_token is not counted: every long function has one."""
    if not inside.strip() or inside.strip() == "void":
        return 0
    depth, count = 0, 1
    for index, character in enumerate(inside):
        if character in "(<{[":
            depth += 1
        elif character in ")}]" or (character == ">" and inside[index - 1] != "-"):
            depth -= 1
        elif character == "," and depth == 0:
            count += 1
    return count - bool(re.search(r"\bstd::stop_token\b[^,]*$", inside))


def functions(code):
    """Every function defined or declared outside another one; raises ValueError where braces do not match."""
    found, scopes, head_start, index = [], 0, 0, 0
    while index < len(code):
        character = code[index]
        if character == ";":
            record_declaration(found, code, head_start, index)
            head_start = index + 1
        elif character == "}":
            scopes -= 1
            if scopes < 0:
                raise ValueError(line_of(code, index))
            head_start = index + 1
        elif character == "{":
            head = without_decoration(code[head_start:index])
            signature = None if opens_scope(head) else parameter_list(head)
            if opens_scope(head):
                scopes, head_start = scopes + 1, index + 1
            else:
                end = closing(code, index, "{", "}")
                follows = code[end:].lstrip()[:1]
                if signature and follows not in (",", "{"):  # else: a member initialised with braces
                    lines = line_of(code, end - 1) - line_of(code, index) + 1
                    found.append(Function(signature[0], line_of(code, index), lines, signature[1]))
                    head_start = end
                index = end - 1
        elif character == ":" and re.search(r"\b(public|private|protected|Q_SLOTS|Q_SIGNALS)\s*$", code[head_start:index]):
            head_start = index + 1
        elif character == "(":
            index = closing(code, index, "(", ")") - 1
        index += 1
    if scopes != 0:
        raise ValueError(line_of(code, len(code) - 1) if code else 1)
    return found


def opens_scope(head):
    if re.search(r"\bnamespace\b", head) or re.match(r"^\s*extern\s*$", head):
        return True
    return bool(TYPE_HEAD.match(head)) and "(" not in head and "=" not in head


def record_declaration(found, code, start, end):
    head = without_decoration(code[start:end])
    signature = parameter_list(head) if re.match(r"^\s*[\w:~\[]", head) else None
    if signature and signature[0] != "lambda" and re.search(r"[\w>&*]\s+[*&]*[\w:~]+\s*\(", head):
        found.append(Function(signature[0], line_of(code, end), 0, signature[1]))


def check_functions(path, code):
    try:
        found = functions(code)
    except ValueError as trouble:
        yield Finding(path, trouble.args[0], "braces", "the braces do not match here, so functions cannot be measured")
        return
    for function in found:
        if function.lines > FUNCTION_BUDGET:
            rule = "function length" if function.lines > FUNCTION_LIMIT else "warning"
            yield Finding(path, function.line, rule,
                          f"{function.name} has {function.lines} lines (budget {FUNCTION_BUDGET}, limit {FUNCTION_LIMIT}): divide it")
        if function.parameters > PARAMETER_BUDGET:
            rule = "parameters" if function.parameters > PARAMETER_LIMIT else "warning"
            yield Finding(path, function.line, rule,
                          f"{function.name} takes {function.parameters} parameters (budget {PARAMETER_BUDGET}, limit "
                          f"{PARAMETER_LIMIT}): put those that belong together into a struct")


# ---- the rest -------------------------------------------------------------------------------------------------------


def check_words(path, text, code):
    spoken = without_comments(text)
    for match in OPEN_WORK.finditer(text):
        if spoken[match.start()] != " ":  # a string: what a program says, or a comment quotes, is not open work
            continue
        yield Finding(path, line_of(text, match.start()), "open work", f"{match.group(0)}: finish it, or open an issue")
    for pattern, prefix, remedy in BANNED:
        if not path.startswith(prefix):
            continue
        for match in re.finditer(pattern, code):
            yield Finding(path, line_of(code, match.start()), "banned", f"{match.group(0)}: {remedy}")


def check_length(path, text):
    lines = text.count("\n")
    if lines > FILE_BUDGET:
        rule = "file length" if lines > FILE_LIMIT else "warning"
        yield Finding(path, lines, rule, f"{lines} lines (budget {FILE_BUDGET}, limit {FILE_LIMIT}): divide it")


def check_file(root, path):
    text = (root / path).read_text(encoding="utf-8")
    code = code_only(text)
    yield from check_includes(root, path, without_comments(text))
    yield from check_length(path, text)
    yield from check_functions(path, code)
    yield from check_words(path, text, code)
    if path.endswith(".h") and "#pragma once" not in text:
        yield Finding(path, 1, "header", "a header begins with #pragma once")


def without_comments(text):
    """Comments blanked, strings kept: an #include in a comment is none, but its quoted path is a string."""
    return STRIP.sub(lambda match: match.group(0) if match.group(0).startswith('"') else blank(match), text)


def source_files(root):
    for folder in TOP_FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in (".h", ".cpp"):
                yield file.relative_to(root).as_posix()


NAMESPACE = re.compile(r"^namespace ([\w:]+) \{", re.MULTILINE)
TYPE = re.compile(r"^(?:struct|class) (\w+)(?: final)?(?: :[^{;]*)? \{", re.MULTILINE)


def check_type_names(root, files):
    """Of two types of one name the linker may take one's functions for the other's, and nothing says so."""
    places = {}
    for path in files:
        if not path.endswith(".h"):
            continue
        code = code_only((root / path).read_text(encoding="utf-8"))
        space = NAMESPACE.search(code)
        for match in TYPE.finditer(code):
            name = (space.group(1) if space else "") + "::" + match.group(1)
            first = places.setdefault(name, path)
            if first != path:
                yield Finding(path, line_of(code, match.start()), "type name", f"{name} is also in {first}: rename one")


def check_tree(root):
    """All findings of the tree at `root`, and how many files were read."""
    files = list(source_files(root))
    findings = [finding for path in files for finding in check_file(root, path)]
    return findings + list(check_type_names(root, files)), len(files)


def comment_share(root, folder):
    """Comment lines per line that is not blank."""
    comments = lines = 0
    for file in (root / folder).rglob("*"):
        if file.suffix in (".h", ".cpp"):
            for line in file.read_text(encoding="utf-8").splitlines():
                lines += bool(line.strip())
                comments += bool(re.search(r"//|^\s*\*|/\*", line))
    return comments / lines if lines else 0.0


def main(arguments):
    root = Path(arguments[1] if len(arguments) > 1 else Path(__file__).resolve().parents[2])
    findings, count = check_tree(root)
    if count == 0:
        print(f"{root}: no source files under {', '.join(TOP_FOLDERS)}. Give the project's root.")
        return 1
    failures = [finding for finding in findings if finding.rule != "warning"]
    for finding in sorted(findings, key=lambda finding: finding.rule != "warning"):
        print(f"{finding.path}:{finding.line}: {finding.rule}: {finding.text}")
    shares = ", ".join(f"{folder} {100 * comment_share(root, folder):.0f} %" for folder in ("engine", "ui"))
    print(f"{count} files read, {len(failures)} findings, {len(findings) - len(failures)} warnings; lines with comments: {shares}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
