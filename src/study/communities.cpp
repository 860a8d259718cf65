// SPDX-License-Identifier: Apache-2.0
/// Which units and tasks form working groups, how sure that is, and whether leaders' sections
/// match.
///
///     Q = 1/E · sum over units i and tasks j of one module of (A_ij - k_i d_j / E)
///
/// The best of many searches is shown. Stability of a unit: over the searches, how often it is with
/// each of the others of its module, on average. z: against the best of as many searches in random
/// tables of the same degrees. Sections: a unit's is the leader under whom most of its tasks stand.
/// Source: Barber (2007), Physical Review E 76; Beckett (2016), Royal Society Open Science 3;
/// Blondel et al. (2008), J. Stat. Mech. P10008; Traag, Waltman and van Eck (2019), Scientific
/// Reports 9; Vinh, Epps and Bailey (2010), JMLR 11.
#include "metrics/detail/sections.hpp"
#include "study/detail/module_searches.hpp"
#include "study/detail/null_draws.hpp"
#include "study/detail/results.hpp"

#include <zeren/graph/modules.hpp>

#include <algorithm>

namespace zeren::study {

extern const Study communities;

namespace {

constexpr std::size_t searches_in_random_tables = 20;

Partition sections_of(const AnalysisContext& context) {
    Partition sections;
    for (const detail::Section& section : detail::sections_of_units(context))
        sections.push_back(section.leader ? static_cast<std::uint32_t>(*section.leader)
                                          : no_module);
    return sections;
}

std::string section_name(const AnalysisContext& context, std::uint32_t section) {
    return section == no_module ? "-" : context.row_name(Subject::leader, section);
}

struct Found {
    std::vector<Modules> searches;
    Modules best;
    Partition units;         ///< modules of the units alone
    Partition sections;      ///< by unit
    Modules louvain, leiden; ///< of the projection
};

/// The best of a few searches.
Modules best_of_projection(Modules (*search)(std::size_t, const UnitProjection&, std::uint64_t),
                           const AnalysisContext& context, const StudyOptions& options) {
    std::vector<Modules> found;
    for (std::size_t restart = 0; restart < std::min<std::size_t>(options.restarts, 20); ++restart)
        found.push_back(search(context.graph().unit_count(), context.projection(),
                               context.options().seed + restart));
    return detail::best_of(found);
}

Found find_all(const AnalysisContext& context, const StudyOptions& options) {
    Found found;
    const std::uint64_t seed = context.options().seed;
    found.searches = detail::search_all(context.adjacency(), options.restarts, seed, options.jobs);
    found.best = detail::best_of(found.searches);
    const auto units = static_cast<std::ptrdiff_t>(context.graph().unit_count());
    found.units.assign(found.best.of_vertex.begin(), found.best.of_vertex.begin() + units);
    found.sections = sections_of(context);
    found.louvain = best_of_projection(louvain_modules, context, options);
    found.leiden = best_of_projection(leiden_modules, context, options);
    return found;
}

void add_chance(const AnalysisContext& context, const StudyOptions& options, const Found& found,
                StudyResult& result) {
    const std::size_t searches = std::min(options.restarts, searches_in_random_tables);
    std::vector<double> drawn(options.draws);
    detail::draw_null_tables(
        context, options, TradedRoles::merged,
        [&](std::size_t, std::size_t draw, const TradeChain& table) {
            const Adjacency graph(table.graph());
            drawn[draw] =
                detail::best_of(detail::search_all(graph, searches, draw * searches, 1)).modularity;
        });
    const double observed =
        detail::best_of({found.searches.begin(),
                         found.searches.begin() + static_cast<std::ptrdiff_t>(searches)})
            .modularity;
    const auto chance = detail::against_chance(observed, std::move(drawn));
    detail::add_fact(result, "modularity-by-chance", {"Modularity by chance", "随机模块度"},
                     chance.mean);
    detail::add_fact(result, "z", {"z against chance", "与随机对照 z"}, detail::cell_of(chance.z));
    detail::add_fact(result, "p", {"p", "P 值"}, chance.p_above);
    if (chance.p_above > 0.05)
        result.notes.push_back(
            {"random tables with the same numbers fall into modules just as "
             "well: the groups below may be chance",
             "保持数量不变的随机表同样可以分出这样的模块：下列分组可能只是随机结果"});
}

void add_agreement(const Found& found, StudyResult& result) {
    const bool any = std::any_of(found.sections.begin(), found.sections.end(),
                                 [](std::uint32_t section) { return section != no_module; });
    const Text with_sections{"Agreement of modules with leaders' sections (AMI)",
                             "模块与领导分管的一致性（AMI）"};
    detail::add_fact(
        result, "ami-sections", with_sections,
        detail::cell_of(any ? Measured::of(adjusted_mutual_information(found.units, found.sections))
                            : Measured::undefined("the table names no leaders")));
    detail::add_fact(result, "louvain-modularity",
                     {"Louvain modularity of the projection", "投影网络的 Louvain 模块度"},
                     found.louvain.modularity);
    detail::add_fact(result, "louvain-modules", {"Louvain modules", "Louvain 模块数"},
                     detail::count(module_count(found.louvain.of_vertex)));
    detail::add_fact(result, "leiden-modularity",
                     {"Leiden modularity of the projection", "投影网络的 Leiden 模块度"},
                     found.leiden.modularity);
    detail::add_fact(result, "leiden-modules", {"Leiden modules", "Leiden 模块数"},
                     detail::count(module_count(found.leiden.of_vertex)));
    detail::add_fact(
        result, "ami-louvain",
        {"Agreement of modules with Louvain's (AMI)", "与 Louvain 模块的一致性（AMI）"},
        adjusted_mutual_information(found.units, found.louvain.of_vertex));
    detail::add_fact(result, "ami-leiden",
                     {"Agreement of modules with Leiden's (AMI)", "与 Leiden 模块的一致性（AMI）"},
                     adjusted_mutual_information(found.units, found.leiden.of_vertex));
}

StudyCell projection_module(std::uint32_t module) {
    return detail::whole_cell(module == no_module ? Measured::undefined("the unit has no partners")
                                                  : Measured::of(module + 1.0));
}

StudyTable unit_table(const AnalysisContext& context, const Found& found) {
    StudyTable table{"units", {"Units and their modules", "单位及其模块"}, {}, {}};
    table.columns = {{"name", {"Name", "名称"}},
                     {"module", {"Module", "模块"}},
                     {"stability", {"Stability", "稳定性"}},
                     {"tasks", {"Tasks", "任务数"}},
                     {"tasks-in-module", {"of its module", "其中本模块"}},
                     {"section", {"Leader's section", "主要分管领导"}},
                     {"louvain-module", {"Louvain module", "Louvain 模块"}},
                     {"leiden-module", {"Leiden module", "Leiden 模块"}}};
    const std::size_t units = context.graph().unit_count();
    const auto stable = detail::stability(found.best.of_vertex, found.searches, units);
    std::vector<std::size_t> order;
    for (std::size_t unit = 0; unit < units; ++unit)
        if (found.units[unit] != no_module)
            order.push_back(unit);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return found.units[a] < found.units[b]; });
    for (const std::size_t unit : order) {
        std::size_t own = 0;
        for (const std::uint32_t task : context.adjacency().neighbours(unit))
            own += found.best.of_vertex[task] == found.units[unit] ? 1 : 0;
        table.rows.push_back({detail::name_of(context, UnitId(unit)),
                              std::int64_t{found.units[unit]} + 1, detail::cell_of(stable[unit]),
                              detail::count(context.graph().degree(UnitId(unit))),
                              detail::count(own), section_name(context, found.sections[unit]),
                              projection_module(found.louvain.of_vertex[unit]),
                              projection_module(found.leiden.of_vertex[unit])});
    }
    return table;
}

