// SPDX-License-Identifier: Apache-2.0
#include "read/detail/spaced_fields.hpp"

#include "read/detail/ruled_line.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::string_view wide_blank = "　";

/// Length of the blank (one space or ideographic space) at `at`; 0 = none.
std::size_t blank_length(std::string_view line, std::size_t at) {
    if (line[at] == ' ')
        return 1;
    return line.substr(at).starts_with(wide_blank) ? wide_blank.size() : 0;
}

/// Calls `take(begin, end)` for each field parted by runs of two or more blanks.
template <class Take>
void for_each_spaced(std::string_view line, Take take) {
    const std::string_view kept = text::trim(line);
    const auto lead = static_cast<std::size_t>(kept.data() - line.data());
    const std::size_t stop = lead + kept.size();
    std::size_t begin = lead;
    for (std::size_t at = lead; at < stop;) {
        std::size_t blanks = 0;
        std::size_t end = at;
        while (end < stop && blank_length(line, end) > 0) {
            end += blank_length(line, end);
            ++blanks;
        }
        if (blanks >= 2) {
            take(begin, at);
            begin = end;
        }
        at = std::max(end, at + 1);
    }
    if (stop > begin)
        take(begin, stop);
}

} // namespace

std::vector<SpacedField> split_fields(std::string_view line, std::size_t ambiguous) {
    std::vector<SpacedField> fields;
    if (line.find('\t') != std::string_view::npos) {
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t end = std::min(line.find('\t', begin), line.size());
            fields.push_back({text::trim(line.substr(begin, end - begin)), 0});
            begin = end + 1;
        }
        return fields;
    }
    std::size_t measured = 0;
    std::size_t column = 0;
    for_each_spaced(line, [&](std::size_t begin, std::size_t end) {
        column += text_columns(line.substr(measured, begin - measured), ambiguous);
        measured = begin;
        fields.push_back({line.substr(begin, end - begin), column});
    });
    return fields;
}

std::size_t count_fields(std::string_view line) {
    const auto tabs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
    if (tabs > 0)
        return tabs + 1;
    std::size_t fields = 0;
    for_each_spaced(line, [&](std::size_t, std::size_t) { ++fields; });
    return fields;
}

std::size_t nearest_field(const std::vector<SpacedField>& fields, std::size_t start) {
    const auto distance = [&](const SpacedField& field) {
        return field.column > start ? field.column - start : start - field.column;
    };
    return static_cast<std::size_t>(
        std::min_element(
            fields.begin(), fields.end(),
            [&](const SpacedField& a, const SpacedField& b) { return distance(a) < distance(b); }) -
        fields.begin());
}

bool starts_align(const std::vector<SpacedField>& fields, const std::vector<SpacedField>& header) {
    return std::equal(fields.begin(), fields.end(), header.begin(),
                      [](const SpacedField& a, const SpacedField& b) {
                          return a.column <= b.column + 1 && b.column <= a.column + 1;
                      });
}

bool has_tab(std::string_view line) {
    return line.find('\t') != std::string_view::npos;
}

std::vector<SpacedField> without_empty(const std::vector<SpacedField>& fields) {
    std::vector<SpacedField> filled;
    for (const SpacedField& field : fields)
        if (!field.text.empty())
            filled.push_back(field);
    return filled;
}

} // namespace zeren::detail
