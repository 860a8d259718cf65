// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/stanzas.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// "M:\tJan Beulich <…>": the letter, or 0 when the line is no entry.
char entry_letter(std::string_view line) {
    return line.size() > 2 && line[0] >= 'A' && line[0] <= 'Z' && line[1] == ':' &&
                   (line[2] == '\t' || line[2] == ' ')
               ? line[0]
               : '\0';
}

/// The name without its address.
std::string_view person(std::string_view value) {
    return text::trim(value.substr(0, value.find('<')));
}

struct Entries {
    std::size_t people = 0, entries = 0, titles = 0;
};

Entries count(std::string_view paragraph) {
    Entries out;
    while (!paragraph.empty()) {
        const std::string_view line = paragraph.substr(0, paragraph.find('\n'));
        const char letter = entry_letter(line);
        out.entries += letter != '\0' ? 1 : 0;
        out.people += letter == 'M' || letter == 'R' ? 1 : 0;
        out.titles += letter == '\0' ? 1 : 0;
        paragraph.remove_prefix(std::min(line.size() + 1, paragraph.size()));
    }
    return out;
}

bool is_stanza(std::string_view paragraph) {
    const Entries entries = count(paragraph);
    return entries.people > 0 && entries.titles > 0 && entries.titles < entries.entries &&
           entry_letter(paragraph) == '\0';
}

} // namespace

bool are_stanzas(std::span<const Paragraph> paragraphs) {
    const auto stanzas = std::count_if(paragraphs.begin(), paragraphs.end(),
                                       [](const Paragraph& p) { return is_stanza(p.text); });
    return stanzas > 0 && static_cast<std::size_t>(stanzas) * 2 >= paragraphs.size();
}

void build_stanzas(std::span<const Paragraph> paragraphs, ReadingBuilder& builder,
                   LineLedger& ledger) {
    builder.begin_table({});
    for (const Paragraph& paragraph : paragraphs) {
        if (!is_stanza(paragraph.text))
            continue;
        TableRow row;
        row.where = {paragraph.line, 1, 0, 0};
        std::uint32_t line_number = paragraph.line;
        for (std::string_view rest = paragraph.text; !rest.empty(); ++line_number) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            const CellLocation where{line_number, 1, 0, 0};
            const char letter = entry_letter(line);
            const std::string_view value = letter == '\0' ? line : text::trim(line.substr(2));
            if (letter == 'M' || letter == 'R')
                row.named.push_back(
                    {letter == 'M' ? Role::lead : Role::support, person(value), where});
            else
                row.cells.push_back({letter == '\0'  ? Column::task
                                     : letter == 'F' ? Column::content
                                                     : Column::note,
                                     text::trim(value), where, false});
        }
        const std::uint32_t task = builder.add_row(row, {});
        ledger.claim(paragraph.line, paragraph.text, LineUse::task_cell, Column::task, task);
    }
}

} // namespace zeren::detail
