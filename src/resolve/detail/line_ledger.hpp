// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/text.hpp>
#include <zeren/model/reading.hpp>
#include <zeren/model/source_document.hpp>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// What became of every line of a document. A line starts as prose and is claimed by whatever reads
/// it.
class LineLedger {
  public:
    /// `whole_cells`: lines are rows, and a text of several lines stands in one of them.
    explicit LineLedger(std::uint32_t line_count, bool whole_cells = false)
        : entries_(line_count + 1), present_(line_count + 1, false), whole_cells_(whole_cells) {}

    /// Says that the lines of a text, the first of which is `line`, exist.
    void note(std::uint32_t line, std::string_view text) {
        for_lines(line, text, [&](std::size_t index) { present_[index] = true; });
    }
    /// Non-empty lines of the source that no block took a text from: markup, rules of a table.
    void note_rest(std::string_view source) {
        std::size_t index = 1;
        for (; !source.empty(); ++index) {
            const std::string_view line = source.substr(0, source.find('\n'));
            source.remove_prefix(std::min(line.size() + 1, source.size()));
            if ((index < present_.size() && present_[index]) || text::is_blank(line))
                continue;
            if (index >= entries_.size()) {
                entries_.resize(index + 1);
                present_.resize(index + 1, false);
            }
            entries_[index].use = LineUse::chrome;
            present_[index] = true;
        }
    }
    void claim(std::uint32_t line, std::string_view text, LineUse use, Column column = Column::task,
               std::uint32_t task = LineAccount::no_task) {
        for_lines(line, text, [&](std::size_t index) {
            if (entries_[index].use == LineUse::prose || entries_[index].use == LineUse::heading)
                entries_[index] = {static_cast<std::uint32_t>(index), use, column, task};
        });
    }
    [[nodiscard]] LineUse use_of(std::uint32_t line) const { return entries_[line].use; }

    [[nodiscard]] std::vector<LineAccount> accounts() const {
        std::vector<LineAccount> out;
        for (std::size_t line = 1; line < entries_.size(); ++line)
            if (present_[line]) {
                out.push_back(entries_[line]);
                out.back().line = static_cast<std::uint32_t>(line);
            }
        return out;
    }

  private:
    template <class Visit>
    void for_lines(std::uint32_t line, std::string_view text, const Visit& visit) {
        std::size_t index = line;
        if (index < entries_.size())
            visit(index);
        if (whole_cells_)
            return;
        for (std::size_t end = text.find('\n'); end != std::string_view::npos;
             end = text.find('\n', end + 1))
            if (++index < entries_.size())
                visit(index);
    }

    std::vector<LineAccount> entries_; ///< by line number
    std::vector<bool> present_;
    bool whole_cells_;
};

} // namespace zeren::detail
