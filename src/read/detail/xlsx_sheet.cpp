// SPDX-License-Identifier: Apache-2.0
#include "read/detail/xlsx_sheet.hpp"

#include "read/detail/document_builder.hpp"
#include "read/detail/xlsx_merges.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/limits.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <charconv>

namespace zeren::detail {
namespace {

class SheetReader {
  public:
    SheetReader(const Source& source, const ReadLimits& limits, const Workbook& workbook,
                const SheetEntry& sheet)
        : source_(source), limits_(limits), workbook_(workbook), sheet_(sheet),
          hidden_column_(most_sheet_columns + 1, false) {}

    SheetGrid read(pugi::xml_node root, SheetNumbers numbers) {
        mark_hidden_columns(child_named(root, "cols"));
        for (const pugi::xml_node row : child_named(root, "sheetData").children())
            if (local_name(row) == "row")
                read_row(row);
        apply_merges(child_named(root, "mergeCells"));
        return lay_out(numbers);
    }

  private:
    [[noreturn]] void refuse_address(std::string_view address) const {
        throw InputError("bad-address",
                         {source_.name, 0, 0, sheet_.name + "!" + std::string(address)},
                         {"not the address of a cell", "不是单元格地址"},
                         {"the file is damaged; open it in an office program and save it again",
                          "文件已损坏；请用办公软件打开后另存"});
    }

    /// One of the two texts would be lost. No office program writes, or opens, such a sheet.
    void refuse_places_named_twice() const {
        const auto same = [](const FilledCell& a, const FilledCell& b) {
            return a.at.row == b.at.row && a.at.column == b.at.column;
        };
        const auto twice = std::adjacent_find(cells_.begin(), cells_.end(), same);
        if (twice == cells_.end())
            return;
        const std::string place =
            "R" + std::to_string(twice->at.row) + "C" + std::to_string(twice->at.column);
        throw InputError("bad-address", {source_.name, 0, 0, sheet_.name + "!" + place},
                         {"two cells have this address", "有两个单元格使用此地址"},
                         {"the file is damaged; open it in an office program and save it again",
                          "文件已损坏；请用办公软件打开后另存"});
    }

    void mark_hidden_columns(pugi::xml_node columns) {
        for (const pugi::xml_node column : columns.children()) {
            if (!is_on(attribute_named(column, "hidden")))
                continue;
            const std::uint32_t last =
                std::min(column.attribute("max").as_uint(), most_sheet_columns);
            for (std::uint32_t c = column.attribute("min").as_uint(); c <= last; ++c)
                hidden_column_[c] = true;
        }
    }

    void read_row(pugi::xml_node row) {
        std::uint32_t number = 0;
        bool hidden = false;
        for (const pugi::xml_attribute attribute : row.attributes()) {
            const std::string_view name = local_name(attribute.name());
            if (name == "r")
                number = attribute.as_uint();
            else if (name == "hidden")
                hidden = is_on(attribute.value());
        }
        next_.row = number > 0 ? number : next_.row + 1;
        next_.column = 0;
        if (next_.row > most_sheet_rows)
            refuse_address(std::to_string(next_.row));
        if (hidden)
            hidden_rows_.push_back(next_.row);
        for (const pugi::xml_node cell : row.children())
            if (local_name(cell) == "c")
                read_cell(cell);
    }

    void read_cell(pugi::xml_node cell) {
        ++next_.column;
        std::string_view type;
        std::uint32_t style = 0;
        for (const pugi::xml_attribute attribute : cell.attributes()) {
            const std::string_view name = attribute.name();
            if (name == "r") {
                const SheetPlace at = parse_address(attribute.value());
                if (at.row == 0)
                    refuse_address(attribute.value());
                next_ = at;
            } else if (name == "t") {
                type = attribute.value();
            } else if (name == "s") {
                style = attribute.as_uint();
            }
        }
        if (next_.column > most_sheet_columns)
            refuse_address(std::to_string(next_.column));
        std::string text(text::trim(cell_text(cell, type, style)));
        if (text.empty())
            return;
        cells_.push_back({next_, next_, std::move(text)});
        if (cells_.size() > limits_.cells)
            refuse_limit({source_.name, 0, 0, sheet_.name},
                         {"cells of the sheet", "工作表单元格数"}, cells_.size(), "--max-cells",
                         limits_.cells);
    }

    [[nodiscard]] std::string cell_text(pugi::xml_node cell, std::string_view type,
                                        std::uint32_t style) const {
        if (type == "inlineStr")
            return string_item_text(child_named(cell, "is"));
        const std::string_view value = child_named(cell, "v").text().get();
        if (value.empty())
            return {};
        if (type == "s") {
            std::size_t index = 0;
            std::from_chars(value.data(), value.data() + value.size(), index);
            return index < workbook_.strings.size() ? workbook_.strings[index] : std::string();
        }
        if (type == "b")
            return value == "1" ? "TRUE" : "FALSE";
        if (!type.empty() && type != "n")
            return std::string(value); // formula text, error, ISO date
        const DateKind date =
            style < workbook_.style_dates.size() ? workbook_.style_dates[style] : DateKind::none;
        double serial = 0;
        if (date == DateKind::none ||
            std::from_chars(value.data(), value.data() + value.size(), serial).ec != std::errc())
            return number_text(value);
        return date_text(serial, date, workbook_.epoch_1904);
    }

