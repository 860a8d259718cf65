// SPDX-License-Identifier: Apache-2.0
#include "read/detail/delimiters.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace zeren::detail {
namespace {

constexpr std::size_t records_enough = 200;

/// Number of fields of each record; a record cut off by the end of the text is left out.
std::vector<std::size_t> count_fields(std::string_view text, char delimiter) {
    std::vector<std::size_t> counts;
    std::size_t fields = 1;
    bool quoted = false, field_start = true;
    for (const char c : text) {
        if (quoted) {
            quoted = c != '"';
            continue;
        }
        if (c == '"' && field_start) {
            quoted = true;
        } else if (c == delimiter) {
            ++fields;
            field_start = true;
            continue;
        } else if (c == '\n') {
            counts.push_back(fields);
            fields = 1;
            field_start = true;
            if (counts.size() == records_enough)
                return counts;
            continue;
        }
        field_start = false;
    }
    if (fields > 1)
        counts.push_back(fields);
    return counts;
}

DelimiterChoice judge(std::string_view text, char delimiter) {
    std::map<std::size_t, std::size_t> times;
    const std::vector<std::size_t> counts = count_fields(text, delimiter);
    DelimiterChoice best{delimiter, 1, 0, 0, counts.size()};
    for (const std::size_t fields : counts) {
        ++times[fields];
        best.records += fields > 1 ? 1 : 0;
    }
    for (const auto& [fields, count] : times)
        if (fields > 1 && count > best.even_records) {
            best.fields = fields;
            best.even_records = count;
        }
    return best;
}

/// How many of the records that it parts have as many fields, and how many of all lines these are:
/// one line with many semicolons makes no table of them.
double evenness(const DelimiterChoice& choice) {
    if (choice.records == 0 || choice.fields < 2)
        return 0;
    const auto even = static_cast<double>(choice.even_records);
    return even / static_cast<double>(choice.records) * even / static_cast<double>(choice.lines) *
           static_cast<double>(std::min<std::size_t>(choice.fields, 6));
}

} // namespace

DelimiterChoice choose_delimiter(std::string_view text) {
    DelimiterChoice best;
    for (const char delimiter : {',', '\t', ';', '|'}) {
        const DelimiterChoice choice = judge(text, delimiter);
        if (evenness(choice) > evenness(best))
            best = choice;
    }
    return best;
}

} // namespace zeren::detail
