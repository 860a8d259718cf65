// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/rule_sentences.hpp"

#include "resolve/detail/brackets.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

using Words = std::vector<std::string>;

/// The longest of the words that the text begins with; empty when none.
std::string_view opening_word(std::string_view text, const Words& words) {
    std::string_view best;
    for (const std::string& word : words)
        if (text.starts_with(word) && word.size() > best.size())
            best = word;
    return best;
}

bool is_copula(std::string_view word) {
    return word == "为" || word == "是";
}

/// Words that may stand between 为 and the role: 为工作牵头单位.
bool qualifies_role(std::string_view word) {
    constexpr std::string_view words[] = {"工作", "任务", "项目", "事项", "本项", "该项", "此项"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Passes over words of `between` from `at` on until one of `goal` begins; npos when anything else
/// stands there. `linked` becomes true when 为 or 是 was passed last, but for words that qualify
/// the role.
std::size_t reach(std::string_view text, std::size_t at, const Words& goal, const Words& between,
                  bool& linked) {
    constexpr std::size_t farthest = 48; // bytes
    linked = false;
    for (const std::size_t begin = at; at < text.size() && at - begin <= farthest;) {
        const std::string_view rest = text.substr(at);
        if (!opening_word(rest, goal).empty())
            return at;
        const std::string_view word = opening_word(rest, between);
        if (word.empty())
            break;
        linked = is_copula(word) || (linked && qualifies_role(word));
        at += word.size();
    }
    return std::string_view::npos;
}

bool is_stop(char32_t c) {
    return c == U'。' || c == U';' || c == U':' || c == U'\n' || c == U')' || c == U']' ||
           c == U'】' || c == U'〕';
}

/// Where the clause around `at` begins: behind the mark or bracket in front of it.
std::size_t clause_begin(std::string_view text, std::size_t at, bool& in_bracket) {
    std::size_t begin = 0;
    in_bracket = false;
    for (std::size_t position = 0; position < at;) {
        const char32_t c = text::narrow(text::next_code_point(text, position));
        if (is_stop(c) || c == U',' || c == U'、' || opens_bracket(c)) {
            begin = position;
            in_bracket = opens_bracket(c) || (in_bracket && c == U',');
        }
    }
    return begin;
}

/// (除标注为牵头单位外,列第一位的为牵头单位): the exception in front belongs to the clause.
std::size_t with_exception(std::string_view text, std::size_t begin, bool in_bracket) {
    if (!in_bracket)
        return begin;
    for (const std::string_view opening : {"(除", "\uFF08除", "[除", "〔除"}) {
        const std::size_t at = text.substr(0, begin).rfind(opening);
        if (at != std::string_view::npos)
            return at + opening.size() - std::string_view("除").size();
    }
    return begin;
}

std::size_t clause_end(std::string_view text, std::size_t from) {
    for (std::size_t position = from; position < text.size();) {
        const std::size_t start = position;
        if (is_stop(text::narrow(text::next_code_point(text, position))))
            return start;
    }
    return text.size();
}

/// The clause with everything that belongs to it, cut out of its text.
FirstLeads cut_out(std::string_view text, std::size_t begin, std::size_t end, bool in_bracket) {
    FirstLeads out{text.substr(begin, end - begin), text.substr(0, begin), text.substr(end),
                   in_bracket};
    if (in_bracket) { // with its bracket, where it fills it
        for (const std::string_view open : {"(", "\uFF08", "[", "【", "〔"})
            if (out.before.ends_with(open)) {
                out.before.remove_suffix(open.size());
                for (std::size_t position = 0; position < out.after.size();)
                    if (closes_bracket(text::narrow(text::next_code_point(out.after, position)))) {
                        out.after.remove_prefix(position);
                        break;
                    }
                return out;
            }
    }
    for (const std::string_view stop : {"。", ";", "\uFF1B", ":", "\uFF1A", "\n"})
        if (out.after.starts_with(stop))
            out.after.remove_prefix(stop.size());
    return out;
}

/// 牵头单位列第一位 says it when nothing more is said of the place: …放在首位,抓好落实 does not.
bool ends_there(std::string_view behind) {
    if (behind.empty())
        return true;
    std::size_t position = 0;
    const char32_t c = text::narrow(text::next_code_point(behind, position));
    return is_stop(c) || c == U',' || behind.starts_with("的");
}

/// A role word behind 为 or 是; 主要责任单位之一 is no claim about all tasks.
std::string_view subject_of(std::string_view sentence, std::size_t role,
                            const Vocabulary& vocabulary) {
    for (const std::string_view link :
         {"均作为", "都作为", "均为", "都是", "均是", "都为", "作为", "为", "是"})
        for (std::size_t at = text::find(sentence.substr(0, role), link);
             at != std::string_view::npos && at > 0;
             at = text::find(sentence.substr(0, role), link, at + link.size())) {
            std::string_view subject = text::trim(sentence.substr(0, at));
            for (const std::string_view adverb : {"均", "都", "同时", "全部"})
                if (subject.ends_with(adverb))
                    subject = text::trim(subject.substr(0, subject.size() - adverb.size()));
            const std::size_t mark = std::max(subject.rfind(':') + 1, subject.rfind("\uFF1A") + 1);
            if (mark > 0)
                subject = text::trim(subject.substr(mark + (subject[mark - 1] == ':' ? 0 : 2)));
            if (const auto every = opening_word(subject, vocabulary.lists().rule_every);
                every.size() < subject.size())
                subject = text::trim(subject.substr(every.size())); // 以上项目各区均为配合单位
            const bool role_itself =
                std::any_of(vocabulary.lists().rule_supporters.begin(),
                            vocabulary.lists().rule_supporters.end(),
                            [&](const std::string& word) { return text::contains(subject, word); });
            if (!subject.empty() && !role_itself && !text::contains(subject, "牵头") &&
                unit_likeness(subject, vocabulary) >= 1)
                return subject;
        }
    return {};
}

/// 各项任务的配合单位均包括各县区政府: the role first.
std::string_view object_of(std::string_view sentence, std::size_t behind,
                           const Vocabulary& vocabulary) {
    std::string_view rest = sentence.substr(behind);
    for (const std::string_view adverb : {"均", "都", "还"})
        if (rest.starts_with(adverb))
            rest.remove_prefix(adverb.size());
    for (const std::string_view verb : {"包括", "包含", "含"})
        if (rest.starts_with(verb)) {
            rest.remove_prefix(verb.size());
            const std::size_t end = std::min(rest.find(','), text::find(rest, "\uFF0C"));
            const std::string_view list = text::trim(rest.substr(0, end));
            return !list.empty() && unit_likeness(list, vocabulary) >= 1 ? list
                                                                         : std::string_view();
        }
    return {};
}

/// 具体任务均涉及相关市州政府,下同; 以下均需各县市区落实: a collective that takes part in every
/// task.
std::string_view involved_of(std::string_view sentence, const Vocabulary& vocabulary) {
    for (const std::string& word : vocabulary.lists().rule_involve) {
        const std::size_t at = text::find(sentence, word);
        if (at == std::string_view::npos)
            continue;
        std::string_view rest = sentence.substr(at + word.size());
        rest = rest.substr(0, clause_end(rest, 0));
        for (const std::string_view end : {",", "\uFF0C", "落实", "负责", "配合", "参与", "组织"})
            rest = rest.substr(0, text::find(rest, end));
        rest = text::trim(rest);
        const UnitList list = split_units(rest, vocabulary);
        const auto collective = [](const ListedName& name) { return name.collective.has_value(); };
        if (!list.names.empty() && std::all_of(list.names.begin(), list.names.end(), collective))
            return rest;
    }
    return {};
}

} // namespace

std::string_view take_sentence(std::string_view& line) {
    std::size_t end = line.size(), next = line.size();
    for (std::size_t position = 0; position < line.size();) {
        const std::size_t start = position;
        const char32_t c = text::narrow(text::next_code_point(line, position));
        if (c == U'。' || c == U';' || c == U'\n') {
            end = start;
            next = position;
            break;
        }
    }
    std::string_view sentence = text::trim(line.substr(0, end));
    line.remove_prefix(next);
    for (const std::string_view word : {"说明", "备注", "注"})
        for (const std::string_view colon : {":", "\uFF1A"})
            if (sentence.starts_with(word) && sentence.substr(word.size()).starts_with(colon))
                sentence = text::trim(sentence.substr(word.size() + colon.size()));
    return text::trim(sentence.substr(leading_number(sentence)));
}

std::string_view default_supporters(std::string_view sentence, const Vocabulary& vocabulary) {
    if (const auto involved = involved_of(sentence, vocabulary); !involved.empty())
        return involved;
    if (!text::contains(sentence, "单位") && !text::contains(sentence, "部门") &&
        !text::contains(sentence, "主体"))
        return {}; // most lines: spared the search for each word
    const Vocabulary::Lists& lists = vocabulary.lists();
    const bool every =
        std::any_of(lists.rule_every.begin(), lists.rule_every.end(),
                    [&](const std::string& word) { return text::contains(sentence, word); });
    if (!every)
        return {};
    for (const std::string& role : lists.rule_supporters) {
        const std::size_t at = text::find(sentence, role);
        if (at == std::string_view::npos)
            continue;
        if (const auto subject = subject_of(sentence, at, vocabulary); !subject.empty())
            return subject;
        if (const auto object = object_of(sentence, at + role.size(), vocabulary); !object.empty())
            return object;
    }
    return {};
}

FirstLeads find_first_leads(std::string_view text, const Vocabulary& vocabulary) {
    const Vocabulary::Lists& lists = vocabulary.lists();
    constexpr std::size_t shortest = 15; // bytes: 首位为牵头
    if (text.size() < shortest || !vocabulary.may_say_who_is_first(text) ||
        std::none_of(lists.rule_leads.begin(), lists.rule_leads.end(),
                     [&](const std::string& word) { return text::contains(text, word); }))
        return {};
    for (const std::string& first : lists.rule_first)
        for (std::size_t at = text::find(text, first); at != std::string_view::npos;
             at = text::find(text, first, at + first.size())) {
            bool linked = false, in_bracket = false;
            const std::size_t lead =
                reach(text, at + first.size(), lists.rule_leads, lists.rule_between, linked);
            if (lead == std::string_view::npos)
                continue;
            const std::size_t clause = clause_begin(text, at, in_bracket);
            const std::size_t begin = with_exception(text, clause, in_bracket);
            if (linked || text::contains(text.substr(begin, at - begin), "由")) // 由首位单位牵头
                return cut_out(text, begin, clause_end(text, lead), in_bracket);
        }
    for (const std::string& leads : lists.rule_leads)
        for (std::size_t at = text::find(text, leads); at != std::string_view::npos;
             at = text::find(text, leads, at + leads.size())) {
            bool linked = false, in_bracket = false;
            const std::size_t first =
                reach(text, at + leads.size(), lists.rule_first, lists.rule_between, linked);
            if (first == std::string_view::npos)
                continue;
            const std::size_t end =
                first + opening_word(text.substr(first), lists.rule_first).size();
            if (ends_there(text.substr(end)))
                return cut_out(text, clause_begin(text, at, in_bracket), clause_end(text, end),
                               in_bracket);
        }
    return {};
}

} // namespace zeren::detail
