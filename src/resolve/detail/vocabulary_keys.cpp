// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/vocabulary_keys.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <vector>

namespace zeren::detail {
namespace {

/// The keys that a section may hold; a section of sections (header) has those of its own.
using Sections = std::vector<std::pair<std::string, std::vector<std::string>>>;

const Sections& known_sections() {
    static const Sections sections = [] {
        Sections made;
        for (const auto& [name, column] : header_columns)
            made.push_back({"header." + std::string(name), {"exact", "contains"}});
        std::vector<std::string> unit;
        for (const auto& [name, kind] : unit_kinds)
            unit.emplace_back(name);
        made.push_back({"unit", std::move(unit)});
        for (const ListKey& list : list_keys) {
            const auto known = std::find_if(made.begin(), made.end(), [&](const auto& section) {
                return section.first == list.section;
            });
            if (known == made.end())
                made.push_back({std::string(list.section), {std::string(list.key)}});
            else
                known->second.emplace_back(list.key);
        }
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

} // namespace

void refuse_vocabulary(const std::string& file, const toml::source_region& where,
                       const std::string& message) {
    throw InputError(
        "bad-vocabulary", {file, where.begin.line, where.begin.column, {}}, {message, message},
        {"see data/vocabulary.toml for the shape of the file", "文件格式见 data/vocabulary.toml"});
}

void check_vocabulary_keys(const toml::table& table, const std::string& prefix,
                           const std::string& file) {
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
            check_vocabulary_keys(*inner, path, file);
    }
}

} // namespace zeren::detail
