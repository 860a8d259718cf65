// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/read/reader.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// Refuses input that goes beyond a limit: "the table has 5000 columns, more than --max-cols 4096".
[[noreturn]] void refuse_limit(const InputLocation& where, const Text& what, std::size_t found,
                               std::string_view option, std::size_t limit);

/// Collects the blocks of a carrier whose text has to be taken out of markup first. Paragraph texts
/// are copied behind one another; the views into them are made last, when nothing moves any more.
class DocumentBuilder {
  public:
    DocumentBuilder(const Source& source, const ReadOptions& options);

    /// A paragraph of non-empty lines; a blank one is left out.
    void add_paragraph(std::string_view text, std::uint32_t line, std::uint32_t blank_lines);
    /// A grid with its limits checked; an empty one is left out.
    void add_grid(Grid grid);
    /// Number that the next grid of the document bears in its cells' locations, from 1.
    [[nodiscard]] std::uint32_t next_table() const { return tables_ + 1; }
    SourceDocument finish(std::string_view reader, std::string encoding, std::uint32_t line_count);

  private:
    struct Span {
        std::size_t block;
        std::size_t begin;
        std::size_t length;
    };
    const std::string& name_;
    const ReadLimits& limits_;
    SourceDocument document_;
    std::vector<Span> spans_;
    std::uint32_t tables_ = 0;
    std::size_t cells_ = 0;
};

} // namespace zeren::detail
