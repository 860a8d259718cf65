// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/read/reader.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// Checks the grids of one document against the limits, one after another.
class GridLimits {
  public:
    GridLimits(const std::string& name, const ReadLimits& limits) : name_(name), limits_(limits) {}
    /// Throws InputError when the grid, or all grids so far together, go beyond a limit.
    void check(const Grid& grid, const DocumentPlaces& places = {});
    [[nodiscard]] std::uint32_t tables() const { return tables_; }

  private:
    const std::string& name_;
    const ReadLimits& limits_;
    std::uint32_t tables_ = 0;
    std::size_t cells_ = 0;
};

/// Collects the blocks of a carrier whose text has to be taken out of markup first. Paragraph texts
/// are copied behind one another; the views into them are made last, when nothing moves any more.
class DocumentBuilder {
  public:
    DocumentBuilder(const Source& source, const ReadOptions& options);

    /// A paragraph of non-empty lines; a blank one is left out.
    void add_paragraph(std::string_view text, std::uint32_t line, std::uint32_t blank_lines);
    /// A grid with its limits checked; an empty one is left out.
    void add_grid(Grid grid);
    /// Names of the lines, for a reader whose source has none; told before the grid that has them.
    DocumentPlaces& places() { return document_.places; }
    /// Number that the next grid of the document bears in its cells' locations, from 1.
    [[nodiscard]] std::uint32_t next_table() const { return limits_.tables() + 1; }
    /// `source_text` is the decoded source of a carrier that is text itself.
    SourceDocument finish(std::string_view reader, std::string encoding, std::uint32_t line_count,
                          std::vector<char> source_text = {});

  private:
    struct Span {
        std::size_t block;
        std::size_t begin;
        std::size_t length;
    };
    GridLimits limits_;
    SourceDocument document_;
    std::vector<Span> spans_;
};

} // namespace zeren::detail
