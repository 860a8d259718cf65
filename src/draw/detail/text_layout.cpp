// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace zeren::draw {
namespace {

// The full-width forms are written as numbers: in many fonts they look like their ASCII twins.
// U+FF0C comma, FF0E stop, FF1A colon, FF1B semicolon, FF01 and FF1F marks, FF08 FF09 brackets,
// FF05 per cent.
constexpr std::u32string_view closing =
    U",.;:!?)]}%\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F\uFF09\uFF05。、〕】》」』”’…·";
constexpr std::u32string_view opening = U"([{\uFF08〔【《「『“‘";
constexpr std::u32string_view closing_brackets = U")]}\uFF09〕】》」』”’";
constexpr std::u32string_view phrase_ends = U",;: \uFF0C\uFF1B\uFF1A、。";

bool any_of(std::u32string_view set, char32_t c) {
    return set.find(c) != set.npos;
}

bool is_word_character(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= 0xC0 && c < 0x250) || (c >= 0x370 && c < 0x530);
}

double width_of(char32_t c) {
    if (c == ' ' || any_of(U"'|.,;:!iIjlI", c))
        return 0.34;
    if (any_of(U"()[]{}-/\\\"`ftr", c))
        return 0.42;
    if (any_of(U"mMW@%&+=<>~^#_QOGDHNU", c))
        return 0.93;
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? 0.68 : 0.6;
    // Signs such as § · × are as wide as Chinese characters in Chinese fonts.
    return c >= 0xC0 && c < 0x530 && c != 0xD7 && c != 0xF7 ? 0.8 : 1.0;
}

std::u32string decode(std::string_view utf8) {
    std::u32string out;
    for (std::size_t at = 0; at < utf8.size();)
        out += text::next_code_point(utf8, at);
    return out;
}

std::string encode(std::u32string_view code_points) {
    std::string out;
    for (const char32_t c : code_points)
        text::append_code_point(out, c);
    return out;
}

double width_of(std::u32string_view line) {
    double width = 0;
    for (const char32_t c : line)
        width += width_of(c);
    return width;
}

/// May a line end before `text[at]`?
bool may_break(std::u32string_view text, std::size_t at) {
    const char32_t before = text[at - 1];
    const char32_t after = text[at];
    return !any_of(closing, after) && !any_of(opening, before) &&
           !(is_word_character(before) && (is_word_character(after) || after == U'%'));
}

/// Pieces that no line may tear apart; one wider than a line is torn all the same.
std::vector<std::u32string> pieces_of(std::u32string_view text, double width) {
    std::vector<std::u32string> pieces;
    double reached = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const double next = width_of(text[at]);
        if (at == 0 || may_break(text, at) || reached + next > width) {
            pieces.emplace_back();
            reached = 0;
        }
        pieces.back() += text[at];
        reached += next;
    }
    return pieces;
}

/// Fewest lines first, then the least sum of squared free room: balanced by dynamic programming
/// over the pieces.
struct Best {
    std::size_t lines = std::numeric_limits<std::size_t>::max();
    double waste = 0;
    std::size_t next = 0;
    friend bool operator<(const Best& a, const Best& b) {
        return a.lines != b.lines ? a.lines < b.lines : a.waste < b.waste;
    }
};

std::vector<Best> best_breaks(const std::vector<std::u32string>& pieces, double width) {
    std::vector<Best> best(pieces.size() + 1);
    best.back() = {0, 0, 0};
    for (std::size_t from = pieces.size(); from-- > 0;) {
        double reached = 0;
        for (std::size_t to = from + 1; to <= pieces.size(); ++to) {
            reached += width_of(pieces[to - 1]);
            if (reached > width && to > from + 1)
                break;
            const double room = width - reached;
            best[from] =
                std::min(best[from], {best[to].lines + 1, best[to].waste + room * room, to});
        }
    }
    return best;
}

} // namespace

double text_width(std::string_view utf8) {
    return width_of(decode(utf8));
}

double widest_line(std::string_view lines) {
    double widest = 0;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        widest = std::max(widest, text_width(lines.substr(0, end)));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return widest;
}

std::size_t line_count(std::string_view lines) {
    return 1 + static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
}

std::string wrap(std::string_view utf8, double width) {
    const auto pieces = pieces_of(decode(utf8), width);
    const auto best = best_breaks(pieces, width);
    std::string out;
    for (std::size_t from = 0; from < pieces.size(); from = best[from].next) {
        std::u32string line;
        for (std::size_t at = from; at < best[from].next; ++at)
            line += pieces[at];
        out += std::string(text::trim(encode(line)));
        if (best[from].next < pieces.size())
            out += '\n';
    }
    return out;
}

std::string shorten_at_phrase(std::string_view utf8, double width) {
    const std::u32string all = decode(utf8);
    if (width_of(all) <= width)
        return std::string(utf8);
    double reached = 1.0; // the "…" itself
    std::size_t fits = 0;
    std::size_t cut = 0; // a good place, and how far it reaches
    double cut_reached = 0;
    int depth = 0;
    for (; fits < all.size() && reached + width_of(all[fits]) <= width; ++fits) {
        // Before a bracket that opens is as good a place as the end of a phrase; within, none is.
        if (depth == 0 && (any_of(phrase_ends, all[fits]) || any_of(opening, all[fits]))) {
            cut = fits;
            cut_reached = reached;
        }
        depth += any_of(opening, all[fits]) ? 1 : any_of(closing_brackets, all[fits]) ? -1 : 0;
        depth = std::max(depth, 0);
        reached += width_of(all[fits]);
    }
    if (depth == 0 && fits < all.size() && any_of(phrase_ends, all[fits])) {
        cut = fits;
        cut_reached = reached;
    }
    const std::size_t end = cut_reached >= width / 2 ? cut : fits;
    return encode(std::u32string_view(all).substr(0, end)) + "…";
}

std::string common_prefix(std::span<const std::string_view> names) {
    constexpr std::u32string_view levels = U"省市区县州盟旗";
    char32_t shared = 0;
    for (const std::string_view name : names) {
        std::size_t at = 0;
        const char32_t first = name.empty() ? 0 : text::next_code_point(name, at);
        if (!any_of(levels, first) || at == name.size() || (shared != 0 && first != shared))
            return {};
        shared = first;
    }
    return shared == 0 ? std::string{} : encode({&shared, 1});
}

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

} // namespace zeren::draw
