// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/metrics/compute.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace zeren {
namespace {

/// Edits between what was typed and an id, or the front of an id that is as long.
std::size_t distance_to(std::string_view typed, std::string_view id) {
    std::size_t best = text::edit_distance(typed, id);
    for (std::size_t length = typed.size() - std::min<std::size_t>(typed.size(), 1);
         length <= typed.size() + 1 && length < id.size(); ++length)
        best = std::min(best, text::edit_distance(typed, id.substr(0, length)));
    return best;
}

/// The ids of a subject that stand near to what was typed, best first; none when all are far.
std::vector<std::string_view> nearest_ids(std::string_view id, Subject subject) {
    constexpr std::size_t most = 5;
    const std::size_t allowed = std::max<std::size_t>(2, id.size() / 3);
    std::vector<std::pair<std::size_t, std::string_view>> ranked;
    for (const Metric* metric : all_metrics())
        if (metric->is_for(subject))
            if (const std::size_t distance = distance_to(id, metric->info.id); distance <= allowed)
                ranked.emplace_back(distance, metric->info.id);
    std::sort(ranked.begin(), ranked.end());
    ranked.resize(std::min(ranked.size(), most));
    std::vector<std::string_view> ids;
    for (const auto& entry : ranked)
        ids.push_back(entry.second);
    return ids;
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string result;
    for (const std::string_view word : words)
        result.append(result.empty() ? "" : ", ").append(word);
    return result;
}

/// The subjects that do have a measure with this id.
std::vector<std::string_view> subjects_with(std::string_view id) {
    std::vector<std::string_view> names;
    for (const Subject subject :
         {Subject::unit, Subject::task, Subject::leader, Subject::pair, Subject::network})
        if (find_metric(id, subject))
            names.push_back(to_string(subject));
    return names;
}

[[noreturn]] void throw_unknown(std::string_view id, Subject subject) {
    const std::string asked(id);
    const std::string of(to_string(subject));
    const std::string near = joined(nearest_ids(id, subject));
    const std::string elsewhere = joined(subjects_with(id));
    Text message{"no measure '" + asked + "' for " + of, "没有 " + of + " 的指标 “" + asked + "”"};
    if (!elsewhere.empty()) {
        message.en += "; it is a measure of " + elsewhere;
        message.zh += "；它属于 " + elsewhere;
    }
    Text hint{"nearest ids: " + near, "相近的指标：" + near};
    if (!elsewhere.empty())
        hint = {"ask for the measures of " + elsewhere, "请改为计算 " + elsewhere + " 的指标"};
    else if (near.empty())
        hint = {"zeren list metrics has all ids", "全部指标见 zeren list metrics"};
    throw UsageError("unknown-metric", std::move(message), std::move(hint));
}

} // namespace

const Metric& require_metric(std::string_view id, Subject subject) {
    const Metric* metric = find_metric(id, subject);
    if (!metric)
        throw_unknown(id, subject);
    return *metric;
}

std::optional<Iteration> iteration_of(const Metric& metric, const AnalysisContext& context) {
    std::optional<Iteration> ended = metric.iteration ? metric.iteration(context) : std::nullopt;
    if (ended)
        ended->metric = metric.info.id;
    return ended;
}

MetricTable compute_table(const AnalysisContext& context, Subject subject,
                          std::span<const std::string_view> only) {
    std::vector<const Metric*> chosen;
    for (const std::string_view id : only)
        chosen.push_back(&require_metric(id, subject));
    if (only.empty())
        std::copy_if(all_metrics().begin(), all_metrics().end(), std::back_inserter(chosen),
                     [&](const Metric* metric) { return metric->is_for(subject); });

    MetricTable table;
    table.subject = subject;
    for (std::size_t row = 0; row < context.row_count(subject); ++row)
        table.names.push_back(context.row_name(subject, row));
    for (const Metric* metric : chosen)
        table.metrics.push_back(&metric->info);
    table.columns.resize(chosen.size());
    // From the last to the first: betweenness stands behind the measures of distance, and the pass
    // for it leaves the distances behind.
    for (std::size_t place = chosen.size(); place-- > 0;)
        table.columns[place] = chosen[place]->figures(context, subject);
    for (const Metric* metric : chosen)
        if (const std::optional<Iteration> ended = iteration_of(*metric, context))
            table.iterations.push_back(*ended);
    return table;
}

MetricExplanation explain_metric(const AnalysisContext& context, const Metric& metric,
                                 Subject subject, std::size_t row) {
    MetricExplanation explanation;
    explanation.subject = subject;
    explanation.row = context.row_name(subject, row);
    explanation.metric = &metric.info;
    explanation.result = metric.compute(context, subject)[row];
    if (const std::optional<Iteration> ended = iteration_of(metric, context))
        explanation.iteration = *ended;
    if (explanation.result.value)
        metric.explain(context, subject, row, explanation);
    if (explanation.additive && explanation.terms.empty())
        explanation.quantities.push_back({"terms that add something", 0});
    return explanation;
}

} // namespace zeren
