// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/errors.hpp>
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

constexpr std::array header_columns{std::pair{"number", Column::number},
                                    std::pair{"lead", Column::lead},
                                    std::pair{"support", Column::support},
                                    std::pair{"leader", Column::leader},
                                    std::pair{"responsible", Column::responsible},
                                    std::pair{"deadline", Column::deadline},
                                    std::pair{"content", Column::content},
                                    std::pair{"task", Column::task},
                                    std::pair{"group", Column::group},
                                    std::pair{"note", Column::note}};

constexpr std::array unit_kinds{std::pair{"department", UnitKind::department},
                                std::pair{"party", UnitKind::party},
                                std::pair{"town", UnitKind::town},
                                std::pair{"subdistrict", UnitKind::subdistrict},
                                std::pair{"enterprise", UnitKind::enterprise},
                                std::pair{"institution", UnitKind::institution}};

[[noreturn]] void refuse(const std::string& file, const toml::source_region& where,
                         const std::string& message) {
    throw InputError(
        "bad-vocabulary", {file, where.begin.line, where.begin.column, {}}, {message, message},
        {"see data/vocabulary.toml for the shape of the file", "文件格式见 data/vocabulary.toml"});
}

/// The strings of one list; a missing list is empty, anything else than a list of strings is
/// refused.
std::vector<std::string> strings(const toml::node_view<const toml::node>& node,
                                 const std::string& file) {
    std::vector<std::string> out;
    if (!node)
        return out;
    const toml::array* list = node.as_array();
    if (list == nullptr)
        refuse(file, node.node()->source(), "a list of words is expected here");
    for (const toml::node& entry : *list) {
        const auto word = entry.value<std::string>();
        if (!word)
            refuse(file, entry.source(), "a word in quotation marks is expected here");
        out.push_back(text::simplified(*word).value_or(*word)); // as documents are read
    }
    return out;
}

/// The keys that a section may hold; a section of sections (header) has those of its own.
using Sections = std::vector<std::pair<std::string, std::vector<std::string>>>;

const Sections& known_sections() {
    static const Sections sections = [] {
        Sections made;
        for (const auto& [name, column] : header_columns)
            made.push_back({"header." + std::string(name), {"exact", "contains"}});
        std::vector<std::string> unit{"levels"};
        for (const auto& [name, kind] : unit_kinds)
            unit.emplace_back(name);
        made.push_back({"unit", std::move(unit)});
        made.push_back({"collective", {"all", "some", "classes", "bare", "belongs"}});
        made.push_back({"leader", {"verbs", "titles"}});
        made.push_back({"list", {"open", "conjunctions", "nobody"}});
        made.push_back({"tag", {"lead", "responsible", "support", "manner", "first", "before"}});
        made.push_back({"matrix",
                        {"accountable", "responsible", "support", "consulted", "informed", "full",
                         "hollow", "other"}});
        made.push_back({"chrome", {"exact", "metadata"}});
        return made;
    }();
    return sections;
}

[[noreturn]] void refuse_key(const std::string& file, const toml::node& node,
                             const std::string& name, const std::vector<std::string>& known) {
    const auto nearest =
        std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
            return text::edit_distance(name, a) < text::edit_distance(name, b);
        });
    const toml::source_region& where = node.source();
    throw InputError(
        "bad-vocabulary", {file, where.begin.line, where.begin.column, {}},
        {"'" + name + "' is no name of a vocabulary file", "“" + name + "”不是词表文件中的名称"},
        {"did you mean '" + *nearest + "'? see data/vocabulary.toml for all names",
         "是否为“" + *nearest + "”？全部名称见 data/vocabulary.toml"});
}

