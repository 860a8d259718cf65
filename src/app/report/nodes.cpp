// SPDX-License-Identifier: Apache-2.0
#include "nodes.hpp"

#include <fmt/format.h>

#include <cmath>

namespace zeren::report {

Node both(const Text& text) {
    return object(with("zh", text.zh), with("en", text.en));
}

std::string figure(const Measured& measured) {
    if (!measured.value)
        return "NA";
    const double value = *measured.value;
    if (std::abs(value - std::round(value)) < 1e-9 && std::abs(value) < 1e15)
        return fmt::format("{:.0f}", std::round(value) + 0.0); // never "-0"
    // 0.000 would say that there is none.
    if (std::abs(value) < 0.0005)
        return value > 0 ? "<0.001" : ">-0.001";
    return fmt::format("{:.3f}", value);
}

std::string figure(const MetricTable& table, std::string_view metric, std::size_t row) {
    const MetricColumn* const column = table.column(metric);
    return column == nullptr ? "NA" : figure((*column)[row]);
}

double number(const MetricTable& table, std::string_view metric, std::size_t row) {
    const MetricColumn* const column = table.column(metric);
    return column == nullptr ? 0 : (*column)[row].value.value_or(0);
}

std::string percent(double share) {
    return fmt::format("{:.1f} %", 100 * share);
}

std::string coordinate(double value) {
    return fmt::format("{:g}", std::round(value * 100) / 100 + 0.0);
}

Node units_of(const Analysis& analysis, TaskId task, bool leading) {
    const auto units = analysis.graph.units_of(task);
    const auto roles = analysis.graph.roles_of(task);
    Node list = empty_list();
    for (std::size_t place = 0; place < units.size(); ++place) {
        if ((roles[place] == Role::lead) != leading)
            continue;
        const UnitVertex& unit = analysis.graph.unit(units[place]);
        list << object(with("unit", units[place].index()), with("name", unit.name),
                       with("collective", unit.collective));
    }
    return list;
}

Node task_node(const Analysis& analysis, TaskId id) {
    const Task& task = analysis.reading.tasks[id.index()];
    std::string leaders, deadline;
    for (const LeaderId leader : task.leaders)
        leaders += (leaders.empty() ? "" : ", ") + analysis.reading.leaders[leader.index()].name;
    for (const std::string& date : task.deadlines)
        deadline += (deadline.empty() ? "" : ", ") + date;
    Node leads = units_of(analysis, id, true);
    Node supports = units_of(analysis, id, false);
    const bool led = !leads.list_value().empty();
    const bool supported = !supports.list_value().empty();
    return object(
        with("task", id.index()), with("id", task.id), with("number", task.number),
        with("text", std::string(task.text)), with("leads", std::move(leads)), with("led", led),
        with("supports", std::move(supports)), with("supported", supported),
        with("leader-names", leaders), with("deadline", deadline),
        with("file", analysis.reading.documents[task.document.index()].file),
        with("line", task.where.line > 0 ? std::to_string(task.where.line) : std::string()));
}

Node cut_note(std::size_t shown, std::size_t all, std::string_view file) {
    if (shown >= all)
        return Node(false);
    return object(with("shown", shown), with("all", all), with("in-file", file));
}

} // namespace zeren::report
