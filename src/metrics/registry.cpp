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
