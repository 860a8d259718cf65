// SPDX-License-Identifier: Apache-2.0
// The words that stand in JSON, CSV and on the command line for each enumerator.
#include <zeren/model/bipartite_graph.hpp>
#include <zeren/model/metric_table.hpp>
#include <zeren/model/reading.hpp>

#include <array>

namespace zeren {
namespace {

template <class Enum, std::size_t Count>
std::string_view name_of(Enum value, const std::array<std::string_view, Count>& names) {
    return names.at(static_cast<std::size_t>(value));
}

} // namespace

std::string_view to_string(Role role) {
    return name_of(role,
                   std::array<std::string_view, 4>{"lead", "support", "consulted", "informed"});
}

std::string_view to_string(UnitKind kind) {
    return name_of(kind,
                   std::array<std::string_view, 8>{"department", "party", "town", "subdistrict",
                                                   "enterprise", "institution", "person", "other"});
}

std::string_view to_string(Quantifier quantifier) {
    return name_of(quantifier, std::array<std::string_view, 3>{"all", "some", "unspecified"});
}

std::string_view to_string(LineUse use) {
    return name_of(use, std::array<std::string_view, 7>{"task-cell", "heading", "header",
                                                        "metadata", "rule", "prose", "chrome"});
}

std::string_view to_string(Column column) {
    return name_of(column, std::array<std::string_view, 10>{"number", "task", "content", "lead",
                                                            "responsible", "support", "leader",
                                                            "deadline", "group", "note"});
}

std::string_view to_string(CollectivePolicy policy) {
    return name_of(policy, std::array<std::string_view, 3>{"keep", "expand", "drop"});
}

std::string_view to_string(Subject subject) {
    return name_of(subject,
                   std::array<std::string_view, 5>{"unit", "task", "leader", "pair", "network"});
}

} // namespace zeren
