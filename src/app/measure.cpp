// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/pipeline.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/metrics/compute.hpp>

namespace zeren {
namespace {

Text measuring(Subject subject) {
    switch (subject) {
    case Subject::unit:
        return {"measuring units", "计算单位指标"};
    case Subject::task:
        return {"measuring tasks", "计算任务指标"};
    case Subject::leader:
        return {"measuring leaders", "计算领导指标"};
    case Subject::pair:
        return {"measuring pairs", "计算单位对指标"};
    case Subject::network:
        break;
    }
    return {"measuring the network", "计算网络指标"};
}

} // namespace

void measure(Analysis& analysis, std::span<const Subject> subjects,
             std::span<const std::string_view> only, Progress* progress) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    for (const Subject subject : subjects) {
        begin_stage(progress, measuring(subject));
        table_of(analysis, subject) = compute_table(context, subject, only);
        if (subject == Subject::pair)
            analysis.unit_pairs = context.projection().pairs;
    }
}

namespace {

MetricTable Analysis::*table_member(Subject subject) {
    switch (subject) {
    case Subject::unit:
        return &Analysis::units;
    case Subject::task:
        return &Analysis::tasks;
    case Subject::leader:
        return &Analysis::leaders;
    case Subject::pair:
        return &Analysis::pairs;
    case Subject::network:
        break;
    }
    return &Analysis::network;
}

} // namespace

const MetricTable& table_of(const Analysis& analysis, Subject subject) {
    return analysis.*table_member(subject);
}

MetricTable& table_of(Analysis& analysis, Subject subject) {
    return analysis.*table_member(subject);
}

} // namespace zeren
