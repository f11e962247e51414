#!/usr/bin/env python3
"""The engine's sentences as the window can translate them: with places for what the engine puts into them.

usage: engine_sentences.py ROOT            exit code 0, or 1 and a line for each one that the list lacks or has in vain
       engine_sentences.py ROOT --write    writes the list: resources/translations/engine_sentences.cpp

A sentence is an expression of literals and values: "Column " + name + " holds " + what. Its form is "Column %1 holds
%L2": %1 is a value, shown as it is, and %L2 is text that was made elsewhere, so that it is translated in its turn. A
condition within it makes two forms, each whole. TEXTS says which expressions are text; all others are values: a name
must stay as it is, while a text that is taken for a value merely stays English.
"""
import json
import re
import sys
from pathlib import Path

LIST = "resources/translations/engine_sentences.cpp"
WORDS = "resources/translations/engine_texts.cpp"  # of describe() and the like: listed by the test ui/translations

HEAD = """// The sentences that the engine says with values in them: %1 stands for a value, %L2 for text that is translated in
// its turn. Written by tests/architecture/engine_sentences.py, which finds them in the engine's source.
#include "ui/engine_sentences.h"

#include <QtGlobal>

namespace nullcline {

namespace {

constexpr const char* kSentences[] = {
"""
TAIL = """};

} // namespace

std::span<const char* const> engineSentences() {
  return kSentences;
}

} // namespace nullcline
"""

# What is no sentence for the window: a path's beginning, and the forms in it (None: all of them).
EXCEPTIONS = [
    ("engine/torch/torch_script.cpp", None),  # programs that are written
    ("engine/export/numpy_script", None),
    ("engine/export/onnx.cpp", r"^dx/dt "),
    ("engine/export/command_line.cpp", r"^nullcline-cli "),
    ("engine/analysis/comparison.cpp", None),  # a table in a file
    ("engine/data/text/month_names.cpp", None),  # what is read, in several languages
    ("engine/data/text/unit_words.cpp", None),
    ("engine/data/column_names.cpp", None),
    ("engine/data/table_cells.cpp", r"^0123456789"),
    ("engine/data/source/byte_source.cpp", r"^SQLite format 3"),
    ("engine/data/hub/covid19_hub.cpp", r"doi:"),  # citations
    ("engine/fit/citations.cpp", None),
    ("engine/fit/device_choice.cpp", r"^ Choose "),  # what is looked for
    ("engine/fit/methods.cpp", r"\b(ICLR|ICML|NeurIPS|TMLR|Math\. Program)\b"),
    ("engine/system/", r"\(\d{4}\)|, doi "),
    ("engine/ode/table", None),
    ("engine/project/", r"^(SELECT|INSERT|UPDATE|DELETE|PRAGMA|BEGIN|pullbacks)\b|NULL$"),
    ("engine/system/simulate.cpp", r"^simulated: "),  # the source of data, kept with them
    ("engine/data/import_table.cpp", r"^%1 and %2 more$"),  # names of data and of their columns
    ("engine/data/import_session.cpp", r"^left out$"),
    ("engine/data/text/detect_dialect.cpp", r"^column %1$"),
    ("engine/export/torch_gateway.cpp", r"^LibTorch %"),  # the log of the command line
]

# Single words that are put into a sentence from somewhere else.
SINGLE_WORDS = {
    "engine/data/import_recipe.cpp": {"milliseconds", "seconds", "minutes", "hours", "days", "weeks", "years"},
    "engine/data/import_session.cpp": {"Blanks", "Apostrophes", "Commas", "Points"},
    "engine/data/layout/gather_common.cpp": {"comma", "point"},
    "engine/data/layout/choose_columns.cpp": {"time", "state", "variable", "value"},
    "engine/prepare/problem.cpp": {"trajectory", "trajectories"},
    "engine/data/text/dialect.cpp": {"comma", "semicolon", "tab", "bar", "space", "point"},
    "engine/system/simulate.cpp": {"horizon", "noise"},
}

# Expressions that are made of the engine's own words; all others are numbers, names, places and what others say.
TEXTS = re.compile(
    r"^$|message$|[lL]abel$|[lL]abel(Of)?\(|(trouble|held|unmatched|range)Text\(|Hint\(|Reason\(|Remedy\(|[wW]ords?\b"
    r"|[wW]ordsFor|StatusName\(|blasName\("
    r"|^(after|areaList|begin|bounds|cause|columnName|counted|damage|end|epoch|expected|giveUnit|how"
    r"|interrupted|k[A-Z]\w*|kept|line|lineOne|lines|needed_by|nothing|of_run|one|optimizer|period|place|plural|reason"
    r"|remark|remedy|several|tensor|text|unitsThatDiffer|unknown_|what|which|who|why|why_not"
    r"|table_?\.(columnName|place))\b(?!\.\w+(\(|$)|->substr)"
    r"|^listOf\((members|tables)\)$|^nameOf\((unit|other\.separator|text\.decimal_mark)\)$|^finding\.|^refusal->"
    r"|\.why_not$|\.what$|\.time_column$|^row\.problem$")

