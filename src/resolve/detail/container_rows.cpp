// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/container_rows.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

namespace zeren::detail {
namespace {

class RowText {
  public:
    explicit RowText(std::uint32_t line_count) : lines_(line_count + 1) {}

    void add_paragraph(std::uint32_t line, std::string_view text) {
        for (; !text.empty(); ++line) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            add(line, text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }
    void add(std::uint32_t line, std::string_view text) {
        if (line == 0 || line >= lines_.size())
            return;
        std::string& out = lines_[line];
        out.append(out.empty() ? "" : " | ");
        const std::size_t begin = out.size();
        out.append(text);
        std::replace(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), '\n', ' ');
    }
    [[nodiscard]] std::vector<char> take() const {
        std::vector<char> out;
        for (std::size_t line = 1; line < lines_.size(); ++line) {
            out.insert(out.end(), lines_[line].begin(), lines_[line].end());
            out.push_back('\n');
        }
        return out;
    }

  private:
    std::vector<std::string> lines_; ///< by number, from 1
};

} // namespace

std::vector<char> rows_as_lines(const SourceDocument& document) {
    RowText rows(document.line_count);
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            rows.add_paragraph(paragraph->line, paragraph->text);
            continue;
        }
        for (const GridCell& cell : std::get<Grid>(block).cells)
            rows.add(cell.where.line, cell.text);
    }
    return rows.take();
}

} // namespace zeren::detail
