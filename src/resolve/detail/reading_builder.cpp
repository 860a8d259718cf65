// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/reading_builder.hpp"

#include "resolve/detail/dates.hpp"
#include "resolve/detail/findings.hpp"
#include "resolve/detail/name_characters.hpp"
#include "resolve/detail/network_limits.hpp"
#include "resolve/detail/repeated_tasks.hpp"
#include "resolve/detail/row_lists.hpp"
#include "resolve/detail/similar_names.hpp"
#include "resolve/detail/task_ids.hpp"

#include <zeren/base/parallel.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace zeren::detail {

namespace {

/// 6月底 means the year that the title is about, else the year of the notice: one of December 2023
/// may set the tasks of 2024. 0 = not known.
int year_of_deadlines(const DocumentInfo& info) {
    const std::vector<FoundDate> dates = find_dates(info.title);
    const bool one = !dates.empty() && std::all_of(dates.begin(), dates.end(), [&](const auto& d) {
        return d.iso.substr(0, 4) == dates[0].iso.substr(0, 4);
    });
    const std::string& date = one ? dates[0].iso : info.date;
    return std::atoi(date.substr(0, std::min<std::size_t>(4, date.size())).c_str());
}

} // namespace

ReadingBuilder::ReadingBuilder(const ResolveOptions& options, const Vocabulary& vocabulary)
    : vocabulary_(vocabulary), options_(options), names_(reading_, vocabulary, options.aliases),
      reader_(vocabulary) {}

InputLocation ReadingBuilder::place(CellLocation where) const {
    return place_in(reading_.documents.back(), where);
}

void ReadingBuilder::begin_document(DocumentInfo info, std::vector<char> text,
                                    std::vector<char> source_text, const WrittenText& written) {
    written_ = &written;
    const bool made = !source_text.empty();
    if (made)
        reading_.texts.push_back(reading_.pool->adopt(std::move(source_text)));
    const PooledText kept = reading_.pool->adopt(std::move(text)); // last: cells are views of it
    if (!made)
        reading_.texts.push_back(kept);
    names_.begin_document(DocumentId{reading_.documents.size()}, info.jurisdiction, written);
    deadline_year_ = year_of_deadlines(info);
    reading_.documents.push_back(std::move(info));
    reader_ = NameReader(vocabulary_);
    first_task_ = reading_.tasks.size();
    section_of_task_.clear();
    table_ = 0;
    section_ = {};
    section_leaders_.clear();
    default_supporters_.clear();
    legends_.clear();
    cells_above_.clear();
    first_leads_ = false;
}

void ReadingBuilder::set_default_supporters(std::string_view list, CellLocation where) {
    for (ListedName& name : reader_.split(list).names)
        default_supporters_.emplace_back(std::move(name), where);
}

void ReadingBuilder::begin_table(std::string_view title) {
    ++table_;
    section_number_ = 0;
    section_ = cleaned(written_->as_written(title));
    section_leaders_.clear();
    cells_above_.clear();
}

void ReadingBuilder::begin_section(std::string_view heading, CellLocation where) {
    ++section_number_;
    section_ = cleaned(written_->as_written(heading));
    section_leaders_.clear();
    for (const NamedLeader& named : leaders_in_heading(heading, vocabulary_))
        section_leaders_.push_back(leader(named, where));
}

void ReadingBuilder::set_section_leaders(std::string_view names, CellLocation where) {
    section_leaders_.clear();
    std::vector<NamedLeader> leaders = leaders_in_heading(names, vocabulary_);
    if (leaders.empty())
        leaders = leaders_in_cell(names, vocabulary_);
    for (const NamedLeader& named : leaders)
        section_leaders_.push_back(leader(named, where));
}

LeaderId ReadingBuilder::leader(const NamedLeader& named, CellLocation where) {
    check_name(named.name, options_.limits, [&] { return place(where); });
    const std::string name = clean_name(as_written(named.name));
    const auto [entry, added] = leaders_.try_emplace({reading_.documents.back().jurisdiction, name},
                                                     LeaderId{reading_.leaders.size()});
    if (added)
        reading_.leaders.push_back({name, {}, DocumentId{reading_.documents.size() - 1}, where});
    Leader& known = reading_.leaders[entry->second.index()];
    if (known.title.empty())
        known.title = clean_name(as_written(named.title));
    return entry->second;
}

void ReadingBuilder::expect_rows(std::size_t rows) {
    const std::size_t needed = reading_.tasks.size() + rows;
    constexpr std::size_t ties_a_row = 5; // as tables have them; unused room costs nothing
    if (needed <= reading_.tasks.capacity())
        return;
    reading_.tasks.reserve(needed + reading_.tasks.size() / 4); // many small tables: in proportion
    reading_.assignments.reserve(ties_a_row * reading_.tasks.capacity());
}