TOKEN = re.compile(
    r'(?P<skip>\s+|//[^\n]*|/\*.*?\*/|^[ \t]*\#(?:[^\n]*\\\n)*[^\n]*)'
    r'|(?P<raw>R"(?P<tag>[^()\\ ]{0,16})\(.*?\)(?P=tag)")'
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<other>'(?:\\.|[^'\\\n])+'|\.?\d(?:[\w.']|[eE][+-])*|\+=|<<|->|::|&&|\|\||[=!<>]=|\+\+|--)"
    r'|(?P<name>[A-Za-z_]\w*)'
    r'|(?P<sign>.)',
    re.DOTALL | re.MULTILINE,
)
ENDS = set("; , = += == != < > <= >= && || << - * / return case else".split())  # of an expression
UNSPOKEN = {"NULLCLINE_CHECK", "static_assert", "tr", "translate"}  # or spoken in the window's language as it is
# Beside the engine the window makes sentences of this kind, where it speaks to threads that know no language.
SPEAKERS = {"badInput", "failure", "usageError", "logInformation", "logWarning", "logError"}
SPOKEN = {"problem", "problem_message"}
QUOTED = '"%L1"'
CLOSING = {"(": ")", "[": "]", "{": "}"}


class Literal:
    def __init__(self, text):
        self.text = text


class Group:
    """What stands between two brackets."""

    def __init__(self, opening):
        self.opening = opening
        self.items = []


class Hole:
    """What a form leaves open: a value, or text of the engine."""

    def __init__(self, items):
        self.is_text = bool(TEXTS.search(source_of(items).lstrip("*")))


def source_of(items):
    """An expression on one line without blanks, as TEXTS reads it."""
    return "".join(
        item.opening + source_of(item.items) + CLOSING[item.opening] if isinstance(item, Group)
        else '""' if isinstance(item, Literal) else item
        for item in items)


def unescaped(literal):
    plain = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}
    return re.sub(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)",
                  lambda match: chr(int(match.group(1)[1:], 16)) if len(match.group(1)) > 1
                  else plain.get(match.group(1), match.group(1)), literal[1:-1])


def parsed(text):
    """The code as a Group of names, signs, Literals (neighbours joined) and Groups."""
    open_groups = [Group("{")]
    for match in TOKEN.finditer(text):
        items, token = open_groups[-1].items, match.group(0)
        if match.lastgroup == "skip":
            continue
        if match.lastgroup == "string":
            if items and isinstance(items[-1], Literal):
                items[-1].text += unescaped(token)
            else:
                items.append(Literal(unescaped(token)))
        elif token in CLOSING:
            items.append(Group(token))
            open_groups.append(items[-1])
        elif token in CLOSING.values():
            if len(open_groups) > 1:
                open_groups.pop()
        else:
            items.append(token)
    return open_groups[0]


def without_template_arguments(items):
    """`<` and `>` are comparisons in what is left."""
    kept, index = [], 0
    while index < len(items):
        end = end_of_template_arguments(items, index)
        if end:
            index = end
        else:
            kept.append(items[index])
            index += 1
    return kept


def end_of_template_arguments(items, start):
    if items[start] != "<" or start == 0 or not isinstance(items[start - 1], str) or not items[start - 1][0].isalpha():
        return None
    depth = 0
    for index in range(start, len(items)):
        item = items[index]
        depth += 1 if item == "<" else -1 if item == ">" else 0
        if depth == 0:
            return index + 1
        if isinstance(item, Literal) or isinstance(item, Group) and item.opening != "(":
            return None
        if isinstance(item, str) and not (item[0].isalnum() or item in ("_", "<", ">", "::", ",", "*", "&")):
            return None
    return None


class Reader:
    """Finds the forms of one file."""

    def __init__(self):
        self.forms = []

    def read(self, items):
        expression, continues = [], False
        for item in without_template_arguments(items) + [";"]:
            is_unary = item in ("*", "-") and (not expression or expression[-1] in ("+", "?", ":"))
            if isinstance(item, str) and item in ENDS and not is_unary:
                self.take(expression, continues)
                expression, continues = [], item == "+="
            else:
                expression.append(item)

    def take(self, expression, continues):
        for parts in self.alternatives(expression) if expression else []:
            form = form_of([Hole([])] + parts if continues else parts)
            if form:
                self.forms.append(form)

    def alternatives(self, items):
        """What an expression may become: lists of strings and Holes."""
        if "?" in items:
            start, depth = items.index("?"), 0
            self.take(items[:start], False)
            for index in range(start + 1, len(items)):
                depth += 1 if items[index] == "?" else -1 if items[index] == ":" else 0
                if depth < 0:
                    return self.alternatives(items[start + 1:index]) + self.alternatives(items[index + 1:])
        if ":" in items:  # behind a label, or the range of a loop
            items = items[len(items) - items[::-1].index(":"):]
        results, operand = [[]], []
        for item in list(items) + ["+"]:
            if item == "+":
                further = self.operand(operand)
                results = [before + after for before in results for after in further]
                operand = []
            else:
                operand.append(item)
        return results

    def operand(self, items):
        if not items:
            return [[]]
        last = items[-1]
        if isinstance(last, Group) and last.opening == "(":
            before = items[:-1]
            if not before or before == ["std", "::", "string"] and "," not in last.items:
                return self.alternatives(last.items)
            if before[-2:] == [".", "append"]:
                return [text + more for text in self.operand(before[:-2]) for more in self.alternatives(last.items)]
        if len(items) == 1 and isinstance(last, Literal):
            return [[last.text]]
        for before, item in zip([None] + items, items):
            if isinstance(item, Group) and before not in UNSPOKEN:
                self.read(item.items)
        return [[Hole(items)]]


