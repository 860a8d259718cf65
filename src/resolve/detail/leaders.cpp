// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/leaders.hpp"

#include "resolve/detail/brackets.hpp"
#include "resolve/detail/paragraph_shape.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// End of the last title word in the text, 0 when there is none: "区政府党组成员|胡建涌".
std::size_t title_end(std::string_view text, const Vocabulary& vocabulary) {
    std::size_t end = 0;
    for (const std::string& title : vocabulary.lists().leader_titles)
        if (text::contains(text, title))
            end = std::max(end, text.rfind(title) + title.size());
    return end;
}

bool is_han_text(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = text::next_code_point(text, position);
        if (!text::is_han(c) && c != U'·')
            return false;
    }
    return !text.empty();
}

/// 王 强 is one name: printed names of two characters are often set apart by a blank.
bool is_spaced_name(std::string_view text) {
    std::size_t han = 0, blanks = 0;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = text::narrow(text::next_code_point(text, position));
        (c == U' ' ? blanks : han) += 1;
        if (c != U' ' && !text::is_han(c))
            return false;
    }
    return han == 2 && blanks > 0;
}

bool is_personal_name(std::string_view text) {
    if (is_spaced_name(text))
        return true;
    const std::size_t length = text::code_point_count(text);
    const bool foreign = text::contains(text, "·");
    return is_han_text(text) && length >= 2 && length <= (foreign ? 12 : 4);
}

/// Does the bracket that opens at `at` close where the text ends? 各县(市、区)政府负责人 goes on.
bool closes_at_end(std::string_view text, std::size_t at) {
    int depth = 0;
    for (std::size_t position = at; position < text.size();) {
        const char32_t c = text::narrow(text::next_code_point(text, position));
        depth += opens_bracket(c) ? 1 : closes_bracket(c) ? -1 : 0;
        if (depth == 0)
            return position == text.size();
    }
    return true; // it was never closed
}

/// "常务副区长姚珂军" or "姚珂军" or "姚珂军(常务副区长)" as one leader.
NamedLeader one_leader(std::string_view text, const Vocabulary& vocabulary) {
    text = text::trim(text);
    const std::size_t bracket = std::min(text.find('('), text::find(text, "\uFF08"));
    if (bracket != std::string_view::npos && closes_at_end(text, bracket)) {
        std::string_view title = text.substr(bracket);
        title.remove_prefix(title[0] == '(' ? 1 : 3);
        for (const std::string_view close : {")", "\uFF09"})
            if (title.ends_with(close))
                title.remove_suffix(close.size());
        return {text::trim(text.substr(0, bracket)), text::trim(title)};
    }
    const std::size_t end = title_end(text, vocabulary);
    if (end > 0 && is_personal_name(text::trim(text.substr(end))))
        return {text::trim(text.substr(end)), text::trim(text.substr(0, end))};
    for (const std::string& title :
         vocabulary.lists().leader_titles) { // 姚珂军常务副区长, 王五副市长
        if (!text.ends_with(title))
            continue;
        std::string_view name = text.substr(0, text.size() - title.size());
        for (const std::string_view rank : {"副", "常务"})
            if (name.ends_with(rank))
                name.remove_suffix(rank.size());
        name = text::trim(name);
        if (is_personal_name(name))
            return {name, text::trim(text.substr(name.size()))};
    }
    return {text, {}};
}

/// 陆 明俞 悦: two spaced names, one behind the other. Nothing when the text is not made so.
std::vector<std::string_view> run_on_names(std::string_view text) {
    std::vector<std::size_t> begins, ends; // of the characters
    std::string pattern;                   // how many characters each piece has
    bool open = false;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = text::narrow(text::next_code_point(text, position));
        if (c != U' ' && !text::is_han(c))
            return {};
        if (c != U' ') {
            pattern = open ? pattern : pattern + '0';
            ++pattern.back();
            begins.push_back(start);
            ends.push_back(position);
        }
        open = c != U' ';
    }
    if (pattern.size() < 3 || pattern.front() != '1' || pattern.back() != '1' ||
        pattern.find_first_not_of('2', 1) != pattern.size() - 1)
        return {};
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i + 1 < begins.size(); i += 2)
        names.push_back(text.substr(begins[i], ends[i + 1] - begins[i]));
    return names;
}

