#include "ui/engine_text.h"

#include "ui/engine_sentences.h"

#include <QHash>
#include <algorithm>
#include <optional>
#include <vector>

namespace nullcline {

namespace {

constexpr qsizetype kFewLetters = 3; // of a form such as "%1 and %2", which names and other people's words may have too
constexpr int kMostTries = 256;      // to fill the places of one form
constexpr int kMostParts = 24;       // of a text that may be several sentences
constexpr int kMostTexts = 1000;     // within one another, and behind one another
constexpr qsizetype kLongest = 2000; // what is longer is no sentence of the engine

/// "Column %1 holds %L2" as the pieces around its places.
struct SentenceForm {
  explicit SentenceForm(const char* form) : english(form) {
    const QString whole = QString::fromUtf8(form);
    qsizetype end = 0;
    for (qsizetype i = 0; i + 1 < whole.size(); ++i) {
      const bool is_text = whole[i + 1] == QLatin1Char('L');
      const qsizetype digit = i + (is_text ? 2 : 1);
      if (whole[i] != QLatin1Char('%') || digit >= whole.size() || !whole[digit].isDigit())
        continue;
      pieces.push_back(whole.mid(end, i - end));
      is_made_of_words.push_back(is_text);
      end = digit + 1;
    }
    pieces.push_back(whole.mid(end));
    for (const QString& piece : pieces)
      letters += std::ranges::count_if(piece, [](QChar c) { return c.isLetter(); });
  }
  const char* english;
  std::vector<QString> pieces; // one more than places
  std::vector<bool> is_made_of_words;
  qsizetype letters = 0;
};

struct SentenceForms {
  SentenceForms() {
    for (const char* english : engineSentences())
      if (SentenceForm form(english); form.is_made_of_words.empty())
        whole.insert(form.pieces.front(), english);
      else
        with_places.push_back(std::move(form));
  }
  QHash<QString, const char*> whole;
  std::vector<SentenceForm> with_places;
};

const SentenceForms& sentenceForms() {
  static const SentenceForms forms;
  return forms;
}

/// A text in the window's language, and how many of its letters were recognised.
struct Reading {
  QString words;
  qsizetype letters = 0;
};

bool isNumber(const QString& text) {
  bool is_number = false;
  text.toDouble(&is_number);
  return is_number;
}

/// `form` in the window's language with `values` in its places.
QString filled(const char* english, const std::vector<QString>& values) {
  const QString form = engineText(english);
  QString words;
  for (qsizetype i = 0; i < form.size(); ++i) {
    const qsizetype digit = form.indexOf(QLatin1Char('L'), i) == i + 1 ? i + 2 : i + 1;
    const int place = form[i] == QLatin1Char('%') && digit < form.size() ? form[digit].digitValue() : -1;
    if (place >= 1 && place <= static_cast<int>(values.size())) {
      words += values[static_cast<std::size_t>(place - 1)];
      i = digit;
    } else {
      words += form[i];
    }
  }
  return words;
}

/// Of all ways in which a text can be put together from forms, the one that recognises most letters.
class SentenceReader {
 public:
  Reading read(const QString& text) {
    if (std::ranges::none_of(text, [](QChar c) { return c.isLetter(); }))
      return {text};
    if (const auto known = known_.constFind(text); known != known_.constEnd())
      return *known;
    if (known_.size() == kMostTexts)
      return {text};
    known_.insert(text, {text}); // what asks for itself again while it is read
    Reading best = readAsWord(text);
    if (best.letters == 0) {
      for (const auto& form : sentenceForms().with_places)
        prefer(best, readAs(form, text));
      prefer(best, readInTwo(text));
    }
    known_.insert(text, best);
    return best;
  }

 private:
  static void prefer(Reading& best, const Reading& other) {
    if (other.letters > best.letters)
      best = other;
  }

  static Reading readAsWord(const QString& text) {
    const auto whole = sentenceForms().whole.constFind(text);
    if (whole != sentenceForms().whole.constEnd())
      return {engineText(*whole), text.size()};
    const QString words = engineText(text.toStdString());
    return words == text ? Reading{text} : Reading{words, text.size()};
  }

  Reading readAs(const SentenceForm& form, const QString& text) {
    Reading best{text};
    if (!text.startsWith(form.pieces.front()) || !text.endsWith(form.pieces.back()))
      return best;
    int tries = 0;
    std::vector<QString> values;
    const auto fill = [&](const auto& fillFrom, qsizetype begin) -> void {
      const QString& piece = form.pieces[values.size() + 1];
      const bool is_last = values.size() + 1 == form.is_made_of_words.size();
      qsizetype end = is_last ? text.size() - piece.size() : text.indexOf(piece, begin);
      for (; end >= begin && tries < kMostTries; end = is_last ? -1 : text.indexOf(piece, end + 1), ++tries) {
        values.push_back(text.mid(begin, end - begin));
        if (is_last)
          prefer(best, readWith(form, values));
        else
          fillFrom(fillFrom, end + piece.size());
        values.pop_back();
      }
    };
    fill(fill, form.pieces.front().size());
    return best;
  }

  Reading readWith(const SentenceForm& form, std::vector<QString> values) {
    qsizetype letters = 0;
    const bool all_numbers = std::ranges::all_of(values, isNumber);
    for (std::size_t i = 0; i < values.size(); ++i)
      if (form.is_made_of_words[i]) {
        const Reading inside = read(values[i]);
        values[i] = inside.words;
        letters += inside.letters;
      }
    if (form.letters > kFewLetters)
      return {filled(form.english, values), letters + form.letters};
    return letters > 0 || all_numbers ? Reading{filled(form.english, values), std::max<qsizetype>(letters, 1)}
                                      : Reading();
  }

  /// Sentences behind one another, and what other people say before or behind one.
  Reading readInTwo(const QString& text) {
    if (text.front().isSpace()) {
      const Reading rest = read(text.mid(1));
      return {text.left(1) + rest.words, rest.letters};
    }
    Reading best{text};
    if (text.endsWith(QLatin1Char('.'))) {
      const Reading open = read(text.chopped(1));
      best = {open.words + QLatin1Char('.'), open.letters};
    }
    int parts = 1;
    for (qsizetype i = 1; i + 1 < text.size() && parts < kMostParts; ++i)
      if (text[i].isSpace() && QStringLiteral(".:;\n").contains(text[i - 1])) {
        ++parts;
        const Reading before = readSentence(text.left(i)), behind = readSentence(text.mid(i));
        prefer(best, {before.words + behind.words, before.letters + behind.letters});
      }
    return best;
  }

  /// Single words do not count beside other people's: they may be theirs.
  Reading readSentence(const QString& text) {
    const Reading reading = read(text);
    return text.trimmed().contains(QLatin1Char(' ')) ? reading : Reading{text};
  }

  QHash<QString, Reading> known_;
};

} // namespace

QString engineSentence(const std::string& english) {
  const QString sentence = QString::fromStdString(english);
  return sentence.size() > kLongest ? sentence : SentenceReader().read(sentence).words;
}

} // namespace nullcline
