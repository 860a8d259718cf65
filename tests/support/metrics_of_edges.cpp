// SPDX-License-Identifier: Apache-2.0
// Prints every measure of edge lists, for comparison with other tools. Standard input holds graphs
// one after another:
//
//     graph <units> <tasks>
//     <unit> <task> lead|support        one line a tie
//     end
//
// Standard output has one line of JSON a graph: {subject: {"names": […], measure: [figures]}}, null
// where a figure is undefined; a peer's figure stands beside ours as measure@peer.
#include "support/graphs.hpp"

#include <zeren/base/text.hpp>

#include <iostream>
#include <string>

using namespace zeren;

namespace {

std::string json(const MetricColumn& column) {
    std::string text;
    for (const Measured& cell : column)
        text += (text.empty() ? "" : ",") +
                (cell.value ? text::format_number(*cell.value) : std::string("null"));
    return "[" + text + "]";
}

/// Names are ours ("u0", "t3", "u0|u1"): nothing in them needs escaping.
std::string json(const MetricTable& table, const AnalysisContext& context) {
    std::string names;
    for (const std::string& name : table.names)
        names += (names.empty() ? "\"" : ",\"") + name + "\"";
    std::string text = "{\"names\":[" + names + "]";
    for (std::size_t place = 0; place < table.metrics.size(); ++place)
        text += ",\"" + std::string(table.metrics[place]->id) + "\":" + json(table.columns[place]);
    for (const MetricInfo* info : table.metrics)
        for (const MetricConvention& other : find_metric(info->id, table.subject)->conventions)
            text += ",\"" + std::string(info->id) + "@" + std::string(to_string(other.peer)) +
                    "\":" + json(other.compute(context, table.subject));
    return text + "}";
}

void print(const test::Network& network) {
    const AnalysisContext context(network.graph, network.reading, network.options);
    std::string line;
    for (const Subject subject : {Subject::unit, Subject::task, Subject::pair, Subject::network})
        line += (line.empty() ? "{\"" : ",\"") + std::string(to_string(subject)) +
                "\":" + json(compute_table(context, subject), context);
    std::cout << line << "}\n";
}

} // namespace

int main() {
    std::string word;
    while (std::cin >> word) {
        test::Shape shape{.units = 0, .tasks = 0, .ties = {}};
        if (word != "graph" || !(std::cin >> shape.units >> shape.tasks)) {
            std::cerr << "expected: graph <units> <tasks>, found: " << word << "\n";
            return 2;
        }
        while (std::cin >> word && word != "end") {
            test::Tie tie{.unit = std::stoul(word)};
            std::cin >> tie.task >> word;
            tie.role = word == "lead" ? Role::lead : Role::support;
            shape.ties.push_back(tie);
        }
        print(test::network(shape));
    }
    return 0;
}
