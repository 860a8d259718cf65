// SPDX-License-Identifier: Apache-2.0
// Leaders joined by the units that work for both.
#include "draw/detail/curves.hpp"
#include "draw/detail/furniture.hpp"
#include "draw/detail/ring_layout.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_ties = 20; ///< more cannot be told apart on a ring
constexpr double thickest = 6;
constexpr double name_em = 14;

struct LeaderNode {
    LeaderId id;
    std::size_t tasks = 0;
    std::set<UnitId> units; ///< named units on any of the leader's tasks
    std::string label;
    Box box;
};

struct Coupling {
    std::size_t first = 0, second = 0; ///< places in the list of leaders
    std::size_t shared = 0;
};

std::vector<LeaderNode> leaders_of(const Analysis& analysis, bool chinese) {
    std::vector<LeaderNode> nodes(analysis.reading.leaders.size());
    const auto& tasks = analysis.reading.tasks;
    for (std::size_t task = 0; task < tasks.size(); ++task)
        for (const LeaderId leader : tasks[task].leaders) {
            LeaderNode& node = nodes[leader.index()];
            ++node.tasks;
            for (const UnitId unit : analysis.graph.units_of(TaskId(task)))
                if (!analysis.graph.unit(unit).collective)
                    node.units.insert(unit);
        }
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        LeaderNode& node = nodes[index];
        node.id = LeaderId(index);
        node.label =
            wrap(
                zeren::text::shorten(clean_text(leader_label(analysis.reading.leaders[index])), 80),
                name_em) +
            "\n" +
            (chinese ? fmt::format("{} 项任务，{} 个单位", node.tasks, node.units.size())
                     : counted(node.tasks, "task") + ", " + counted(node.units.size(), "unit"));
    }
    std::erase_if(nodes, [](const LeaderNode& node) { return node.tasks == 0; });
    return nodes;
}

std::vector<Coupling> couplings_of(const std::vector<LeaderNode>& nodes) {
    std::vector<Coupling> couplings;
    for (std::size_t a = 0; a < nodes.size(); ++a)
        for (std::size_t b = a + 1; b < nodes.size(); ++b) {
            const auto shared =
                std::count_if(nodes[a].units.begin(), nodes[a].units.end(),
                              [&](UnitId unit) { return nodes[b].units.count(unit) > 0; });
            if (shared > 0)
                couplings.push_back({a, b, static_cast<std::size_t>(shared)});
        }
    return couplings;
}

void place_on_ring(std::vector<LeaderNode>& nodes, const std::vector<Coupling>& couplings,
                   double size) {
    Box box;
    for (const LeaderNode& node : nodes) {
        const Box text = caption_box({node.label, size, {}});
        box.width = std::max(box.width, text.width + 16);
        box.height = std::max(box.height, text.height + 10);
    }
    std::vector<RingTie> ties;
    for (const Coupling& coupling : couplings)
        ties.push_back({coupling.first, coupling.second, coupling.shared});
    const std::vector<Point> places = ring_layout(nodes.size(), ties, box);
    for (std::size_t node = 0; node < nodes.size(); ++node)
        nodes[node].box = {places[node].x - box.width / 2, places[node].y - box.height / 2,
                           box.width, box.height};
}

double line_width(std::size_t shared, std::size_t most) {
    return 0.6 + (thickest - 0.6) * static_cast<double>(shared) / static_cast<double>(most);
}

std::string node_name(const LeaderNode& node) {
    return fmt::format("l{}", node.id.value);
}

/// Lines with their numbers, each where the next other line is farthest off. Returns how many
/// numbers found no room.
std::size_t draw_couplings(Canvas& canvas, const Analysis& analysis,
                           const std::vector<LeaderNode>& nodes,
                           const std::vector<Coupling>& couplings, std::size_t most, bool chinese) {
    const Style& style = canvas.style();
    canvas.comment(chinese ? "共用单位" : "Shared units");
    Occupied taken;
    for (const LeaderNode& node : nodes)
        taken.add({node.box.left - 2, node.box.top - 2, node.box.width + 4, node.box.height + 4});
    std::vector<LabelledLine> lines;
    for (const Coupling& coupling : couplings) {
        const Box& first = nodes[coupling.first].box;
        const Box& second = nodes[coupling.second].box;
        const Box text = caption_box({std::to_string(coupling.shared), style.label_size, {}});
        lines.push_back(
            {{{first.middle_x(), first.middle_y()}, {second.middle_x(), second.middle_y()}},
             text.width + 3,
             text.height});
    }
    const auto places = label_places(lines, taken);
    std::size_t without_room = 0;
    for (std::size_t at = 0; at < couplings.size(); ++at) {
        const Coupling& coupling = couplings[at];
        const LeaderNode& first = nodes[coupling.first];
        const LeaderNode& second = nodes[coupling.second];
        const std::string tooltip =
            fmt::format(fmt::runtime(chinese ? "{} — {}：共用单位 {}" : "{} — {}: shared units {}"),
                        analysis.reading.leaders[first.id.index()].name,
                        analysis.reading.leaders[second.id.index()].name, coupling.shared);
        canvas.edge({{}, "tie", tooltip}, node_name(first), node_name(second),
                    {style.support, line_width(coupling.shared, most)});
        if (places[at])
            canvas.text_on(
                {fmt::format("n{}x{}", first.id.value, second.id.value), "number", tooltip},
                places[at]->x, places[at]->y,
                {std::to_string(coupling.shared), style.label_size, style.ink}, style.background);
        else
            ++without_room;
    }
    return without_room;
}