    void apply_merges(pugi::xml_node merges) {
        sort_cells();
        refuse_places_named_twice();
        std::vector<MergedRange> ranges;
        for (const pugi::xml_node merge : merges.children()) {
            const std::string_view range = attribute_named(merge, "ref");
            const std::size_t colon = range.find(':');
            const SheetPlace first = parse_address(range.substr(0, colon));
            const SheetPlace last =
                colon == std::string_view::npos ? first : parse_address(range.substr(colon + 1));
            if (first.row == 0 || last.row < first.row || last.column < first.column)
                refuse_address(range);
            ranges.emplace_back(first, last);
        }
        constexpr std::size_t places_of_a_cell = 20; // they hold no text of their own
        const std::size_t most_places = places_of_a_cell * limits_.cells;
        const std::size_t places = merge_cells(cells_, std::move(ranges), most_places);
        if (places > most_places)
            refuse_limit({source_.name, 0, 0, sheet_.name},
                         {"places in merged ranges, 20 counted as a cell",
                          "合并区域的位置数（每 20 个计为一个单元格）"},
                         (places + places_of_a_cell - 1) / places_of_a_cell, "--max-cells",
                         limits_.cells);
    }

    void sort_cells() {
        if (!std::ranges::is_sorted(cells_, before, &FilledCell::at)) // most are in order
            std::ranges::stable_sort(cells_, before, &FilledCell::at);
    }

    /// First visible place of a range; 0 = all of it is hidden.
    [[nodiscard]] std::uint32_t visible_row(std::uint32_t first, std::uint32_t last) const {
        auto hidden = std::lower_bound(hidden_rows_.begin(), hidden_rows_.end(), first);
        for (; first <= last && hidden != hidden_rows_.end() && *hidden == first; ++hidden)
            ++first;
        return first <= last ? first : 0;
    }
    [[nodiscard]] std::uint32_t visible_column(std::uint32_t first, std::uint32_t last) const {
        while (first <= last && hidden_column_[first])
            ++first;
        return first <= last ? first : 0;
    }

    SheetGrid lay_out(SheetNumbers sheet) {
        SheetGrid out;
        std::sort(hidden_rows_.begin(), hidden_rows_.end());
        std::vector<std::uint32_t> rows, columns;
        for (FilledCell& cell : cells_) {
            cell.at = {visible_row(cell.at.row, cell.last.row),
                       visible_column(cell.at.column, cell.last.column)};
            out.hidden_content = out.hidden_content || cell.at.row == 0 || cell.at.column == 0;
            if (cell.at.row == 0 || cell.at.column == 0)
                continue;
            rows.push_back(cell.at.row);
            columns.push_back(cell.at.column);
        }
        std::erase_if(cells_,
                      [](const FilledCell& c) { return c.at.row == 0 || c.at.column == 0; });
        sort_cells();
        for (std::vector<std::uint32_t>* numbers : {&rows, &columns}) {
            std::sort(numbers->begin(), numbers->end());
            numbers->erase(std::unique(numbers->begin(), numbers->end()), numbers->end());
        }
        out.grid = make_grid(rows, columns, sheet);
        out.rows = std::move(rows);
        return out;
    }

    Grid make_grid(const std::vector<std::uint32_t>& rows,
                   const std::vector<std::uint32_t>& columns, SheetNumbers sheet) {
        Grid grid;
        grid.merges_told = grid.rows_whole = true;
        grid.caption = sheet_.name;
        grid.rows = static_cast<std::uint32_t>(rows.size());
        grid.columns = static_cast<std::uint32_t>(columns.size());
        grid.line = sheet.first_line;
        const auto index = [](const std::vector<std::uint32_t>& numbers, std::uint32_t number) {
            return static_cast<std::uint32_t>(
                std::lower_bound(numbers.begin(), numbers.end(), number) - numbers.begin());
        };
        grid.cells.reserve(cells_.size());
        for (FilledCell& cell : cells_) {
            const std::uint32_t row = index(rows, cell.at.row);
            const std::uint32_t column = index(columns, cell.at.column);
            grid.cells.push_back({std::move(cell.text),
                                  {sheet.first_line + row, cell.at.column, sheet.table, row + 1},
                                  row,
                                  column,
                                  index(rows, cell.last.row + 1) - row,
                                  index(columns, cell.last.column + 1) - column});
        }
        return grid;
    }

    const Source& source_;
    const ReadLimits& limits_;
    const Workbook& workbook_;
    const SheetEntry& sheet_;
    std::vector<bool> hidden_column_;
    std::vector<std::uint32_t> hidden_rows_;
    std::vector<FilledCell> cells_;
    SheetPlace next_;
};

} // namespace

SheetGrid read_sheet(const Source& source, const ReadLimits& limits, OfficePackage& package,
                     const Workbook& workbook, const SheetEntry& sheet, SheetNumbers numbers) {
    XmlPart xml;
    package.load(sheet.part, xml);
    return SheetReader(source, limits, workbook, sheet).read(xml.root(), numbers);
}

} // namespace zeren::detail