/// The names of a stretch that only blanks part: 王强 李明 are two, 王 强 is one, and a title goes
/// with the name behind it. Nothing is parted unless every piece is Han.
std::vector<std::string_view> names_between_blanks(std::string_view text,
                                                   const Vocabulary& vocabulary) {
    if (auto run_on = run_on_names(text); !run_on.empty())
        return run_on;
    std::vector<std::string_view> names;
    std::size_t begin = 0;
    bool goes_on = false;   // the last piece takes the next one in
    bool half_name = false; // the last piece is one character of a name
    bool all_han = true;
    for (std::size_t position = 0; position <= text.size();) {
        const std::size_t start = position;
        const char32_t c =
            position < text.size() ? text::narrow(text::next_code_point(text, position)) : U' ';
        if (start == text.size())
            ++position;
        if (c != U' ')
            continue;
        const std::string_view piece = text.substr(begin, start - begin);
        begin = position;
        if (piece.empty())
            continue;
        all_han &= is_han_text(piece);
        const bool single = text::code_point_count(piece) == 1;
        const bool title_behind = title_end(piece, vocabulary) == piece.size() &&
                                  start == text.size() && names.size() == 1 && !goes_on;
        if (goes_on || title_behind) // 王 强, 副市长 王强, 王强 副市长
            names.back() = {
                names.back().data(),
                static_cast<std::size_t>(piece.data() + piece.size() - names.back().data())};
        else
            names.push_back(piece);
        half_name = single && !half_name;
        goes_on = half_name || title_end(piece, vocabulary) == piece.size();
    }
    if (!all_han || names.size() < 2)
        return {text};
    return names;
}

/// What stands before a title is a name only when it is no body, no class and no verb: 分管副市长
/// and 小组成员 name nobody.
bool could_be_name(std::string_view text, const Vocabulary& vocabulary) {
    const Vocabulary::Lists& lists = vocabulary.lists();
    return is_personal_name(text) && text::code_point_count(text) <= 3 &&
           !vocabulary.kind_by_ending(text) && !vocabulary.column_of(text) &&
           !text::starts_with_any(text, lists.collective_all) &&
           !text::starts_with_any(text, lists.collective_some) &&
           !text::starts_with_any(text, lists.leader_verbs);
}

/// 分管领导:王五 in a heading, also in a bracket behind it.
std::vector<NamedLeader> labelled_leaders(std::string_view heading, const Vocabulary& vocabulary) {
    for (const std::string_view colon : {":", "\uFF1A"})
        for (std::size_t at = heading.find(colon); at != std::string_view::npos;
             at = heading.find(colon, at + colon.size())) {
            std::size_t begin = 0;
            for (std::size_t position = 0; position < at;) {
                const char32_t c = text::narrow(text::next_code_point(heading, position));
                if (opens_bracket(c) || c == U' ' || c == U',')
                    begin = position;
            }
            if (vocabulary.column_of(heading.substr(begin, at - begin)) != Column::leader)
                continue;
            std::string_view names = heading.substr(at + colon.size());
            for (std::size_t position = 0; position < names.size();) {
                const std::size_t start = position;
                const char32_t c = text::narrow(text::next_code_point(names, position));
                if (closes_bracket(c) && open_brackets(names.substr(0, start)) == 0)
                    names = names.substr(0, start);
            }
            return leaders_in_cell(names, vocabulary);
        }
    return {};
}

