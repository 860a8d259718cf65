// SPDX-License-Identifier: Apache-2.0
#include "sheet_writer.hpp"

#include "hold.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/print_table.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace zeren::sheet {
namespace {

constexpr std::size_t most_rows = 1048575; ///< of Excel's 1,048,576 the first holds the headings
constexpr std::size_t most_units = 32767;  ///< of UTF-16 in one cell
constexpr std::size_t widest = 60;         ///< columns of half-width characters; longer texts wrap
constexpr std::size_t widest_heading = 18;
constexpr std::size_t on_one_page = 220; ///< width that an A4 sheet on its side shows readably
constexpr double line_height = 15;       ///< points
constexpr double highest_row = 409;      ///< of Excel
constexpr lxw_color_t bar_colour = 0x77AADD;

std::size_t utf16_units(char32_t c) {
    return c > 0xFFFF ? 2 : 1;
}

bool is_hex(std::string_view digits) {
    return std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

/// A text as Excel can hold it. `_x0041_` in a name would be read as an escaped A, so its first
/// underscore is escaped itself.
std::string cell_string(std::string_view original, bool& cut) {
    const std::string held = hold::in_xml(original);
    std::string result;
    std::size_t units = 0;
    for (std::size_t position = 0; position < held.size();) {
        const std::string_view rest = std::string_view(held).substr(position);
        const bool escape = rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
                            is_hex(rest.substr(2, 4));
        const char32_t c = text::next_code_point(held, position);
        if (c == U'\r' && rest.starts_with("\r\n"))
            continue;
        units += escape ? 7 : utf16_units(c);
        if (units >= most_units) {
            cut = true;
            return result + "…";
        }
        if (escape)
            result += "_x005F_";
        else
            text::append_code_point(result, c == U'\r' ? U'\n' : c);
    }
    return result;
}

/// Lines that a text takes in a column of a width. Words and Chinese stops leave lines short.
std::size_t lines_of(std::string_view text, std::size_t width) {
    constexpr std::size_t ragged = 3;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::size_t taken = text::display_width(text.substr(begin, end - begin));
        lines += taken <= width ? 1 : (taken + width - ragged - 1) / (width - ragged);
        begin = end + 1;
    }
    return lines;
}

/// Writes the cells of one table.
class Writer {
  public:
    Writer(lxw_worksheet* out, const Sheet& sheet, const Formats& formats,
           std::vector<Diagnostic>& notes)
        : out_(out), sheet_(sheet), formats_(formats), notes_(notes),
          widths_(sheet.table.columns.size(), 0) {}

    void write() {
        const auto& rows = sheet_.table.rows;
        const std::size_t count = std::min(rows.size(), most_rows);
        write_headings();
        for (std::size_t row = 0; row < count; ++row) {
            for (std::size_t column = 0; column < rows[row].size(); ++column)
                write_cell(static_cast<lxw_row_t>(row + 1), column, rows[row][column]);
            set_height(static_cast<lxw_row_t>(row + 1));
        }
        set_widths();
        set_paper(static_cast<lxw_row_t>(count));
        add_bars(static_cast<lxw_row_t>(count));
        worksheet_freeze_panes(out_, 1, static_cast<lxw_col_t>(sheet_.fixed_columns));
        worksheet_autofilter(out_, 0, 0, static_cast<lxw_row_t>(std::max<std::size_t>(count, 1)),
                             static_cast<lxw_col_t>(widths_.size() - 1));
        if (count < rows.size())
            note({"sheet '" + sheet_.name + "' holds the first 1,048,575 of " +
                      std::to_string(rows.size()) + " rows",
                  "工作表“" + sheet_.name + "”只含 " + std::to_string(rows.size()) +
                      " 行中的前 1048575 行"});
        if (cut_ > 0)
            note({"sheet '" + sheet_.name + "': " + std::to_string(cut_) +
                      " texts are longer than a cell holds and were cut",
                  "工作表“" + sheet_.name + "”中有 " + std::to_string(cut_) +
                      " 处文字超过单元格上限，已截断"});
    }

