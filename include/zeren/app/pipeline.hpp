// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/progress.hpp>
#include <zeren/model/analysis.hpp>
#include <zeren/read/reader.hpp>
#include <zeren/resolve/resolve.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// What the steps from files to measures are told. Empty paths mean "none".
struct PipelineOptions {
    std::vector<std::string> inputs; ///< files, folders, "-"
    ReadOptions reading;
    NetworkLimits limits;
    std::string roster;     ///< CSV file: who a collective stands for
    std::string aliases;    ///< CSV file: spellings that are one unit
    std::string vocabulary; ///< TOML file: words added to the built-in lists
    std::string jurisdiction;
    std::string lead_rule = "as-stated"; ///< as-stated, first-is-lead or joint
    bool default_supporters = true;      ///< obey sentences that add supporters to every task
    std::string contacts;                ///< CSV file: units seen to work together
    std::string capabilities;            ///< CSV file: what units can do
    std::vector<std::string> query;      ///< names of the units and tasks that BiRank asks about
    AnalysisOptions analysis;
    bool hash_inputs = false;     ///< give each input's SHA-256 (for a manifest)
    Progress* progress = nullptr; ///< told what is being done; not owned
};

/// An input as the manifest names it.
struct InputDigest {
    std::string name;
    std::uint64_t bytes = 0;
    std::string sha256;
};

struct ReadResult {
    Reading reading;
    std::vector<InputDigest> inputs;
};

/// An aliases file (CSV) of the units that are probably one, for the analyst to edit.
std::string suggested_aliases(const Reading& reading);

/// Loads, reads and resolves. Throws InputError or UsageError.
ReadResult read_inputs(const PipelineOptions& options);

struct GraphResult {
    Analysis analysis; ///< reading and graph; the tables of measures are still empty
    std::vector<InputDigest> inputs;
    std::vector<std::string> query_missing; ///< names of the query that are no vertex here
};

/// `read_inputs`, then the graph under the policy for collectives: all inputs are one network, in
/// which a unit is known by its jurisdiction and name.
GraphResult build_analysis(const PipelineOptions& options);

/// The same for every input alone: as many networks as there are files.
std::vector<GraphResult> build_analyses(const PipelineOptions& options);

/// Fills the tables of measures of these subjects; `only` names the measures (empty = all).
void measure(Analysis& analysis, std::span<const Subject> subjects,
             std::span<const std::string_view> only = {}, Progress* progress = nullptr);

inline constexpr Subject every_subject[]{Subject::unit, Subject::task, Subject::leader,
                                         Subject::pair, Subject::network};

/// The table of a subject inside an analysis.
MetricTable& table_of(Analysis& analysis, Subject subject);
const MetricTable& table_of(const Analysis& analysis, Subject subject);

} // namespace zeren
