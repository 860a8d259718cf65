// SPDX-License-Identifier: Apache-2.0
#include "read/detail/ruled_line.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>

namespace zeren::detail {
namespace {

constexpr std::size_t header_columns = 24; ///< twelve Chinese characters
constexpr std::size_t between_columns = 80;
constexpr std::size_t most_between = 3; ///< a page line, a heading, a heading below it

bool is_wide(char32_t c) {
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
           (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || c >= 0x1F000;
}

/// Wide in Chinese fonts, narrow in others: dashes, quotation marks, box drawing, circled numbers.
bool is_ambiguous(char32_t c) {
    return c == 0xB7 || c == 0xD7 || (c >= 0x2010 && c < 0x2E80);
}

char32_t last_code_point(std::string_view utf8) {
    std::size_t at = utf8.size();
    while (at > 0 && (static_cast<unsigned char>(utf8[--at]) >> 6U) == 2) {
    }
    return text::next_code_point(utf8, at);
}

} // namespace

std::size_t text_columns(std::string_view utf8, std::size_t ambiguous) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        if (static_cast<unsigned char>(utf8[at]) < 0x80) {
            ++columns;
            ++at;
            continue;
        }
        const char32_t c = text::next_code_point(utf8, at);
        columns += is_wide(c) ? 2 : (is_ambiguous(c) ? ambiguous : 1);
    }
    return columns;
}

void join_wrapped(std::string& above, std::string_view below) {
    if (above.empty() || below.empty()) {
        above += below;
        return;
    }
    std::size_t first = 0;
    const bool words =
        last_code_point(above) < 0x2E80 && text::next_code_point(below, first) < 0x2E80;
    if (words && above.back() != '-')
        above.push_back(' ');
    above += below;
}

bool is_page_line(std::string_view utf8) {
    constexpr std::u32string_view marks = U"第页頁共总-—–―·/ \u3000";
    bool digit = false;
    bool mark = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = text::next_code_point(utf8, at);
        const bool is_digit = c >= U'0' && c <= U'9';
        if (!is_digit && marks.find(c) == std::u32string_view::npos)
            return false;
        digit = digit || is_digit;
        mark = mark || !is_digit;
    }
    return digit && mark;
}

bool can_stand_between_rows(std::string_view utf8) {
    const std::string_view line = text::trim(utf8);
    return !line.empty() && line.size() <= 3 * between_columns && !line.ends_with("。") &&
           !line.ends_with("；") && text_columns(line, 1) <= between_columns;
}

std::size_t lines_between_rows(RuledLines lines, LineKind kind) {
    for (std::size_t count = 0; count < lines.size() && count <= most_between; ++count) {
        if (lines[count].blank_before > 2)
            return 0;
        if (lines[count].kind == kind)
            return count;
        if (lines[count].kind != LineKind::plain || !can_stand_between_rows(lines[count].text))
            return 0;
    }
    return 0;
}

std::optional<std::uint32_t> plain_number(std::string_view utf8) {
    utf8 = text::trim(utf8);
    if (utf8.empty() || utf8.size() > 24 ||
        std::string_view("0123456789(\xEF").find(utf8.front()) == std::string_view::npos)
        return std::nullopt; // most cells: no need to fold them
    std::string key = text::match_key(utf8);
    if (key.starts_with('('))
        key.erase(0, 1);
    for (const std::string_view tail : {")", ".", "、"})
        if (key.ends_with(tail))
            key.resize(key.size() - tail.size());
    if (key.empty() || key.size() > 6 || key.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    std::uint32_t number = 0;
    for (const char digit : key)
        number = number * 10 + static_cast<std::uint32_t>(digit - '0');
    return number;
}

bool is_header_like(std::string_view utf8) {
    const std::string_view word = text::trim(utf8);
    if (word.empty() || text_columns(word, 1) > header_columns)
        return false;
    const auto has = [&](std::string_view mark) {
        return word.find(mark) != std::string_view::npos;
    };
    return !has("\n") && !has("。") && !has("，") && !has("：") && !has("；") && !has(":") &&
           !has(";");
}

bool is_number_word(std::string_view text) {
    static constexpr std::array<std::string_view, 7> words{"序号", "编号", "序",      "no",
                                                           "no.",  "#",    "项目序号"};
    const std::string key = text::match_key(text);
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool is_date_word(std::string_view utf8) {
    static constexpr std::array<std::string_view, 6> endings{"时限", "期限", "时间",
                                                             "进度", "日期", "deadline"};
    const std::string key = text::match_key(utf8);
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return std::string_view(key).ends_with(ending);
    });
}

bool is_date_like(std::string_view utf8) {
    const std::string key = text::match_key(utf8);
    if (key == "全年" || key == "长期" || key == "年底" || key == "年内")
        return true;
    const std::size_t digits = key.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string::npos || text_columns(key, 1) > header_columns)
        return false;
    const std::string_view after = std::string_view(key).substr(digits);
    return text::starts_with_any(after, {"年", "月", "日", "-", "/", "."});
}

bool is_header_word(std::string_view text, HeaderWords words) {
    static constexpr std::array<std::string_view, 33> endings{
        "单位",    "部门",     "领导",   "时限",        "任务",       "措施", "内容",
        "备注",    "类别",     "名称",   "事项",        "要求",       "目标", "项目",
        "科室",    "主体",     "负责人", "责任人",      "序号",       "编号", "指标",
        "分类",    "时间",     "期限",   "进度",        "处室",       "lead", "task",
        "support", "deadline", "owner",  "responsible", "accountable"};
    const std::string key = text::match_key(text);
    const auto has_ending = [&](std::string_view ending) {
        return std::string_view(key).ends_with(ending);
    };
    return is_header_like(text) && (std::any_of(endings.begin(), endings.end(), has_ending) ||
                                    std::binary_search(words.begin(), words.end(), key));
}

} // namespace zeren::detail
