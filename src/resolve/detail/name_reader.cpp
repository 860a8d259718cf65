// SPDX-License-Identifier: Apache-2.0
// What a single expression of a list is: a name, a collective, or nobody.
#include "resolve/detail/dates.hpp"
#include "resolve/detail/list_pieces.hpp"
#include "resolve/detail/placeholders.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// 2024年底, 12月底前: a date and nothing else.
bool is_date(std::string_view piece) {
    const auto dates = find_dates(piece, 2000); // which year does not matter
    if (dates.size() != 1 || dates[0].begin != 0)
        return false;
    const std::string_view behind = text::trim(piece.substr(dates[0].end));
    return behind.empty() || behind == "底" || behind == "前" || behind == "底前" ||
           behind == "末" || behind == "初";
}

/// A number, a date, an address, 见附件: what stands in a cell of units and names none.
bool names_nobody(std::string_view piece, const Vocabulary& vocabulary) {
    if (text::starts_with_any(piece, vocabulary.lists().nobody) || is_ditto(piece, vocabulary) ||
        piece.find(':') != piece.npos || text::contains(piece, "\uFF1A"))
        return true; // 会办单位:市财政局: a label that nobody has taught
    bool wordless = true;
    for (std::size_t position = 0; position < piece.size() && wordless;) {
        const char32_t c = text::narrow(text::next_code_point(piece, position));
        wordless = c < 0x80 && !(c >= U'a' && c <= U'z') && !(c >= U'A' && c <= U'Z');
    }
    return wordless || is_date(piece);
}

/// Could the piece be more than one expression? Most names hold none of the marks that split.
bool may_split(std::string_view piece, const Vocabulary::Lists& lists) {
    const auto holds = [&](const std::vector<std::string>& words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return text::contains(piece, word); });
    };
    return piece.find_first_of(" /") != std::string_view::npos || text::contains(piece, "\u3000") ||
           text::contains(piece, "\uFF0F") || holds(lists.open_marks) || holds(lists.conjunctions);
}

constexpr std::size_t longest_remembered = 36; // bytes; longer texts hardly ever stand twice
constexpr std::size_t longest_name = 3 * 30;   // bytes; longer collectives end in 成员单位
constexpr std::size_t longest_collective = 3 * 50;

/// Does the piece end as names of units do, in front of any bracket?
bool ends_as_name(std::string_view piece, const Vocabulary& vocabulary) {
    const std::string_view head =
        piece.substr(0, std::min(piece.find('('), text::find(piece, "\uFF08")));
    return piece.size() <= longest_name && vocabulary.kind_by_ending(head) &&
           !tells_procedure(piece, vocabulary);
}

} // namespace

bool NameReader::holds_trigger(std::string_view piece) const {
    for (std::size_t position = 0; position < piece.size();)
        if (vocabulary_->opens_list_word(text::next_code_point(piece, position)))
            return true;
    return false;
}

NameReader::Known NameReader::judge(std::string_view piece) const {
    Known known;
    known.nobody = names_nobody(piece, *vocabulary_);
    const bool marked = holds_trigger(piece);
    known.plain = !marked || !may_split(piece, vocabulary_->lists());
    if (marked && piece.size() <= longest_collective)
        known.shape = collective_shape(piece, *vocabulary_);
    return known;
}

bool NameReader::judge_alike(std::string_view piece) const {
    if (ends_as_name(piece, *vocabulary_))
        return true;
    const bool open_list = piece.ends_with("部门") && text::contains(piece, "等");
    return holds_trigger(piece) &&
           ((piece.size() <= longest_collective && collective_shape(piece, *vocabulary_)) ||
            (open_list && may_split(piece, vocabulary_->lists())));
}

bool NameReader::is_alike(std::string_view piece) {
    if (piece.size() > longest_remembered)
        return judge_alike(piece);
    const auto [entry, added] = alike_.try_emplace(piece);
    if (added)
        entry->second = judge_alike(piece);
    return entry->second;
}

const NameReader::Known& NameReader::known(std::string_view piece) {
    if (piece.size() > longest_remembered)
        return last_long_ = judge(piece);
    const auto found = known_.find(piece);
    return found != known_.end() ? found->second
                                 : known_.emplace(piece, judge(piece)).first->second;
}

double NameReader::likeness(std::string_view cell) {
    std::size_t alike = 0, total = 0;
    for_each_piece(cell, *vocabulary_, [&](std::string_view piece) {
        ++total;
        alike += is_alike(piece) ? 1 : 0;
    });
    return total == 0 ? 0 : static_cast<double>(alike) / static_cast<double>(total);
}

} // namespace zeren::detail
