// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>

#include <iosfwd>
#include <span>
#include <string_view>

namespace zeren {

struct ExporterInfo {
    std::string_view id; ///< kebab-case, never changes
    std::string_view title;
    std::string_view title_zh;
    std::string_view read_by; ///< the programs that read it
};

/// One file of a format. Most formats have one with no suffix; a pair has two, "-nodes" and
/// "-edges".
struct ExportFile {
    std::string_view suffix;    ///< stands between the stem and the extension of the file's name
    std::string_view extension; ///< without the dot
    void (*write)(const Analysis& analysis, std::ostream& out);
};

/// A format for the network of units and tasks. Writes what the graph holds, so the policy for
/// collectives has taken effect. Cost of each: linear in the graph.
struct Exporter {
    ExporterInfo info;
    std::span<const ExportFile> files;
};

/// Every exporter, in the order of exporters.def.
std::span<const Exporter* const> all_exporters();
const Exporter* find_exporter(std::string_view id);

} // namespace zeren
