// SPDX-License-Identifier: Apache-2.0
#include "metric_columns.hpp"

#include <zeren/metrics/chance.hpp>
#include <zeren/metrics/compute.hpp>
#include <zeren/metrics/ranks.hpp>
#include <zeren/model/reasons.hpp>

#include <algorithm>
#include <cmath>

namespace zeren {
namespace {

std::string in(Language language, const char* en, const char* zh) {
    return language == Language::chinese ? zh : en;
}

/// On the row of the whole network.
constexpr std::string_view no_figure = "a property of a distribution: see the other rows";

DataCell cell_of(const Measured& measured, Language language) {
    if (measured.value)
        return *measured.value;
    return NotAvailable{std::string(reason_in(language, measured.reason))};
}

/// A rank: whole unless equals share one.
DataCell rank_cell(const Measured& measured, Language language) {
    if (measured.value && *measured.value == std::trunc(*measured.value))
        return static_cast<std::int64_t>(*measured.value);
    return cell_of(measured, language);
}

std::string title_of(const MetricInfo& info, Language language) {
    return std::string(language == Language::chinese ? info.title_zh : info.title);
}

/// A column with one cell a row, at a place of the table.
template <class Cell>
void insert_column(DataTable& table, std::size_t place, DataColumn column, Cell cell) {
    const auto at = static_cast<std::ptrdiff_t>(place);
    table.columns.insert(table.columns.begin() + at, std::move(column));
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        table.rows[row].insert(table.rows[row].begin() + at, cell(row));
}

template <class Cell>
void append_column(DataTable& table, DataColumn column, Cell cell) {
    insert_column(table, table.columns.size(), std::move(column), cell);
}

} // namespace

void add_rank_intervals(const Analysis& analysis, std::span<const std::string> ids,
                        std::span<const std::size_t> rows, std::size_t draws, Language language,
                        DataTable& table) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    struct Part {
        const char *suffix, *en, *zh;
        Measured RankInterval::*member;
    };
    constexpr Part parts[]{{"-rank", "rank", "排名", &RankInterval::rank},
                           {"-rank-low", "rank from", "排名下限", &RankInterval::low},
                           {"-rank-high", "rank to", "排名上限", &RankInterval::high},
                           {"-rank-band", "band", "排名档", &RankInterval::band},
                           {"-rank-band-to", "band to", "排名档至", &RankInterval::last_band}};
    for (const std::string& id : ids) {
        const Metric& metric = require_metric(id, Subject::unit);
        const std::vector<RankInterval> intervals = rank_intervals(context, metric, rows, draws);
        for (const Part& part : parts)
            append_column(
                table,
                {id + part.suffix,
                 title_of(metric.info, language) + " " + in(language, part.en, part.zh)},
                [&](std::size_t row) { return rank_cell(intervals[row].*part.member, language); });
    }
}

void add_split_ranks(const Analysis& analysis, std::span<const std::size_t> rows, Language language,
                     DataTable& table) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    const std::vector<SplitRanks> by_split = ranks_by_split(context, rows);
    std::vector<Measured> best(by_split.front().ranks), worst(by_split.front().ranks);
    for (const SplitRanks& split : by_split) {
        const std::string lambda = cell_text(DataCell(split.split));
        append_column(table, {"role-load-rank-" + lambda, "λ=" + lambda},
                      [&](std::size_t row) { return rank_cell(split.ranks[row], language); });
        for (std::size_t row = 0; row < rows.size(); ++row) {
            best[row].value = std::min(best[row].value, split.ranks[row].value);
            worst[row].value = std::max(worst[row].value, split.ranks[row].value);
        }
    }
    append_column(table, {"role-load-rank-best", in(language, "Best rank", "最高排名")},
                  [&](std::size_t row) { return rank_cell(best[row], language); });
    append_column(table, {"role-load-rank-worst", in(language, "Worst rank", "最低排名")},
                  [&](std::size_t row) { return rank_cell(worst[row], language); });
}

