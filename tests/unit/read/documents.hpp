// SPDX-License-Identifier: Apache-2.0
// Reads bytes as the program does, and looks things up in what comes out.
#pragma once

#include <zeren/base/errors.hpp>
#include <zeren/read/reader.hpp>

#include <string>
#include <utility>
#include <vector>

namespace zeren::test {

struct ReadResult {
    SourceDocument document;
    Diagnostics findings;
};

ReadResult read_bytes(const std::string& name, std::string bytes, const ReadOptions& options = {});
/// A file below the source folder.
ReadResult read_file(const std::string& path);
std::string load_file(const std::string& path);

std::vector<const Grid*> grids(const SourceDocument& document);
std::vector<std::string> paragraphs(const SourceDocument& document);
/// The cell that starts at the place; fails the test when there is none.
const GridCell& cell_at(const Grid& grid, std::uint32_t row, std::uint32_t column);
/// Texts of the cells that start in a row; an empty place between them is "".
std::vector<std::string> row_texts(const Grid& grid, std::uint32_t row);

/// Code of the InputError that reading ends in; "" when it does not.
std::string refusal(const std::string& name, std::string bytes, const ReadOptions& options = {});

using Parts = std::vector<std::pair<std::string, std::string>>;
/// A zip container of the parts, deflated.
std::string make_zip(const Parts& parts);
/// A DOCX whose body is the given WordprocessingML (prefix w).
std::string make_docx(const std::string& body);
/// An XLSX with one sheet named 表 of the given SpreadsheetML; further parts may be added.
std::string make_xlsx(const std::string& worksheet, const std::string& styles = {},
                      const std::string& shared_strings = {});

} // namespace zeren::test
