// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/paragraph_shape.hpp"

#include "resolve/detail/dates.hpp"
#include "resolve/detail/placeholders.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::u32string_view chinese_digits = U"零〇一二三四五六七八九十百廿两";

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
bool is_chinese_digit(char32_t c) {
    return chinese_digits.find(c) != chinese_digits.npos;
}
bool is_roman(char32_t c) {
    return c >= 0x2160 && c <= 0x217B;
}
bool is_enclosed_number(char32_t c) {
    return (c >= 0x2460 && c <= 0x249B) || (c >= 0x3220 && c <= 0x3229) ||
           (c >= 0x24F5 && c <= 0x24FE);
}

char32_t peek(std::string_view text, std::size_t position) {
    return position < text.size() ? text::narrow(text::next_code_point(text, position)) : U'\0';
}

std::size_t skip(std::string_view text, std::size_t position) {
    text::next_code_point(text, position);
    return position;
}

/// 1.2024年底前完成, 2.5月底前完成: a number, then a date.
bool begins_date(std::string_view text) {
    std::size_t digits = 0, end = 0;
    while (is_digit(peek(text, end))) {
        end = skip(text, end);
        ++digits;
    }
    const std::string_view unit = text.substr(end);
    return (digits == 4 && unit.starts_with("年")) ||
           (digits > 0 && digits <= 2 && unit.starts_with("月"));
}

/// Bytes of a run of digits of one script, with - and . between ASCII digits (1-2, 3.1).
std::size_t digits_end(std::string_view text, std::size_t position) {
    if (is_roman(peek(text, position)))
        return skip(text, position);
    const bool chinese = is_chinese_digit(peek(text, position));
    std::size_t end = position;
    while (end < text.size()) {
        const char32_t c = peek(text, end);
        const bool joint = !chinese && end > position && (c == U'-' || c == U'.') &&
                           is_digit(peek(text, skip(text, end))) &&
                           !(c == U'.' && begins_date(text.substr(skip(text, end))));
        if (!(chinese ? is_chinese_digit(c) : is_digit(c)) && !joint)
            break;
        end = skip(text, end);
    }
    return end;
}

/// The marks of a text, found in one pass: most paragraphs of a table are names, and there are
/// millions of them.
struct Marks {
    bool sentence = false;  ///< 。 ; !
    bool separated = false; ///< 、 , or a line end
    bool digit = false;
};

Marks marks_of(std::string_view text) {
    Marks marks;
    for (std::size_t position = 0; position < text.size();) {
        if (text::is_han_lead(text[position])) {
            position += 3;
            continue;
        }
        switch (const char32_t c = text::narrow(text::next_code_point(text, position)); c) {
        case U'。':
        case U';':
        case U'!':
            marks.sentence = true;
            break;
        case U'、':
        case U',':
        case U'\n':
            marks.separated = true;
            break;
        default:
            marks.digit |= is_digit(c) || c == U'〇' || c == U'○';
        }
    }
    return marks;
}

bool looks_like_person(std::string_view text, std::size_t length, const Vocabulary& vocabulary) {
    if (length < 2 || length > 4)
        return false;
    for (std::size_t position = 0; position < text.size();)
        if (!text::is_han(text::next_code_point(text, position)))
            return false;
    return !vocabulary.kind_by_ending(text);
}

/// Several names set apart by 、 or blanks count as persons too (two leaders answer together).
bool looks_like_persons(std::string_view text, const Vocabulary& vocabulary) {
    std::size_t begin = 0;
    bool any = false;
    for (std::size_t position = 0; position <= text.size();) {
        const std::size_t start = position;
        const char32_t c =
            position < text.size() ? text::narrow(text::next_code_point(text, position)) : U'、';
        if (start == text.size())
            ++position;
        if (c != U'、' && c != U',' && c != U' ' && c != U'\n')
            continue;
        const std::string_view name = text.substr(begin, start - begin);
        begin = position;
        if (name.empty())
            continue;
        if (!looks_like_person(name, text::code_point_count(name), vocabulary))
            return false;
        any = true;
    }
    return any;
}

