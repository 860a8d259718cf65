// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/collective_shape.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_scope = 60; // bytes before a quantifier: 区级, 区数字经济提质行动

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Where the first of the words stands, and which; npos when none does.
std::pair<std::size_t, std::string_view> find_first(std::string_view text,
                                                    const std::vector<std::string>& words) {
    std::pair<std::size_t, std::string_view> best{std::string_view::npos, {}};
    for (const std::string& word : words)
        if (const std::size_t at = text::find(text, word); at < best.first)
            best = {at, word};
    return best;
}

std::size_t find_bracket(std::string_view text) {
    return std::min(text.find('('), text::find(text, "\uFF08"));
}

/// 镇(街道、园区) -> 镇, 街道, 园区; 人民政府 behind the bracket stays with the head.
std::vector<std::string> member_classes(std::string_view classes) {
    std::vector<std::string> members;
    std::string word;
    const auto flush = [&] {
        if (!word.empty())
            members.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t position = 0; position < classes.size();) {
        const std::size_t start = position;
        switch (text::narrow(text::next_code_point(classes, position))) {
        case U'(':
        case U')':
        case U'、':
        case U',':
            flush();
            break;
        default:
            word.append(classes, start, position - start);
        }
    }
    flush();
    return members;
}

/// Does the name end in a class of bodies, outside any bracket: 部门, 成员单位, 国企?
std::string_view class_ending(std::string_view name, const Vocabulary::Lists& lists) {
    std::string_view best;
    if (name.empty())
        return best;
    for (const std::string& word : lists.collective_classes) // most differ in the last byte
        if (word.size() > best.size() && word.back() == name.back() && name.ends_with(word))
            best = word;
    return best;
}

/// 区属国企, 市直单位, 区级部门: level word, belonging word, class.
bool belongs_to_level(std::string_view head, const Vocabulary::Lists& lists) {
    if (head.empty())
        return false;
    for (const std::string& word : lists.collective_belongs)
        if (head.ends_with(word))
            return true;
    return false;
}

} // namespace

bool ends_in_class(std::string_view name, const Vocabulary& vocabulary) {
    return !class_ending(name, vocabulary.lists()).empty();
}

bool is_bare_class(std::string_view name, const Vocabulary& vocabulary) {
    return contains(vocabulary.lists().collective_bare, name);
}

std::optional<CollectiveShape> collective_shape(std::string_view name,
                                                const Vocabulary& vocabulary) {
    const Vocabulary::Lists& lists = vocabulary.lists();
    const std::string_view head = name.substr(0, find_bracket(name));
    auto [all_at, all_word] = find_first(head, lists.collective_all);
    auto [some_at, some_word] = find_first(head, lists.collective_some);
    const std::size_t at = std::min(all_at, some_at);
    if (at != std::string_view::npos && at <= longest_scope) {
        // 各有关X and 各相关X still mean only those concerned
        const bool some = some_at != std::string_view::npos;
        const std::size_t end =
            std::max(all_at == std::string_view::npos ? 0 : all_at + all_word.size(),
                     some_at == std::string_view::npos ? 0 : some_at + some_word.size());
        const std::string_view rest = name.substr(end);
        const bool at_front = at == 0;
        const std::string_view scope = name.substr(0, at);
        const bool of_level = contains(lists.levels, scope) || belongs_to_level(scope, lists);
        if (!rest.empty() && (at_front || of_level || !class_ending(head, lists).empty()))
            return CollectiveShape{some ? Quantifier::some : Quantifier::all,
                                   std::string(name.substr(0, at)), member_classes(rest)};
    }
    if (is_bare_class(head, vocabulary))
        return CollectiveShape{Quantifier::unspecified, {}, member_classes(name)};
    const std::string_view ending = class_ending(head, lists);
    if (ending.empty())
        return std::nullopt;
    const std::string_view before = head.substr(0, head.size() - ending.size());
    if (ending == "成员单位" || ending == "直属单位" || belongs_to_level(before, lists))
        return CollectiveShape{Quantifier::unspecified, std::string(before),
                               member_classes(name.substr(before.size()))};
    return std::nullopt;
}

bool opens_collective(std::string_view name, const Vocabulary& vocabulary) {
    const Vocabulary::Lists& lists = vocabulary.lists();
    if (text::starts_with_any(name, lists.collective_all) ||
        text::starts_with_any(name, lists.collective_some))
        return true;
    constexpr std::size_t longest_level =
        12; // bytes before the quantifier: 区级, 市直 — not a name of its own
    const auto shape = collective_shape(name, vocabulary);
    return shape && shape->scope.size() <= longest_level && !text::contains(name, "成员单位");
}

} // namespace zeren::detail