StudyTable module_table(const AnalysisContext& context, const Found& found) {
    StudyTable table{"modules", {"Modules", "模块"}, {}, {}};
    table.columns = {{"module", {"Module", "模块"}},
                     {"units", {"Units", "单位数"}},
                     {"tasks", {"Tasks", "任务数"}},
                     {"ties-within", {"Ties within", "模块内关系"}},
                     {"ties-out", {"Ties to other modules", "跨模块关系"}},
                     {"members", {"Its units", "所含单位"}}};
    const Adjacency& graph = context.adjacency();
    for (std::uint32_t module = 0; module < module_count(found.best.of_vertex); ++module) {
        std::size_t units = 0, tasks = 0, within = 0, out = 0;
        std::vector<std::string> members;
        for (std::size_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
            if (found.best.of_vertex[vertex] != module)
                continue;
            const bool unit = graph.side_of(vertex) == Side::unit;
            ++(unit ? units : tasks);
            if (unit)
                members.push_back(detail::name_of(context, UnitId(vertex)));
            for (const std::uint32_t other : graph.neighbours(vertex))
                if (found.best.of_vertex[other] != module)
                    ++out;
                else
                    within += unit ? 1 : 0;
        }
        table.rows.push_back({std::int64_t{module} + 1, detail::count(units), detail::count(tasks),
                              detail::count(within), detail::count(out), std::move(members)});
    }
    return table;
}

