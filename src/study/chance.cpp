// SPDX-License-Identifier: Apache-2.0
/// Any measure of the units or of the network against random tables with the same degrees.
///
///     z = (observed - mean) / sd     p = (b + 1)/(T + 1), b draws at or beyond the observed
///
/// Units keep how many tasks they lead and support, tasks how many leads and supporters they have;
/// who meets whom is random. A figure that these numbers decide has z undefined.
/// p is two-sided: twice the smaller tail, at most 1.
/// Source: Strona et al. (2014), Nature Communications 5, 4114; North, Curtis and Sham (2002),
/// American Journal of Human Genetics 71, for p.
#include "study/detail/null_draws.hpp"
#include "study/detail/results.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/metrics/compute.hpp>

#include <array>
#include <optional>

namespace zeren::study {

extern const Study chance;

namespace {

constexpr std::array<std::string_view, 5> usual_of_network{
    "nodf", "robins-alexander", "opsahl-clustering", "components", "assortativity"};
constexpr std::array<std::string_view, 3> usual_of_unit{"partner-count", "betweenness-centrality",
                                                        "redundancy"};

struct Figure {
    const Metric* metric = nullptr;
    std::size_t row = 0;
    Measured observed;
};

bool has_row_of_network(const Metric& metric) {
    return metric.concentration == nullptr;
}

std::vector<const Metric*> chosen_metrics(const StudyOptions& options) {
    std::vector<const Metric*> metrics;
    for (const std::string& id : options.measures)
        metrics.push_back(&require_metric(id, options.of));
    if (!metrics.empty())
        return metrics;
    const std::span<const std::string_view> usual =
        options.of == Subject::unit ? std::span<const std::string_view>(usual_of_unit)
                                    : std::span<const std::string_view>(usual_of_network);
    for (const std::string_view id : usual)
        if (const Metric* metric = find_metric(id, options.of))
            metrics.push_back(metric);
    return metrics;
}

/// Rows that have a figure: all units; of the network the row of the whole, or for a measure of
/// concentration that of the work that each unit carries.
std::vector<Figure> figures_of(const AnalysisContext& context, const Metric& metric, Subject of) {
    const MetricColumn column = metric.figures(context, of);
    std::vector<Figure> figures;
    if (of == Subject::unit)
        for (std::size_t row = 0; row < column.size(); ++row)
            figures.push_back({&metric, row, column[row]});
    else if (has_row_of_network(metric))
        figures.push_back({&metric, 0, column[0]});
    else
        for (std::size_t row = 1; row < column.size(); ++row)
            figures.push_back({&metric, row, column[row]});
    return figures;
}

using Drawn = std::vector<std::vector<std::optional<double>>>; ///< by draw, then by figure

Drawn draw_figures(const AnalysisContext& context, const StudyOptions& options,
                   const std::vector<const Metric*>& metrics) {
    Drawn drawn(options.draws);
    AnalysisOptions quiet = context.options();
    quiet.jobs = 1; // the chains run side by side already
    detail::draw_null_tables(context, options, TradedRoles::kept,
                             [&](std::size_t, std::size_t draw, const TradeChain& table) {
                                 const BipartiteGraph graph = table.graph();
                                 const AnalysisContext random(graph, context.reading(), quiet);
                                 for (const Metric* metric : metrics)
                                     for (const Figure& figure :
                                          figures_of(random, *metric, options.of))
                                         drawn[draw].push_back(figure.observed.value);
                             });
    return drawn;
}

std::vector<double> column_of(const Drawn& drawn, std::size_t figure) {
    std::vector<double> values;
    for (const auto& draw : drawn)
        if (draw[figure])
            values.push_back(*draw[figure]);
    return values;
}

StudyTable empty_table(Subject of) {
    StudyTable table{"figures", {"Figures beside chance", "与随机对照"}, {}, {}};
    table.columns = {{"name", of == Subject::unit ? Text{"Unit", "单位"} : Text{"Row", "行"}},
                     {"measure", {"Measure", "指标"}},
                     {"observed", {"Observed", "实际"}},
                     {"mean", {"Mean by chance", "随机均值"}},
                     {"low", {"2.5 %", "2.5 %"}},
                     {"high", {"97.5 %", "97.5 %"}},
                     {"z", {"z", "z"}},
                     {"p", {"p (two-sided)", "P 值（双侧）"}}};
    return table;
}

std::vector<StudyCell> row_of(const AnalysisContext& context, Subject of, const Figure& figure,
                              std::vector<double> drawn) {
    std::vector<StudyCell> row{context.row_name(of, figure.row),
                               std::string(figure.metric->info.id)};
    if (!figure.observed.value) {
        row.insert(row.end(), 6, detail::cell_of(figure.observed));
        return row;
    }
    const auto chance = detail::against_chance(*figure.observed.value, std::move(drawn));
    row.emplace_back(*figure.observed.value);
    for (const double value : {chance.mean, chance.low, chance.high})
        row.push_back(detail::cell_of(chance.draws > 0 ? Measured::of(value) : chance.z));
    row.push_back(detail::cell_of(chance.z));
    row.emplace_back(std::min(1.0, 2 * std::min(chance.p_above, chance.p_below)));
    return row;
}

StudyResult run(const AnalysisContext& context, const StudyOptions& options) {
    StudyResult result = detail::begin_result(chance.info, context);
    result.options.emplace_back("of", std::string(to_string(options.of)));
    detail::add_cannot(result, options);
    detail::add_seed(result, context, "draws", options.draws);
    const std::vector<const Metric*> metrics = chosen_metrics(options);
    if (detail::lacks_units(context, result))
        return result;
    std::vector<Figure> figures;
    for (const Metric* metric : metrics)
        for (const Figure& figure : figures_of(context, *metric, options.of))
            figures.push_back(figure);
    const Drawn drawn = draw_figures(context, options, metrics);
    StudyTable table = empty_table(options.of);
    for (std::size_t place = 0; place < figures.size(); ++place)
        table.rows.push_back(row_of(context, options.of, figures[place], column_of(drawn, place)));
    const bool all_alike = std::all_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
        return std::holds_alternative<NotAvailable>(row[row.size() - 2]); // z
    });
    if (all_alike)
        result.notes.push_back({"all random tables with these numbers give the same figures: "
                                "nothing can be told from them",
                                "这些数量之下所有随机表的指标都相同，无从判断"});
    result.tables.push_back(std::move(table));
    result.notes.push_back({"units keep how many tasks they lead and support, tasks how many of "
                            "either they have; figures that follow from these numbers cannot "
                            "differ",
                            "各单位的牵头数、配合数与各任务的牵头、配合单位数保持不变；"
                            "由这些数量决定的指标不会变化"});
    return result;
}

