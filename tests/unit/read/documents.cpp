// SPDX-License-Identifier: Apache-2.0
#include "unit/read/documents.hpp"

#include "support/catch.hpp"

#include <fstream>
#include <iterator>

namespace zeren::test {

ReadResult read_bytes(const std::string& name, std::string bytes, const ReadOptions& options) {
    ReadResult result;
    const Source source{name, std::move(bytes)};
    result.document = read_source(source, options, result.findings);
    return result;
}

std::string load_file(const std::string& path) {
    std::ifstream file(std::string(ZEREN_SOURCE_DIR) + "/" + path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

ReadResult read_file(const std::string& path) {
    return read_bytes(path, load_file(path));
}

std::vector<const Grid*> grids(const SourceDocument& document) {
    std::vector<const Grid*> out;
    for (const Block& block : document.blocks)
        if (const auto* grid = std::get_if<Grid>(&block))
            out.push_back(grid);
    return out;
}

std::vector<std::string> paragraphs(const SourceDocument& document) {
    std::vector<std::string> out;
    for (const Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            out.emplace_back(paragraph->text);
    return out;
}

const GridCell& cell_at(const Grid& grid, std::uint32_t row, std::uint32_t column) {
    for (const GridCell& cell : grid.cells)
        if (cell.row == row && cell.column == column)
            return cell;
    FAIL("no cell starts at row " << row << ", column " << column);
    return grid.cells.front();
}

std::vector<std::string> row_texts(const Grid& grid, std::uint32_t row) {
    std::vector<std::string> out;
    for (const GridCell& cell : grid.cells)
        if (cell.row == row) {
            out.resize(cell.column + 1);
            out.back() = cell.text;
        }
    return out;
}

std::string refusal(const std::string& name, std::string bytes, const ReadOptions& options) {
    try {
        read_bytes(name, std::move(bytes), options);
    } catch (const InputError& error) {
        CHECK_FALSE(error.diagnostic().suggestion.en.empty());
        CHECK_FALSE(error.diagnostic().suggestion.zh.empty());
        return error.diagnostic().code;
    }
    return {};
}

} // namespace zeren::test