void add_chance(const Analysis& analysis, std::size_t draws, Language language, DataTable& table) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    const std::vector<ChanceFigure> figures = concentration_under_chance(context, draws);
    struct Part {
        const char *suffix, *en, *zh;
        Measured (*value)(const ChanceFigure& figure);
    };
    constexpr Part parts[]{
        {"-chance-mean", "by chance", "随机均值",
         [](const ChanceFigure& figure) { return Measured::of(figure.mean); }},
        {"-chance-low", "chance from", "随机下限",
         [](const ChanceFigure& figure) { return Measured::of(figure.low); }},
        {"-chance-high", "chance to", "随机上限",
         [](const ChanceFigure& figure) { return Measured::of(figure.high); }},
        {"-chance-z", "z", "Z值", [](const ChanceFigure& figure) { return figure.z; }},
        {"-chance-p", "p (at least as concentrated)", "P值（至少同样集中）",
         [](const ChanceFigure& figure) { return Measured::of(figure.p); }}};
    const auto figure_of = [&](const std::string& id, std::size_t row) -> const ChanceFigure* {
        const std::string name = cell_text(table.rows[row].front());
        const auto found = std::find_if(figures.begin(), figures.end(), [&](const auto& figure) {
            return figure.metric->id == id && figure.row == name;
        });
        return found == figures.end() ? nullptr : &*found;
    };
    const auto model_of = [&](std::size_t row) -> DataCell {
        const std::string name = cell_text(table.rows[row].front());
        const auto found = std::find_if(figures.begin(), figures.end(),
                                        [&](const auto& figure) { return figure.row == name; });
        return found == figures.end() ? cell_of(Measured::undefined(no_figure), language)
                                      : DataCell(std::string(found->model));
    };
    append_column(table, {"chance-model", in(language, "Chance model", "随机模型")}, model_of);
    for (std::size_t column = table.columns.size(); column-- > 1;) {
        const std::string id = table.columns[column].id;
        const Metric* metric = find_metric(id, Subject::network);
        if (!metric || !metric->concentration)
            continue;
        std::size_t place = column;
        for (const Part& part : parts)
            insert_column(table, ++place,
                          {id + part.suffix,
                           title_of(metric->info, language) + " " + in(language, part.en, part.zh)},
                          [&](std::size_t row) {
                              const ChanceFigure* figure = figure_of(id, row);
                              if (!figure)
                                  return cell_of(Measured::undefined(no_figure), language);
                              return cell_of(figure->draws > 0
                                                 ? part.value(*figure)
                                                 : Measured::undefined(figure->reason),
                                             language);
                          });
    }
}

namespace {

/// The jurisdiction of a row: its unit's own, or that of the document it comes from.
std::string jurisdiction_of(const Analysis& analysis, std::string_view of, std::size_t row) {
    const Reading& reading = analysis.reading;
    const auto of_document = [&](DocumentId document) {
        return document.index() < reading.documents.size()
                   ? reading.documents[document.index()].jurisdiction
                   : std::string();
    };
    if (of == "task")
        return of_document(reading.tasks[row].document);
    if (of == "unit" && row < reading.units.size())
        return reading.units[row].jurisdiction;
    if (of == "pair" && analysis.unit_pairs[row].first.index() < reading.units.size())
        return reading.units[analysis.unit_pairs[row].first.index()].jurisdiction;
    return reading.documents.size() == 1 ? of_document(DocumentId{}) : std::string();
}

} // namespace

void add_origin(const Analysis& analysis, const MetricRequest& request,
                std::span<const std::size_t> rows, Language language, DataTable& table) {
    insert_column(table, 1, {"jurisdiction", in(language, "Jurisdiction", "行政区")},
                  [&](std::size_t row) {
                      return DataCell(jurisdiction_of(analysis, request.of, rows[row]));
                  });
    const DataColumn document{"document", in(language, "Document", "文件")};
    if (!request.document.empty())
        insert_column(table, 1, document, [&](std::size_t) { return DataCell(request.document); });
    else if (request.of == "task") // of one network the tasks alone come from one document each
        insert_column(table, 1, document, [&](std::size_t row) {
            const Task& task = analysis.reading.tasks[rows[row]];
            return DataCell(analysis.reading.documents[task.document.index()].file);
        });
}

} // namespace zeren
