// SPDX-License-Identifier: Apache-2.0
// Times every measure of every subject of one document, each round from the graph on, with nothing
// kept from the round before: what the measures cost without reading, chance and intervals.
//
//     time_measures FILE [ROUNDS]
//
// Prints CPU milliseconds: the median round, and the costliest measures with what they are the
// first to ask for (distances, the projection …).
#include <zeren/app/pipeline.hpp>
#include <zeren/metrics/compute.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace zeren;

namespace {

constexpr std::array subjects{Subject::unit, Subject::task, Subject::leader, Subject::pair,
                              Subject::network};

double milliseconds_since(std::clock_t start) {
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double time_all(const Analysis& analysis) {
    const std::clock_t start = std::clock();
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    for (const Subject subject : subjects)
        compute_table(context, subject);
    return milliseconds_since(start);
}

/// Every measure by itself in one context, in the order in which tables are made.
void time_each(const Analysis& analysis, std::map<std::string, double>& times) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    for (const Subject subject : subjects) {
        const auto all = all_metrics();
        for (std::size_t place = all.size(); place-- > 0;) {
            if (!all[place]->is_for(subject))
                continue;
            const std::clock_t start = std::clock();
            const MetricColumn column = all[place]->figures(context, subject);
            times[std::string(to_string(subject)) + " " + std::string(all[place]->info.id)] +=
                column.empty() ? 0 : milliseconds_since(start);
        }
    }
}

void print_costliest(const std::map<std::string, double>& times, std::size_t rounds) {
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [name, time] : times)
        order.emplace_back(time / static_cast<double>(rounds), name);
    std::sort(order.rbegin(), order.rend());
    order.resize(std::min<std::size_t>(order.size(), 15));
    for (const auto& [time, name] : order)
        std::cout << time << "\t" << name << "\n";
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::cerr << "time_measures FILE [ROUNDS]\n";
        return 2;
    }
    PipelineOptions options;
    options.inputs = {arguments[1]};
    const std::size_t rounds = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 20;
    const Analysis analysis = build_analysis(options).analysis;
    std::vector<double> all;
    std::map<std::string, double> each;
    for (std::size_t round = 0; round < rounds; ++round) {
        all.push_back(time_all(analysis));
        time_each(analysis, each);
    }
    std::sort(all.begin(), all.end());
    std::cout << all[all.size() / 2] << "\tall measures of all subjects\n";
    print_costliest(each, rounds);
    return 0;
}
