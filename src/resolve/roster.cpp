// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/csv.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/resolve/resolve.hpp>
#include <zeren/resolve/roster.hpp>

#include <algorithm>
#include <optional>

namespace zeren {
namespace {

std::optional<std::size_t> field_named(const CsvRecord& header, std::string_view name) {
    for (std::size_t index = 0; index < header.fields.size(); ++index)
        if (text::match_key(header.fields[index]) == name)
            return index;
    return std::nullopt;
}

std::size_t required_field(const CsvRecord& header, std::string_view name, const std::string& file,
                           const std::string& shape) {
    if (const auto index = field_named(header, name))
        return *index;
    throw InputError(
        "bad-header", {file, header.line, 0, {}},
        {"the column '" + std::string(name) + "' is missing", "缺少列“" + std::string(name) + "”"},
        {"the first line must be: " + shape, "首行应为：" + shape});
}

std::string field(const CsvRecord& record, std::optional<std::size_t> index) {
    return index && *index < record.fields.size() ? std::string(text::trim(record.fields[*index]))
                                                  : std::string();
}

std::vector<CsvRecord> records_of(const Source& source) {
    if (const auto fault = text::first_invalid_utf8(source.bytes))
        throw InputError("undecodable", {source.name, 0, 0, {}},
                         {"byte " + std::to_string(*fault) + " is not valid UTF-8",
                          "字节 " + std::to_string(*fault) + " 不是有效的 UTF-8"},
                         {"save the file as UTF-8", "请将文件另存为 UTF-8"});
    auto records = parse_csv(source.bytes, ',', source.name);
    if (records.empty())
        throw InputError("empty-input", {source.name, 0, 0, {}}, {"the file is empty", "文件为空"},
                         {"it needs a header line and one line an entry", "需要表头行和若干条目"});
    return records;
}

std::vector<std::string> split_aliases(std::string_view list) {
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(';', begin), list.size());
        if (const auto alias = text::trim(list.substr(begin, end - begin)); !alias.empty())
            out.emplace_back(alias);
        begin = end + 1;
    }
    return out;
}

} // namespace

Roster parse_roster(const Source& source) {
    static const std::string shape = "unit,class,valid_from,valid_to,parent,aliases";
    const auto records = records_of(source);
    const CsvRecord& header = records.front();
    const std::size_t unit = required_field(header, "unit", source.name, shape);
    const std::size_t member_class = required_field(header, "class", source.name, shape);
    const auto from = field_named(header, "valid_from"), to = field_named(header, "valid_to");
    const auto parent = field_named(header, "parent"), aliases = field_named(header, "aliases");
    Roster roster{source.name, {}};
    for (std::size_t index = 1; index < records.size(); ++index) {
        const CsvRecord& record = records[index];
        RosterMember member{field(record, unit),   field(record, member_class),
                            field(record, from),   field(record, to),
                            field(record, parent), split_aliases(field(record, aliases))};
        if (member.unit.empty() || member.member_class.empty())
            throw InputError("bad-roster", {source.name, record.line, 0, {}},
                             {"an entry needs a unit and a class", "条目须有 unit 和 class"},
                             {"the columns are: " + shape, "各列为：" + shape});
        roster.members.push_back(std::move(member));
    }
    return roster;
}

std::vector<const RosterMember*> Roster::members_of(const std::string& member_class,
                                                    const std::string& date) const {
    // ISO dates of different precision compare by their common length: 2024-03 lies within 2024
    const auto before = [](const std::string& a, const std::string& b) {
        const std::size_t length = std::min(a.size(), b.size());
        return a.compare(0, length, b, 0, length) < 0;
    };
    std::vector<const RosterMember*> found;
    for (const RosterMember& member : members) {
        if (text::match_key(member.member_class) != text::match_key(member_class))
            continue;
        const bool begun =
            date.empty() || member.valid_from.empty() || !before(date, member.valid_from);
        const bool not_over =
            date.empty() || member.valid_to.empty() || !before(member.valid_to, date);
        if (begun && not_over)
            found.push_back(&member);
    }
    return found;
}

std::vector<NamePair> parse_name_pairs(const Source& source, const std::string& first_column,
                                       const std::string& second_column) {
    const std::string shape = first_column + "," + second_column;
    const auto records = records_of(source);
    const std::size_t first = required_field(records.front(), first_column, source.name, shape);
    const std::size_t second = required_field(records.front(), second_column, source.name, shape);
    std::vector<NamePair> pairs;
    for (std::size_t index = 1; index < records.size(); ++index) {
        const CsvRecord& record = records[index];
        pairs.push_back({field(record, first), field(record, second), record.line});
        if (pairs.back().first.empty() || pairs.back().second.empty())
            throw InputError("bad-pair", {source.name, record.line, 0, {}},
                             {"an entry needs both of its columns", "条目的两列都须填写"},
                             {"the columns are: " + shape, "各列为\uFF1A" + shape});
    }
    return pairs;
}

AliasTable parse_aliases(const Source& source) {
    static const std::string shape = "alias,name";
    const auto records = records_of(source);
    const std::size_t alias = required_field(records.front(), "alias", source.name, shape);
    const std::size_t name = required_field(records.front(), "name", source.name, shape);
    AliasTable table{source.name, {}};
    for (std::size_t index = 1; index < records.size(); ++index) {
        const CsvRecord& record = records[index];
        const std::string spelling = field(record, alias), kept = field(record, name);
        if (spelling.empty() || kept.empty())
            throw InputError("bad-aliases", {source.name, record.line, 0, {}},
                             {"an entry needs an alias and a name", "条目须有 alias 和 name"},
                             {"the columns are: " + shape, "各列为：" + shape});
        const auto [entry, added] = table.name_of.emplace(text::match_key(spelling), kept);
        if (!added && entry->second != kept)
            throw InputError(
                "bad-aliases", {source.name, record.line, 0, {}},
                {"'" + spelling + "' is given two names: " + entry->second + " and " + kept,
                 "“" + spelling + "”对应两个名称：" + entry->second + "、" + kept},
                {"keep one of the two lines", "请保留其中一行"});
    }
    return table;
}

} // namespace zeren
