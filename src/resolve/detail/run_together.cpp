// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/run_together.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t shortest_name =
    9; // bytes: three characters; 区委 and 市府 are no whole names

/// Where the next expression of a list begins; the list's end when there is none.
std::size_t piece_end(std::string_view cell, std::size_t begin) {
    for (std::size_t position = begin; position < cell.size();) {
        if (text::is_han_lead(cell[position])) {
            position += 3;
            continue;
        }
        const std::size_t start = position;
        const char32_t c = text::narrow(text::next_code_point(cell, position));
        if (c == U'、' || c == U',' || c == U';' || c == U'\n' || c == U' ' || c == U'/')
            return start;
    }
    return cell.size();
}

bool ends_as_unit(std::string_view name, const Vocabulary& vocabulary) {
    return name.size() >= shortest_name && vocabulary.kind_by_ending(name).has_value();
}

/// Places inside a piece where the level word that it begins with begins a name again.
std::vector<std::size_t> cuts_at_level_word(std::string_view piece, const Vocabulary& vocabulary) {
    std::vector<std::size_t> cuts;
    for (const std::string& level : vocabulary.lists().levels) {
        if (!piece.starts_with(level))
            continue;
        std::size_t begin = 0;
        for (std::size_t at = piece.find(level, shortest_name); at != std::string_view::npos;
             at = piece.find(level, at + level.size())) {
            if (!ends_as_unit(piece.substr(begin, at - begin), vocabulary))
                continue;
            cuts.push_back(at);
            begin = at;
        }
        if (!cuts.empty() && !ends_as_unit(piece.substr(begin), vocabulary))
            cuts.clear(); // 市委办公室市长热线: what is left is no name
    }
    return cuts;
}

/// 教育局财政局民政局: at least three names that end in 局.
std::vector<std::size_t> cuts_at_bureaus(std::string_view piece) {
    constexpr std::string_view bureau = "局";
    constexpr std::size_t fewest = 3;
    std::vector<std::size_t> ends;
    std::size_t begin = 0;
    for (std::size_t at = piece.find(bureau); at != std::string_view::npos;
         at = piece.find(bureau, at + bureau.size())) {
        const std::size_t end = at + bureau.size();
        if (end - begin < shortest_name)
            return {};
        ends.push_back(end);
        begin = end;
    }
    if (ends.size() < fewest || ends.back() != piece.size())
        return {};
    ends.pop_back();
    return ends;
}

} // namespace

std::vector<std::string_view> cut_run_together(std::string_view cell,
                                               const Vocabulary& vocabulary) {
    std::vector<std::string_view> parts;
    std::size_t kept = 0;
    for (std::size_t begin = 0; begin < cell.size();) {
        const std::size_t end = piece_end(cell, begin);
        const std::string_view piece = cell.substr(begin, end - begin);
        if (piece.size() >= 2 * shortest_name && piece.find('(') == std::string_view::npos &&
            !text::contains(piece, "\uFF08")) {
            std::vector<std::size_t> cuts = cuts_at_level_word(piece, vocabulary);
            if (cuts.empty())
                cuts = cuts_at_bureaus(piece);
            for (const std::size_t cut : cuts) {
                parts.push_back(cell.substr(kept, begin + cut - kept));
                kept = begin + cut;
            }
        }
        begin = end + 1;
        while (begin < cell.size() && (static_cast<unsigned char>(cell[begin]) >> 6U) == 2)
            ++begin; // the separator's further bytes
    }
    parts.push_back(cell.substr(kept));
    return parts;
}

} // namespace zeren::detail
