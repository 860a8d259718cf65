// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/prose_marks.hpp"

#include "resolve/detail/brackets.hpp"
#include "resolve/detail/labels.hpp"
#include "resolve/detail/paragraph_shape.hpp"

#include <zeren/base/text.hpp>

namespace zeren::detail {

bool ends_sentence(std::string_view rest) {
    rest = text::trim(rest);
    if (rest.empty())
        return true;
    std::size_t position = 0;
    const char32_t c = text::narrow(text::next_code_point(rest, position));
    return c == U'。' || c == U';' || opens_bracket(c);
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

std::string_view without_bullet(std::string_view text) {
    for (const std::string_view bullet : {"- ", "* ", "+ ", "• ", "•", "● ", "●", "◆", "■", "·"})
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
    for (const std::string_view stop :
         {"。", ":", "\uFF1A", ";", "\uFF1B", "!", "\uFF01", "”", ")", "\uFF09", "】", "〕", "]"})
        if (end.ends_with(stop))
            return false;
    return text::code_point_count(end) >= shortest_wrapped;
}

bool is_page_footer(std::string_view line) {
    for (const std::string_view word : {"版权所有", "ICP备", "公网安备", "网站标识码"})
        if (text::contains(line, word))
            return true;
    return line.starts_with("上一篇") || line.starts_with("下一篇");
}

} // namespace zeren::detail
