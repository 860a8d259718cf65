// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/shared_counts.hpp>

namespace zeren {
namespace {

/// For every unit the earlier ones that it shares tasks with, in the order of meeting them.
SharedCounts lower_part(const BipartiteGraph& graph) {
    SharedCounts result;
    result.offsets.reserve(graph.unit_count() + 1);
    std::vector<std::uint32_t> counter(graph.unit_count(), 0);
    for (std::uint32_t unit = 0; unit < graph.unit_count(); ++unit) {
        const std::size_t begin = result.partners.size();
        for (const TaskId task : graph.tasks_of(UnitId(unit)))
            for (const UnitId other : graph.units_of(task)) {
                if (other.value >= unit)
                    break; // rows are sorted
                if (counter[other.value]++ == 0)
                    result.partners.push_back(other.value);
            }
        for (std::size_t place = begin; place < result.partners.size(); ++place) {
            std::uint32_t& count = counter[result.partners[place]];
            result.tasks.push_back(count);
            count = 0;
        }
        result.offsets.push_back(result.partners.size());
    }
    return result;
}

} // namespace

SharedCounts count_shared_tasks(const BipartiteGraph& graph) {
    const SharedCounts lower = lower_part(graph);
    SharedCounts upper;
    upper.offsets.assign(graph.unit_count() + 1, 0);
    for (const std::uint32_t first : lower.partners)
        ++upper.offsets[first + 1];
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
        upper.offsets[unit + 1] += upper.offsets[unit];
    upper.partners.resize(lower.partners.size());
    upper.tasks.resize(lower.partners.size());
    std::vector<std::uint64_t> next(upper.offsets.begin(), upper.offsets.end() - 1);
    for (std::uint32_t second = 0; second < graph.unit_count(); ++second)
        for (std::uint64_t place = lower.offsets[second]; place < lower.offsets[second + 1];
             ++place) {
            const std::uint64_t to = next[lower.partners[place]]++;
            upper.partners[to] = second; // rising, as the rows are gone through in order
            upper.tasks[to] = lower.tasks[place];
        }
    return upper;
}

void multiply_by_shared_tasks(const BipartiteGraph& graph, std::span<const double> x,
                              std::vector<double>& y) {
    y.assign(graph.unit_count(), 0.0);
    for (std::size_t task = 0; task < graph.task_count(); ++task) {
        double sum = 0;
        for (const UnitId unit : graph.units_of(TaskId(task)))
            sum += x[unit.index()];
        for (const UnitId unit : graph.units_of(TaskId(task)))
            y[unit.index()] += sum - x[unit.index()];
    }
}

} // namespace zeren
