// SPDX-License-Identifier: Apache-2.0
// How a laid-out row becomes a task: what it says by itself is read side by side with other rows,
// and is then taken in document order.
#include "resolve/detail/date_numbers.hpp"
#include "resolve/detail/dates.hpp"
#include "resolve/detail/findings.hpp"
#include "resolve/detail/name_characters.hpp"
#include "resolve/detail/network_limits.hpp"
#include "resolve/detail/reading_builder.hpp"
#include "resolve/detail/row_lists.hpp"

#include <zeren/base/parallel.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <utility>

namespace zeren::detail {

std::size_t ReadingBuilder::task_count() const {
    return reading_.tasks.size() + waiting_.size();
}

std::uint32_t ReadingBuilder::add_row(const TableRow& written, const TableSchema& schema) {
    constexpr std::size_t most_waiting = 4096; // enough for several threads, little to keep
    const auto id = static_cast<std::uint32_t>(task_count());
    ReadRow& read = waiting_.emplace_back();
    read.row = says_same_as_above(written) ? with_cells_above(written) : written;
    read.has_lead = schema.has(Column::lead);
    read.has_responsible = schema.has(Column::responsible);
    read.has_support = schema.has(Column::support);
    read.first_is_lead = schema.first_is_lead;
    cells_above_.assign(read.row.cells.begin(), read.row.cells.end());
    if (waiting_.size() >= most_waiting)
        settle_rows();
    return id;
}

void ReadingBuilder::settle_rows() {
    constexpr std::size_t smallest = 256; // rows that are worth a thread
    const std::size_t ranges = range_count(waiting_.size(), options_.jobs, smallest);
    for_each_range(ranges, [&](std::size_t range) {
        const std::size_t end = range_begin(waiting_.size(), ranges, range + 1);
        for (std::size_t row = range_begin(waiting_.size(), ranges, range); row < end; ++row)
            read_row(waiting_[row], readers_[range]);
    });
    auto next = between_.begin();
    for (std::size_t row = 0; row < waiting_.size(); ++row) {
        for (; next != between_.end() && next->first == row; ++next)
            next->second();
        take_row(waiting_[row]);
    }
    for (; next != between_.end(); ++next)
        next->second();
    waiting_.clear();
    between_.clear();
}

void ReadingBuilder::do_in_order(std::function<void()> what) {
    if (waiting_.empty())
        what();
    else
        between_.emplace_back(waiting_.size(), std::move(what));
}

void ReadingBuilder::read_row(ReadRow& out, NameReader& names) const {
    read_deadlines(out);
    for (const RowCell& cell : out.row.cells)
        if (cell.column == Column::leader)
            for (const NamedLeader& named : leaders_in_cell(cell.text, vocabulary_))
                out.leaders.emplace_back(named, cell.where);
    read_lists(out, names);
}

void ReadingBuilder::read_deadlines(ReadRow& out) const {
    for (const RowCell& cell : out.row.cells)
        if (cell.column == Column::deadline)
            (out.deadline_text += out.deadline_text.empty() ? "" : "\n") +=
                text::trim(written_->as_written(cell.text));
    const bool broken = out.deadline_text.find_first_of(" \n") != std::string::npos;
    const std::string whole = broken ? without_breaks_in_dates(out.deadline_text) : std::string();
    for (FoundDate& found : find_cell_dates(broken ? whole : out.deadline_text, deadline_year_))
        if (std::find(out.deadlines.begin(), out.deadlines.end(), found.iso) == out.deadlines.end())
            out.deadlines.push_back(std::move(found.iso));
}

void ReadingBuilder::take_row(ReadRow& read) {
    const TaskId id{reading_.tasks.size()};
    Task task;
    task.document = DocumentId{reading_.documents.size() - 1};
    task.section = section_;
    task.table = table_;
    task.where = read.row.where;
    task.deadline_text = std::move(read.deadline_text);
    task.deadlines = std::move(read.deadlines);
    copy_cells(read.row, task);
    add_leaders(read, task);
    if (read.rule && std::exchange(first_leads_, true)) // it was told at an earlier row
        read.findings.erase(read.findings.begin() + static_cast<std::ptrdiff_t>(*read.rule));
    for (Diagnostic& found : read.findings)
        tell(std::move(found));
    settle_roles(read, read.lists, task);
    assign(read.lists, id, task);
    find_about_row(read, task);
    reading_.tasks.push_back(std::move(task));
    section_of_task_.push_back(section_number_);
}

void ReadingBuilder::copy_cells(const TableRow& row, Task& task) {
    task.cells.reserve(row.cells.size());
    std::vector<PooledText> cell_texts, task_texts, content_texts;   // joined once: a row may have
    for (std::size_t index = 0; index < row.cells.size(); ++index) { // thousands of pieces
        const RowCell& cell = row.cells[index];
        const PooledText text = reading_.pool->keep(written_->as_written(cell.text));
        const bool goes_on = index > 0 && row.cells[index - 1].column == cell.column;
        if (!goes_on) {
            cell_texts.clear();
            task.cells.push_back({cell.column, cell.where, text, cell.inherited});
        }
        cell_texts.push_back(text);
        const bool ends =
            index + 1 == row.cells.size() || row.cells[index + 1].column != cell.column;
        if (ends && cell_texts.size() > 1)
            task.cells.back().text = joined(cell_texts, "\n");
        const std::string_view column = to_string(cell.column);
        if (cell.inherited &&
            std::find(task.inherited.begin(), task.inherited.end(), column) == task.inherited.end())
            task.inherited.emplace_back(column);
        if (cell.column == Column::number)
            task.number += clean_name(text);
        else if (cell.column == Column::task)
            task_texts.push_back(cleaned(text));
        else if (cell.column == Column::content)
            content_texts.push_back(cleaned(text));
    }
    task.text = joined(task_texts, "");
    task.content = joined(content_texts, "\n");
}

void ReadingBuilder::add_leaders(const ReadRow& read, Task& task) {
    for (const auto& [named, where] : read.leaders)
        if (const LeaderId id = leader(named, where);
            std::find(task.leaders.begin(), task.leaders.end(), id) == task.leaders.end())
            task.leaders.push_back(id);
    if (task.leaders.empty())
        task.leaders = section_leaders_;
}

/// A unit takes part in a task once: lead wins over support, and what was dropped becomes a
/// finding.
void ReadingBuilder::assign(const RowLists& lists, TaskId id, Task& task) {
    const std::size_t ties_before = reading_.assignments.size();
    // lead and support exclude each other; consulted and informed stand for themselves
    for (const Role role : {Role::lead, Role::support, Role::consulted, Role::informed})
        for (const RowLists::Entry& entry : lists.entries) {
            if (entry.role != role)
                continue;
            const auto here = [&] { return place(entry.where); };
            check_name(entry.name.text, options_.limits, here);
            const bool collective = entry.name.collective.has_value();
            const std::uint32_t actor =
                collective ? names_.collective(entry.name, entry.where).value
                           : names_.unit(entry.name.text, entry.where, entry.elided).value;
            const Role group = role == Role::support ? Role::lead : role;
            Taken& before = taken(collective, group, actor);
            if (before.task != id.value) {
                before = {id.value, role};
                reading_.assignments.push_back({id, collective, actor, role, entry.by_rule,
                                                entry.inherited, name_as_written(entry.name.text),
                                                entry.where});
                check_ties(reading_.assignments.size() - ties_before, reading_.assignments.size(),
                           options_.limits, here);
                continue;
            }
            const std::string name = as_written(entry.name.text);
            const std::string number =
                task.number.empty() ? text::shorten(task.text, 40) : task.number;
            if (before.role != role && !entry.by_rule)
                tell(finding("lead-also-support", place(entry.where),
                             {name + " leads task " + number + " and is also listed as support",
                              name + " 牵头任务 " + number + "，又列为配合单位"},
                             {"it counts as lead; strike it from the supporting units",
                              "按牵头计；建议从配合单位中删去"}));
            else if (!entry.inherited && !entry.by_rule)
                tell(finding("listed-twice", place(entry.where),
                             {name + " stands twice in one list of task " + number,
                              name + " 在任务 " + number + " 的一栏中出现两次"},
                             {"strike one of the two", "请删去其中一处"}));
        }
}

ReadingBuilder::Taken& ReadingBuilder::taken(bool collective, Role group, std::uint32_t actor) {
    constexpr std::size_t roles = 4;
    std::vector<Taken>& marks = taken_[static_cast<std::size_t>(group) + (collective ? roles : 0)];
    if (marks.size() <= actor)
        marks.resize(std::max<std::size_t>(actor + 1, 2 * marks.size()));
    return marks[actor];
}

} // namespace zeren::detail