StudyResult run(const AnalysisContext& context, const StudyOptions& options) {
    StudyResult result = detail::begin_result(communities.info, context);
    result.options.emplace_back("restarts", detail::count(options.restarts));
    detail::add_cannot(result, options);
    detail::add_seed(result, context, "draws", options.draws);
    if (detail::lacks_units(context, result))
        return result;
    const Found found = find_all(context, options);
    const auto reached =
        std::count_if(found.searches.begin(), found.searches.end(),
                      [&](const Modules& one) { return one.modularity == found.best.modularity; });
    detail::add_fact(result, "modularity", {"Modularity (Barber)", "模块度（Barber）"},
                     found.best.modularity);
    detail::add_fact(result, "modules", {"Modules", "模块数"},
                     detail::count(module_count(found.best.of_vertex)));
    detail::add_fact(result, "searches-that-reached-it",
                     {"Searches that reached it", "达到该值的搜索次数"}, std::int64_t{reached});
    add_chance(context, options, found, result);
    add_agreement(found, result);
    result.tables = {unit_table(context, found), module_table(context, found)};
    return result;
}

/// How many tasks a unit has in every module, and what it would add to the modularity there.
StudyResult explain(const AnalysisContext& context, const StudyOptions& options,
                    std::span<const UnitId> of) {
    StudyResult result = detail::begin_result(communities.info, context);
    detail::add_seed(result, context, "restarts", options.restarts);
    if (detail::lacks_units(context, result))
        return result;
    const Found found = find_all(context, options);
    const Adjacency& graph = context.adjacency();
    const auto edges = static_cast<double>(graph.edge_count());
    const auto degree = static_cast<double>(graph.degree(of[0].index()));
    detail::add_fact(result, "unit", {"Unit", "单位"}, detail::name_of(context, of[0]));
    StudyTable table{
        "modules", {"What the unit adds in each module", "该单位在各模块中的贡献"}, {}, {}};
    table.columns = {{"module", {"Module", "模块"}},
                     {"tasks", {"Tasks of the unit", "该单位任务数"}},
                     {"expected", {"k × tasks' degrees / E", "k × 任务度之和 / E"}},
                     {"adds", {"Adds to Q", "对 Q 的贡献"}},
                     {"own", {"Its module", "所在模块"}}};
    for (std::uint32_t module = 0; module < module_count(found.best.of_vertex); ++module) {
        double ties = 0, degrees = 0;
        for (const std::uint32_t task : graph.neighbours(of[0].index()))
            ties += found.best.of_vertex[task] == module ? 1 : 0;
        const SideRange tasks = graph.range(Side::task);
        for (std::size_t task = tasks.first; task < tasks.first + tasks.count; ++task)
            degrees +=
                found.best.of_vertex[task] == module ? static_cast<double>(graph.degree(task)) : 0;
        table.rows.push_back({std::int64_t{module} + 1, static_cast<std::int64_t>(ties),
                              degree * degrees / edges, (ties - degree * degrees / edges) / edges,
                              found.units[of[0].index()] == module});
    }
    result.tables.push_back(std::move(table));
    return result;
}

} // namespace

constinit const Study communities{
    .info = {.id = "communities",
             .title = "Working groups",
             .title_zh = "工作群组",
             .answers = "which units and tasks form groups, how surely, and whether the leaders' "
                        "sections match them",
             .answers_zh = "哪些单位与任务形成群组、是否稳定、与领导分管是否一致",
             .method =
                 "highest Barber modularity of many searches (turns of best moves, merging as "
                 "LPAwb+, by mutually best pairs); Louvain and Leiden on the projection; stability "
                 "= mean "
                 "co-assignment with "
                 "the unit's module over the searches; z against random tables of the same "
                 "degrees, with equal numbers of searches",
             .method_zh =
                 "多次搜索中 Barber 模块度最高者（双方轮流作最优移动，再如 L"
                 "PAwb+ 合并互为最优的模块对）；投影网络上的 Louvain "
                 "与 Leiden 法；稳定性 = 各次搜索中与本模块单位同组的平均比例；z 对照度数相同"
                 "的随机表，搜索次数相同",
             .takes = "restarts draws cannot",
             .undefined_when = "there are fewer than two units with tasks",
             .undefined_when_zh = "有任务的单位少于两个",
             .citation = "Barber (2007), Physical Review E 76; Beckett (2016), Royal Society Open "
                         "Science 3; Blondel et al. (2008), J. Stat. Mech. P10008; Traag, Waltman "
                         "and van Eck (2019), Scientific Reports 9; Vinh, Epps and "
                         "Bailey (2010), JMLR 11",
             .cost = "(restarts + 20 draws) × ties × turns"},
    .run = run,
    .explain = explain,
    .usual_draws = 100,
    .usual_restarts = 1000};

} // namespace zeren::study
