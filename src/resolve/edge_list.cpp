// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/findings.hpp"
#include "resolve/detail/label_numbers.hpp"
#include "resolve/detail/network_limits.hpp"
#include "resolve/detail/tie_lines.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/large_pages.hpp>
#include <zeren/base/text.hpp>
#include <zeren/resolve/edge_list.hpp>

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace zeren {
namespace {

using detail::LabelNumbers;
using detail::TieLine;

InputLocation place(const std::string& file, std::uint32_t line = 0) {
    InputLocation where;
    where.file = file;
    where.line = line;
    return where;
}

class EdgeListReading {
  public:
    explicit EdgeListReading(const NetworkLimits& limits) : limits_(limits) {}

    void add(Source source) {
        const DocumentId document(reading_.documents.size());
        reading_.documents.push_back({.file = source.name,
                                      .title = {},
                                      .number = {},
                                      .issuer = {},
                                      .jurisdiction = {},
                                      .date = {},
                                      .encoding = "UTF-8",
                                      .reader = std::string(edge_list_reader)});
        const PooledText text = reading_.pool->adopt({source.bytes.begin(), source.bytes.end()});
        std::string().swap(source.bytes);
        reading_.texts.push_back(text);
        reading_.lines.emplace_back();
        const std::size_t before = reading_.assignments.size();
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        const std::size_t room = std::min(lines + 1, limits_.ties + 1);
        reading_.assignments.reserve(before + room);
        reading_.lines.back().reserve(room);
        use_large_pages(reading_.assignments);
        use_large_pages(reading_.lines.back());
        bool roles = false;
        detail::for_each_tie_line(text, source.name, [&](const TieLine& line) {
            roles = roles || line.has_role;
            waiting_.push_back(
                {line, LabelNumbers::hash_of(line.unit), LabelNumbers::hash_of(line.task)});
            units_.expect(waiting_.back().unit);
            tasks_.expect(waiting_.back().task);
            if (waiting_.size() == most_waiting)
                add_waiting(document, source.name);
        });
        add_waiting(document, source.name);
        if (reading_.assignments.size() == before)
            throw InputError("no-ties", place(source.name),
                             {"no line of the list is a tie", "列表中没有任何一行是一条关系"},
                             {"write a line a tie: unit TAB task TAB role",
                              "请每行写一条：单位、制表符、任务、制表符、角色"});
        if (!roles)
            reading_.findings.push_back(detail::finding(
                "edges-without-roles", place(source.name),
                {"the list has no roles: every tie counts as a lead",
                 "列表没有角色列：全部按牵头计"},
                {"add a third column: lead or support", "可加第三列：牵头 或 配合"}));
    }

    Reading take() {
        make_units();
        make_tasks();
        sort_by_task();
        merge_repeated();
        check_units_of_tasks();
        return std::move(reading_);
    }

  private:
    /// A line and the hashes of its labels, whose slots are on their way from memory.
    struct Waiting {
        TieLine line;
        LabelNumbers::Hash unit, task;
    };
    static constexpr std::size_t most_waiting = 16;

    void add_waiting(DocumentId document, const std::string& file) {
        for (const Waiting& waiting : waiting_)
            add_tie(waiting, document, file);
        waiting_.clear();
    }

    void add_tie(const Waiting& waiting, DocumentId document, const std::string& file) {
        const TieLine& line = waiting.line;
        const auto here = [&] { return place(file, line.number); };
        detail::check_name(line.unit, limits_, here);
        detail::check_ties(0, reading_.assignments.size() + 1, limits_, here);
        const auto [unit, new_unit] = units_.of(line.unit, waiting.unit);
        if (new_unit)
            first_of_units_.push_back({document, line.number, line.unit});
        const auto [task, new_task] = tasks_.of(line.task, waiting.task);
        if (new_task)
            first_of_tasks_.push_back({document, line.number, line.task});
        Assignment tie;
        tie.task = TaskId(task);
        tie.actor = unit;
        tie.role = line.role;
        tie.text = reading_.pool->keep(line.unit);
        tie.where = {.line = line.number};
        reading_.assignments.push_back(std::move(tie));
        reading_.lines.back().push_back(
            {.line = line.number, .use = LineUse::task_cell, .column = Column::task, .task = task});
    }

    /// Sorted by task.
    void check_units_of_tasks() const {
        std::size_t of_task = 0;
        for (std::size_t tie = 0; tie < reading_.assignments.size(); ++tie) {
            const Assignment& here = reading_.assignments[tie];
            const bool same = tie > 0 && reading_.assignments[tie - 1].task == here.task;
            of_task = same ? of_task + 1 : 1;
            detail::check_ties(of_task, 0, limits_, [&] {
                const DocumentId document = reading_.tasks[here.task.index()].document;
                const bool known = reading_.documents.size() == 1; // which list the line is of
                return place(reading_.documents[document.index()].file,
                             known ? here.where.line : 0);
            });
        }
    }

    void make_units() {
        reading_.units.reserve(first_of_units_.size());
        for (const First& first : first_of_units_) {
            Unit& made = reading_.units.emplace_back();
            made.name = first.label;
            made.key = first.label;
            made.document = first.document;
            made.first = {.line = first.line};
        }
        first_of_units_ = {};
    }

    /// Once their number is known: they are large, and there may be millions.
    void make_tasks() {
        reading_.tasks.reserve(first_of_tasks_.size());
        use_large_pages(reading_.tasks);
        for (const First& first : first_of_tasks_) {
            Task& made = reading_.tasks.emplace_back();
            made.id = first.label;
            made.text = reading_.pool->keep(first.label);
            made.document = first.document;
            made.where = {.line = first.line};
        }
        first_of_tasks_ = {};
    }

    /// By task; those of one task keep the order of their lines. Lists of all ties of a task side
    /// by side, the usual ones, cost one look.
    void sort_by_task() {
        std::vector<Assignment>& ties = reading_.assignments;
        const auto by_task = [](const Assignment& left, const Assignment& right) {
            return left.task < right.task;
        };
        if (std::is_sorted(ties.begin(), ties.end(), by_task))
            return;
        std::vector<std::size_t> begins(reading_.tasks.size() + 1, 0);
        for (const Assignment& tie : ties)
            ++begins[tie.task.index() + 1];
        std::partial_sum(begins.begin(), begins.end(), begins.begin());
        std::vector<Assignment> sorted;
        sorted.reserve(ties.size());
        use_large_pages(sorted);
        sorted.resize(ties.size());
        for (Assignment& tie : ties)
            sorted[begins[tie.task.index()]++] = std::move(tie);
        ties = std::move(sorted);
    }

    /// Of equal ties the first stays, as lead if one of them is.
    void merge_repeated() {
        std::vector<Assignment>& ties = reading_.assignments;
        std::size_t kept = 0;
        std::vector<std::size_t> last(reading_.units.size(), ties.size()); // tie of each unit
        for (std::size_t tie = 0; tie < ties.size(); ++tie) {
            std::size_t& before = last[ties[tie].actor];
            if (before < kept && ties[before].task == ties[tie].task) {
                if (ties[tie].role == Role::lead)
                    ties[before].role = Role::lead;
                continue;
            }
            before = kept;
            if (kept != tie)
                ties[kept] = std::move(ties[tie]);
            ++kept;
        }
        if (kept < ties.size())
            reading_.findings.push_back(detail::finding(
                "repeated-ties", place(reading_.documents.front().file),
                {std::to_string(ties.size() - kept) + " ties stand in the list again",
                 "有 " + std::to_string(ties.size() - kept) + " 条关系重复出现"},
                {"each counts once, as lead if it is one anywhere",
                 "各计一次；有一处为牵头即按牵头计"}));
        ties.resize(kept);
    }

    NetworkLimits limits_;
    Reading reading_;
    /// Where a label stands first; the label is a view of the reading's text.
    struct First {
        DocumentId document;
        std::uint32_t line;
        std::string_view label;
    };
    LabelNumbers units_, tasks_;
    std::vector<First> first_of_units_, first_of_tasks_;
    std::vector<Waiting> waiting_;
};

} // namespace

Reading read_edge_lists(std::vector<Source> sources, const NetworkLimits& limits) {
    EdgeListReading reading(limits);
    for (Source& source : sources)
        reading.add(std::move(source));
    return reading.take();
}

} // namespace zeren
