// SPDX-License-Identifier: Apache-2.0
// Prints every measure of edge lists, for comparison with other tools. Standard input holds graphs
// one after another:
//
//     graph <units> <tasks>
//     <unit> <task> lead|support        one line a tie
//     end
//
// Standard output has one line of JSON a graph: {subject: {"names": […], measure: [figures]}}, null
// where a figure is undefined; a peer's figure stands beside ours as measure@peer. Beside every
// graph stand tables made by rule, which tests/differential/graph.py repeats: units a < b work
// together when a + b is a multiple of 3, unit u can do u mod 3 and 3 + u mod 2, BiRank is asked
// about the first unit and the first task, task t has leader t mod 3 unless t mod 4 is 3, and a
// lead weighs 2, a support 1.
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

void add_side_tables(test::Shape& shape) {
    auto& contacts = shape.contacts.emplace();
    auto& capabilities = shape.capabilities.emplace();
    for (std::size_t unit = 0; unit < shape.units; ++unit) {
        for (std::size_t other = unit + 1; other < shape.units; ++other)
            if ((unit + other) % 3 == 0)
                contacts.emplace_back(unit, other);
        const auto number = static_cast<std::uint32_t>(unit);
        capabilities.push_back({number % 3, 3 + number % 2});
    }
    for (std::size_t task = 0; task < shape.tasks; ++task)
        shape.leaders.push_back(task % 4 == 3 ? std::vector<std::size_t>{}
                                              : std::vector<std::size_t>{task % 3});
    shape.weights = {.lead = 2, .support = 1};
    if (shape.units > 0)
        shape.query_units = {0};
    if (shape.tasks > 0)
        shape.query_tasks = {0};
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
        add_side_tables(shape);
        print(test::network(shape));
    }
    return 0;
}
