// SPDX-License-Identifier: Apache-2.0
// What every measure must keep to, walked over the registry: a new measure is held to all of this
// without being named here.
#include "property/rounds.hpp"
#include "support/catch.hpp"
#include "support/random_graphs.hpp"

#include <zeren/model/reasons.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

using namespace zeren;
using namespace zeren::test;

namespace {

constexpr std::array every_subject{Subject::unit, Subject::task, Subject::leader, Subject::pair,
                                   Subject::network};
constexpr double tolerance = 1e-9;

/// Every table of a network.
std::map<Subject, MetricTable> tables(const Network& of) {
    const AnalysisContext context(of.graph, of.reading, of.options);
    std::map<Subject, MetricTable> result;
    for (const Subject subject : every_subject)
        result.emplace(subject, compute_table(context, subject));
    return result;
}

bool same(const Measured& left, const Measured& right) {
    if (left.value.has_value() != right.value.has_value())
        return false;
    return !left.value ||
           std::abs(*left.value - *right.value) <= tolerance * std::max(1.0, std::abs(*left.value));
}

void check_same(const Measured& left, const Measured& right, std::string_view what) {
    if (!same(left, right))
        FAIL_CHECK(what << ": " << left.value.value_or(-1) << " and " << right.value.value_or(-1));
}

/// What the arithmetic of an explanation ends in: the sum of its terms, or its last quantity.
Measured outcome(const MetricExplanation& why) {
    if (!why.additive)
        return why.quantities.empty() ? Measured::undefined("no arithmetic")
                                      : Measured::of(why.quantities.back().value);
    double sum = 0;
    for (const ExplanationTerm& term : why.terms)
        sum += term.contribution;
    return why.terms.empty() && why.quantities.empty() ? Measured::undefined("no arithmetic")
                                                       : Measured::of(sum);
}

} // namespace

TEST_CASE("every descriptor is complete and every id is one measure of its subject", "[property]") {
    std::set<std::pair<std::string_view, Subject>> seen;
    for (const Metric* metric : all_metrics()) {
        const MetricInfo& info = metric->info;
        INFO(info.id);
        for (const std::string_view text :
             {info.id, info.title, info.title_zh, info.formula, info.reads, info.range,
              info.undefined_when, info.citation, info.cost})
            CHECK_FALSE(text.empty());
        CHECK(info.lowest < info.highest);
        CHECK(std::all_of(info.id.begin(), info.id.end(), [](char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                   letter == '-';
        }));
        // Chinese titles are Chinese: some code point beyond Latin
        CHECK(std::any_of(info.title_zh.begin(), info.title_zh.end(),
                          [](char byte) { return static_cast<unsigned char>(byte) >= 0xE4; }));
        CHECK(metric->compute != nullptr);
        CHECK(metric->explain != nullptr);
        for (const MetricConvention& convention : metric->conventions) {
            CHECK(convention.compute != nullptr);
            CHECK_FALSE(convention.differs.empty());
            CHECK_FALSE(convention.differs_zh.empty());
        }
        CHECK_FALSE(metric->subjects.empty());
        for (const Subject subject : metric->subjects) {
            CHECK(seen.emplace(info.id, subject).second);
            CHECK(find_metric(info.id, subject) == metric);
        }
    }
    CHECK(find_metric("no-such-measure", Subject::unit) == nullptr);
}

TEST_CASE("every value is finite and in range, or has a reason", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed)
        for (const auto& [subject, table] : tables(network(random_shape(seed))))
            for (std::size_t place = 0; place < table.metrics.size(); ++place)
                for (const Measured& cell : table.columns[place]) {
                    const MetricInfo& info = *table.metrics[place];
                    const double figure = cell.value.value_or(0);
                    const double slack = 1e-12 * std::max(1.0, std::abs(figure));
                    const bool in_range = std::isfinite(figure) && figure >= info.lowest - slack &&
                                          figure <= info.highest + slack &&
                                          (!info.whole_number || figure == std::floor(figure));
                    const bool right =
                        cell.value ? in_range && cell.reason.empty() : !cell.reason.empty();
                    if (!right)
                        FAIL_CHECK(to_string(subject)
                                   << " " << info.id << " " << figure << " seed " << seed);
                }
}

TEST_CASE("every measure has a figure somewhere, and every reason is said in both languages",
          "[property]") {
    std::set<std::pair<std::string_view, Subject>> defined;
    std::set<std::string_view> english_only;
    for (std::uint64_t seed = 0; seed < rounds; ++seed)
        for (const auto& [subject, table] : tables(network(random_shape(seed))))
            for (std::size_t place = 0; place < table.metrics.size(); ++place)
                for (const Measured& cell : table.columns[place]) {
                    if (cell.value)
                        defined.emplace(table.metrics[place]->id, subject);
                    else if (reason_in(Language::chinese, cell.reason) == cell.reason)
                        english_only.insert(cell.reason);
                }
    for (const Metric* metric : all_metrics())
        for (const Subject subject : metric->subjects) {
            INFO(metric->info.id << " of " << to_string(subject));
            CHECK(defined.contains({metric->info.id, subject}));
        }
    for (const std::string_view reason : english_only)
        FAIL_CHECK("no Chinese for: " << reason);
}

TEST_CASE("every measure explains every figure, and the arithmetic ends in it", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Network of = network(random_shape(seed));
        const AnalysisContext context(of.graph, of.reading, of.options);
        for (const Metric* metric : all_metrics())
            for (const Subject subject : metric->subjects)
                for (std::size_t row = 0; row < context.row_count(subject); ++row) {
                    const MetricExplanation why = explain_metric(context, *metric, subject, row);
                    CHECK(why.metric == &metric->info);
                    if (!why.result.value) {
                        CHECK_FALSE(why.result.reason.empty());
                        continue;
                    }
                    check_same(why.result, outcome(why), metric->info.id);
                }
    }
}

TEST_CASE("the order in which ties are given changes no bit", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        Shape shape = random_shape(seed);
        const auto before = tables(network(shape));
        Dice dice(seed + 1000);
        const std::vector<std::size_t> order = dice.permutation(shape.ties.size());
        std::vector<Tie> shuffled;
        for (const std::size_t place : order)
            shuffled.push_back(shape.ties[place]);
        shape.ties = shuffled;
        const auto after = tables(network(shape));
        for (const Subject subject : every_subject)
            CHECK(before.at(subject).columns == after.at(subject).columns);
    }
}

TEST_CASE("the number of jobs changes no bit", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        Network of = network(random_shape(seed));
        const auto one = tables(of);
        for (const unsigned jobs : {2U, 4U}) {
            of.options.jobs = jobs;
            const auto several = tables(of);
            for (const Subject subject : every_subject)
                CHECK(one.at(subject).columns == several.at(subject).columns);
        }
    }
}
