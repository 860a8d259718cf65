// SPDX-License-Identifier: Apache-2.0
#include <zeren/export/metric_rows.hpp>
#include <zeren/model/reasons.hpp>

#include <cmath>

namespace zeren {
namespace {

DataCell cell_of(const Measured& measured, const MetricInfo& info, Language language) {
    if (!measured.value)
        return NotAvailable{std::string(reason_in(language, measured.reason))};
    // Above 2^53 a double no longer holds every whole number; print it as what it is.
    if (info.whole_number && std::abs(*measured.value) <= 9007199254740992.0)
        return static_cast<std::int64_t>(*measured.value);
    return *measured.value;
}

} // namespace

DataTable metric_rows(const MetricTable& table, std::span<const std::size_t> rows,
                      Language language) {
    DataTable result;
    const bool chinese = language == Language::chinese;
    result.columns.push_back({"name", chinese ? "名称" : "Name"});
    for (const MetricInfo* info : table.metrics)
        result.columns.push_back(
            {std::string(info->id), std::string(chinese ? info->title_zh : info->title)});
    for (const std::size_t row : rows) {
        std::vector<DataCell> cells{table.names[row]};
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            cells.push_back(cell_of(table.columns[column][row], *table.metrics[column], language));
        result.rows.push_back(std::move(cells));
    }
    return result;
}

} // namespace zeren