/// A heading that begins inside a bracket: (王五副市长负责)民生工作.
std::string_view behind_bracket(std::string_view text) {
    std::size_t position = 0;
    return !text.empty() && opens_bracket(text::narrow(text::next_code_point(text, position)))
               ? text.substr(position)
               : text;
}

/// Does the text end in a title and name nobody in front of it: 市委常委, 常务副市长?
bool is_title_alone(std::string_view text, const Vocabulary& vocabulary) {
    return title_end(text, vocabulary) == text.size() &&
           !could_be_name(one_leader(text, vocabulary).name, vocabulary);
}

} // namespace

bool is_title(std::string_view text, const Vocabulary& vocabulary) {
    return text::starts_with_any(text, {"分管", "协管", "主管", "联系"}) &&
           title_end(text, vocabulary) == text.size();
}

bool is_leader_line(std::string_view line, const Vocabulary& vocabulary) {
    constexpr std::size_t longest = 3 * 24; // bytes
    line = text::trim(line);
    if (line.size() > longest || title_end(line, vocabulary) == 0)
        return false;
    const auto leaders = leaders_in_cell(line, vocabulary);
    return !leaders.empty() &&
           std::all_of(leaders.begin(), leaders.end(), [&](const NamedLeader& leader) {
               return !leader.title.empty() && is_personal_name(leader.name) &&
                      (could_be_name(leader.name, vocabulary) || is_spaced_name(leader.name)) &&
                      title_end(leader.title, vocabulary) == leader.title.size();
           });
}

std::vector<NamedLeader> leaders_in_heading(std::string_view heading,
                                            const Vocabulary& vocabulary) {
    heading = text::trim(heading);
    heading.remove_prefix(leading_number(heading));
    for (const std::string& verb : vocabulary.lists().leader_verbs) {
        const std::size_t at = heading.find(verb);
        if (at == std::string_view::npos || at == 0)
            continue;
        const std::string_view before = behind_bracket(text::trim(heading.substr(0, at)));
        const std::size_t end = title_end(before, vocabulary);
        if (end > 0 && is_personal_name(text::trim(before.substr(end))))
            return {{text::trim(before.substr(end)), before.substr(0, end)}};
        if (const NamedLeader named = one_leader(before, vocabulary);
            end == before.size() && could_be_name(named.name, vocabulary))
            return {named}; // 张三副市长牵头
    }
    if (auto labelled = labelled_leaders(heading, vocabulary); !labelled.empty())
        return labelled;
    return is_leader_line(heading, vocabulary) ? leaders_in_cell(heading, vocabulary)
                                               : std::vector<NamedLeader>();
}

std::vector<NamedLeader> leaders_in_cell(std::string_view cell, const Vocabulary& vocabulary) {
    std::vector<NamedLeader> leaders;
    std::size_t begin = 0;
    int depth = 0;
    const auto add = [&](std::size_t end) {
        const std::string_view part = text::trim(cell.substr(begin, end - begin));
        if (!part.empty() && end < cell.size() && is_title_alone(part, vocabulary))
            return; // 市委常委、常务副市长 李四: the title goes on
        begin = cell.size();
        if (part.empty())
            return;
        for (const std::string_view name : names_between_blanks(part, vocabulary))
            if (const NamedLeader leader = one_leader(name, vocabulary);
                !leader.name.empty() && !text::starts_with_any(name, vocabulary.lists().nobody))
                leaders.push_back(leader); // (待定) names nobody yet
    };
    for (std::size_t position = 0; position < cell.size();) {
        const std::size_t start = position;
        const char32_t c = text::narrow(text::next_code_point(cell, position));
        depth += c == U'(' ? 1 : c == U')' ? -1 : 0;
        if (depth == 0 && (c == U'、' || c == U',' || c == U';' || c == U'\n')) {
            add(start);
            if (begin == cell.size())
                begin = position;
        }
    }
    add(cell.size());
    return leaders;
}

} // namespace zeren::detail
