// SPDX-License-Identifier: Apache-2.0
// The network of the real notice. cross-tool: NetworkX 2.8.8 from a hand-checked reading
// (bipartite.betweenness_centrality, projected_graph, connected_components); measures.md §4.
#include "support/catch.hpp"

#include <zeren/app/pipeline.hpp>
#include <zeren/metrics/compute.hpp>

#include <array>
#include <string_view>

using namespace zeren;

namespace {

Analysis seed(CollectivePolicy policy) {
    PipelineOptions options;
    options.inputs = {ZEREN_SOURCE_DIR "/data/examples/yinzhou-2024.txt"};
    options.analysis.collectives = policy;
    return build_analysis(options).analysis;
}

double figure(const AnalysisContext& context, Subject subject, std::string_view id,
              std::string_view row) {
    const MetricTable table = compute_table(context, subject, std::array{id});
    for (std::size_t place = 0; place < table.names.size(); ++place)
        if (table.names[place] == row)
            return table.columns[0][place].value.value();
    throw std::out_of_range("no such row");
}

struct Row {
    std::string_view name;
    double lead, support, ties, betweenness, partners;
};

} // namespace

TEST_CASE("seed: the six busiest units", "[app][seed]") {
    constexpr std::array rows{Row{"区住建局", 21, 34, 55, 0.242539, 48},
                              Row{"区发改局", 15, 29, 44, 0.168155, 48},
                              Row{"区经信局", 13, 26, 39, 0.141991, 35},
                              Row{"区自然资源规划分局", 13, 26, 39, 0.138711, 39},
                              Row{"区水利局", 10, 14, 24, 0.060268, 25},
                              Row{"区财政局", 5, 19, 24, 0.068908, 24}};
    const Analysis analysis = seed(CollectivePolicy::drop);
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(figure(context, Subject::unit, "lead-count", row.name) == row.lead);
        CHECK(figure(context, Subject::unit, "support-count", row.name) == row.support);
        CHECK(figure(context, Subject::unit, "task-count", row.name) == row.ties);
        CHECK(figure(context, Subject::unit, "betweenness-centrality", row.name) ==
              Approx(row.betweenness).epsilon(0).margin(5.1e-7));
        CHECK(figure(context, Subject::unit, "partner-count", row.name) == row.partners);
    }
}

TEST_CASE("seed: sizes of the network without and with collectives", "[app][seed]") {
    const auto check = [](CollectivePolicy policy, double vertices, double ties, double components,
                          double pairs) {
        const Analysis analysis = seed(policy);
        const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
        CHECK(static_cast<double>(analysis.graph.unit_count()) == vertices);
        CHECK(figure(context, Subject::network, "task-count", "network") == 198);
        CHECK(figure(context, Subject::network, "tie-count", "network") == ties);
        CHECK(figure(context, Subject::network, "components", "network") == components);
        CHECK(figure(context, Subject::network, "pair-count", "network") == pairs);
    };
    check(CollectivePolicy::drop, 87, 631, 5, 535);
    check(CollectivePolicy::keep, 105, 859, 2, 807);
}
