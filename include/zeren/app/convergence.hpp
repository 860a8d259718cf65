// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/analysis.hpp>
#include <zeren/model/data_table.hpp>

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace zeren {

/// Of several networks the worst: a measure once, with the most steps and the largest residual.
void merge_iterations(std::span<const Iteration> from, std::vector<Iteration>& into);

/// Of every subject that was measured.
std::vector<Iteration> iterations_of(const Analysis& analysis);

/// One warning for every measure that was given up, with its steps, its residual and the option
/// that allows more of them.
std::vector<Diagnostic> convergence_warnings(std::span<const Iteration> iterations);

/// "pagerank-iterations" and "pagerank-residual" for every measure that iterates.
std::vector<std::pair<std::string, DataCell>>
iteration_facts(std::span<const Iteration> iterations);

} // namespace zeren
