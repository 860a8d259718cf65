// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/pipeline.hpp>
#include <zeren/base/diagnostics.hpp>
#include <zeren/resolve/roster.hpp>

#include <optional>
#include <string>
#include <vector>

/// Tables beside the responsibility table, and the question that BiRank is asked: names become
/// vertices of the graph.
namespace zeren {

/// What stands in the files that the options name; nothing without a file.
struct SideFiles {
    std::optional<std::vector<NamePair>> contacts;     ///< first, second
    std::optional<std::vector<NamePair>> capabilities; ///< unit, capability
    std::string contacts_file, capabilities_file;
};

/// Throws InputError.
SideFiles load_side_files(const PipelineOptions& options);

/// Fills AnalysisOptions::side_tables. A name that the graph lacks, or that several of its units
/// bear, is a finding with its line; the line is left out.
void add_side_tables(const SideFiles& files, Analysis& analysis, Diagnostics& findings);

/// Adds the vertices with these names to AnalysisOptions::query and gives the names that are no
/// vertex here. Throws UsageError for a name that several bear.
std::vector<std::string> add_query(const std::vector<std::string>& names, Analysis& analysis);

} // namespace zeren
