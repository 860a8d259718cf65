// SPDX-License-Identifier: Apache-2.0
#include "read/detail/pronunciation_notes.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <string>

namespace zeren::detail {
namespace {

constexpr std::size_t fewest_notes = 8; // a single one may be the author's own
constexpr std::size_t longest_note = 6; // letters: zhuāng

bool is_toned(char32_t c) {
    static constexpr std::u32string_view letters = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
    return letters.find(c) != letters.npos;
}

/// Bytes of the note that begins at `at`, behind a Han character; 0 = none stands there.
std::size_t note_length(std::string_view text, std::size_t at) {
    std::size_t position = at;
    if (at >= text.size() || text::narrow(text::next_code_point(text, position)) != U'(')
        return 0;
    bool toned = false;
    for (std::size_t letters = 0; position < text.size(); ++letters) {
        const char32_t c = text::next_code_point(text, position);
        if (text::narrow(c) == U')')
            return toned && letters <= longest_note ? position - at : 0;
        if (!(c >= U'a' && c <= U'z') && c != U'ü' && !is_toned(c))
            return 0;
        toned |= is_toned(c);
    }
    return 0;
}

/// Where the notes stand, each with its length.
std::vector<std::pair<std::size_t, std::size_t>> find_notes(std::string_view text) {
    std::vector<std::pair<std::size_t, std::size_t>> notes;
    for (std::size_t at = 0; at < text.size();) {
        if (!text::is_han_lead(text[at])) {
            ++at;
            continue;
        }
        at += 3;
        if (const std::size_t length = note_length(text, at); length > 0) {
            notes.emplace_back(at, length);
            at += length;
        }
    }
    return notes;
}

/// Most texts hold none of the first bytes that letters with a tone mark have.
bool may_hold_tones(std::string_view text) {
    return text.find('\xC4') != text.npos || text.find('\xC7') != text.npos ||
           text.find('\xC3') != text.npos || text.find('\xC5') != text.npos;
}

} // namespace

void drop_pronunciation_notes(std::vector<char>& utf8, std::string_view file,
                              Diagnostics& findings) {
    const std::string_view text(utf8.data(), utf8.size());
    if (!may_hold_tones(text))
        return;
    const auto notes = find_notes(text);
    if (notes.size() < fewest_notes)
        return;
    const auto line = static_cast<std::uint32_t>(
        1 +
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(notes[0].first), '\n'));
    const std::string first(text.substr(notes[0].first, notes[0].second));
    const std::string count = std::to_string(notes.size());
    findings.add(
        {"pronunciation-notes",
         Severity::note,
         {std::string(file), line, 0, {}},
         {count + " notes that tell how a character is said, such as " + first + ", were left out",
          "已略去 " + count + " 处注音，如" + first},
         {"take the page from its issuer if you can", "请尽量使用发布单位的原页面"}});
    std::vector<char> kept;
    kept.reserve(utf8.size());
    std::size_t from = 0;
    for (const auto& [at, length] : notes) {
        kept.insert(kept.end(), utf8.begin() + static_cast<std::ptrdiff_t>(from),
                    utf8.begin() + static_cast<std::ptrdiff_t>(at));
        from = at + length;
    }
    kept.insert(kept.end(), utf8.begin() + static_cast<std::ptrdiff_t>(from), utf8.end());
    utf8 = std::move(kept);
}

} // namespace zeren::detail
