// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/pasted_tables.hpp"

#include "resolve/detail/cell_stream.hpp"
#include "resolve/detail/dates.hpp"
#include "resolve/detail/findings.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/table_header.hpp"

#include <zeren/base/parallel.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <atomic>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_heading = 60;

std::size_t column_index(const std::vector<Column>& columns, Column column) {
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) -
                                    columns.begin());
}

} // namespace

PastedTables::PastedTables(std::span<const Paragraph> paragraphs, const Vocabulary& vocabulary,
                           unsigned threads)
    : paragraphs_(paragraphs), vocabulary_(vocabulary), reader_(paragraphs, vocabulary, threads),
      accounts_(paragraphs.size()) {
    find_regions();
    if (!regions_.empty())
        reader_.read_shapes(regions_.front().header);
    align_regions(threads);
    for (const Region& region : regions_) {
        for (std::size_t index = region.header; index < region.first; ++index)
            accounts_[index].use = LineUse::header;
        for (std::size_t index = region.first; index < region.last; ++index)
            if (region.places[index - region.first].column == StreamPlace::heading)
                accounts_[index].use = LineUse::heading;
    }
    take_headings();
}

/// Every region is laid out by itself; those of a large document side by side.
void PastedTables::align_regions(unsigned threads) {
    const std::size_t smallest = 2500; // paragraphs that are worth a thread
    std::atomic<std::size_t> next = 0; // the regions differ in size: whoever is free takes one
    for_each_range(std::min(regions_.size(), range_count(paragraphs_.size(), threads, smallest)),
                   [&](std::size_t) {
                       for (std::size_t index = next++; index < regions_.size(); index = next++) {
                           Region& region = regions_[index];
                           region.places = align_cells(paragraphs_, region.first, region.last,
                                                       region.columns, reader_);
                       }
                   });
}

/// The short lines right above a header are its title and section, wherever the rows above it
/// ended.
void PastedTables::take_headings() {
    for (std::size_t number = 0; number < regions_.size(); ++number) {
        Region& region = regions_[number];
        const std::size_t floor = number == 0 ? 0 : regions_[number - 1].first;
        for (std::size_t index = region.header; index > floor; --index) {
            const std::size_t above = index - 1;
            const bool cell = number > 0 && regions_[number - 1].places[above - floor].column <
                                                StreamPlace::heading;
            const ParagraphShape& shape = reader_.shape(above);
            const bool plain = shape.length <= longest_heading && !shape.sentence &&
                               !shape.number && shape.dated < 0.5 &&
                               paragraphs_[above].text.find('\n') == std::string_view::npos &&
                               !text::contains(paragraphs_[above].text, "关于") &&
                               !text::contains(paragraphs_[above].text, "〕") &&
                               !paragraphs_[above].text.ends_with("\uFF1A") &&
                               !paragraphs_[above].text.ends_with(":");
            if (cell || !plain || region.headings.size() == 3)
                break;
            region.headings.insert(region.headings.begin(), above);
            accounts_[above].use = LineUse::heading;
            if (number > 0)
                regions_[number - 1].places[above - floor].column = StreamPlace::outside;
        }
    }
}

std::vector<ProseLine> PastedTables::prose() const {
    std::vector<ProseLine> prose;
    std::vector<bool> cell(paragraphs_.size(), false);
    for (const Region& region : regions_)
        for (std::size_t index = region.header; index < region.last; ++index)
            cell[index] = index < region.first ||
                          region.places[index - region.first].column != StreamPlace::outside;
    for (std::size_t index = 0; index < paragraphs_.size(); ++index)
        if (!cell[index] && accounts_[index].use != LineUse::heading)
            prose.push_back({paragraphs_[index].text, paragraphs_[index].line});
    return prose;
}

std::vector<ProseLine> PastedTables::headings() const {
    std::vector<ProseLine> lines;
    if (!regions_.empty())
        for (const std::size_t index : regions_.front().headings)
            lines.push_back({paragraphs_[index].text, paragraphs_[index].line});
    return lines;
}

void PastedTables::build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead) {
    std::size_t rows = 0;
    for (const Region& region : regions_)
        rows += static_cast<std::size_t>(
            std::count_if(region.places.begin(), region.places.end(),
                          [](const StreamPlace& place) { return place.starts_row; }));
    builder.expect_rows(rows);
    const Region* before = nullptr;
    for (const Region& region : regions_) {
        open_table(builder, region, before);
        build_region(builder, region, first_is_lead);
        before = &region;
    }
    for (std::size_t index = 0; index < paragraphs_.size(); ++index)
        if (const LineAccount& account = accounts_[index]; account.use != LineUse::prose)
            ledger.claim(paragraphs_[index].line, paragraphs_[index].text, account.use,
                         account.column, account.task);
}

/// A header with the same columns goes on with the table above it, unless a title stands between.
void PastedTables::open_table(ReadingBuilder& builder, const Region& region, const Region* before) {
    const auto is_section = [&](std::size_t heading) {
        const std::string_view text = text::trim(paragraphs_[heading].text);
        return leading_number(text) > 0 || !leaders_in_heading(text, vocabulary_).empty();
    };
    std::string_view title;
    for (const std::size_t heading : region.headings)
        if (!is_section(heading))
            title = text::trim(paragraphs_[heading].text);
    if (before == nullptr || before->columns != region.columns || !title.empty()) {
        builder.begin_table(title);
        previous_ = {};
        inherited_from_ = 0;
    }
    for (const std::size_t heading : region.headings)
        if (is_section(heading)) {
            builder.begin_section(text::trim(paragraphs_[heading].text), place(heading));
            previous_ = {};
        }
}

