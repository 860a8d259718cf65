// SPDX-License-Identifier: Apache-2.0
// Two matched tables side by side, on the level of bodies and tasks.
#pragma once

#include <zeren/study/compare.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace zeren::detail {

/// "A + B": the names of a body of several units.
std::string joined(const std::vector<std::string>& names);

/// Role of a body on a task: lead where any of its units leads.
using Roles = std::map<std::size_t, Role>; ///< by body

/// Both tables under common numbers: bodies are places in Matching::units, tasks in
/// Matching::tasks.
struct SideBySide {
    SideBySide(const Analysis& older_table, const Analysis& newer_table, Matching found);

    [[nodiscard]] bool in_both(std::size_t body) const {
        return !matching.units[body].older.empty() && !matching.units[body].newer.empty();
    }
    [[nodiscard]] bool task_in_both(std::size_t task) const {
        return matching.tasks[task].older && matching.tasks[task].newer;
    }
    /// Its newer names where it has any, else the older ones.
    [[nodiscard]] std::string name(std::size_t body) const;
    [[nodiscard]] std::vector<std::string> names(const std::vector<UnitId>& units,
                                                 const Analysis& table) const;
    /// Bodies with this role.
    [[nodiscard]] std::vector<std::string> names_with(const Roles& roles, Role role) const;

    const Analysis& older;
    const Analysis& newer;
    Matching matching;
    std::vector<Roles> older_roles, newer_roles; ///< by task
};

Text fate_in_words(UnitFate fate);
Text role_in_words(Role role);

/// A result with the names, method and options of a comparison, and the two tables' files.
StudyResult begin_comparison(const Analysis& older, const Analysis& newer,
                             const CompareOptions& options);

/// Ties of body and task: in both tables, or in one alone, and then why.
struct LinkCounts {
    std::size_t both = 0, older_only = 0, newer_only = 0;
    std::size_t rewired = 0;         ///< in one alone, though unit and task exist in both
    std::size_t unit_turnover = 0;   ///< the unit does not
    std::size_t task_turnover = 0;   ///< the task does not
    std::size_t double_turnover = 0; ///< neither does
    std::size_t flipped = 0;         ///< in both, with the other role
};
LinkCounts count_links(const SideBySide& tables);

/// Kendall's τ_b of two lists; undefined for a reason where either is all alike.
Measured kendall_tau(const std::vector<double>& first, const std::vector<double>& second);

} // namespace zeren::detail
