// SPDX-License-Identifier: Apache-2.0
// What the studies share when they lay out their results.
#pragma once

#include <zeren/study/study.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace zeren::detail {

/// A result with the study's names, method and citation, and with the options that every study
/// prints: how collectives were taken.
StudyResult begin_result(const StudyInfo& info, const AnalysisContext& context);

/// A result with the names and method of what a change would do.
StudyResult begin_whatif(const Analysis& before);

inline std::int64_t count(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

/// The figure, or why there is none.
StudyCell cell_of(const Measured& measured);
StudyCell whole_cell(const Measured& measured);

void add_fact(StudyResult& result, std::string id, Text title, StudyCell value);

/// Seed, and with them draws or restarts.
void add_seed(StudyResult& result, const AnalysisContext& context, std::string_view what,
              std::size_t number);
/// The name of the file of structural zeros and how many there are, where there are any.
void add_cannot(StudyResult& result, const StudyOptions& options);

void warn(StudyResult& result, std::string code, Text message, Text hint);

/// The study has nothing to say, and why: a note and the fact "answer" without a value.
void cannot_answer(StudyResult& result, Text why);

/// Fewer than two units with ties: nothing can be grouped, ranked or exchanged. Then says so.
bool lacks_units(const AnalysisContext& context, StudyResult& result);

/// Columns and cells that name a task: id, text, file and line.
void add_task_columns(StudyTable& table);
void add_task_cells(const AnalysisContext& context, TaskId task, std::vector<StudyCell>& row);
std::vector<std::string> task_ids(const AnalysisContext& context, std::span<const TaskId> tasks);

const std::string& name_of(const AnalysisContext& context, UnitId unit);

} // namespace zeren::detail
