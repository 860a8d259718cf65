// SPDX-License-Identifier: Apache-2.0
// Reads the table that it is given and prints who leads most.
#include <zeren/app/pipeline.hpp>
#include <zeren/metrics/compute.hpp>

#include <iostream>

int main(int argc, char** argv) {
    zeren::PipelineOptions options;
    options.inputs.assign(argv + 1, argv + argc);
    const zeren::GraphResult result = zeren::build_analysis(options);
    std::cout << result.analysis.reading.tasks.size() << " tasks, "
              << result.analysis.graph.named_unit_count() << " units\n";
}