std::uint32_t ReadingBuilder::add_row(const TableRow& written, const TableSchema& schema) {
    const TableRow* resolved = &written;
    if (says_same_as_above(written))
        resolved = &(same_as_above_ = with_cells_above(written));
    const TableRow& row = *resolved;
    const TaskId id{reading_.tasks.size()};
    Task task;
    task.document = DocumentId{reading_.documents.size() - 1};
    task.section = section_;
    task.table = table_;
    task.where = row.where;
    copy_cells(row, task);
    add_leaders(row, task);
    RowLists lists;
    lists.entries.reserve(8); // as most rows have them: names are costly to move
    read_lists(row, schema, lists, task);
    assign(lists, id, task);
    find_about_row(row, schema, lists, task);
    reading_.tasks.push_back(std::move(task));
    section_of_task_.push_back(section_number_);
    cells_above_.assign(row.cells.begin(), row.cells.end());
    return id.value;
}

PooledText ReadingBuilder::cleaned(std::string_view text) {
    text = text::trim(text);
    return reading_.pool->keep(needs_cleaning(text) ? std::string_view(clean_name(text)) : text);
}

/// A name as it stands in the document; one that the page had broken over two lines is put
/// together.
PooledText ReadingBuilder::name_as_written(std::string_view name) {
    const std::string_view written = written_->as_written(name);
    return name.find('\n') == std::string_view::npos ? reading_.pool->keep(written)
                                                     : cleaned(written);
}

PooledText ReadingBuilder::joined(PooledText first, PooledText more, std::string_view with) {
    if (first.empty())
        return more;
    return reading_.pool->keep(std::string(first).append(with).append(more));
}

void ReadingBuilder::copy_cells(const TableRow& row, Task& task) {
    task.cells.reserve(row.cells.size());
    for (const RowCell& cell : row.cells) {
        const PooledText text = reading_.pool->keep(written_->as_written(cell.text));
        if (!task.cells.empty() && task.cells.back().column == cell.column)
            task.cells.back().text = joined(task.cells.back().text, text, "\n");
        else
            task.cells.push_back({cell.column, cell.where, text, cell.inherited});
        const std::string_view column = to_string(cell.column);
        if (cell.inherited &&
            std::find(task.inherited.begin(), task.inherited.end(), column) == task.inherited.end())
            task.inherited.emplace_back(column);
        if (cell.column == Column::number)
            task.number += clean_name(text);
        else if (cell.column == Column::task)
            task.text = joined(task.text, cleaned(text), "");
        else if (cell.column == Column::content)
            task.content = joined(task.content, cleaned(text), "\n");
        else if (cell.column == Column::deadline)
            (task.deadline_text += task.deadline_text.empty() ? "" : "\n") += text::trim(text);
    }
    for (FoundDate& found : find_cell_dates(task.deadline_text, deadline_year_))
        if (std::find(task.deadlines.begin(), task.deadlines.end(), found.iso) ==
            task.deadlines.end())
            task.deadlines.push_back(std::move(found.iso));
}

void ReadingBuilder::add_leaders(const TableRow& row, Task& task) {
    for (const RowCell& cell : row.cells)
        if (cell.column == Column::leader)
            for (const NamedLeader& named : leaders_in_cell(cell.text, vocabulary_))
                if (const LeaderId id = leader(named, cell.where);
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
                add_finding(
                    finding("lead-also-support", place(entry.where),
                            {name + " leads task " + number + " and is also listed as support",
                             name + " 牵头任务 " + number + "，又列为配合单位"},
                            {"it counts as lead; strike it from the supporting units",
                             "按牵头计；建议从配合单位中删去"}));
            else if (!entry.inherited && !entry.by_rule)
                add_finding(finding("listed-twice", place(entry.where),
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

void ReadingBuilder::end_document(std::vector<LineAccount> lines) {
    constexpr std::size_t many_tasks = 5000; // fewer are not worth a thread
    const bool many = reading_.tasks.size() - first_task_ > many_tasks;
    // neither needs what the other writes: ids here, findings there
    for_ranges(2, many ? options_.jobs : 1, 1, [this](std::size_t begin, std::size_t end) {
        if (begin == 0)
            assign_task_ids(std::span(reading_.tasks).subspan(first_task_), section_of_task_);
        if (end == 2)
            find_repeated_numbers();
    });
    reading_.lines.push_back(std::move(lines));
}

/// None of them needs what another finds: a large reading is looked at side by side.
void ReadingBuilder::add_findings_about_whole() {
    constexpr std::size_t many_tasks = 5000; // fewer are not worth a thread
    std::array<std::vector<Diagnostic>, 4> found;
    const unsigned threads = reading_.tasks.size() > many_tasks ? options_.jobs : 1;
    for_ranges(2, threads, 1, [&](std::size_t begin, std::size_t end) {
        if (begin == 0) {
            found[0] = find_similar_names(reading_, vocabulary_);
            found[3] = find_look_alikes(reading_);
            found[2] = find_hidden_characters(reading_);
        }
        if (end == 2)
            found[1] = find_repeated_tasks(reading_);
    });
    for (std::vector<Diagnostic>& findings : found)
        reading_.findings.insert(reading_.findings.end(), std::make_move_iterator(findings.begin()),
                                 std::make_move_iterator(findings.end()));
}

Reading ReadingBuilder::take() {
    restore_elided_names(reading_, names_.uses());
    find_collectives();
    add_findings_about_whole();
    sort_findings();
    complete_places();
    return std::move(reading_);
}

} // namespace zeren::detail
