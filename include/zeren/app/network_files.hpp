// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/export/exporter.hpp>
#include <zeren/model/analysis.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// Tells the map of changed names from the network's own files.
inline constexpr std::string_view names_suffix = "-names";

struct ExportRequest {
    std::string format;                   ///< an id of `export_format_ids`, but not xlsx
    std::string network = "bipartite";    ///< one of `network_names`
    std::string weight = "newman-weight"; ///< one of `weight_names`, for collaboration
    ExportOptions options;
};

/// One file of an exported network. `suffix` tells the files of one export apart: "-nodes" and
/// "-edges", and "-names" for the map of texts that the format could not hold.
struct NetworkFile {
    std::string suffix;
    std::string extension;
    std::string bytes;
};

struct NetworkFiles {
    std::vector<NetworkFile> files;
    std::optional<NetworkFile> names;  ///< the map, where a text was changed
    std::optional<Diagnostic> changed; ///< a warning that says how many, and which first
};

/// Writes a network in a format, measuring first what it needs. Throws UsageError for a name that
/// is not there.
NetworkFiles network_files(Analysis& analysis, const ExportRequest& request);

} // namespace zeren