  private:
    void note(Text message) {
        Diagnostic& made = notes_.emplace_back();
        made.code = "workbook-limit";
        made.message = std::move(message);
        made.suggestion = {"the CSV files hold everything", "CSV 文件中内容完整"};
    }

    void write_headings() {
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            const std::string& title = sheet_.table.columns[column].title;
            write_text(0, column, title, formats_.heading);
            widths_[column] = std::min(widest_heading, text::display_width(title));
            lines_ = std::max(lines_, lines_of(title, widest_heading));
        }
        set_height(0);
    }

    /// Office programs find the height of a row with folded texts when it is edited, not all of
    /// them when the file is opened.
    void set_height(lxw_row_t row) {
        if (lines_ > 1)
            worksheet_set_row(out_, row,
                              std::min(highest_row, line_height * static_cast<double>(lines_)),
                              nullptr);
        lines_ = 1;
    }

    /// A4 on its side with the headings on every page. Of a sheet that is too wide to be read on
    /// one page, the first columns are printed, which are the main ones: hundreds of pages help
    /// nobody, and who wants more lifts the print area.
    void set_paper(lxw_row_t rows) {
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(out_, a4);
        worksheet_set_landscape(out_);
        worksheet_repeat_rows(out_, 0, 0);
        worksheet_fit_to_pages(out_, 1, 0);
        std::size_t width = 0, fitting = 0;
        while (fitting < widths_.size() && width <= on_one_page)
            width += std::min(widths_[fitting++], widest);
        if (fitting < widths_.size())
            worksheet_print_area(out_, 0, 0, rows, static_cast<lxw_col_t>(fitting - 1));
    }

    void write_text(lxw_row_t row, std::size_t column, std::string_view text, lxw_format* format) {
        bool cut = false;
        const std::string held = cell_string(text, cut);
        cut_ += cut ? 1 : 0;
        if (!held.empty())
            worksheet_write_string(out_, row, static_cast<lxw_col_t>(column), held.c_str(), format);
        widths_[column] = std::max(widths_[column], text::display_width(held));
        if (row > 0)
            lines_ = std::max(lines_, lines_of(held, widest));
    }

    void write_number(lxw_row_t row, std::size_t column, const DataCell& cell, double value,
                      lxw_format* format) {
        worksheet_write_number(out_, row, static_cast<lxw_col_t>(column), value, format);
        // As shown: at most four decimals.
        widths_[column] =
            std::max(widths_[column], std::min<std::size_t>(10, cell_text(cell).size()));
    }

    void write_cell(lxw_row_t row, std::size_t column, const DataCell& cell) {
        if (const auto* whole = std::get_if<std::int64_t>(&cell))
            write_number(row, column, cell, static_cast<double>(*whole), formats_.whole);
        else if (const auto* number = std::get_if<double>(&cell))
            write_number(row, column, cell, *number,
                         *number != 0 && std::abs(*number) < 1e-3 ? formats_.small_number
                                                                  : formats_.number);
        else if (const auto* truth = std::get_if<bool>(&cell))
            worksheet_write_boolean(out_, row, static_cast<lxw_col_t>(column), *truth ? 1 : 0,
                                    formats_.text);
        else
            write_text(row, column, cell_text(cell),
                       std::holds_alternative<NotAvailable>(cell) ? formats_.missing
                                                                  : formats_.text);
    }

