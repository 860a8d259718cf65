// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/prose_marks.hpp"

#include "resolve/detail/brackets.hpp"
#include "resolve/detail/labels.hpp"
#include "resolve/detail/list_pieces.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/tag_grammar.hpp"

#include <zeren/base/text.hpp>

namespace zeren::detail {

bool ends_sentence(std::string_view rest) {
    rest = text::trim(rest);
    if (rest.empty())
        return true;
    std::size_t position = 0;
    const char32_t c = text::narrow(text::next_code_point(rest, position));
    return c == U'。' || c == U';' || opens_bracket(c) || leading_number(rest) > 0;
}

std::string_view after_tag(std::string_view rest) {
    for (bool again = true; again;) {
        again = false;
        rest = text::trim(rest);
        for (const std::string_view stop : {"。", ";", "\uFF1B", ",", "\uFF0C", "."})
            if (rest.starts_with(stop)) {
                rest.remove_prefix(stop.size());
                again = true;
            }
    }
    return rest;
}

std::string_view without_colon(std::string_view text) {
    text = text::trim(text);
    for (const std::string_view colon : {":", "\uFF1A"})
        if (text.ends_with(colon))
            text.remove_suffix(colon.size());
    return text;
}

std::string_view without_comma(std::string_view text) {
    text = text::trim(text);
    for (const std::string_view stop : {",", "\uFF0C", ";", "\uFF1B"})
        if (text.ends_with(stop))
            return text.substr(0, text.size() - stop.size());
    return text;
}

std::string_view before_stop(std::string_view text) {
    text = text::trim(text);
    for (const std::string_view stop : {"。", ";", "\uFF1B", "."})
        if (text.ends_with(stop))
            text = text::trim(text.substr(0, text.size() - stop.size()));
    return text;
}

bool looks_like_tag(std::string_view inside, const Vocabulary& vocabulary) {
    for (const std::string_view word : {"负责", "牵头", "配合", "落实", "协办", "主办"})
        if (inside.ends_with(word))
            return true;
    for (const std::string_view word : {"单位", "部门", "主体"}) {
        const std::size_t at =
            text::find(inside, word); // 责任单位A, 牵头部门为…: a label of some kind
        if (at != std::string_view::npos &&
            vocabulary.column_of(inside.substr(0, at + word.size())))
            return true;
    }
    return false;
}

std::size_t lost_opening(std::string_view text) {
    if (!text::contains(text, ")(") && !text::contains(text, "\uFF09\uFF08"))
        return 0; // nearly all texts
    int depth = 0;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = text::narrow(text::next_code_point(text, position));
        depth += opens_bracket(c) ? 1 : closes_bracket(c) ? -1 : 0;
        if (depth < 0 && leading_number(text.substr(position)) > 0)
            return position;
        depth = std::max(depth, 0);
    }
    return 0;
}

std::string_view without_last_character(std::string_view text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
        text.remove_suffix(1);
    return text.substr(0, text.size() - (text.empty() ? 0 : 1));
}

bool counts_bodies(std::string_view text) {
    constexpr std::size_t longest = 36; // bytes between the number and the bracket
    const bool bodies = text.ends_with("单位") || text.ends_with("部门") ||
                        text.ends_with("企业") || text.ends_with("机构");
    if (!bodies)
        return false;
    for (const std::string_view counter : {"个", "家"}) {
        const std::size_t at = text.rfind(counter);
        if (at == std::string_view::npos || at == 0 || text.size() - at > longest)
            continue;
        constexpr std::string_view numbers = "一二三四五六七八九十两多几";
        const bool digit = text[at - 1] >= '0' && text[at - 1] <= '9';
        if (digit || (at >= 3 && text::contains(numbers, text.substr(at - 3, 3))))
            return true;
    }
    return false;
}

std::string_view without_bullet(std::string_view text) {
    for (const std::string_view bullet :
         {"- ", "* ", "+ ", "• ", "•", "● ", "●", "◆", "■", "·", "——", "—", "▪", "◇", "○"})
        if (text.starts_with(bullet))
            return text::trim(text.substr(bullet.size()));
    return text;
}

bool goes_on_below(std::string_view above, std::string_view below, const Vocabulary& vocabulary) {
    constexpr std::size_t shortest_wrapped = 20;
    if (leading_number(text::trim(below)) > 0 ||
        !read_labels(text::trim(below), vocabulary).empty())
        return false;
    const std::string_view end = text::trim(above);
    if (names_units(read_labels(end, vocabulary)))
        return false; // its list ends, or goes on as one: see list_goes_on_below
    for (const std::string_view stop :
         {"。", ":", "\uFF1A", ";", "\uFF1B", "!", "\uFF01", "”", ")", "\uFF09", "】", "〕", "]"})
        if (end.ends_with(stop))
            return false;
    return text::code_point_count(end) >= shortest_wrapped;
}

std::size_t last_sentence(std::string_view text, const Vocabulary& vocabulary) {
    constexpr std::string_view stop = "。";
    if (text::contains(text, stop))
        return text.rfind(stop) + stop.size();
    for (const std::string_view colon : {"\uFF1A", ":"})
        if (const std::size_t at = text.rfind(colon); at != std::string_view::npos)
            if (text::starts_with_any(text::trim(text.substr(at + colon.size())),
                                      vocabulary.lists().tag_before))
                return at + colon.size();
    return 0;
}

bool list_goes_on_below(std::string_view above, std::string_view below,
                        const Vocabulary& vocabulary) {
    above = text::trim(above);
    below = text::trim(below);
    if (leading_number(below) > 0 || !read_labels(below, vocabulary).empty() ||
        read_task_label(below, vocabulary))
        return false;
    const std::vector<TagPart> parts = read_labels(above, vocabulary);
    if (parts.empty() || !names_units({&parts.back(), 1}) || parts.back().text.empty())
        return false;
    for (const std::string_view mark : {"、", ",", "\uFF0C"})
        if (above.ends_with(mark))
            return true;
    std::string_view last = parts.back().text;
    for (std::size_t position = 0, depth = 0; position < parts.back().text.size();) {
        const char32_t c = text::next_code_point(parts.back().text, position);
        depth += opens_group(c) ? 1 : 0;
        depth -= closes_group(c) && depth > 0 ? 1 : 0;
        if (depth == 0 && separates(c))
            last = parts.back().text.substr(position);
    }
    return goes_on_in_next_line(last, piece_below(below, 0), vocabulary);
}

bool is_page_footer(std::string_view line) {
    for (const std::string_view word : {"版权所有", "ICP备", "公网安备", "网站标识码"})
        if (text::contains(line, word))
            return true;
    return line.starts_with("上一篇") || line.starts_with("下一篇");
}

} // namespace zeren::detail