def form_of(parts):
    """Strings and Holes as one text with places; None without letters or QUOTED. What ends in a blank goes on."""
    joined = []
    for part in parts + ([Hole([])] if parts and isinstance(parts[-1], str) and parts[-1].endswith(" ") else []):
        if joined and type(joined[-1]) is type(part):
            if isinstance(part, str):
                joined[-1] += part
            else:
                joined[-1].is_text = joined[-1].is_text or part.is_text
        elif part != "":
            joined.append(part)
    text, places = "", 0
    for part in joined:
        if isinstance(part, Hole):
            places += 1
            text += f"%L{places}" if part.is_text else f"%{places}"
        else:
            text += part
    literal = "".join(part for part in joined if isinstance(part, str))
    if places > 9 or re.search(r"%L?\d", literal):
        raise ValueError(f"a form has at most nine places, and no text of its own that looks like one: {text}")
    return text if text == QUOTED or re.search("[A-Za-z]{2}", literal) else None


def is_sentence(form):
    """Whether it is what a person reads, and no key, path, program or word that is listed as such."""
    bare = re.sub(r"%L?\d", "%", form)
    return form == QUOTED or "\n" not in bare and "\0" not in bare and bool(
        re.search(r"\S [A-Za-z(%]|^ [A-Za-z]", bare) or re.fullmatch(r"[A-Z][a-z]+(%|\.|%\.)", bare))


def read_speakers(reader, items):
    """What the window says like the engine: to SPEAKERS, or assigned to what is SPOKEN."""
    for index, item in enumerate(items):
        before = items[index - 1] if index else None
        if isinstance(item, Group) and before in SPEAKERS:
            reader.read(item.items)
        elif isinstance(item, Group):
            read_speakers(reader, item.items)
        elif item == "=" and before in SPOKEN and ";" in items[index:]:
            reader.read(items[index + 1:items.index(";", index)])


def is_exception(path, form):
    return any(path.startswith(place) and (not pattern or re.search(pattern, form)) for place, pattern in EXCEPTIONS)


def sentences_of(path, text):
    """The forms of one file, as often as they are said."""
    reader = Reader()
    items = parsed(text).items
    if path.startswith("engine/"):
        reader.read(items)
    else:
        read_speakers(reader, items)
    words = SINGLE_WORDS.get(path, set())
    for form in reader.forms:
        if not (is_sentence(form) or form in words):
            continue
        if not is_exception(path, form):
            yield form


def listed(path):
    """The texts of QT_TRANSLATE_NOOP, or none without the file."""
    if not path.exists():
        return []
    return [json.loads(text) for text in re.findall(r'^  QT_TRANSLATE_NOOP\("engine", (".*")\),$',
                                                    path.read_text(encoding="utf-8"), re.MULTILINE)]


def sentences(root):
    """Every form of the engine and the window under `root`, sorted, with the file that it was found in first."""
    found, words = {}, set(listed(root / WORDS))
    for file in [file for folder in ("engine", "ui") for file in sorted((root / folder).rglob("*"))]:
        if file.suffix in (".h", ".cpp"):
            path = file.relative_to(root).as_posix()
            for form in sentences_of(path, file.read_text(encoding="utf-8")):
                if form not in words:
                    found.setdefault(form, path)
    return dict(sorted(found.items()))


def differences(root):
    """One line for each sentence that the list lacks, or that nothing says."""
    found, known = sentences(root), set(listed(root / LIST))
    for form, path in found.items():
        if form not in known:
            yield f"{path}: says what is not in {LIST}: {form}"
    for form in sorted(known - set(found)):
        yield f"{LIST}: nothing says this any more: {form}"


def write(root):
    lines = [f'  QT_TRANSLATE_NOOP("engine", {json.dumps(form, ensure_ascii=False)}),\n' for form in sentences(root)]
    (root / LIST).write_text(HEAD + "".join(lines) + TAIL, encoding="utf-8")


def main(arguments):
    root = Path(arguments[1] if len(arguments) > 1 else Path(__file__).resolve().parents[2])
    if "--write" in arguments[2:]:
        write(root)
    lines = list(differences(root))
    for line in lines:
        print(line)
    if lines:
        print(f"Write the list anew: {Path(__file__).name} {root} --write; then translate (docs/translating.md).")
    print(f"{len(listed(root / LIST))} sentences, {len(lines)} differences")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
