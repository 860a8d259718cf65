// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/text.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <algorithm>
#include <string_view>

/// The pieces of a list of units.
namespace zeren::detail {

/// Brackets and quotation marks inside which nothing is split; full-width ones narrowed.
constexpr bool opens_group(char32_t c) {
    constexpr std::u32string_view opening = U"([〔【《“「";
    return opening.find(text::narrow(c)) != opening.npos;
}
constexpr bool closes_group(char32_t c) {
    constexpr std::u32string_view closing = U")]〕】》”」";
    return closing.find(text::narrow(c)) != closing.npos;
}
constexpr bool separates(char32_t c) {
    constexpr std::u32string_view separators = U"、,;\n\t\uFF64";
    return separators.find(text::narrow(c)) != separators.npos;
}

/// A piece without blanks, full stops and colons at its end.
std::string_view without_stop(std::string_view piece);

/// A name broken by the page: 市住⏎建局, 市政府⏎办公室, 各镇⏎(街道). `above` is what stands before
/// the line end, since the last separator; `below` what follows it, up to the next one.
bool goes_on_in_next_line(std::string_view above, std::string_view below,
                          const Vocabulary& vocabulary);

/// The text behind a line end up to the next separator outside brackets.
std::string_view piece_below(std::string_view cell, std::size_t from);

/// True when a bracket that is open at `from` closes before the line ends.
bool closes_in_line(std::string_view cell, std::size_t from);

/// A text that holds a word of procedure (后报, 批准) is no name, however it ends:
/// 会商乙后报市政府.
bool tells_procedure(std::string_view piece, const Vocabulary& vocabulary);

/// Visits the pieces between separators outside brackets, trimmed; empty ones are left out. False
/// when a bracket or quotation mark does not close. Cost: linear.
template <class Visit>
bool for_each_piece(std::string_view cell, const Vocabulary& vocabulary, const Visit& visit) {
    bool balanced = true, straight_quote = false;
    int depth = 0;
    std::size_t begin = 0;
    const auto end_piece = [&](std::size_t end) {
        if (const std::string_view piece = without_stop(cell.substr(begin, end - begin));
            !piece.empty())
            visit(piece);
    };
    for (std::size_t position = 0; position < cell.size();) {
        if (text::is_han_lead(cell[position])) {
            position += 3;
            continue;
        }
        const std::size_t start = position;
        const char32_t c = text::next_code_point(cell, position);
        if (c == U'"')
            straight_quote = !straight_quote;
        else if (opens_group(c))
            ++depth;
        else if (closes_group(c))
            balanced &= --depth >= 0;
        depth = std::max(depth, 0);
        if (!separates(c))
            continue;
        const bool inside = depth > 0 || straight_quote;
        if (inside && (c != U'\n' || closes_in_line(cell, position)))
            continue;
        if (c == U'\n' && goes_on_in_next_line(text::trim(cell.substr(begin, start - begin)),
                                               piece_below(cell, position), vocabulary))
            continue;
        end_piece(start);
        begin = position;
    }
    end_piece(cell.size());
    return balanced && depth == 0;
}

} // namespace zeren::detail
