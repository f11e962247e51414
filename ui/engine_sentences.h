// The forms of the engine's sentences, as resources/translations/engine_sentences.cpp lists them.
#pragma once

#include <span>

namespace nullcline {

std::span<const char* const> engineSentences();

} // namespace nullcline
