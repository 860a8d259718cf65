// SPDX-License-Identifier: Apache-2.0
/// Are the tasks of small units those of the large ones? Nestedness, and whether it is chance.
///
/// NODF is the mean over pairs of units (and of tasks) of unequal degree of the part of the
/// smaller's ties that the larger has too, in percent; pairs of equal degree count 0.
/// Source: Almeida-Neto et al. (2008), Oikos 117(8), 1227-1239.
#include "study/detail/results.hpp"

#include <zeren/graph/second_neighbours.hpp>
#include <zeren/metrics/compute.hpp>

#include <algorithm>
#include <numeric>

namespace zeren::study {

extern const Study chance;
extern const Study nestedness;

namespace {

/// What pairs of a unit with the others add: those of equal degree nothing.
struct Share {
    UnitId other;
    std::size_t shared = 0;
    double part = 0; ///< of the smaller one's tasks
};

std::vector<Share> shares_of(const AnalysisContext& context, UnitId unit) {
    std::vector<Share> shares;
    SecondNeighbours walk(context.adjacency());
    const std::size_t own = context.graph().degree(unit);
    for (const SharedCount& found : walk.of(unit.index())) {
        const std::size_t other = context.graph().degree(UnitId(std::size_t{found.vertex}));
        const double part = own == other ? 0
                                         : static_cast<double>(found.shared) /
                                               static_cast<double>(std::min(own, other));
        shares.push_back({UnitId(std::size_t{found.vertex}), found.shared, part});
    }
    return shares;
}

StudyTable unit_table(const AnalysisContext& context) {
    StudyTable table{"units", {"Units, the busiest first", "单位，任务多者在前"}, {}, {}};
    table.columns = {
        {"name", {"Name", "名称"}},
        {"tasks", {"Tasks", "任务数"}},
        {"nestedness", {"Mean nestedness with the others (%)", "与其他单位的平均嵌套度（%）"}}};
    std::vector<std::size_t> order;
    for (std::size_t unit = 0; unit < context.graph().unit_count(); ++unit)
        if (context.graph().degree(UnitId(unit)) > 0)
            order.push_back(unit);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return context.graph().degree(UnitId(a)) > context.graph().degree(UnitId(b));
    });
    for (const std::size_t unit : order) {
        double sum = 0;
        for (const Share& share : shares_of(context, UnitId(unit)))
            sum += share.part;
        table.rows.push_back(
            {detail::name_of(context, UnitId(unit)),
             detail::count(context.graph().degree(UnitId(unit))),
             detail::cell_of(
                 order.size() < 2
                     ? Measured::undefined("there is no other unit with tasks")
                     : Measured::of(100 * sum / static_cast<double>(order.size() - 1)))});
    }
    return table;
}

StudyResult run(const AnalysisContext& context, const StudyOptions& options) {
    StudyOptions of_network = options;
    of_network.of = Subject::network;
    of_network.measures = {"nodf", "nodf-units", "nodf-tasks"};
    StudyResult result = detail::begin_result(nestedness.info, context);
    StudyResult beside = chance.run(context, of_network);
    result.options = std::move(beside.options);
    result.facts = std::move(beside.facts);
    result.notes = std::move(beside.notes);
    result.tables = std::move(beside.tables);
    if (!result.tables.empty())
        result.tables.push_back(unit_table(context));
    return result;
}

StudyResult explain(const AnalysisContext& context, const StudyOptions&,
                    std::span<const UnitId> of) {
    StudyResult result = detail::begin_result(nestedness.info, context);
    detail::add_fact(result, "unit", {"Unit", "单位"}, detail::name_of(context, of[0]));
    detail::add_fact(result, "tasks", {"Tasks", "任务数"},
                     detail::count(context.graph().degree(of[0])));
    StudyTable table{"pairs", {"Pair by pair", "逐对"}, {}, {}};
    table.columns = {{"other", {"Other unit", "另一单位"}},
                     {"tasks", {"Its tasks", "其任务数"}},
                     {"shared", {"Shared tasks", "共同任务"}},
                     {"nestedness", {"Nestedness of the pair (%)", "该对的嵌套度（%）"}}};
    for (const Share& share : shares_of(context, of[0]))
        table.rows.push_back({detail::name_of(context, share.other),
                              detail::count(context.graph().degree(share.other)),
                              detail::count(share.shared), 100 * share.part});
    result.tables.push_back(std::move(table));
    return result;
}

} // namespace

constinit const Study nestedness{
    .info = {.id = "nestedness",
             .title = "Nestedness",
             .title_zh = "嵌套性",
             .answers =
                 "whether the tasks of small units are those of the large ones, beyond chance",
             .answers_zh = "小单位的任务是否包含于大单位的任务之中，是否超出随机",
             .method = "NODF of units, of tasks and of both, beside random tables in which units "
                       "and tasks keep their numbers of leads and supporters",
             .method_zh = "单位、任务及两者的 NODF，对照各单位、各任务的牵头数与配合数保持"
                          "不变的随机表",
             .takes = "draws cannot",
             .undefined_when = "there are fewer than two units with tasks",
             .undefined_when_zh = "有任务的单位少于两个",
             .citation = "Almeida-Neto et al. (2008), Oikos 117(8); Strona et al. (2014), Nature "
                         "Communications 5",
             .cost = "draws × walks to second neighbours"},
    .run = run,
    .explain = explain,
    .usual_draws = 200};

} // namespace zeren::study