/// The draws themselves: how the random figures of one unit are spread.
StudyResult explain(const AnalysisContext& context, const StudyOptions& options,
                    std::span<const UnitId> of) {
    StudyResult result = detail::begin_result(chance.info, context);
    StudyOptions of_unit = options;
    of_unit.of = Subject::unit;
    detail::add_seed(result, context, "draws", options.draws);
    detail::add_fact(result, "unit", {"Unit", "单位"}, detail::name_of(context, of[0]));
    const std::vector<const Metric*> metrics = chosen_metrics(of_unit);
    const Drawn drawn = draw_figures(context, of_unit, metrics);
    StudyTable table{"draws", {"Draw by draw", "逐次抽取"}, {{"draw", {"Draw", "次序"}}}, {}};
    for (const Metric* metric : metrics)
        table.columns.push_back(
            {std::string(metric->info.id),
             {std::string(metric->info.title), std::string(metric->info.title_zh)}});
    const std::size_t units = context.graph().unit_count();
    for (std::size_t draw = 0; draw < drawn.size(); ++draw) {
        std::vector<StudyCell> row{detail::count(draw + 1)};
        for (std::size_t place = 0; place < metrics.size(); ++place) {
            const auto& value = drawn[draw][place * units + of[0].index()];
            row.push_back(
                detail::cell_of(value ? Measured::of(*value)
                                      : Measured::undefined("undefined in this random table")));
        }
        table.rows.push_back(std::move(row));
    }
    for (const Metric* metric : metrics) {
        const Measured observed = metric->figures(context, Subject::unit)[of[0].index()];
        detail::add_fact(result, std::string(metric->info.id),
                         {std::string(metric->info.title), std::string(metric->info.title_zh)},
                         detail::cell_of(observed));
    }
    result.tables.push_back(std::move(table));
    return result;
}

} // namespace

constinit const Study chance{
    .info = {.id = "chance",
             .title = "Measures against chance",
             .title_zh = "指标与随机对照",
             .answers = "which figures differ from those of random tables with the same numbers",
             .answers_zh = "哪些指标不同于保持数量不变的随机表",
             .method = "z = (observed - mean)/sd and p = 2 min((b + 1)/(T + 1)) over random tables "
                       "in which units and tasks keep their numbers of leads and supporters",
             .method_zh = "z = (实际 - 均值)/标准差，p = 2 min((b + 1"
                          ")/(T + 1))，对照各单位、各任务的牵头数与配合数保持不变的随"
                          "机表",
             .takes = "of only draws cannot",
             .undefined_when = "there are fewer than two units with tasks",
             .undefined_when_zh = "有任务的单位少于两个",
             .citation = "Strona et al. (2014), Nature Communications 5; North, Curtis and Sham "
                         "(2002), Am. J. Hum. Genet. 71",
             .cost = "draws × (10 ties + the measures)"},
    .run = run,
    .explain = explain};

} // namespace zeren::study
