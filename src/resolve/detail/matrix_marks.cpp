// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/matrix_marks.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>

namespace zeren::detail {
namespace {

using Words = std::vector<std::string> Vocabulary::Lists::*;

constexpr std::array<std::pair<MatrixRole, Words>, 5> role_words{
    {{MatrixRole::accountable, &Vocabulary::Lists::matrix_accountable},
     {MatrixRole::responsible, &Vocabulary::Lists::matrix_responsible},
     {MatrixRole::support, &Vocabulary::Lists::matrix_support},
     {MatrixRole::consulted, &Vocabulary::Lists::matrix_consulted},
     {MatrixRole::informed, &Vocabulary::Lists::matrix_informed}}};

constexpr std::array<Words, 3> mark_lists{&Vocabulary::Lists::matrix_full,
                                          &Vocabulary::Lists::matrix_hollow,
                                          &Vocabulary::Lists::matrix_other};

/// Between the entries of a cell.
constexpr std::array<std::string_view, 12> separators{
    " ", "/", ",", ";", "&", "+", "|", "\n", "\u3001", "\uFF0F", "\uFF0C", "\uFF1B"};
/// Between a mark and its meaning.
constexpr std::array<std::string_view, 19> fillers{
    " ",    ":",    "\uFF1A", "=",    "-",  "\u2014", "\u2013", "\u201C", "\u201D", "\"",
    "表示", "代表", "为",     "是指", "指", "即",     "用",     "以",     "("};

template <std::size_t Size>
bool skip_one(std::string_view& text, const std::array<std::string_view, Size>& words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return true;
        }
    return false;
}

bool says_nothing(std::string_view cell) {
    constexpr std::array<std::string_view, 11> nothing{
        "-", "--", "n/a", "na", "\u2014", "\u2013", "/", "无", "\\", "不适用", "\u2014\u2014"};
    const std::string key = text::match_key(cell);
    return key.empty() || std::find(nothing.begin(), nothing.end(), key) != nothing.end();
}

/// R, A, C, I, and S of RASCI, in either case and width. `length` is the letter's.
std::optional<MatrixRole> letter_role(std::string_view text, std::size_t& length) {
    length = 0;
    char32_t letter = text::narrow(text::next_code_point(text, length));
    letter = letter >= U'a' && letter <= U'z' ? letter - U'a' + U'A' : letter;
    switch (letter) {
    case U'A':
    case U'\u0410': // Cyrillic letters that look the same
        return MatrixRole::accountable;
    case U'R':
        return MatrixRole::responsible;
    case U'S':
        return MatrixRole::support;
    case U'C':
    case U'\u0421':
        return MatrixRole::consulted;
    case U'I':
    case U'\u0406':
        return MatrixRole::informed;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<std::string_view> MatrixMarks::mark_at(std::string_view text) const {
    for (const Words list : mark_lists)
        for (const std::string& mark : vocabulary_.lists().*list)
            if (text.starts_with(mark))
                return text.substr(0, mark.size());
    return std::nullopt;
}

/// The longest role word that the text starts with.
std::optional<MatrixRole> MatrixMarks::word_at(std::string_view text, std::size_t& length) const {
    std::optional<MatrixRole> found;
    length = 0;
    for (const auto& [role, list] : role_words)
        for (const std::string& word : vocabulary_.lists().*list)
            if (word.size() > length && text.starts_with(word)) {
                found = role;
                length = word.size();
            }
    return found;
}

std::optional<std::vector<MatrixMarks::Entry>> MatrixMarks::read(std::string_view cell) const {
    constexpr std::size_t longest_cell = 48, most_entries = 5;
    std::vector<Entry> entries;
    std::string_view rest = text::trim(cell);
    if (rest.size() > longest_cell)
        return std::nullopt;
    if (says_nothing(rest))
        return entries;
    while (!rest.empty()) {
        if (skip_one(rest, separators))
            continue;
        std::size_t length = 0;
        if (const auto word = word_at(rest, length)) { // before letters: Accountable
            entries.push_back({rest.substr(0, length), word});
        } else if (const auto letter = letter_role(rest, length)) {
            entries.push_back({rest.substr(0, length), letter});
        } else if (const auto mark = mark_at(rest)) {
            const auto known = legend_.find(*mark);
            length = mark->size();
            entries.push_back(
                {*mark, known == legend_.end() ? std::nullopt : std::optional(known->second)});
        } else {
            return std::nullopt;
        }
        rest.remove_prefix(length);
    }
    return entries.size() <= most_entries ? std::optional(entries) : std::nullopt;
}

/// A few filler words may stand between a mark and its meaning.
std::optional<MatrixRole> MatrixMarks::meaning_behind(std::string_view text) const {
    constexpr int most_fillers = 5;
    for (int skipped = 0; skipped <= most_fillers; ++skipped) {
        std::size_t length = 0;
        if (const auto role = word_at(text, length))
            return role;
        if (!skip_one(text, fillers))
            break;
    }
    return std::nullopt;
}

/// 牵头单位用★表示, 牵头单位(★): the role word right before the mark.
std::optional<MatrixRole> MatrixMarks::meaning_before(std::string_view text) const {
    constexpr int most_fillers = 4;
    for (int skipped = 0; skipped <= most_fillers; ++skipped) {
        for (const auto& [role, list] : role_words)
            for (const std::string& word : vocabulary_.lists().*list)
                if (text.ends_with(word))
                    return role;
        const auto filler =
            std::find_if(fillers.begin(), fillers.end(),
                         [&](std::string_view word) { return text.ends_with(word); });
        if (filler != fillers.end())
            text.remove_suffix(filler->size());
        else if (text.ends_with("\uFF08"))
            text.remove_suffix(3);
        else
            break;
    }
    return std::nullopt;
}

bool MatrixMarks::read_legend(std::string_view line) {
    bool any = false;
    for (std::size_t at = 0; at < line.size();) {
        const auto mark = mark_at(line.substr(at));
        if (!mark) {
            ++at;
            continue;
        }
        auto role = meaning_behind(line.substr(at + mark->size()));
        if (!role)
            role = meaning_before(line.substr(0, at));
        if (role)
            any = legend_.emplace(std::string(*mark), *role).second || any;
        at += mark->size();
    }
    return any;
}

void MatrixMarks::explain_by_shape(const std::vector<std::string_view>& marks) {
    const auto stands_in = [&](const std::vector<std::string>& list) {
        return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
            return std::find(list.begin(), list.end(), mark) != list.end();
        });
    };
    const Vocabulary::Lists& lists = vocabulary_.lists();
    if (!legend_.empty() || !stands_in(lists.matrix_full) || !stands_in(lists.matrix_hollow))
        return;
    for (const std::string& mark : lists.matrix_full)
        legend_.emplace(mark, MatrixRole::accountable);
    for (const std::string& mark : lists.matrix_hollow)
        legend_.emplace(mark, MatrixRole::support);
}

} // namespace zeren::detail
