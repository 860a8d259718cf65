// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/vocabulary_keys.hpp"

#include <zeren/base/text.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace zeren {
namespace embedded {
extern const std::string_view vocabulary_toml;
}
namespace {

using namespace detail;

/// The strings of one list; a missing list is empty, anything else than a list of strings is
/// refused.
std::vector<std::string> strings(const toml::node_view<const toml::node>& node,
                                 const std::string& file) {
    std::vector<std::string> out;
    if (!node)
        return out;
    const toml::array* list = node.as_array();
    if (list == nullptr)
        refuse_vocabulary(file, node.node()->source(), "a list of words is expected here");
    for (const toml::node& entry : *list) {
        const auto word = entry.value<std::string>();
        if (!word)
            refuse_vocabulary(file, entry.source(), "a word in quotation marks is expected here");
        out.push_back(text::simplified(*word).value_or(*word)); // as documents are read
    }
    return out;
}

void append(std::vector<std::string>& to, std::vector<std::string> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Header cells often carry a note in brackets or a colon: 牵头单位(部门), 责任领导:
std::string header_key(std::string_view header) {
    std::string key = text::match_key(header);
    std::erase(key, '_'); // lead_unit
    while (!key.empty() && (key.back() == ':' || key.back() == ')')) {
        const std::size_t open = key.back() == ')' ? key.rfind('(') : key.size() - 1;
        if (open == std::string::npos || open == 0)
            break;
        key.resize(open);
    }
    return key;
}

char32_t last_code_point(std::string_view name) {
    std::size_t start = name.size();
    while (start > 0 && (static_cast<unsigned char>(name[--start]) & 0xC0U) == 0x80U) {
    }
    return name.empty() ? U'\0' : text::next_code_point(name, start);
}

} // namespace

const Vocabulary& Vocabulary::built_in() {
    static const Vocabulary vocabulary = [] {
        Vocabulary made;
        made.add({"data/vocabulary.toml", std::string(embedded::vocabulary_toml)});
        return made;
    }();
    return vocabulary;
}

Vocabulary Vocabulary::with_file(const Source& toml) {
    Vocabulary made = built_in();
    made.add(toml);
    return made;
}

void Vocabulary::add(const Source& source) {
    const toml::table root = [&] {
        try {
            return toml::parse(source.bytes, source.name);
        } catch (const toml::parse_error& error) {
            refuse_vocabulary(source.name, error.source(), std::string(error.description()));
        }
    }();
    check_vocabulary_keys(root, {}, source.name);
    for (const auto& [name, column] : header_columns) {
        for (const std::string& word : strings(root["header"][name]["exact"], source.name))
            exact_headers_[header_key(word)] = column;
        for (const std::string& word : strings(root["header"][name]["contains"], source.name))
            header_parts_.emplace_back(column, text::match_key(word));
    }
    for (const auto& [name, kind] : unit_kinds)
        add_endings(kind, strings(root["unit"][name], source.name));
    for (const ListKey& list : list_keys)
        append(lists_.*list.words, strings(root[list.section][list.key], source.name));
    note_list_openings();
    note_header_openings();
    note_rule_words();
}

void Vocabulary::note_rule_words() {
    first_.add_all(lists_.rule_first);
    rules_.add_all(lists_.rule_first);
    rules_.add_all(lists_.rule_every);
    rules_.add_all(lists_.rule_involve);
}

void Vocabulary::note_list_openings() {
    for (const auto* words :
         {&lists_.open_marks, &lists_.conjunctions, &lists_.collective_all, &lists_.collective_some,
          &lists_.collective_classes, &lists_.collective_bare})
        for (const std::string& word : *words)
            if (std::size_t start = 0; !word.empty())
                if (const char32_t c = text::next_code_point(word, start);
                    c < list_openings_.size())
                    list_openings_.set(c);
    for (const char32_t c : {U' ', U'\u3000', U'/', U'\uFF0F'})
        list_openings_.set(c);
}

void Vocabulary::add_endings(UnitKind kind, const std::vector<std::string>& endings) {
    for (const std::string& ending : endings) {
        auto& group = endings_[last_code_point(ending)];
        group.emplace_back(ending, kind);
        std::stable_sort(group.begin(), group.end(), [](const auto& a, const auto& b) {
            return a.first.size() > b.first.size();
        });
    }
}

std::optional<Column> Vocabulary::column_of(std::string_view header) const {
    constexpr std::size_t longest_header = 96; // bytes; longer text is prose, not worth folding
    if (header.empty() || header.size() > longest_header || (header[0] >= '0' && header[0] <= '9'))
        return std::nullopt;
    if (text::code_point_count(header) > 24 || text::contains(header, "。") ||
        text::contains(header, "、") || text::contains(header, "《"))
        return std::nullopt; // prose or a list: not worth folding
    std::string key = header_key(header);
    if (const auto found = exact_headers_.find(key); found != exact_headers_.end())
        return found->second;
    if (const std::size_t open = key.find('('), close = key.find(')', open);
        open != std::string::npos && close != std::string::npos && open > 0)
        key.erase(open, close + 1 - open); // 牵头单位(第一个)及责任单位
    if (text::code_point_count(key) > 12 || key.find_first_of("0123456789,;") != std::string::npos)
        return std::nullopt;
    for (const std::string_view title : {"表", "方案", "通知"})
        if (key.ends_with(title)) // 改革任务表 stands above a table
            return std::nullopt;
    for (const auto& [column, part] : header_parts_)
        if ((column == Column::leader || column == Column::note) && key.ends_with(part))
            return column; // 牵头责任领导 is a person, 实事项目数量 no task
    for (const auto& [column, part] : header_parts_)
        if (text::contains(key, part))
            return column;
    if (text::starts_with_any(key, lists_.leader_verbs)) // 分管副市长, 包抓县长
        for (const std::string& title : lists_.leader_titles)
            if (key.ends_with(title))
                return Column::leader;
    return std::nullopt;
}

std::vector<std::string> Vocabulary::header_words() const {
    std::vector<std::string> words;
    for (const auto& [word, column] : exact_headers_)
        words.push_back(word);
    std::sort(words.begin(), words.end());
    return words;
}

std::optional<Column> Vocabulary::column_named(std::string_view word) const {
    const auto found = exact_headers_.find(std::string(word));
    return found == exact_headers_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<UnitKind> Vocabulary::kind_by_ending(std::string_view name) const {
    const auto group = endings_.find(last_code_point(name));
    if (group == endings_.end())
        return std::nullopt;
    for (const auto& [ending, kind] : group->second)
        if (name.ends_with(ending))
            return kind;
    return std::nullopt;
}

std::string_view Vocabulary::ending_of(std::string_view name) const {
    const auto group = endings_.find(last_code_point(name));
    if (group != endings_.end())
        for (const auto& [ending, kind] : group->second)
            if (name.ends_with(ending))
                return ending;
    return {};
}

} // namespace zeren
