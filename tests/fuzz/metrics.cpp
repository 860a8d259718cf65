// SPDX-License-Identifier: Apache-2.0
// Bytes to a graph, and every measure of it: finite, in range, or undefined with a reason, and the
// same bits on two threads. Two bytes of sizes, one of options, then a tie a byte.
#include "fuzz.hpp"
#include "support/graphs.hpp"

#include <zeren/metrics/metric.hpp>

#include <array>
#include <cmath>

namespace {

using namespace zeren;
using fuzz::require;

test::Network network_of(std::string_view bytes) {
    constexpr unsigned most = 12;
    const auto byte = [&](std::size_t at) {
        return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
    };
    test::Shape shape{.units = byte(0) % (most + 1), .tasks = byte(1) % (most + 1), .ties = {}};
    shape.weights.lead = 1 + byte(2) % 3;
    shape.weight_exponent = (byte(2) / 3 % 5) / 4.0;
    shape.role_split = (byte(2) / 15 % 5) / 4.0;
    for (std::size_t at = 3; at + 1 < bytes.size() && shape.units > 0 && shape.tasks > 0; at += 2)
        shape.ties.push_back({byte(at) % shape.units, byte(at + 1) % shape.tasks,
                              byte(at) < 0x80 ? Role::lead : Role::support});
    if (shape.units > 0 && byte(2) >= 0xC0)
        shape.collectives.push_back(0);
    shape.leaders.resize(shape.tasks);
    for (std::size_t task = 0; task < shape.tasks; ++task)
        shape.leaders[task].push_back((byte(0) + task) % 3);
    return test::network(shape);
}

void check(const MetricInfo& info, const Measured& cell) {
    if (!cell.value)
        return require(!cell.reason.empty(), "what is undefined has a reason", info.id);
    const double figure = *cell.value;
    const double slack = 1e-12 * std::max(1.0, std::abs(figure));
    require(std::isfinite(figure), "a figure is finite", info.id);
    require(figure >= info.lowest - slack && figure <= info.highest + slack,
            "a figure is in its range", info.id);
    require(!info.whole_number || figure == std::floor(figure), "a count is whole", info.id);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t most_bytes = 200;
    test::Network of = network_of(fuzz::as_text(data, std::min(size, most_bytes)));
    AnalysisOptions two = of.options;
    two.jobs = 2;
    const AnalysisContext serial(of.graph, of.reading, of.options),
        parallel(of.graph, of.reading, two);
    for (const Subject subject :
         {Subject::unit, Subject::task, Subject::leader, Subject::pair, Subject::network}) {
        const MetricTable table = compute_table(serial, subject);
        for (std::size_t place = 0; place < table.metrics.size(); ++place)
            for (const Measured& cell : table.columns[place])
                check(*table.metrics[place], cell);
        require(compute_table(parallel, subject).columns == table.columns, "threads change no bit",
                to_string(subject));
    }
    return 0;
}
