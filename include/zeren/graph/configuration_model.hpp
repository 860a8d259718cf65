// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/trade_chain.hpp>
#include <zeren/model/bipartite_graph.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace zeren {

/// The random table that is the least special of all whose expected degrees are those observed:
/// ties are independent, with
///
///     p_ij = x_i y_j / (1 + x_i y_j)       sum over j of p_ij = k_i,  sum over i of p_ij = d_j
///
/// Rows and columns that leave no choice (empty, or full of what can be) are taken out first, with
/// p = 0 or 1; units of one degree that can take the same tasks are one class, tasks likewise.
/// Solved by damped Newton steps on the likelihood, `most_steps` at most. Cost: O(ties + (classes)³
/// · steps). Source: Squartini and Garlaschelli (2011), New Journal of Physics 13, 083001; Saracco
/// et al. (2017), New Journal of Physics 19, 053022; Neal, Domagalski and Sagan (2021), Scientific
/// Reports 11, 23929.
class ConfigurationModel {
  public:
    explicit ConfigurationModel(const BipartiteGraph& graph,
                                std::span<const ImpossibleTie> impossible = {},
                                std::size_t most_steps = 1000);

    [[nodiscard]] double probability(UnitId unit, TaskId task) const {
        return chance_[unit_class_[unit.index()]][task_class_[task.index()]];
    }
    [[nodiscard]] std::size_t class_of(UnitId unit) const { return unit_class_[unit.index()]; }
    [[nodiscard]] std::size_t class_of(TaskId task) const { return task_class_[task.index()]; }
    /// Probabilities of a class of units, by class of tasks.
    [[nodiscard]] std::span<const double> chances(std::size_t unit_class) const {
        return chance_[unit_class];
    }
    [[nodiscard]] std::span<const std::size_t> task_class_sizes() const { return task_size_; }
    /// Largest distance of an expected from an observed degree.
    [[nodiscard]] double largest_error() const { return largest_error_; }

  private:
    void find_classes(const BipartiteGraph& graph, std::span<const ImpossibleTie> impossible);
    void take_out_forced();
    bool take_out_unit_class(std::size_t unit_class);
    bool take_out_task_class(std::size_t task_class);
    void solve(std::size_t most_steps);
    void measure_error();

    std::vector<std::size_t> unit_class_, task_class_;
    std::vector<std::size_t> unit_size_, task_size_;     ///< members of each class
    std::vector<std::size_t> unit_degree_, task_degree_; ///< of each class
    std::vector<std::size_t> unit_left_, task_left_;     ///< of the degree: not yet forced
    std::vector<std::vector<double>> chance_;            ///< negative = not yet known
    double largest_error_ = 0;
};

} // namespace zeren
