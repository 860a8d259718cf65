// SPDX-License-Identifier: Apache-2.0
// What the parts of the report are put together from.
#pragma once

#include "parts.hpp"

#include <zeren/model/analysis.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren::report {

/// An object of a template: {{"name", "…"}, {"units", list}}.
template <class... Entries>
Node object(Entries&&... entries) {
    Node node;
    (node.set(std::string(entries.first), std::move(entries.second)), ...);
    return node;
}

/// One entry of an object.
inline std::pair<std::string_view, Node> with(std::string_view key, Node value) {
    return {key, std::move(value)};
}
inline std::pair<std::string_view, Node> with(std::string_view key, std::string_view value) {
    return {key, Node(std::string(value))};
}
inline std::pair<std::string_view, Node> with(std::string_view key, const std::string& value) {
    return {key, Node(value)};
}
inline std::pair<std::string_view, Node> with(std::string_view key, const char* value) {
    return {key, Node(std::string(value))};
}
inline std::pair<std::string_view, Node> with(std::string_view key, std::size_t number) {
    return {key, Node(std::to_string(number))};
}
inline std::pair<std::string_view, Node> with(std::string_view key, bool truth) {
    return {key, Node(truth)};
}

inline Node empty_list() {
    return Node(Node::type::list);
}

/// {zh, en}
Node both(const Text& text);

/// A figure for people: whole numbers as they are, others with three decimals, "NA" for none.
std::string figure(const Measured& measured);
/// The figure of a measure in a row; "NA" where the measure was not computed.
std::string figure(const MetricTable& table, std::string_view metric, std::size_t row);
/// The number behind it, 0 where there is none.
double number(const MetricTable& table, std::string_view metric, std::size_t row);
/// "27.8 %"
std::string percent(double share);
/// A number for an attribute of a drawing: at most two decimals.
std::string coordinate(double value);

/// Units of a task with a role: {unit, name} each, collectives among them with {collective}.
Node units_of(const Analysis& analysis, TaskId task, bool leading);
/// id, number, text, leads, supports, leaders, deadline, file and line of a task.
Node task_node(const Analysis& analysis, TaskId task);

/// A table that is cut says so: {shown, all, file} under `cut`, or false.
Node cut_note(std::size_t shown, std::size_t all, std::string_view file);

} // namespace zeren::report