double dated_share(std::string_view text) {
    std::size_t covered = 0;
    for (const FoundDate& date : find_cell_dates(text, 2000))
        covered += date.end - date.begin;
    return text.empty() ? 0 : static_cast<double>(covered) / static_cast<double>(text.size());
}

} // namespace

std::size_t leading_number(std::string_view text) {
    if (text.empty())
        return 0;
    const char32_t first = peek(text, 0);
    if (is_enclosed_number(first))
        return skip(text, 0);
    if (text.starts_with("第")) {
        const std::size_t end = digits_end(text, 3);
        for (const std::string_view word : {"部分", "章", "节", "项", "条", "类", "、", ","})
            if (end > 3 && text.substr(end).starts_with(word))
                return end + word.size();
        return 0;
    }
    for (const std::string_view word : {"任务", "事项", "实事"}) // 任务一：…
        if (text.starts_with(word)) {
            const std::size_t end = digits_end(text, word.size());
            const char32_t after = peek(text, end);
            return end > word.size() && (after == U':' || after == U'、') ? skip(text, end) : 0;
        }
    const bool bracket = first == U'(' || first == U'[' || first == U'【' || first == U'〔';
    std::size_t begin = bracket ? skip(text, 0) : 0;
    if (bracket) // 【任务1】
        for (const std::string_view word : {"任务", "事项", "实事", "项目"})
            if (text.substr(begin).starts_with(word))
                begin += word.size();
    const std::size_t end = digits_end(text, begin);
    if (end == begin)
        return 0;
    const char32_t after = peek(text, end);
    if (bracket)
        return after == U')' || after == U']' || after == U'】' || after == U'〕' ? skip(text, end)
                                                                                  : 0;
    return after == U'、' || after == U'.' || after == U')' || after == U':' ? skip(text, end) : 0;
}

bool is_number(std::string_view text) {
    text = text::trim(text);
    if (text.empty() || text.size() > 24)
        return false;
    const std::size_t headed = leading_number(text);
    return headed == text.size() || digits_end(text, 0) == text.size();
}

ParagraphShape shape_of(std::string_view paragraph, NameReader& names) {
    constexpr std::size_t longest_list = 4000, longest_dated = 400;
    constexpr double surely_units = 0.9;
    const std::string_view text = text::trim(paragraph);
    ParagraphShape shape;
    shape.length = text::code_point_count(text);
    shape.number = is_number(text);
    shape.nothing = is_placeholder(text, names.vocabulary()) || is_ditto(text, names.vocabulary());
    if (shape.number) { // 2024-06, 6.30: its column tells whether it is a date
        shape.dated = text[0] >= '0' && text[0] <= '9' ? dated_share(text) : 0;
        return shape;
    }
    shape.numbered_heading = leading_number(text) > 0;
    const Marks marks = marks_of(text);
    shape.sentence = marks.sentence;
    shape.ends_open = text.ends_with(":") || text.ends_with("\uFF1A") || text.ends_with("、");
    shape.person = shape.length <= 24 && looks_like_persons(text, names.vocabulary());
    if (shape.length <= longest_dated) {
        shape.dated = marks.digit ? dated_share(text) : 0;
        if (shape.length <= 16 && says_when(text))
            shape.dated = std::max(shape.dated, 0.6);
    }
    const bool stopped = text.ends_with("。") && marks.separated; // 区教育局、区卫健委。
    const std::string_view list = text.substr(0, text.size() - (stopped ? 3 : 0));
    if (text.size() <= longest_list && (!marks.sentence || !text::contains(list, "。")))
        shape.units = names.likeness(list);
    shape.sentence &= !stopped || shape.units < surely_units;
    shape.single = !marks.separated;
    return shape;
}

} // namespace zeren::detail
