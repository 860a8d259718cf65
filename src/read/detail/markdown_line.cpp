// SPDX-License-Identifier: Apache-2.0
#include "read/detail/markdown_line.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

bool is_letter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/// Length of the HTML tag or comment at the start of `rest`; 0 = none.
std::size_t tag_length(std::string_view rest) {
    if (rest.starts_with("<!--")) {
        const std::size_t end = rest.find("-->");
        return end == std::string_view::npos ? 0 : end + 3;
    }
    const std::size_t name = rest.starts_with("</") ? 2 : 1;
    if (name >= rest.size() || !is_letter(rest[name]))
        return 0;
    std::size_t after = name;
    while (after < rest.size() &&
           (is_letter(rest[after]) || (rest[after] >= '0' && rest[after] <= '9')))
        ++after;
    if (after < rest.size() && rest[after] != '>' && rest[after] != ' ' && rest[after] != '/')
        return 0;
    const std::size_t end = rest.find('>', after);
    return end == std::string_view::npos ? 0 : end + 1;
}

bool is_line_break(std::string_view tag) {
    return tag.size() >= 4 && (tag[1] | 0x20) == 'b' && (tag[2] | 0x20) == 'r' &&
           !is_letter(tag[3]);
}

/// Length of `](target)` at the start of `rest`; 0 = none.
std::size_t link_tail_length(std::string_view rest) {
    if (!rest.starts_with("]("))
        return 0;
    const std::size_t end = rest.find(')');
    return end == std::string_view::npos ? 0 : end + 1;
}

} // namespace

bool is_table_rule(std::string_view line) {
    const std::string_view rule = text::trim(line);
    return rule.find('-') != std::string_view::npos && rule.find('|') != std::string_view::npos &&
           rule.find_first_not_of("|-: \t") == std::string_view::npos;
}

std::vector<std::string> split_table_row(std::string_view line) {
    line = text::trim(line);
    if (line.starts_with('|'))
        line.remove_prefix(1);
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|') {
            cell.push_back('|');
            ++at;
        } else if (line[at] == '|') {
            cells.emplace_back(text::trim(cell));
            cell.clear();
        } else {
            cell.push_back(line[at]);
        }
    }
    if (!line.ends_with('|') || line.ends_with("\\|"))
        cells.emplace_back(text::trim(cell));
    return cells;
}

std::string_view without_heading_mark(std::string_view line) {
    const std::size_t text_begin = line.find_first_not_of('#');
    if (text_begin == 0 || text_begin == std::string_view::npos || text_begin > 6 ||
        line[text_begin] != ' ')
        return line;
    std::string_view heading = text::trim(line.substr(text_begin));
    while (heading.ends_with('#'))
        heading.remove_suffix(1);
    return text::trim(heading);
}

std::string plain_markdown(std::string_view line) {
    std::string out;
    out.reserve(line.size());
    std::size_t open_links = 0;
    // searches below never run past these, so a line of openings alone stays linear
    const std::size_t last_tag_end = line.rfind('>');
    const std::size_t last_link_end = line.rfind(')');
    const std::size_t last_link = line.rfind("](");
    const auto before = [](std::size_t at, std::size_t last) {
        return last != std::string_view::npos && at < last;
    };
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view rest = line.substr(at);
        std::size_t skip = 0;
        if (rest.front() == '<' && before(at, last_tag_end) && (skip = tag_length(rest)) > 0) {
            if (is_line_break(rest.substr(0, skip)))
                out.push_back('\n');
        } else if (rest.starts_with("**")) {
            skip = 2;
        } else if (rest.front() == '`') {
            skip = 1;
        } else if (rest.front() == '[' && before(at, last_link)) {
            skip = 1;
            ++open_links;
        } else if (open_links > 0 && before(at, last_link_end) &&
                   (skip = link_tail_length(rest)) > 0) {
            --open_links;
        } else {
            out.push_back(rest.front());
            skip = 1;
        }
        at += skip;
    }
    return std::string(text::trim(out));
}

} // namespace zeren::detail
