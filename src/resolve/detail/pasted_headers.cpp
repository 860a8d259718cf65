// SPDX-License-Identifier: Apache-2.0
/// Where pasted tables begin: runs of paragraphs that are header words.
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/pasted_tables.hpp"
#include "resolve/detail/table_header.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// A content column without a task column is the task.
void name_task_column(std::vector<Column>& columns) {
    if (std::find(columns.begin(), columns.end(), Column::task) != columns.end())
        return;
    if (const auto content = std::find(columns.begin(), columns.end(), Column::content);
        content != columns.end())
        *content = Column::task;
}

/// Of several task columns the first stays the task, the others tell its content.
void keep_one_task_column(std::vector<Column>& columns) {
    auto task = std::find(columns.begin(), columns.end(), Column::task);
    for (auto it = task == columns.end() ? task : task + 1; it != columns.end(); ++it)
        if (*it == Column::task)
            *it = Column::content;
}

/// A short word that may head the tasks though the vocabulary does not know it: 责任区域.
bool may_be_header_word(std::string_view text) {
    constexpr std::size_t longest = 10; // code points
    text = text::trim(text);
    return !text.empty() && text::code_point_count(text) <= longest && leading_number(text) == 0 &&
           !is_number(text) && text.find('\n') == std::string_view::npos &&
           !text::contains(text, "、") && !text::contains(text, "。");
}

} // namespace

/// Words that the vocabulary does not know behind the known ones head columns too when the first
/// row, from its number to the next one, has as many cells as there are columns with them:
/// 推进情况. They are kept as notes. Returns where the header ends.
std::size_t PastedTables::add_unknown_behind(std::size_t end, std::vector<Column>& columns) const {
    constexpr std::size_t most_unknown = 4;
    std::size_t first = end;
    while (first < paragraphs_.size() && first - end <= most_unknown &&
           may_be_header_word(paragraphs_[first].text))
        ++first;
    const std::size_t all = columns.size() + (first - end);
    const auto says = [&](std::size_t index, std::string_view number) {
        return index < paragraphs_.size() && text::trim(paragraphs_[index].text) == number;
    };
    if (first == end || columns.front() != Column::number || !says(first, "1") ||
        !says(first + all, "2"))
        return end;
    columns.insert(columns.end(), first - end, Column::note);
    return first;
}

/// The columns that the paragraphs from `index` on name, and where they end. One unknown word
/// between known ones heads the tasks, when none of the others does.
std::size_t PastedTables::read_header(std::size_t index, std::vector<Column>& columns) const {
    constexpr std::size_t needed = 4; // columns, the unknown one with them
    constexpr std::size_t most = 60;  // columns; more words of headers are no header
    std::size_t end = index, known_end = index;
    std::vector<Column> with_unknown;
    bool unknown = false;
    for (; end < paragraphs_.size() && end - index < most; ++end) {
        const auto column = reader_.column(end);
        if (column) {
            with_unknown.push_back(*column);
            if (!unknown) {
                columns.push_back(*column);
                known_end = end + 1;
            }
            continue;
        }
        if (unknown || end == index || end + 1 == paragraphs_.size() || !reader_.column(end + 1) ||
            !may_be_header_word(paragraphs_[end].text))
            break;
        unknown = true;
        with_unknown.push_back(Column::task);
    }
    const bool one_task =
        std::count_if(with_unknown.begin(), with_unknown.end(), [](Column column) {
            return column == Column::task || column == Column::content;
        }) == 1;
    if (!unknown || !one_task || with_unknown.size() < needed || !is_table_header(with_unknown))
        return known_end;
    columns = std::move(with_unknown);
    return end;
}

void PastedTables::find_regions() {
    for (std::size_t index = 0; index < paragraphs_.size();) {
        std::vector<Column> columns;
        std::size_t end = read_header(index, columns);
        if (!is_table_header(columns)) {
            index = std::max(end, index + 1);
            continue;
        }
        if (columns[0] == Column::task && columns[1] == Column::number) {
            columns.erase(columns.begin()); // 重点任务清单 above 序号 is a title
            ++index;
        }
        end = add_unknown_behind(end, columns);
        name_task_column(columns);
        keep_one_task_column(columns);
        if (!regions_.empty())
            regions_.back().last = index;
        regions_.push_back({std::move(columns), index, end, paragraphs_.size(), {}, {}});
        index = end;
    }
}

} // namespace zeren::detail
