// SPDX-License-Identifier: Apache-2.0
#include "side_tables.hpp"

#include "find_subject.hpp"

#include <zeren/app/load.hpp>
#include <zeren/base/text.hpp>
#include <zeren/model/tasks_called.hpp>
#include <zeren/model/units_called.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

namespace zeren {
namespace {

/// Looks up names of a file.
class NameIndex {
  public:
    NameIndex(const Analysis& analysis, const std::string& file, Diagnostics& findings)
        : analysis_(analysis), file_(file), findings_(findings) {
        for (std::size_t unit = 0; unit < analysis.graph.unit_count(); ++unit)
            bearers_[text::match_key(analysis.graph.unit(UnitId(unit)).name)].emplace_back(unit);
    }

    /// The only vertex with this name; nothing, and a finding, otherwise.
    std::optional<UnitId> find(const std::string& name, std::uint32_t line) {
        const auto [entry, added] = bearers_.try_emplace(text::match_key(name));
        if (added)
            entry->second = units_called(analysis_, name); // an alias, or a full name
        const std::vector<UnitId>& units = entry->second;
        if (units.size() == 1)
            return units.front();
        report(name, line, units.empty());
        return std::nullopt;
    }

  private:
    void report(const std::string& name, std::uint32_t line, bool none) {
        Text message{"several units are called '" + name + "'", "有多个单位名为“" + name + "”"};
        if (none)
            message = {"the table has no unit '" + name + "'", "表中没有单位“" + name + "”"};
        InputLocation where;
        where.file = file_;
        where.line = line;
        findings_.add({"unmatched-name", Severity::warning, std::move(where), std::move(message),
                       Text{"write the name as the table has it, or JURISDICTION/NAME",
                            "请按表中写法填写\uFF0C或写作 行政区/名称"}});
    }

    const Analysis& analysis_;
    std::string file_;
    Diagnostics& findings_;
    std::map<std::string, std::vector<UnitId>> bearers_; ///< by matching key
};

template <class T>
void sort_unique(std::vector<T>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

std::vector<UnitPair> contacts_of(const std::vector<NamePair>& lines, NameIndex& names) {
    std::vector<UnitPair> pairs;
    for (const NamePair& line : lines) {
        const auto first = names.find(line.first, line.line);
        const auto second = names.find(line.second, line.line);
        if (first && second && *first != *second)
            pairs.push_back({std::min(*first, *second), std::max(*first, *second)});
    }
    sort_unique(pairs);
    return pairs;
}

/// Capabilities are numbered by their first line.
std::vector<std::vector<std::uint32_t>> capabilities_of(const std::vector<NamePair>& lines,
                                                        std::size_t units, NameIndex& names) {
    std::vector<std::vector<std::uint32_t>> capabilities(units);
    std::map<std::string, std::uint32_t> numbers;
    for (const NamePair& line : lines) {
        const auto next = static_cast<std::uint32_t>(numbers.size());
        const auto number = numbers.try_emplace(text::match_key(line.second), next).first->second;
        if (const auto unit = names.find(line.first, line.line))
            capabilities[unit->index()].push_back(number);
    }
    for (auto& list : capabilities)
        sort_unique(list);
    return capabilities;
}

std::string name_of(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

} // namespace

SideFiles load_side_files(const PipelineOptions& options) {
    const std::size_t limit = options.reading.limits.input_bytes;
    SideFiles files{.contacts = {},
                    .capabilities = {},
                    .contacts_file = options.contacts,
                    .capabilities_file = options.capabilities};
    if (!options.contacts.empty())
        files.contacts = parse_name_pairs(load_file(options.contacts, limit), "first", "second");
    if (!options.capabilities.empty())
        files.capabilities =
            parse_name_pairs(load_file(options.capabilities, limit), "unit", "capability");
    return files;
}

void add_side_tables(const SideFiles& files, Analysis& analysis, Diagnostics& findings) {
    analysis.options.contacts = name_of(files.contacts_file);
    analysis.options.capabilities = name_of(files.capabilities_file);
    if (files.contacts) {
        NameIndex names(analysis, files.contacts_file, findings);
        analysis.options.side_tables.contacts = contacts_of(*files.contacts, names);
    }
    if (files.capabilities) {
        NameIndex names(analysis, files.capabilities_file, findings);
        analysis.options.side_tables.capabilities =
            capabilities_of(*files.capabilities, analysis.graph.unit_count(), names);
    }
}

std::vector<std::string> add_query(const std::vector<std::string>& names, Analysis& analysis) {
    Query& query = analysis.options.query;
    analysis.options.query_names = names;
    std::vector<std::string> missing;
    for (const std::string& name : names) {
        if (!units_called(analysis, name).empty())
            query.units.push_back(find_unit(analysis, name));
        else if (const auto task = task_called(analysis, name))
            query.tasks.push_back(*task);
        else
            missing.push_back(name);
    }
    sort_unique(query.units);
    sort_unique(query.tasks);
    return missing;
}

} // namespace zeren
