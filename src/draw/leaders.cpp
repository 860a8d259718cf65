// SPDX-License-Identifier: Apache-2.0
// Leaders joined by the units that work for both.
#include "draw/detail/furniture.hpp"
#include "draw/detail/network_layout.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_ties = 45;
constexpr double thickest = 8;
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
            fmt::format(fmt::runtime(chinese ? "{} 项任务，{} 个单位" : "{} tasks, {} units"),
                        node.tasks, node.units.size());
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

/// Each next leader is the one most coupled to the one before, so that strong ties run along the
/// ring and not across it.
std::vector<std::size_t> ring_order(std::size_t count, const std::vector<Coupling>& couplings) {
    std::vector<std::vector<std::size_t>> shared(count, std::vector<std::size_t>(count, 0));
    for (const Coupling& coupling : couplings)
        shared[coupling.first][coupling.second] = shared[coupling.second][coupling.first] =
            coupling.shared;
    std::vector<std::size_t> order;
    std::vector<bool> taken(count, false);
    for (std::size_t step = 0; step < count; ++step) {
        std::size_t best = count;
        for (std::size_t candidate = 0; candidate < count; ++candidate)
            if (!taken[candidate] &&
                (best == count ||
                 (!order.empty() && shared[order.back()][candidate] > shared[order.back()][best])))
                best = candidate;
        order.push_back(best);
        taken[best] = true;
    }
    return order;
}

void place_on_ring(std::vector<LeaderNode>& nodes, const std::vector<Coupling>& couplings,
                   double size) {
    double widest = 0;
    double highest = 0;
    for (const LeaderNode& node : nodes) {
        const Box text = caption_box({node.label, size, {}});
        widest = std::max(widest, text.width + 16);
        highest = std::max(highest, text.height + 10);
    }
    const auto count = static_cast<double>(nodes.size());
    const double radius_y = std::max(150.0, count * (highest + 40) / 2.9);
    const double radius_x = std::max(radius_y * 1.15, widest * 1.4);
    const auto order = ring_order(nodes.size(), couplings);
    // Two lie side by side, more begin at the top.
    const double first = nodes.size() == 2 ? std::numbers::pi : -std::numbers::pi / 2;
    for (std::size_t step = 0; step < order.size(); ++step) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(step) / count + first;
        nodes[order[step]].box = {radius_x * std::cos(angle) - widest / 2,
                                  radius_y * std::sin(angle) - highest / 2, widest, highest};
    }
}

double line_width(std::size_t shared, std::size_t most) {
    return 0.6 + (thickest - 0.6) * static_cast<double>(shared) / static_cast<double>(most);
}

std::string node_name(const LeaderNode& node) {
    return fmt::format("l{}", node.id.value);
}

/// Lines with their numbers; the thin ones first, so that the strong lie on top.
void draw_couplings(Canvas& canvas, const Analysis& analysis, const std::vector<LeaderNode>& nodes,
                    const std::vector<Coupling>& couplings, std::size_t most, bool chinese) {
    const Style& style = canvas.style();
    canvas.comment(chinese ? "共用单位" : "Shared units");
    Occupied occupied;
    for (const LeaderNode& node : nodes)
        occupied.add(
            {node.box.left - 2, node.box.top - 2, node.box.width + 4, node.box.height + 4});
    for (const Coupling& coupling : couplings) {
        const LeaderNode& first = nodes[coupling.first];
        const LeaderNode& second = nodes[coupling.second];
        const std::string tooltip =
            fmt::format(fmt::runtime(chinese ? "{} — {}：共用单位 {}" : "{} — {}: {} shared units"),
                        analysis.reading.leaders[first.id.index()].name,
                        analysis.reading.leaders[second.id.index()].name, coupling.shared);
        canvas.edge({{}, "tie", tooltip}, node_name(first), node_name(second),
                    {style.support, line_width(coupling.shared, most)});
        const Caption number{std::to_string(coupling.shared), style.label_size, style.ink};
        const Box box = caption_box(number);
        const auto place = place_on_line({first.box.middle_x(), first.box.middle_y()},
                                         {second.box.middle_x(), second.box.middle_y()},
                                         box.width + 2, box.height, occupied);
        if (place)
            canvas.text_on(
                {fmt::format("n{}x{}", first.id.value, second.id.value), "number", tooltip},
                place->x, place->y, number, style.background);
    }
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
            node.box, {Outline::rounded, style.unit_fill, style.frame},
            {node.label, style.label_size, style.ink});
    draw_couplings(canvas, analysis, nodes, couplings, most, chinese);
    Furniture furniture{
        .view = "leaders",
        .title = chinese ? "领导分工耦合" : "Leaders and the units they share",
        .subtitle = chinese ? "两位领导的任务由同一单位承担时相连；数字和线宽为共用单位数。"
                            : "Leaders are joined by units that work on tasks of both; number and "
                              "width = shared units.",
        .legend = {legend_shape(style.words("leader", chinese),
                                {Outline::rounded, style.unit_fill, style.frame}),
                   legend_line(
                       with_number(style.words("shared-units", chinese), std::to_string(most)),
                       {style.support, line_width(most, most)})},
        .notes = {}};
    if (couplings.size() < all)
        furniture.notes.push_back(
            {fmt::format("Shown: pairs with {} or more shared units, {} of {}.", minimum,
                         couplings.size(), all),
             fmt::format("只画共用单位不少于 {} 个的领导（{} 对中的 {} 对）。", minimum, all,
                         couplings.size())});
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
