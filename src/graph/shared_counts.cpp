// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/shared_counts.hpp>

#include <utility>

namespace zeren {
namespace {

/// For every unit the earlier ones that it shares tasks with, in the order of meeting them.
SharedCounts lower_part(const BipartiteGraph& graph) {
    SharedCounts result;
    result.offsets.reserve(graph.unit_count() + 1);
    std::vector<std::uint32_t> counter(graph.unit_count(), 0);
    std::vector<std::uint32_t> met(graph.unit_count() + 1); // one more: the next place is written
    for (std::uint32_t unit = 0; unit < graph.unit_count(); ++unit) {
        std::size_t count = 0;
        for (const TaskId task : graph.tasks_of(UnitId(unit)))
            for (const UnitId other : graph.units_of(task)) {
                if (other.value >= unit)
                    break;                // rows are sorted
                met[count] = other.value; // without a branch: half of them would be guessed wrong
                count += counter[other.value]++ == 0;
            }
        const std::size_t begin = result.partners.size();
        result.partners.insert(result.partners.end(), met.data(), met.data() + count);
        result.tasks.resize(begin + count);
        for (std::size_t place = 0; place < count; ++place)
            result.tasks[begin + place] = std::exchange(counter[met[place]], 0U);
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
