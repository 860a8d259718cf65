// SPDX-License-Identifier: Apache-2.0
#include "find_subject.hpp"

#include <zeren/app/compare.hpp>
#include <zeren/app/load.hpp>
#include <zeren/app/manifest.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/model/units_called.hpp>
#include <zeren/resolve/roster.hpp>
#include <zeren/study/compare.hpp>

#include <algorithm>
#include <filesystem>

namespace zeren {
namespace {

double part(const std::optional<double>& value, double otherwise, const std::string& flag) {
    if (!value)
        return otherwise;
    if (!(*value > 0 && *value <= 1))
        throw UsageError("bad-value",
                         {flag + " has to be above 0 and at most 1", flag + " 应大于 0 且不超过 1"},
                         {});
    return *value;
}

CompareOptions options_of(const CompareRequest& request) {
    CompareOptions options;
    options.match = part(request.match, options.match, "--match");
    options.review = part(request.review, options.review, "--review");
    if (request.succession.empty())
        return options;
    options.succession_file = std::filesystem::path(request.succession).filename().string();
    const Source file = load_file(request.succession, request.pipeline.reading.limits.input_bytes);
    for (const NamePair& line : parse_name_pairs(file, "older", "newer"))
        options.succession.push_back({line.first, line.second, line.line});
    return options;
}

void require_two(std::size_t inputs) {
    if (inputs < 2)
        throw UsageError(
            "missing-input",
            {"there is nothing to compare with: one input alone", "只有一个输入，无可比较"},
            {"give the older and the newer one: OLD NEW", "请给出新旧两个输入：旧表 新表"});
}

/// A unit that only the older table has is looked up there.
StudyResult explain_one(const Analysis& older, const Analysis& newer, const CompareOptions& options,
                        const std::string& unit) {
    const bool in_newer = !units_called(newer, unit).empty() || units_called(older, unit).empty();
    const UnitId found = find_unit(in_newer ? newer : older, unit);
    return explain_comparison(older, newer, options, found, in_newer);
}

} // namespace

std::vector<StudyResult> compare_inputs(const CompareRequest& request) {
    const CompareOptions options = options_of(request);
    std::vector<GraphResult> built = build_analyses(request.pipeline);
    require_two(built.size());
    for (GraphResult& one : built)
        if (request.plain_names)
            forget_machine_paths(one.analysis.reading);
    std::vector<StudyResult> results;
    if (!request.explain.empty())
        for (std::size_t input = 0; input + 1 < built.size(); ++input)
            results.push_back(explain_one(built[input].analysis, built[input + 1].analysis, options,
                                          request.explain));
    else
        for (std::size_t input = 0; input + 1 < built.size(); ++input)
            results.push_back(
                compare_tables(built[input].analysis, built[input + 1].analysis, options));
    return results;
}

Comparison compare_with_older(const CompareRequest& request, const Analysis& newer) {
    const CompareOptions options = options_of(request);
    GraphResult older = build_analysis(request.pipeline);
    forget_machine_paths(older.analysis.reading);
    return {compare_tables(older.analysis, newer, options),
            difference_of(older.analysis, newer, options), std::move(older.inputs)};
}

StudyResult changes_alone(StudyResult result) {
    const auto is_none = [](const StudyCell& cell) {
        const auto* whole = std::get_if<std::int64_t>(&cell);
        const auto* real = std::get_if<double>(&cell);
        const auto* truth = std::get_if<bool>(&cell);
        return (whole != nullptr && *whole == 0) || (real != nullptr && *real == 0) ||
               (truth != nullptr && !*truth);
    };
    for (StudyTable& table : result.tables) {
        std::vector<std::size_t> changes; // columns that say how much
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (table.columns[column].id.ends_with("change") ||
                table.columns[column].id == "lead-changed")
                changes.push_back(column);
        const bool stated = !table.columns.empty() && table.columns[0].id == "state";
        std::erase_if(table.rows, [&](const std::vector<StudyCell>& row) {
            const auto* state = stated ? std::get_if<Text>(&row[0]) : nullptr;
            return (!stated || (state != nullptr && state->en == "kept")) && !changes.empty() &&
                   std::all_of(changes.begin(), changes.end(),
                               [&](std::size_t column) { return is_none(row[column]); });
        });
    }
    return result;
}

Picture draw_difference(const CompareRequest& request, const DrawRequest& drawing) {
    const CompareOptions options = options_of(request);
    const std::vector<GraphResult> built = build_analyses(request.pipeline);
    require_two(built.size());
    if (built.size() > 2)
        throw UsageError(
            "too-many-inputs",
            {"a picture of changes is of two tables, not of " + std::to_string(built.size()),
             "变化图只比较两张表，而输入有 " + std::to_string(built.size()) + " 个"},
            {"give two of them: the older and the newer one", "请给出其中两个：旧表和新表"});
    const Analysis &older = built[0].analysis, &newer = built[1].analysis;
    return draw_difference(difference_of(older, newer, options), drawing,
                           picture_language(drawing.language, newer.reading));
}

} // namespace zeren