    void set_widths() {
        for (std::size_t column = 0; column < widths_.size(); ++column)
            worksheet_set_column(
                out_, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column),
                static_cast<double>(std::min(widths_[column], widest) + 3), nullptr);
    }

    void add_bars(lxw_row_t rows) {
        for (std::size_t column = 0; column < widths_.size() && rows > 0; ++column) {
            if (std::find(sheet_.bars.begin(), sheet_.bars.end(),
                          sheet_.table.columns[column].id) == sheet_.bars.end())
                continue;
            lxw_conditional_format bar{};
            bar.type = LXW_CONDITIONAL_DATA_BAR;
            bar.bar_color = bar_colour;
            // From zero: a bar that begins at the smallest value would make it look like none.
            bar.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
            bar.min_value = 0;
            const auto place = static_cast<lxw_col_t>(column);
            worksheet_conditional_format_range(out_, 1, place, rows, place, &bar);
        }
    }

    lxw_worksheet* out_;
    const Sheet& sheet_;
    const Formats& formats_;
    std::vector<Diagnostic>& notes_;
    std::vector<std::size_t> widths_;
    std::size_t cut_ = 0;
    std::size_t lines_ = 1; ///< of the row that is being written
};

std::size_t column_of(const DataTable& table, const std::string& id) {
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].id == id)
            return column;
    throw std::logic_error("a chart of the column " + id + ", which the sheet does not have");
}

} // namespace

Formats::Formats(lxw_workbook* book)
    : heading(workbook_add_format(book)), text(workbook_add_format(book)),
      whole(workbook_add_format(book)), number(workbook_add_format(book)),
      small_number(workbook_add_format(book)), missing(workbook_add_format(book)) {
    format_set_bold(heading);
    format_set_text_wrap(heading);
    format_set_bg_color(heading, 0xDDDDDD);
    format_set_bottom(heading, LXW_BORDER_THIN);
    format_set_text_wrap(text);
    format_set_num_format(text, "@"); // stays a text when a person edits the cell
    format_set_num_format(whole, "0");
    format_set_num_format(number, "0.0000");
    format_set_num_format(small_number, "0.00E+00");
    format_set_align(missing, LXW_ALIGN_RIGHT);
    format_set_font_color(missing, 0x808080);
    for (lxw_format* format : {heading, text, whole, number, small_number, missing})
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
}

lxw_worksheet* write(lxw_workbook* book, const Sheet& sheet, const Formats& formats,
                     std::vector<Diagnostic>& notes) {
    lxw_worksheet* const out = workbook_add_worksheet(book, sheet.name.c_str());
    if (out == nullptr)
        throw std::logic_error("not a name of a sheet: " + sheet.name);
    Writer(out, sheet, formats, notes).write();
    return out;
}

void add_chart(lxw_workbook* book, const std::vector<lxw_worksheet*>& sheets,
               const Workbook& workbook) {
    const SheetChart& asked = *workbook.chart;
    const Sheet& source = workbook.sheets[asked.of];
    if (asked.rows == 0)
        return;
    lxw_chart* const chart = workbook_add_chart(book, LXW_CHART_BAR_STACKED);
    const auto last = static_cast<lxw_row_t>(asked.rows);
    const char* const name = source.name.c_str();
    const auto names = static_cast<lxw_col_t>(column_of(source.table, asked.category));
    const std::array<lxw_color_t, 2> colours{0x0072B2, 0xE69F00}; // Okabe and Ito
    for (std::size_t index = 0; index < asked.series.size(); ++index) {
        const auto column = static_cast<lxw_col_t>(column_of(source.table, asked.series[index]));
        lxw_chart_series* const series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_categories(series, name, 1, names, last, names);
        chart_series_set_values(series, name, 1, column, last, column);
        chart_series_set_name_range(series, name, 0, column);
        lxw_chart_fill fill{};
        fill.color = colours[index % colours.size()];
        chart_series_set_fill(series, &fill);
    }
    chart_title_set_name(chart, asked.title.c_str());
    chart_axis_set_reverse(chart->y_axis); // of names, which stands upright: the first row on top
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options options{};
    options.x_scale = 1.5;
    options.y_scale = 0.4 + 0.09 * static_cast<double>(asked.rows);
    worksheet_insert_chart_opt(
        sheets[asked.on], 1,
        static_cast<lxw_col_t>(workbook.sheets[asked.on].table.columns.size() + 1), chart,
        &options);
}

} // namespace zeren::sheet