void PastedTables::build_region(ReadingBuilder& builder, const Region& region, bool first_is_lead) {
    const TableSchema schema{region.columns, first_is_lead};
    TableRow row;
    bool open = false;
    const auto close = [&](bool explained, bool at_end) {
        if (open)
            close_row(builder, schema, row, explained, at_end);
        open = false;
    };
    for (std::size_t index = region.first; index < region.last; ++index) {
        const StreamPlace& here = region.places[index - region.first];
        if (here.starts_row || here.column >= StreamPlace::heading)
            close(here.empties_explained, false);
        if (here.column == StreamPlace::heading)
            builder.begin_section(text::trim(paragraphs_[index].text), place(index));
        if (here.column >= StreamPlace::heading)
            continue;
        if (here.starts_row) {
            row.cells.clear(); // and nothing else of it is kept from the row before
            row.ambiguous = false;
            row.where = place(index);
            row_cells_.clear();
            open = true;
        }
        const Column column = region.columns[here.column];
        row.cells.push_back({column, text::trim(paragraphs_[index].text), place(index), false});
        row_cells_.push_back(index);
        accounts_[index].use = LineUse::task_cell;
        accounts_[index].column = column;
    }
    close(false, region.last == paragraphs_.size());
}

/// A row that lacks its last cells, the lead among them, takes them from the row above: they were
/// merged down.
bool PastedTables::inherit(TableRow& row, const TableSchema& schema, bool explained) {
    const Column unit_column = schema.unit_column();
    if (explained || row.has(unit_column) || !previous_.has(unit_column))
        return false;
    std::size_t from = schema.columns.size();
    while (from > 0 && !row.has(schema.columns[from - 1]))
        --from;
    if (from == 0 || from > column_index(schema.columns, unit_column))
        return false;
    for (std::size_t column = from; column < schema.columns.size(); ++column)
        for (const RowCell& cell : previous_.cells)
            if (cell.column == schema.columns[column] && cell.column != Column::note) {
                row.cells.push_back(cell);
                row.cells.back().inherited = true;
            }
    inherited_from_ = from;
    return true;
}

/// A row that has its supporting units but no lead, and no blank line for it, takes the lead of the
/// row above, and so does a row without a leader. It stays a doubtful row.
bool PastedTables::inherit_lead(TableRow& row, const TableSchema& schema, bool explained) {
    const auto take = [&](Column column) {
        if (explained || !schema.has(column) || row.has(column) || !previous_.has(column))
            return false;
        const std::size_t before = row.cells.size();
        for (const RowCell& cell : previous_.cells)
            if (cell.column == column)
                row.cells.push_back(cell);
        for (std::size_t added = before; added < row.cells.size(); ++added)
            row.cells[added].inherited = true;
        return true;
    };
    const bool goes_on =
        row.has(Column::support) || (schema.has(Column::lead) && row.has(Column::responsible));
    // 5 | 建养老楼 | 县民政局 | 5月底 ⏎ 建老年大学 | 12月底: number and unit reach down together
    const bool merged = !row.has(Column::number) && previous_.has(Column::number) &&
                        row.has(Column::task) && row.has(Column::deadline);
    const bool lead = goes_on && take(schema.unit_column());
    if (merged && !lead && take(schema.unit_column())) {
        take(Column::number);
        take(Column::support);
        return true;
    }
    if (row.has(schema.unit_column()) && row.has(Column::task))
        take(Column::leader);
    row.ambiguous |= lead;
    return lead;
}

void PastedTables::close_row(ReadingBuilder& builder, const TableSchema& schema, TableRow& row,
                             bool explained, bool at_end) {
    const std::size_t earlier = inherited_from_;
    const Column unit_column = schema.unit_column();
    const bool lacks_lead = schema.has(unit_column) && !row.has(unit_column);
    const bool inherited = inherit(row, schema, explained) || inherit_lead(row, schema, explained);
    const bool cut = at_end && lacks_lead && !(inherited && earlier == inherited_from_);
    if (cut || !row.has(Column::task)) {
        inherited_from_ = earlier;
        const std::string start =
            text::shorten(builder.as_written(text::trim(row.cells.back().text)), 40);
        builder.add_finding(finding(
            cut ? "cut-row" : "ambiguous-row", builder.place(row.where),
            {cut ? "the text ends in the middle of this row; it is not read: " + start
                 : "a row without a task is not read: " + start,
             cut ? "文本在此行中间结束，未读取：" + start : "缺少任务内容的行，未读取：" + start},
            {"compare with the source and paste the whole row", "请与原文核对并补全该行"}));
        for (const std::size_t paragraph : row_cells_)
            accounts_[paragraph].use = LineUse::prose;
        return;
    }
    row.ambiguous |= lacks_lead && !inherited && !explained;
    const std::uint32_t task = builder.add_row(row, schema);
    for (const std::size_t paragraph : row_cells_)
        accounts_[paragraph].task = task;
    previous_ = row;
}

} // namespace zeren::detail