/// A misspelt section or key would be a word that is never used: it is refused with its line.
void check_keys(const toml::table& table, const std::string& prefix, const std::string& file) {
    std::vector<std::string> names;
    for (const auto& [section, keys] : known_sections()) {
        if (section == prefix)
            names.insert(names.end(), keys.begin(), keys.end());
        else if (prefix.empty() || section.starts_with(prefix + "."))
            names.push_back(section.substr(prefix.empty() ? 0 : prefix.size() + 1));
    }
    if (prefix.empty())
        for (std::string& name : names)
            name = name.substr(0, name.find('.'));
    for (const auto& [key, node] : table) {
        const std::string name(key.str());
        if (std::find(names.begin(), names.end(), name) == names.end())
            refuse_key(file, node, name, names);
        const std::string path = prefix.empty() ? name : prefix + "." + name;
        if (const toml::table* inner = node.as_table())
            check_keys(*inner, path, file);
    }
}

void append(std::vector<std::string>& to, std::vector<std::string> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Header cells often carry a note in brackets or a colon: 牵头单位(部门), 责任领导:
std::string header_key(std::string_view header) {
    std::string key = text::match_key(header);
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
            refuse(source.name, error.source(), std::string(error.description()));
        }
    }();
    check_keys(root, {}, source.name);
    for (const auto& [name, column] : header_columns) {
        for (const std::string& word : strings(root["header"][name]["exact"], source.name))
            exact_headers_[header_key(word)] = column;
        for (const std::string& word : strings(root["header"][name]["contains"], source.name))
            header_parts_.emplace_back(column, text::match_key(word));
    }
    for (const auto& [name, kind] : unit_kinds)
        add_endings(kind, strings(root["unit"][name], source.name));
    append(lists_.levels, strings(root["unit"]["levels"], source.name));
    append(lists_.collective_all, strings(root["collective"]["all"], source.name));
    append(lists_.collective_some, strings(root["collective"]["some"], source.name));
    append(lists_.collective_classes, strings(root["collective"]["classes"], source.name));
    append(lists_.collective_bare, strings(root["collective"]["bare"], source.name));
    append(lists_.collective_belongs, strings(root["collective"]["belongs"], source.name));
    append(lists_.leader_verbs, strings(root["leader"]["verbs"], source.name));
    append(lists_.leader_titles, strings(root["leader"]["titles"], source.name));
    append(lists_.open_marks, strings(root["list"]["open"], source.name));
    append(lists_.conjunctions, strings(root["list"]["conjunctions"], source.name));
    append(lists_.nobody, strings(root["list"]["nobody"], source.name));
    append(lists_.tag_lead, strings(root["tag"]["lead"], source.name));
    append(lists_.tag_responsible, strings(root["tag"]["responsible"], source.name));
    append(lists_.tag_support, strings(root["tag"]["support"], source.name));
    append(lists_.tag_manner, strings(root["tag"]["manner"], source.name));
    append(lists_.tag_first, strings(root["tag"]["first"], source.name));
    append(lists_.tag_before, strings(root["tag"]["before"], source.name));
    append(lists_.chrome_exact, strings(root["chrome"]["exact"], source.name));
    append(lists_.chrome_metadata, strings(root["chrome"]["metadata"], source.name));
    append(lists_.matrix_accountable, strings(root["matrix"]["accountable"], source.name));
    append(lists_.matrix_responsible, strings(root["matrix"]["responsible"], source.name));
    append(lists_.matrix_support, strings(root["matrix"]["support"], source.name));
    append(lists_.matrix_consulted, strings(root["matrix"]["consulted"], source.name));
    append(lists_.matrix_informed, strings(root["matrix"]["informed"], source.name));
    append(lists_.matrix_full, strings(root["matrix"]["full"], source.name));
    append(lists_.matrix_hollow, strings(root["matrix"]["hollow"], source.name));
    append(lists_.matrix_other, strings(root["matrix"]["other"], source.name));
    note_list_openings();
    note_header_openings();
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
    const std::string key = header_key(header);
    if (const auto found = exact_headers_.find(key); found != exact_headers_.end())
        return found->second;
    if (text::code_point_count(key) > 12 || key.find_first_of("0123456789,;") != std::string::npos)
        return std::nullopt;
    for (const std::string_view title : {"表", "方案", "通知"})
        if (key.ends_with(title)) // 改革任务表 stands above a table
            return std::nullopt;
    for (const auto& [column, part] : header_parts_)
        if (text::contains(key, part))
            return column;
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
