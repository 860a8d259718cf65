// SPDX-License-Identifier: Apache-2.0
// What a ReadingBuilder finds doubtful about the rows that it reads.
#include "resolve/detail/findings.hpp"
#include "resolve/detail/reading_builder.hpp"
#include "resolve/detail/row_lists.hpp"
#include "resolve/detail/similar_names.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <compare>
#include <unordered_map>

namespace zeren::detail {

/// By document, then by line; findings of one line keep their order.
void ReadingBuilder::sort_findings() {
    std::unordered_map<std::string_view, std::uint32_t> document_of;
    for (const DocumentInfo& info : reading_.documents)
        document_of.try_emplace(info.file, static_cast<std::uint32_t>(document_of.size()));
    struct Key {
        std::uint64_t place; // document, then line
        std::size_t index;
        auto operator<=>(const Key&) const = default;
    };
    std::vector<Key> keys;
    keys.reserve(reading_.findings.size());
    for (const Diagnostic& found : reading_.findings) {
        const auto document = document_of.find(found.where.file);
        const std::uint64_t number = document == document_of.end() ? UINT32_MAX : document->second;
        keys.push_back({(number << 32U) | found.where.line, keys.size()});
    }
    std::sort(keys.begin(), keys.end());
    std::vector<Diagnostic> sorted;
    sorted.reserve(keys.size());
    for (const Key& key : keys)
        sorted.push_back(std::move(reading_.findings[key.index]));
    reading_.findings = std::move(sorted);
}

/// Says where a person finds the place, in documents that have no lines. Findings are in order by
/// then: afterwards the lines of two sheets can no longer be told apart.
void ReadingBuilder::complete_places() {
    std::unordered_map<std::string_view, const DocumentPlaces*> places_of;
    for (const DocumentInfo& info : reading_.documents)
        if (info.places.is_container())
            places_of.try_emplace(info.file, &info.places);
    for (Diagnostic& found : reading_.findings)
        if (const auto places = places_of.find(found.where.file); places != places_of.end())
            places->second->complete(found.where);
}

Diagnostic ReadingBuilder::unread_mark(std::string_view glyph, CellLocation where) const {
    const std::string mark(glyph);
    return finding("unread-mark", place(where),
                   {"no sentence of the document explains the mark " + mark,
                    "文件未说明标记" + mark + "的含义"},
                   {"say what it means in a note, for example: " + mark + " marks the lead",
                    "请在文中注明，例如“带" + mark + "的为牵头单位”"});
}

void ReadingBuilder::find_about_row(const ReadRow& read, const Task& task) {
    const TableRow& row = read.row;
    const RowLists& lists = read.lists;
    const auto where = [&] { return place(row.where); };
    std::string shown;                              // most rows have no finding
    const auto name = [&]() -> const std::string& { // both languages print it
        if (shown.empty())
            shown = (task.number.empty() ? "" : task.number + " ") + text::shorten(task.text, 40);
        return shown;
    };
    const auto count = [&](Role role) {
        return std::count_if(lists.entries.begin(), lists.entries.end(),
                             [&](const auto& entry) { return entry.role == role; });
    };
    if (count(Role::lead) == 0)
        tell(finding("no-lead", where(), {"no unit leads: " + name(), "没有牵头单位：" + name()},
                     {"ask who answers for it", "请核实由谁负责"}));
    else if (read.has_support && count(Role::support) == 0)
        tell(finding("no-support", where(),
                     {"no unit supports: " + name(), "没有配合单位：" + name()},
                     {"check that the cell is meant to be empty", "请核实该栏是否应为空"}));
    if (task.joint)
        tell(finding(
            "joint-responsibility", where(),
            {"several units answer equally: " + name(), "多个单位共同负责：" + name()},
            {"say who leads, or read with a rule that the first one does", "请明确牵头单位"}));
    else if (count(Role::lead) > 1)
        tell(finding("several-leads", where(),
                     {std::to_string(count(Role::lead)) + " units lead: " + name(),
                      std::to_string(count(Role::lead)) + " 个单位共同牵头：" + name()},
                     {"each counts as lead", "各单位均按牵头计"}));
    for (const std::string_view column : lists.open_columns)
        tell(finding("open-list", where(),
                     {"the list of " + std::string(column) + " units is open (等): " + name(),
                      "名单以“等”结尾：" + name()},
                     {"the figures count the named units only", "统计只计列名单位"}));
    if (!task.inherited.empty())
        tell(finding(
            "inherited-cells", where(),
            {"takes merged cells from the row above: " + name(), "沿用上方合并单元格：" + name()},
            {"check against the original table", "请与原表核对"}));
    if (row.ambiguous)
        tell(finding("ambiguous-row", where(),
                     {"cells are missing or doubled: " + name(), "单元格缺失或多出：" + name()},
                     {"compare the row with the source", "请与原文核对该行"}));
}

/// "on line 12", or the address in a document that has no lines.
Text ReadingBuilder::name_of_place(CellLocation where) const {
    const DocumentInfo& document = reading_.documents.back();
    const InputLocation found = document.places.locate(document.file, where);
    if (document.places.is_container() && !found.place.empty())
        return {"at " + found.place, " " + found.place + " "};
    const std::string line = std::to_string(found.line);
    return {"on line " + line, "第 " + line + " 行"};
}

void ReadingBuilder::find_repeated_numbers() {
    std::unordered_map<std::string, std::size_t> first; // of a number in its section
    std::size_t outer = 0; // tasks so far whose numbers have no bracket
    for (std::size_t index = first_task_; index < reading_.tasks.size(); ++index) {
        const Task& task = reading_.tasks[index];
        const bool merged = std::find(task.inherited.begin(), task.inherited.end(),
                                      to_string(Column::number)) != task.inherited.end();
        if (task.number.empty() || merged) // one printed number for several rows
            continue;
        // (1) stands below every item of the level above
        const bool inner = task.number.starts_with("(") || task.number.starts_with("\uFF08");
        outer += inner ? 0 : 1;
        std::string key = std::to_string(inner ? outer : 0) + ' ' + std::to_string(task.table) +
                          ' ' + std::to_string(section_of_task_[index - first_task_]) + ' ' +
                          text::match_key(task.number);
        const auto [entry, added] = first.try_emplace(std::move(key), index);
        const std::uint32_t first_line = reading_.tasks[entry->second].where.line;
        if (added || first_line == task.where.line) // several tags behind one printed number
            continue;
        const Text before = name_of_place(reading_.tasks[entry->second].where);
        tell(finding("repeated-number", place(task.where),
                     {"number " + task.number + " was already printed " + before.en,
                      "序号 " + task.number + " 已在" + before.zh + "出现"},
                     {"the tasks are kept apart by their ids", "各任务以编号 id 区分"}));
    }
}

/// One finding a collective expression that does not say who is meant: the first place, and how
/// many ties it carries.
void ReadingBuilder::find_collectives() {
    std::vector<std::size_t> ties(reading_.collectives.size());
    for (const Assignment& assignment : reading_.assignments)
        if (assignment.collective)
            ++ties[assignment.actor];
    for (std::size_t index = 0; index < reading_.collectives.size(); ++index) {
        const Collective& collective = reading_.collectives[index];
        const std::string count = std::to_string(ties[index]);
        tell(finding("unresolved-collective",
                     place_in(reading_.documents[collective.document.index()], collective.first),
                     {collective.text + " stands for units that are not named (" + count + " ties)",
                      collective.text + " 未列明具体单位（" + count + " 处）"},
                     {collective.quantifier == Quantifier::all
                          ? "expand it with a roster: --collectives expand --roster FILE"
                          : "it stays a collective: it does not say which members",
                      collective.quantifier == Quantifier::all
                          ? "可用名册展开：--collectives expand --roster 文件"
                          : "未说明是哪些成员，保留为集合"}));
    }
}

} // namespace zeren::detail
