// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/export/network.hpp>

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

struct ExporterInfo {
    std::string_view id; ///< kebab-case, never changes
    std::string_view title;
    std::string_view title_zh;
    std::string_view read_by;      ///< the programs that read it
    std::string_view read_by_zh{}; ///< where that is more than names
};

/// What a user may choose; a format ignores what does not concern it.
struct ExportOptions {
    bool gexf_1_3 = false;                ///< GEXF 1.3 instead of 1.2draft
    std::string_view edges_key = "edges"; ///< node-link: what its list of edges is called
    bool byte_order_mark = false;         ///< Pajek: its Windows program else takes it for ANSI
    bool one_mode = false;                ///< Pajek, DL: units and tasks as vertices of one kind
};

/// One file of a format. Most formats have one with no suffix; a pair has two, "-nodes" and
/// "-edges".
struct ExportFile {
    std::string_view suffix;    ///< stands between the stem and the extension of the file's name
    std::string_view extension; ///< without the dot
    void (*write)(const Network& network, const ExportOptions& options, std::ostream& out);
};

/// A format for networks. Cost of each: linear in the network.
struct Exporter {
    ExporterInfo info;
    /// The nearest text that the format can hold; escaping is the writer's work, this is for what
    /// no escape can say. Writers are given texts that have been through it. nullptr: holds any.
    std::string (*hold)(std::string_view text) = nullptr;
    /// The format knows vertices by label alone: labels are made unique, and nothing but labels is
    /// written of a vertex.
    bool by_label = false;
    std::span<const ExportFile> files;
};

/// A text that a format could not hold and what stands in its place.
struct ChangedText {
    std::string id;    ///< of the vertex, or SOURCE-TARGET of the edge
    std::string field; ///< label, or the attribute
    std::string written, original;
};

struct ExportedFile {
    std::string suffix, extension, bytes;
};

struct ExportResult {
    std::vector<ExportedFile> files;
    std::vector<ChangedText> changed;
};

/// Writes a network in a format. The same network gives the same bytes.
ExportResult export_network(Network network, const Exporter& exporter,
                            const ExportOptions& options = {});

/// The map of changed texts as CSV: id, field, written, original.
std::string changed_texts_csv(std::span<const ChangedText> changed);

/// Every exporter, in the order of exporters.def.
std::span<const Exporter* const> all_exporters();
const Exporter* find_exporter(std::string_view id);

} // namespace zeren