/// Drops the weakest couplings until the picture can bear the rest; returns the smallest kept.
std::size_t keep_legible(std::vector<Coupling>& couplings) {
    std::stable_sort(couplings.begin(), couplings.end(),
                     [](const Coupling& a, const Coupling& b) { return a.shared > b.shared; });
    if (couplings.size() <= most_ties)
        return 1;
    const std::size_t minimum = couplings[most_ties].shared + 1;
    if (couplings.front().shared < minimum) { // all equally strong: the first of them
        couplings.resize(most_ties);
        return minimum - 1;
    }
    std::erase_if(couplings, [&](const Coupling& coupling) { return coupling.shared < minimum; });
    return minimum;
}

/// How much of the network stands on the picture.
struct Drawn {
    std::size_t shown = 0, all = 0; ///< couplings
    std::size_t minimum = 0, strongest = 0;
    std::size_t unnumbered = 0;
};

Furniture furniture_of(const Style& style, bool chinese, bool any_leader, const Drawn& drawn) {
    Furniture furniture{
        .view = "leaders",
        .title = chinese ? "领导分工耦合" : "Leaders and the units they share",
        .subtitle = chinese ? "两位领导的任务由同一单位承担时相连；数字和线宽为共用单位数。"
                            : "Leaders are joined by units that work on tasks of both; number and "
                              "width = shared units.",
        .legend = {},
        .notes = {}};
    if (!any_leader)
        furniture.message = chinese ? "文中未写明领导。" : "The document names no leader.";
    if (any_leader)
        furniture.legend.push_back(legend_shape(style.words("leader", chinese),
                                                {Outline::rounded, style.task_fill, style.frame}));
    if (drawn.shown > 0)
        furniture.legend.push_back(legend_line(
            with_number(style.words("shared-units", chinese), std::to_string(drawn.strongest)),
            {style.support, line_width(drawn.strongest, drawn.strongest)}));
    if (drawn.shown < drawn.all)
        furniture.notes.push_back(
            {fmt::format("Shown: pairs with {} or more shared units, {} of {}.", drawn.minimum,
                         drawn.shown, drawn.all),
             fmt::format("只画共用单位不少于 {} 个的领导（{} 对中的 {} 对）。", drawn.minimum,
                         drawn.all, drawn.shown)});
    if (drawn.unnumbered > 0)
        furniture.notes.push_back(
            {fmt::format("Lines without room for their number: {}.", drawn.unnumbered),
             fmt::format("{} 条连线因位置不足未标数字。", drawn.unnumbered)});
    return furniture;
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const Style& style = options.style;
    const bool chinese = options.language == Language::chinese;
    std::vector<LeaderNode> nodes = leaders_of(analysis, chinese);
    std::vector<Coupling> couplings = couplings_of(nodes);
    const std::size_t all = couplings.size();
    std::size_t minimum = keep_legible(couplings);
    if (options.minimum_weight) {
        minimum = static_cast<std::size_t>(std::max(1.0, std::ceil(*options.minimum_weight)));
        couplings = couplings_of(nodes);
        std::erase_if(couplings,
                      [&](const Coupling& coupling) { return coupling.shared < minimum; });
    }
    const std::size_t most =
        couplings.empty()
            ? 1
            : std::max_element(couplings.begin(), couplings.end(), [](auto& a, auto& b) {
                  return a.shared < b.shared;
              })->shared;
    place_on_ring(nodes, couplings, style.label_size);
    Canvas canvas("leaders", false, style);
    canvas.comment(chinese ? "领导" : "Leaders");
    for (const LeaderNode& node : nodes)
        canvas.shape(
            {node_name(node), "leader", leader_label(analysis.reading.leaders[node.id.index()])},
            node.box, {Outline::rounded, leader_fill(analysis, style, node.id), style.frame},
            {node.label, style.label_size, style.ink});
    const std::size_t unnumbered =
        draw_couplings(canvas, analysis, nodes, couplings, most, chinese);
    const Furniture furniture = furniture_of(style, chinese, !nodes.empty(),
                                             {couplings.size(), all, minimum, most, unnumbered});
    return finish_diagram(canvas, analysis, options, furniture);
}

} // namespace

extern const View leaders;
constinit const View leaders{
    .info = {.id = "leaders",
             .title = "Leaders and the units they share",
             .title_zh = "领导分工耦合",
             .shows = "Leaders joined by the number of units that work on tasks of both.",
             .shows_zh = "两位领导之间共用的单位数。",
             .needs = "",
             .takes = "minimum-weight"},
    .draw = draw};

} // namespace zeren::view
