// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/modules.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace zeren {
namespace {

using Counts = std::map<std::uint32_t, double>;

double entropy(const Counts& counts, double all) {
    CompensatedSum sum;
    for (const auto& [label, count] : counts)
        sum += -count / all * std::log(count / all);
    return sum.value();
}

/// Mean mutual information when `all` entries are dealt at random into modules of these sizes: the
/// overlap of two modules is hypergeometric.
double expected_information(const Counts& first, const Counts& second, double all) {
    CompensatedSum sum;
    const auto log_factorial = [](double number) { return std::lgamma(number + 1); };
    for (const auto& [first_label, a] : first)
        for (const auto& [second_label, b] : second)
            for (double both = std::max(1.0, a + b - all); both <= std::min(a, b); ++both) {
                const double log_chance = log_factorial(a) + log_factorial(b) +
                                          log_factorial(all - a) + log_factorial(all - b) -
                                          log_factorial(all) - log_factorial(both) -
                                          log_factorial(a - both) - log_factorial(b - both) -
                                          log_factorial(all - a - b + both);
                sum += both / all * std::log(all * both / (a * b)) * std::exp(log_chance);
            }
    return sum.value();
}

} // namespace

double adjusted_mutual_information(std::span<const std::uint32_t> first,
                                   std::span<const std::uint32_t> second) {
    Counts firsts, seconds;
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> both;
    double all = 0;
    for (std::size_t entry = 0; entry < std::min(first.size(), second.size()); ++entry) {
        if (first[entry] == no_module || second[entry] == no_module)
            continue;
        ++firsts[first[entry]];
        ++seconds[second[entry]];
        ++both[{first[entry], second[entry]}];
        ++all;
    }
    if (all == 0)
        return 0;
    const bool alike = firsts.size() == seconds.size();
    if (alike && (firsts.size() == 1 || static_cast<double>(firsts.size()) == all))
        return 1; // one module each, or every entry alone
    CompensatedSum information;
    for (const auto& [pair, count] : both)
        information +=
            count / all * std::log(all * count / (firsts[pair.first] * seconds[pair.second]));
    const double expected = expected_information(firsts, seconds, all);
    const double mean = (entropy(firsts, all) + entropy(seconds, all)) / 2;
    const double most = mean - expected;
    return std::abs(most) < 1e-15 ? 0 : (information.value() - expected) / most;
}

} // namespace zeren
