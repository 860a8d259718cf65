// SPDX-License-Identifier: Apache-2.0
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <array>

namespace zeren {

namespace metric {
#define ZEREN_METRIC(name) extern const Metric name;
#include "metrics/metrics.def"
#undef ZEREN_METRIC
} // namespace metric

namespace {
constexpr std::array table{
#define ZEREN_METRIC(name) &metric::name,
#include "metrics/metrics.def"
#undef ZEREN_METRIC
};
} // namespace

bool Metric::is_for(Subject subject) const {
    return std::find(subjects.begin(), subjects.end(), subject) != subjects.end();
}

const MetricConvention* Metric::convention_of(Convention peer) const {
    const auto found =
        std::find_if(conventions.begin(), conventions.end(),
                     [&](const MetricConvention& convention) { return convention.peer == peer; });
    return found == conventions.end() ? nullptr : &*found;
}

MetricColumn Metric::figures(const AnalysisContext& context, Subject subject) const {
    const MetricConvention* other = convention_of(context.options().convention);
    return other ? other->compute(context, subject) : compute(context, subject);
}

std::string_view to_string(Convention convention) {
    static constexpr std::array<std::string_view, 4> names{"zeren", "networkx", "ucinet",
                                                           "bipartite"};
    return names.at(static_cast<std::size_t>(convention));
}

std::span<const Metric* const> all_metrics() {
    return table;
}

const Metric* find_metric(std::string_view id, Subject subject) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Metric* metric) {
        return metric->info.id == id && metric->is_for(subject);
    });
    return found == table.end() ? nullptr : *found;
}

} // namespace zeren
