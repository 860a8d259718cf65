// SPDX-License-Identifier: Apache-2.0
/// Who stands between groups, in the graph from the unit that leads to those that support.
///
/// A unit v brokers a path a → v → b when a does not lead b itself. By the groups of the three:
/// coordinator (all one), itinerant (a and b one), gatekeeper (v and b one), representative (a and
/// v one), liaison (three). z: against a random graph of the same density and groups. Groups: the
/// leader under whom most of a unit's tasks stand, the kind of unit, or a file.
/// Source: Gould and Fernandez (1989), Sociological Methodology 19, 89-126.
#include "metrics/detail/brokerage_chance.hpp"
#include "metrics/detail/sections.hpp"
#include "study/detail/results.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace zeren::study {

extern const Study brokerage;

namespace {

struct Groups {
    std::vector<std::uint32_t> of_unit;
    std::vector<std::string> names;
    std::vector<double> sizes;
};

/// Units without a leader, or that a file does not name, form a group "-".
Groups groups_of(const AnalysisContext& context, const StudyOptions& options) {
    std::vector<std::string> labels;
    const auto sections = detail::sections_of_units(context);
    for (std::size_t unit = 0; unit < context.graph().unit_count(); ++unit)
        if (!options.groups.groups.empty())
            labels.push_back(options.groups.names[options.groups.groups[unit]]);
        else if (options.groups.by == "kind")
            labels.emplace_back(context.graph().unit(UnitId(unit)).collective
                                    ? std::string_view("collective")
                                    : to_string(context.graph().unit(UnitId(unit)).kind));
        else
            labels.push_back(sections[unit].leader
                                 ? context.row_name(Subject::leader, *sections[unit].leader)
                                 : "-");
    Groups groups;
    std::map<std::string, std::uint32_t> numbers;
    for (const std::string& label : labels) {
        const auto [entry, added] =
            numbers.try_emplace(label, static_cast<std::uint32_t>(groups.names.size()));
        if (added) {
            groups.names.push_back(label);
            groups.sizes.push_back(0);
        }
        groups.of_unit.push_back(entry->second);
        ++groups.sizes[entry->second];
    }
    return groups;
}

struct BrokerRole {
    const char* id;
    Text title;
    detail::BrokerageRole count;
};

const std::array<BrokerRole, 5>& roles() {
    static const std::array<BrokerRole, 5> all{
        {{"coordinator", {"Coordinator", "协调人"}, &Brokerage::coordinator},
         {"itinerant", {"Itinerant", "外联人"}, &Brokerage::itinerant},
         {"gatekeeper", {"Gatekeeper", "守门人"}, &Brokerage::gatekeeper},
         {"representative", {"Representative", "代表人"}, &Brokerage::representative},
         {"liaison", {"Liaison", "联络人"}, &Brokerage::liaison}}};
    return all;
}

std::uint64_t total(const Brokerage& counts) {
    std::uint64_t sum = 0;
    for (const BrokerRole& role : roles())
        sum += counts.*role.count;
    return sum;
}

Measured score(std::uint64_t count, const detail::RoleMoments& chance) {
    if (chance.variance <= 0)
        return Measured::undefined("the groups leave the role no pair of units");
    return Measured::of((static_cast<double>(count) - chance.expected) /
                        std::sqrt(chance.variance));
}

std::size_t count_ties(const DirectedGraph& graph) {
    std::size_t ties = 0;
    for (const auto& successors : graph)
        ties += successors.size();
    return ties;
}

StudyTable unit_table(const AnalysisContext& context, const DirectedGraph& graph,
                      const Groups& groups, double density) {
    StudyTable table{"units", {"Units", "单位"}, {}, {}};
    table.columns = {{"name", {"Name", "名称"}},
                     {"group", {"Group", "分组"}},
                     {"total", {"Paths brokered", "中介路径"}}};
    for (const BrokerRole& role : roles()) {
        table.columns.push_back({role.id, role.title});
        table.columns.push_back(
            {"z-" + std::string(role.id), {"z " + role.title.en, role.title.zh + " z"}});
    }
    const std::vector<Brokerage> counts = count_brokerage(graph, groups.of_unit);
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return total(counts[a]) > total(counts[b]);
    });
    for (const std::size_t unit : order) {
        std::vector<StudyCell> row{detail::name_of(context, UnitId(unit)),
                                   groups.names[groups.of_unit[unit]],
                                   detail::count(total(counts[unit]))};
        for (const BrokerRole& role : roles()) {
            row.emplace_back(detail::count(counts[unit].*role.count));
            const auto ends = detail::ends_of_role(role.count, groups.sizes, groups.of_unit[unit]);
            row.push_back(detail::cell_of(
                score(counts[unit].*role.count, detail::moments_of(ends, density))));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

StudyTable group_table(const DirectedGraph& graph, const Groups& groups) {
    StudyTable table{"groups", {"Groups", "分组"}, {}, {}};
    table.columns = {{"group", {"Group", "分组"}}, {"units", {"Units", "单位数"}}};
    for (const BrokerRole& role : roles())
        table.columns.push_back({role.id, role.title});
    const std::vector<Brokerage> counts = count_brokerage(graph, groups.of_unit);
    for (std::size_t group = 0; group < groups.names.size(); ++group) {
        std::vector<StudyCell> row{groups.names[group],
                                   static_cast<std::int64_t>(groups.sizes[group])};
        for (const BrokerRole& role : roles()) {
            std::uint64_t sum = 0;
            for (std::size_t unit = 0; unit < counts.size(); ++unit)
                sum += groups.of_unit[unit] == group ? counts[unit].*role.count : 0;
            row.emplace_back(detail::count(sum));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

StudyResult begin(const AnalysisContext& context, const StudyOptions& options) {
    StudyResult result = detail::begin_result(brokerage.info, context);
    result.options.emplace_back("by", options.groups.by);
    return result;
}

StudyResult run(const AnalysisContext& context, const StudyOptions& options) {
    StudyResult result = begin(context, options);
    const DirectedGraph graph = detail::lead_to_support(context);
    const auto units = static_cast<double>(graph.size());
    const std::size_t ties = count_ties(graph);
    if (graph.size() < 3 || ties == 0) {
        detail::cannot_answer(result, {"nobody can broker: that takes three units and ties from "
                                       "leads to supporters",
                                       "无从中介：至少需要三个单位以及牵头与配合关系"});
        return result;
    }
    const Groups groups = groups_of(context, options);
    const double density = static_cast<double>(ties) / (units * (units - 1));
    detail::add_fact(result, "ties", {"Ties from lead to support", "牵头—配合关系"},
                     detail::count(ties));
    detail::add_fact(result, "density", {"Density", "密度"}, density);
    detail::add_fact(result, "groups", {"Groups", "分组数"}, detail::count(groups.names.size()));
    if (groups.names.size() == 1)
        result.notes.push_back({"all units are in one group: there is no role but coordinator",
                                "所有单位同属一组：只有协调人一种角色"});
    result.tables = {unit_table(context, graph, groups, density), group_table(graph, groups)};
    return result;
}

/// The paths that a unit brokers, by the unit that they come from.
StudyResult explain(const AnalysisContext& context, const StudyOptions& options,
                    std::span<const UnitId> of) {
    StudyResult result = begin(context, options);
    const Groups groups = groups_of(context, options);
    const auto origins =
        brokerage_by_origin(detail::lead_to_support(context), groups.of_unit, of[0].value);
    detail::add_fact(result, "unit", {"Unit", "单位"}, detail::name_of(context, of[0]));
    detail::add_fact(result, "group", {"Group", "分组"},
                     groups.names[groups.of_unit[of[0].index()]]);
    StudyTable table{
        "origins", {"Paths by the unit that leads it", "按来源单位列出的路径"}, {}, {}};
    table.columns = {{"name", {"From", "来源"}}, {"group", {"Group", "分组"}}};
    for (const BrokerRole& role : roles())
        table.columns.push_back({role.id, role.title});
    for (std::size_t unit = 0; unit < origins.size(); ++unit) {
        if (total(origins[unit]) == 0)
            continue;
        std::vector<StudyCell> row{detail::name_of(context, UnitId(unit)),
                                   groups.names[groups.of_unit[unit]]};
        for (const BrokerRole& role : roles())
            row.emplace_back(detail::count(origins[unit].*role.count));
        table.rows.push_back(std::move(row));
    }
    result.tables.push_back(std::move(table));
    return result;
}

} // namespace

constinit const Study brokerage{
    .info = {.id = "brokerage",
             .title = "Brokerage between groups",
             .title_zh = "组间中介",
             .answers = "who stands between groups, and in which role",
             .answers_zh = "谁处于各组之间，担任何种中介角色",
             .method = "paths lead → unit → support without a short cut, by the groups of the "
                       "three; z = (count - mean)/sd in a random graph of the same density and "
                       "groups",
             .method_zh = "牵头 → 单位 → 配合且无捷径的路径，按三方所属组别归类；z = "
                          "(次数 - 均值)/标准差，对照同密度、同分组的随机图",
             .takes = "by",
             .undefined_when = "there are fewer than three units, or no tie from lead to support",
             .undefined_when_zh = "单位少于三个，或没有由牵头指向配合的关系",
             .citation = "Gould and Fernandez (1989), Sociological Methodology 19",
             .cost = "sum of in-degree × out-degree"},
    .run = run,
    .explain = explain};

} // namespace zeren::study
