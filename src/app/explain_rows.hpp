// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/analysis.hpp>
#include <zeren/model/data_table.hpp>
#include <zeren/model/explanation.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The rows of an explanation: tasks, ties and terms, each with the place that it was read from.
namespace zeren {

/// One row: the cells that it has, by column id.
using Cells = std::vector<std::pair<std::string, DataCell>>;

/// Columns in the order in which rows first have them; a row without one has an empty cell.
DataTable table_from(const std::vector<Cells>& rows, Language language);

const Task& task_at(const Analysis& analysis, TaskId task);
/// A place in the document of a task, as a person finds it.
InputLocation located(const Analysis& analysis, TaskId task, CellLocation where);
/// The file of a task.
std::string file_of(const Analysis& analysis, TaskId task);

std::vector<Cells> tasks_of_unit(const Analysis& analysis, UnitId unit);
std::vector<Cells> units_of_task(const Analysis& analysis, TaskId task);
std::vector<Cells> shared_tasks(const Analysis& analysis, UnitId first, UnitId second);
std::vector<Cells> rows_of_tasks(const Analysis& analysis, std::span<const TaskId> tasks);

/// A whole number without decimals.
DataCell number_cell(double number);
/// A measure's value or contribution, whole where the measure counts.
DataCell result_cell(double number, const MetricInfo& info);

/// A term of the arithmetic. `own` is the unit that is explained; it would stand in every row.
Cells term_row(const Analysis& analysis, const ExplanationTerm& term,
               const MetricExplanation& explanation, const std::optional<UnitId>& own);

} // namespace zeren
