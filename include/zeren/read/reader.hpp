// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/source_document.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// Nobody nests deeper, and the parsers take more than linear time there.
inline constexpr std::size_t deepest_depth = 2'000;

/// Bounds on what a reader takes; a message that refuses names the option and its value.
struct ReadLimits {
    std::size_t input_bytes = 64ULL << 20;  ///< --max-input
    std::size_t cells = 5'000'000;          ///< --max-cells
    std::size_t cell_bytes = 1ULL << 20;    ///< --max-cell
    std::size_t rows = 1'048'576;           ///< --max-rows, of one table
    std::size_t columns = 4'096;            ///< --max-cols, of one table; 16,384 at most
    std::size_t tables = 1'000;             ///< --max-tables, of one document
    std::size_t depth = 200;                ///< --max-depth, open elements of HTML, DOCX, XLSX
    std::size_t attributes = 1'000;         ///< --max-attributes, of one HTML tag
    std::size_t tree_bytes = 288ULL << 20;  ///< --max-tree, memory for the tree of an HTML page
    std::size_t zip_entries = 4'096;        ///< --max-zip-entries
    std::size_t unzip_bytes = 256ULL << 20; ///< --max-unzip, all parts of one file together
    std::size_t unzip_ratio = 200;          ///< --max-ratio, unpacked to packed, over 1 MiB
};

struct ReadOptions {
    std::string encoding; ///< forced encoding; empty = find out
    std::string reader;   ///< forced reader id; empty = find out
    /// Bytes that are no text become U+FFFD and a finding; otherwise they are refused.
    bool replace_undecodable = false;
    /// Header words that the readers do not know by their shape, as match keys, sorted.
    std::vector<std::string> header_words;
    ReadLimits limits{};
};

struct ReaderInfo {
    std::string_view id;
    std::string_view title;
    std::string_view title_zh;
    std::string_view extensions; ///< ".txt .text"
    std::string_view reads;      ///< the layouts it understands, one sentence
    std::string_view reads_zh;
};

/// A carrier of tables: bytes to paragraphs and grids, nothing interpreted.
struct Reader {
    ReaderInfo info;
    /// 0 = cannot be this carrier … 100 = certainly. Content decides first, the name second.
    int (*recognise)(const Source& source);
    /// Throws InputError when nothing can be read; everything else becomes a finding.
    SourceDocument (*read)(const Source& source, const ReadOptions& options, Diagnostics& findings);
};

/// Every reader, in the order of readers.def.
std::span<const Reader* const> all_readers();
const Reader* find_reader(std::string_view id);

/// Reads with the named reader, or with the one that recognises the source best.
SourceDocument read_source(const Source& source, const ReadOptions& options, Diagnostics& findings);

} // namespace zeren
