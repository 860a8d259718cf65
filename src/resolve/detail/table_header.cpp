// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/table_header.hpp"

#include "resolve/detail/labels.hpp"
#include "resolve/detail/metadata.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <utility>

namespace zeren::detail {

bool is_table_header(const std::vector<Column>& columns) {
    const auto has = [&](Column column) {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    };
    return columns.size() >= 2 &&
           (has(Column::lead) || has(Column::responsible) || has(Column::support)) &&
           (has(Column::task) || has(Column::content));
}

bool has_run_together_header(std::string_view line, const Vocabulary& vocabulary) {
    constexpr std::size_t searched = 600, shortest = 6, longest = 24; // bytes
    line = line.substr(0, searched);
    for (std::size_t begin = 0; begin < line.size();) {
        std::vector<Column> columns;
        std::size_t at = begin;
        for (bool word = true; word;) {
            word = false;
            for (std::size_t size = longest; size >= shortest && !word; size -= 3)
                if (at + size <= line.size())
                    if (const auto column = vocabulary.column_named(line.substr(at, size))) {
                        columns.push_back(*column);
                        at += size;
                        word = true;
                    }
        }
        if (columns.size() >= 3 && is_table_header(columns))
            return true;
        text::next_code_point(line, begin);
    }
    return false;
}

namespace {

/// The first line of a text, or two when they are one header word that the page had broken:
/// 责任⏎单位.
std::string_view header_line(std::string_view text, const Vocabulary& vocabulary) {
    constexpr std::size_t longest_half = 3 * 4 + 3; // bytes: four Han characters and blanks
    const std::size_t first = std::min(text.find('\n'), text.size());
    const std::size_t second = std::min(text.find('\n', first + 1), text.size());
    if (first == 0 || first >= text.size() || first > longest_half ||
        second - first > longest_half + 1)
        return text.substr(0, first);
    const auto named = [&](std::string_view words) {
        return vocabulary.column_named(text::match_key(words)).has_value();
    };
    const bool two_words =
        named(text.substr(0, first)) && named(text.substr(first + 1, second - first - 1));
    return text.substr(0, !two_words && named(text.substr(0, second)) ? second : first);
}

/// True when consecutive lines of a paragraph are the header words of a table, a word a line.
bool holds_header_lines(std::string_view paragraph, const Vocabulary& vocabulary) {
    std::vector<Column> columns;
    while (!paragraph.empty()) {
        const std::string_view line = header_line(paragraph, vocabulary);
        paragraph.remove_prefix(std::min(line.size() + 1, paragraph.size()));
        const std::string_view word = text::trim(line);
        const auto column = vocabulary.column_of(word);
        const bool labelled = // a card, not a header: there are values behind the words
            column && (!read_labels(word, vocabulary).empty() || read_task_label(word, vocabulary));
        if (column && !labelled) {
            columns.push_back(*column);
            continue;
        }
        if (columns.size() >= 3 && is_table_header(columns))
            return true;
        columns.clear();
    }
    return false;
}

} // namespace

void split_cell_lines(std::vector<Paragraph>& run, const Vocabulary& vocabulary) {
    const auto first = std::find_if(run.begin(), run.end(), [&](const Paragraph& paragraph) {
        return paragraph.text.find('\n') != std::string_view::npos &&
               holds_header_lines(paragraph.text, vocabulary);
    });
    if (first == run.end())
        return;
    std::vector<Paragraph> out(run.begin(), first);
    for (auto from = first; from != run.end(); ++from) {
        const Paragraph& paragraph = *from;
        std::uint32_t blank_lines = paragraph.blank_lines;
        std::uint32_t number = paragraph.line;
        for (std::string_view rest = paragraph.text; !rest.empty();) {
            const std::string_view line = header_line(rest, vocabulary);
            if (!text::is_blank(line))
                out.push_back({line, number, std::exchange(blank_lines, 0)});
            number += 1 + static_cast<std::uint32_t>(std::count(line.begin(), line.end(), '\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        }
    }
    run = std::move(out);
}

std::string_view title_above(const std::vector<Paragraph>& run) {
    constexpr std::size_t longest_title = 60;
    if (run.empty())
        return {};
    std::string_view last = run.back().text;
    last = text::trim(
        last.substr(last.rfind('\n') == std::string_view::npos ? 0 : last.rfind('\n') + 1));
    const bool sentence = last.ends_with("。") || last.ends_with(":") || last.ends_with("\uFF1A");
    return sentence || text::code_point_count(last) > longest_title ? std::string_view() : last;
}

} // namespace zeren::detail
