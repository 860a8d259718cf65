// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/list_pieces.hpp"

#include "resolve/detail/collective_shape.hpp"
#include "resolve/detail/paragraph_shape.hpp"

namespace zeren::detail {
namespace {

/// The level word that a text begins with; empty when none.
std::string_view level_word(std::string_view text, const Vocabulary& vocabulary) {
    for (const std::string& level : vocabulary.lists().levels)
        if (text.starts_with(level))
            return text.substr(0, level.size());
    return {};
}

/// 局, 政府, 宣传部: an ending of names, and nothing in front of it.
bool is_bare_ending(std::string_view text, const Vocabulary& vocabulary) {
    return !text.empty() && vocabulary.ending_of(text) == text;
}

/// 市财政局 begins a name of its own; 区政府 may be the end of 镇海⏎区政府.
bool begins_a_name(std::string_view text, const Vocabulary& vocabulary) {
    const std::string_view level = level_word(text, vocabulary);
    return !level.empty() && text.size() > level.size() &&
           !is_bare_ending(text.substr(level.size()), vocabulary);
}

bool is_tail(std::string_view below, const Vocabulary& vocabulary) {
    const auto& tails = vocabulary.lists().tails;
    return std::find(tails.begin(), tails.end(), below) != tails.end();
}

} // namespace

std::string_view without_stop(std::string_view piece) {
    piece = text::trim(piece);
    while (!piece.empty() && !text::is_han_lead(piece[piece.size() < 3 ? 0 : piece.size() - 3])) {
        const std::size_t before = piece.size();
        for (const std::string_view stop : {"。", ".", ":", "\uFF1A", "\uFF0E"})
            if (piece.ends_with(stop))
                piece = text::trim(piece.substr(0, piece.size() - stop.size()));
        if (piece.size() == before)
            break;
    }
    return piece;
}

bool goes_on_in_next_line(std::string_view above, std::string_view below,
                          const Vocabulary& vocabulary) {
    constexpr std::size_t longest = 3 * 20, short_tail = 3 * 4; // bytes
    above = text::trim(above);
    below = without_stop(below);
    if (above.empty() || below.empty() || above.size() > longest || below.size() > longest ||
        leading_number(below) > 0)
        return false;
    std::size_t position = 0;
    const char32_t first = text::narrow(text::next_code_point(below, position));
    if (first == U'(' || closes_group(first))
        return true; // 各镇⏎(街道、园区)
    const bool level_alone = level_word(above, vocabulary) == above;
    const bool whole =
        !level_alone && (vocabulary.kind_by_ending(above) || collective_shape(above, vocabulary));
    if (whole) // two bodies below each other, unless the second is no name by itself
        return is_tail(below, vocabulary) && !is_bare_ending(above, vocabulary);
    if (begins_a_name(below, vocabulary) || !vocabulary.kind_by_ending(below) ||
        collective_shape(below, vocabulary))
        return false;
    return level_alone || below.size() <= short_tail || !level_word(above, vocabulary).empty();
}

bool tells_procedure(std::string_view piece, const Vocabulary& vocabulary) {
    constexpr std::size_t shortest = 18; // bytes: a name and a word behind it
    const auto& words = vocabulary.lists().procedures;
    return piece.size() > shortest &&
           std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text::contains(piece, word); });
}

std::string_view piece_below(std::string_view cell, std::size_t from) {
    int depth = 0;
    for (std::size_t position = from; position < cell.size();) {
        const std::size_t start = position;
        const char32_t c = text::next_code_point(cell, position);
        depth += opens_group(c) ? 1 : closes_group(c) ? -1 : 0;
        if (separates(c) && (depth <= 0 || c == U'\n'))
            return text::trim(cell.substr(from, start - from));
    }
    return text::trim(cell.substr(from));
}

bool closes_in_line(std::string_view cell, std::size_t from) {
    int depth = 0;
    for (std::size_t position = from; position < cell.size();) {
        const char32_t c = text::next_code_point(cell, position);
        if (c == U'\n')
            return false;
        if (closes_group(c) && depth-- == 0)
            return true;
        depth += opens_group(c) ? 1 : 0;
    }
    return false;
}

} // namespace zeren::detail
