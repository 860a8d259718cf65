// SPDX-License-Identifier: Apache-2.0
#include "study/detail/loads.hpp"

#include "study/detail/results.hpp"

#include <zeren/metrics/compute.hpp>

namespace zeren::detail {

Load load_of(const Analysis& table, const std::vector<UnitId>& units) {
    Load load;
    for (const UnitId unit : units)
        for (std::size_t place = 0; place < table.graph.degree(unit); ++place) {
            ++(table.graph.roles_of(unit)[place] == Role::lead ? load.lead : load.support);
            load.share +=
                1.0 / static_cast<double>(table.graph.degree(table.graph.tasks_of(unit)[place]));
        }
    return load;
}

StudyTable concentration_table(const Analysis& older, const Analysis& newer) {
    StudyTable table{"concentration", {"Concentration", "集中度"}, {}, {}};
    table.columns = {{"row", {"Of", "对象"}},
                     {"measure", {"Measure", "指标"}},
                     {"before", {"Before", "原值"}},
                     {"now", {"Now", "现值"}},
                     {"change", {"Change", "增减"}}};
    const AnalysisContext before(older.graph, older.reading, older.options);
    const AnalysisContext now(newer.graph, newer.reading, newer.options);
    for (const char* id : {"gini", "hhi", "effective-number", "top20-share"}) {
        const Metric& metric = require_metric(id, Subject::network);
        const MetricColumn first = metric.figures(before, Subject::network);
        const MetricColumn second = metric.figures(now, Subject::network);
        for (std::size_t row = 1; row < first.size(); ++row) {
            const Measured change = first[row].value && second[row].value
                                        ? Measured::of(*second[row].value - *first[row].value)
                                        : Measured::undefined("undefined in one of the tables");
            table.rows.push_back({before.row_name(Subject::network, row), std::string(id),
                                  cell_of(first[row]), cell_of(second[row]), cell_of(change)});
        }
    }
    return table;
}

} // namespace zeren::detail
