// SPDX-License-Identifier: Apache-2.0
#include "metric_columns.hpp"

#include <zeren/app/metric_report.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/export/metric_rows.hpp>
#include <zeren/metrics/metric.hpp>
#include <zeren/model/reasons.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace zeren {
namespace {

bool has_collective(const Analysis& analysis, UnitId unit) {
    return analysis.graph.unit(unit).collective;
}

/// Whether a row belongs to the kind that was asked for.
bool belongs(const Analysis& analysis, std::string_view of, std::size_t row) {
    if (of == "unit")
        return !has_collective(analysis, UnitId{row});
    if (of == "collective")
        return has_collective(analysis, UnitId{row});
    return true;
}

bool pair_with_collective(const Analysis& analysis, std::size_t row) {
    const UnitPair& pair = analysis.unit_pairs[row];
    return has_collective(analysis, pair.first) || has_collective(analysis, pair.second);
}

/// Rounded to twelve digits, so that the last bit of a sum does not decide a rank.
double rounded(double value) {
    if (value == 0 || !std::isfinite(value))
        return value;
    const double scale = std::pow(10.0, 11 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

void add_task_text(const Reading& reading, std::span<const std::size_t> rows, Language language,
                   DataTable& table) {
    table.columns.push_back({"text", language == Language::chinese ? "任务" : "Text"});
    for (std::size_t place = 0; place < rows.size(); ++place)
        table.rows[place].emplace_back(reading.tasks[rows[place]].text);
}

bool stands_in_document_order(std::string_view of) {
    return of == "task" || of == "leader" || of == "network";
}

} // namespace

Subject subject_of(std::string_view of) {
    if (of == "unit" || of == "collective")
        return Subject::unit;
    if (of == "task")
        return Subject::task;
    if (of == "leader")
        return Subject::leader;
    if (of == "pair")
        return Subject::pair;
    if (of == "network")
        return Subject::network;
    const std::vector<std::string> known(metric_row_kinds.begin(), metric_row_kinds.end());
    throw UsageError("unknown-subject",
                     {"there are no measures of '" + std::string(of) + "'",
                      "没有“" + std::string(of) + "”的指标"},
                     nearest_hint(of, known));
}

std::vector<std::string> measures_for_people(std::string_view of) {
    if (of == "unit" || of == "collective")
        return {"lead-count",      "support-count",          "task-count",   "task-share",
                "fractional-load", "betweenness-centrality", "partner-count"};
    if (of == "task")
        return {"lead-count", "support-count", "size", "harmonic-centrality",
                "betweenness-centrality"};
    if (of == "pair")
        return {"shared-task-count", "newman-weight", "jaccard", "leads-for-first",
                "leads-for-second"};
    return {};
}

std::vector<std::size_t> ranked_rows(const Analysis& analysis, const MetricTable& table,
                                     std::string_view of, std::string_view sort) {
    std::vector<std::size_t> rows(table.names.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::erase_if(rows, [&](std::size_t row) { return !belongs(analysis, of, row); });
    if (sort.empty() && (stands_in_document_order(of) || table.metrics.empty()))
        return rows;
    const MetricColumn* column = table.column(sort.empty() ? table.metrics.front()->id : sort);
    const auto rank = [&](std::size_t row) {
        const Measured& measured = (*column)[row];
        return std::tuple(of == "pair" && pair_with_collective(analysis, row), !measured.value,
                          -rounded(measured.value.value_or(0)), std::string_view(table.names[row]));
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return rows;
}

namespace {

[[noreturn]] void throw_unsortable(const MetricTable& table, const std::string& sort) {
    std::vector<std::string> known;
    for (const MetricInfo* info : table.metrics)
        known.emplace_back(info->id);
    throw UsageError(
        "unknown-metric",
        {"there is no measure '" + sort + "' to sort by", "没有可用于排序的指标“" + sort + "”"},
        nearest_hint(sort, known));
}

/// What was asked for has to be about units: others do not stay the same rows without a task.
void check_request(const MetricRequest& request) {
    const bool of_units = request.of == "unit" || request.of == "collective";
    if ((request.intervals || request.split_ranks) && !of_units)
        throw UsageError("bad-value",
                         {"rank intervals and sensitivity are of units, not of " + request.of,
                          "排名区间与敏感度只适用于单位"},
                         {"add --of unit", "请加 --of unit"});
    if (request.chance && request.of != "network")
        throw UsageError("bad-value",
                         {"chance is compared with concentration, which is of the network",
                          "随机对照只适用于网络的集中度"},
                         {"add --of network", "请加 --of network"});
}

/// The measures whose ranks get intervals.
std::vector<std::string> ranked_measures(const MetricRequest& request, const MetricTable& table) {
    if (!request.sort.empty())
        return {request.sort};
    if (!request.only.empty())
        return request.only;
    return {std::string(table.metrics.front()->id)};
}

void add_surroundings(const Analysis& analysis, const MetricRequest& request,
                      const std::vector<std::string>& ranked, std::span<const std::size_t> rows,
                      Language language, DataTable& table) {
    if (request.intervals)
        add_rank_intervals(analysis, ranked, rows, request.draws, language, table);
    if (request.split_ranks)
        add_split_ranks(analysis, rows, language, table);
    if (request.chance)
        add_chance(analysis, request.draws, language, table);
}

} // namespace

DataTable metric_report(Analysis& analysis, const MetricRequest& request, Language language) {
    const Subject subject = subject_of(request.of);
    check_request(request);
    std::vector<std::string_view> wanted(request.only.begin(), request.only.end());
    const bool sort_is_extra =
        !request.sort.empty() && !wanted.empty() &&
        std::find(wanted.begin(), wanted.end(), request.sort) == wanted.end();
    if (sort_is_extra)
        wanted.push_back(request.sort);
    measure(analysis, std::span(&subject, 1), wanted);
    MetricTable& table = table_of(analysis, subject);
    if (!request.sort.empty() && table.column(request.sort) == nullptr)
        throw_unsortable(table, request.sort);
    std::vector<std::size_t> rows = ranked_rows(analysis, table, request.of, request.sort);
    const std::vector<std::string> ranked = ranked_measures(request, table);
    if (sort_is_extra) {
        table.metrics.pop_back();
        table.columns.pop_back();
    }
    DataTable result = metric_rows(table, rows, language);
    // Ranks are among all rows, so the rows that are not shown are cut off after them.
    add_surroundings(analysis, request, ranked, rows, language, result);
    if (request.top > 0 && rows.size() > request.top) {
        rows.resize(request.top);
        result.rows.resize(request.top);
    }
    if (request.with_text && subject == Subject::task)
        add_task_text(analysis.reading, rows, language, result);
    if (!request.document.empty() || request.with_jurisdiction)
        add_origin(analysis, request, rows, language, result);
    return result;
}

void append_rows(DataTable& to, DataTable&& rows) {
    if (to.columns.empty())
        to.columns = std::move(rows.columns);
    else if (!std::equal(to.columns.begin(), to.columns.end(), rows.columns.begin(),
                         rows.columns.end(), [](const DataColumn& left, const DataColumn& right) {
                             return left.id == right.id;
                         }))
        throw std::invalid_argument("tables with other columns");
    to.rows.insert(to.rows.end(), std::make_move_iterator(rows.rows.begin()),
                   std::make_move_iterator(rows.rows.end()));
}

DataTable turned_over(const DataTable& table, Language language) {
    DataTable result;
    result.columns.push_back({"measure", language == Language::chinese ? "指标" : "Measure"});
    for (const auto& row : table.rows)
        result.columns.push_back({cell_text(row.front()), cell_text(row.front())});
    const auto is_on_other_rows = [](const DataCell& cell) {
        const auto* missing = std::get_if<NotAvailable>(&cell);
        return missing != nullptr && is_on_another_row(missing->reason);
    };
    for (std::size_t column = 1; column < table.columns.size(); ++column) {
        std::vector<DataCell> cells{table.columns[column].id};
        for (const auto& row : table.rows)
            cells.push_back(is_on_other_rows(row[column]) ? DataCell(std::string()) : row[column]);
        result.rows.push_back(std::move(cells));
    }
    return result;
}

std::vector<std::pair<std::string, DataCell>> result_options(const AnalysisOptions& options) {
    std::vector<std::pair<std::string, DataCell>> list(options.reading.begin(),
                                                       options.reading.end());
    list.emplace_back("collectives", std::string(to_string(options.collectives)));
    if (!options.roster.empty())
        list.emplace_back("roster", options.roster);
    list.emplace_back("roster-zeros", std::string(options.roster_zeros ? "counted" : "no"));
    list.emplace_back("role-split", options.role_split);
    list.emplace_back("weights", std::to_string(options.weights.lead) + ":" +
                                     std::to_string(options.weights.support));
    list.emplace_back("weight-exponent", options.weight_exponent);
    if (options.max_iterations != AnalysisOptions{}.max_iterations)
        list.emplace_back("max-iterations", static_cast<std::int64_t>(options.max_iterations));
    list.emplace_back("convention", std::string(to_string(options.convention)));
    if (!options.contacts.empty())
        list.emplace_back("contacts", options.contacts);
    if (!options.capabilities.empty())
        list.emplace_back("capabilities", options.capabilities);
    if (!options.query_names.empty())
        list.emplace_back("query", options.query_names);
    list.emplace_back("seed", static_cast<std::int64_t>(options.seed));
    return list;
}

std::vector<std::string> conventions_used(const AnalysisOptions& options, const DataTable& table,
                                          Subject subject, Language language) {
    std::vector<std::string> lines;
    for (const DataColumn& column : table.columns) {
        const Metric* metric = find_metric(column.id, subject);
        const MetricConvention* other =
            metric ? metric->convention_of(options.convention) : nullptr;
        if (other)
            lines.push_back(
                column.id + " (" + std::string(to_string(other->peer)) + "): " +
                std::string(language == Language::chinese ? other->differs_zh : other->differs));
    }
    return lines;
}

} // namespace zeren
