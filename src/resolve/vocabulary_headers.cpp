// SPDX-License-Identifier: Apache-2.0
// A quick look that tells most texts from header words.
#include <zeren/base/text.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <algorithm>

namespace zeren {
namespace {

/// Folding leaves these as they are, or makes marks of them that no header word holds.
bool is_fixed(char32_t c) {
    constexpr std::u32string_view marks = U"().%+-\u3001\u3002\uFF0C\uFF1B\u201C\u201D\u300A\u300B";
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') ||
           marks.find(c) != marks.npos;
}

bool starts_with_one(std::string_view text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.starts_with(word); });
}

} // namespace

bool Vocabulary::may_be_header(std::string_view text) const {
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = text::next_code_point(text, position);
        if (!is_fixed(c))
            return true;
        if (start == 0)
            if (const auto words = whole_headers_.find(c);
                words != whole_headers_.end() && starts_with_one(text, words->second))
                return true;
        if (inner_header_openings_[c] && starts_with_one(text.substr(start), inner_headers_.at(c)))
            return true;
    }
    return false;
}

void Vocabulary::note_header_openings() {
    const auto note = [](auto& by_opening, const std::string& word) {
        std::size_t position = 0;
        const char32_t c = text::next_code_point(word, position);
        by_opening[c].push_back(word);
        return c;
    };
    whole_headers_.clear();
    inner_headers_.clear();
    for (const auto& [word, column] : exact_headers_)
        if (!word.empty()) // up to a mark that stands in a text in another width
            note(whole_headers_, word.substr(0, word.find_first_of(",;", 1)));
    for (const auto& [column, word] : header_parts_)
        if (!word.empty())
            if (const char32_t c = note(inner_headers_, word); c < inner_header_openings_.size())
                inner_header_openings_.set(c);
}

} // namespace zeren
