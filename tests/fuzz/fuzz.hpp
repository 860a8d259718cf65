// SPDX-License-Identifier: Apache-2.0
// What the fuzz targets share. A target is LLVMFuzzerTestOneInput; a promise that does not hold
// ends the program, so that libFuzzer, or the replay in ctest, keeps the input.
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/model/source_document.hpp>
#include <zeren/read/reader.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace zeren::fuzz {

inline void require(bool holds, std::string_view promise, std::string_view seen = {}) {
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %.*s: %.*s\n", static_cast<int>(promise.size()),
                 promise.data(), static_cast<int>(seen.size()), seen.data());
    std::abort();
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// The bytes as UTF-8: themselves, or each byte as the character of its number.
inline std::string as_utf8(std::string_view bytes) {
    if (!text::first_invalid_utf8(bytes))
        return std::string(bytes);
    std::string out;
    for (const char byte : bytes)
        text::append_code_point(out, static_cast<unsigned char>(byte));
    return out;
}

/// Lines that a text can have at most: every character may end one.
inline std::size_t most_lines(std::string_view bytes) {
    return bytes.size() + 1;
}

/// A message says something in both languages, of this file and of a line that it has.
inline void check_message(const Diagnostic& diagnostic, const Source& source) {
    require(!diagnostic.code.empty(), "a message has a code");
    require(!diagnostic.message.en.empty() && !diagnostic.message.zh.empty(),
            "a message is said in both languages", diagnostic.code);
    require(diagnostic.where.file == source.name, "a message names the file", diagnostic.code);
    require(diagnostic.where.line <= most_lines(source.bytes), "a line is inside the file",
            diagnostic.code);
}

inline void check_messages(const Diagnostics& findings, const Source& source) {
    for (const Diagnostic& finding : findings.entries())
        check_message(finding, source);
}

/// Runs a reader: it may refuse with an InputError, nothing else.
template <class Work>
void refusing(const Source& source, const Work& work) {
    try {
        work();
    } catch (const InputError& error) {
        check_message(error.diagnostic(), source);
    }
}

/// How many Han characters a text holds: no reader may lose one of a text without markup.
inline std::size_t han_count(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t position = 0; position < utf8.size();)
        count += text::is_han(text::next_code_point(utf8, position)) ? 1 : 0;
    return count;
}

/// What a reader gives is valid, inside its bounds, and no larger than `most_growth` times the
/// input. Returns the number of Han characters in it.
std::size_t check_document(const SourceDocument& document, std::size_t input_bytes);

/// Reads a source, of which `bytes` are counted as its size, and checks the document and what is
/// said about it.
void check_reading(const Source& source, const ReadOptions& options, std::size_t bytes);

} // namespace zeren::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
