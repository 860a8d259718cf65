// SPDX-License-Identifier: Apache-2.0
// The lists of a row: who leads, who supports, and what the row takes from the one above.
#include "resolve/detail/findings.hpp"
#include "resolve/detail/placeholders.hpp"
#include "resolve/detail/reading_builder.hpp"
#include "resolve/detail/row_lists.hpp"
#include "resolve/detail/rule_sentences.hpp"
#include "resolve/detail/tag_grammar.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <utility>

namespace zeren::detail {
namespace {

/// A column whose cell may say 同上; a task that does is its own text.
bool may_repeat(Column column) {
    return column != Column::number && column != Column::task && column != Column::note;
}

} // namespace

bool ReadingBuilder::says_same_as_above(const TableRow& row) const {
    return !cells_above_.empty() &&
           std::any_of(row.cells.begin(), row.cells.end(), [&](const RowCell& cell) {
               return may_repeat(cell.column) && is_ditto(cell.text, vocabulary_);
           });
}

/// The row with the cells above in place of those that say 同上; below an empty cell it is empty
/// too.
TableRow ReadingBuilder::with_cells_above(const TableRow& row) const {
    TableRow out = row;
    out.cells.clear();
    for (const RowCell& cell : row.cells) {
        if (!may_repeat(cell.column) || !is_ditto(cell.text, vocabulary_)) {
            out.cells.push_back(cell);
            continue;
        }
        for (const RowCell& above : cells_above_)
            if (above.column == cell.column) {
                out.cells.push_back(above);
                out.cells.back().inherited = true;
            }
    }
    return out;
}

/// A note or a list may state that the first unit leads; it holds from this row on.
std::string_view ReadingBuilder::take_rule(std::string_view text, CellLocation where, ReadRow& out,
                                           std::string_view& behind) const {
    constexpr std::size_t shortest = 24; // bytes: a rule is a clause of eight characters or more
    if (text.size() < shortest)
        return text;
    const FirstLeads rule = find_first_leads(text, vocabulary_);
    if (!rule.found())
        return text;
    if (!out.rule && options_.lead_rule == LeadRule::as_stated) {
        out.rule = out.findings.size();
        out.findings.push_back(finding(
            "rule-read", place(where),
            {"the first unit of each list leads, from here on", "自此起，列第一位的为牵头单位"},
            {"--rule joint overrules it", "可用 --rule joint 取消"}));
    }
    behind = rule.after;
    return rule.before;
}

void ReadingBuilder::read_lists(ReadRow& out, NameReader& names) const {
    out.lists.entries.reserve(8); // as most rows have them: names are costly to move
    for (const RowCell& cell : out.row.cells)
        if (std::string_view behind; cell.column == Column::note)
            take_rule(cell.text, cell.where, out, behind);
    for (const RowCell& cell : out.row.cells) {
        if (cell.column == Column::lead)
            add_list(cell, Role::lead, out, names);
        else if (cell.column == Column::support)
            add_list(cell, Role::support, out, names);
        else if (cell.column == Column::responsible)
            add_list(cell, out.has_lead ? Role::support : Role::lead, out, names);
    }
    for (const NamedUnit& unit : out.row.named)
        out.lists.entries.push_back({{unit.name, std::nullopt}, unit.role, unit.where, false});
    add_default_supporters(out.lists);
}

/// 责任单位 beside 牵头单位 supports; alone with one unit it leads; alone with several they are
/// joint, unless the document says that the first one leads.
void ReadingBuilder::settle_roles(const ReadRow& read, RowLists& lists, Task& task) const {
    task.open_list = !lists.open_columns.empty();
    if (read.has_lead || !read.has_responsible)
        return;
    const bool first_is_lead = read.first_is_lead || first_leads_;
    std::size_t named = 0;
    for (RowLists::Entry& entry : lists.entries) {
        if (entry.role != Role::lead || entry.name.collective)
            continue;
        if (++named > 1 && first_is_lead)
            entry.role = Role::support;
    }
    task.joint = named > 1 && !first_is_lead;
    if (first_is_lead)
        for (RowLists::Entry& entry : lists.entries)
            if (entry.name.collective && named > 0)
                entry.role = Role::support;
}

void ReadingBuilder::add_default_supporters(RowLists& lists) const {
    for (const auto& [name, where] : default_supporters_)
        lists.entries.push_back({name, Role::support, where, false, true});
}

/// A cell may tell the roles itself: 牵头单位:市教育局;配合单位:市商务局, or
/// 市教育局牵头,市商务局配合.
bool ReadingBuilder::add_parts_of_cell(const RowCell& cell, Role role, ReadRow& out,
                                       NameReader& names) const {
    const std::string_view text =
        cell.text; // most cells are plain lists: look only where a role word would stand
    const bool verb = text.ends_with("牵头") || text.ends_with("配合") || text.ends_with("负责") ||
                      text.ends_with("落实") || text::contains(text, "牵头,") ||
                      text::contains(text, "牵头\uFF0C") || text::contains(text, "牵头\uFF1B");
    if (!verb && text.find(':') == std::string_view::npos && !text::contains(text, "\uFF1A"))
        return false;
    const auto tag = read_tag(cell.text, false, vocabulary_);
    if (!tag)
        return false;
    for (const TagPart& part : tag->parts) {
        out.has_lead |= part.column == Column::lead; // A、B牵头,C: neither is demoted
        const Role of_part = part.column == Column::lead      ? Role::lead
                             : part.column == Column::support ? Role::support
                                                              : role;
        if (part.column == Column::lead || part.column == Column::support ||
            part.column == Column::responsible)
            add_names({cell.column, part.text, cell.where, cell.inherited}, of_part, out, names);
    }
    return true;
}

void ReadingBuilder::add_list(const RowCell& cell, Role role, ReadRow& out,
                              NameReader& names) const {
    std::string_view behind;
    RowCell rest = cell;
    rest.text = take_rule(cell.text, cell.where, out, behind);
    for (const std::string_view text : {rest.text, behind}) {
        rest.text = text;
        if (!text::is_blank(text) && !add_parts_of_cell(rest, role, out, names))
            add_names(rest, role, out, names);
    }
}

/// The level word that a list leaves out. In running text the lists of one tag are one list:
/// (市科技局 牵头,经贸委配合).
std::string_view ReadingBuilder::level_left_out(const UnitList& list, std::size_t index,
                                                const RowCell& cell, const RowLists& lists) const {
    const bool running = cell.where.column == 0 && cell.where.row == 0;
    if (!running || lists.entries.empty() || lists.entries.front().where != cell.where ||
        lists.entries.front().by_rule)
        return elided_level(list.names, index, vocabulary_);
    std::vector<ListedName> names{lists.entries.front().name, list.names[index]};
    return elided_level(names, 1, vocabulary_);
}

void ReadingBuilder::add_names(const RowCell& cell, Role role, ReadRow& out,
                               NameReader& names) const {
    UnitList list = names.split(cell.text);
    const MarkedRoles marked = take_role_marks(list, role, legends_, vocabulary_);
    for (std::size_t index = 0; index < list.names.size(); ++index) {
        const std::string_view level = level_left_out(list, index, cell, out.lists);
        // that a name is a collective can still be seen when its shape has been moved away
        out.lists.entries.push_back({std::move(list.names[index]), marked.roles[index], cell.where,
                                     cell.inherited, false, level});
    }
    if (!marked.unexplained.empty())
        out.findings.push_back(unread_mark(marked.unexplained, cell.where));
    if (list.open)
        out.lists.open_columns.push_back(to_string(cell.column));
    for (const std::string_view piece : list.left_out)
        out.findings.push_back(finding("not-a-unit", place(cell.where),
                                       {"this names no unit and is left out: " + as_written(piece),
                                        "不是单位名称，未计入：" + as_written(piece)},
                                       {"write the unit's name there", "请填写单位名称"}));
    if (list.unbalanced)
        out.findings.push_back(
            finding("unbalanced-brackets", place(cell.where),
                    {"a bracket or quotation mark does not close in: " + as_written(cell.text),
                     "括号或引号不配对：" + as_written(cell.text)},
                    {"mend the source and read it again", "请修正原文后重新读取"}));
}

} // namespace zeren::detail
