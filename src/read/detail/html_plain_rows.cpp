// SPDX-License-Identifier: Apache-2.0
#include "read/detail/html_plain_rows.hpp"

#include "read/detail/flow_text.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

class RowCutter {
  public:
    RowCutter(std::string_view page, std::size_t shortest_run)
        : page_(page), shortest_run_(shortest_run), position_(page) {}

    PlainRows cut() {
        for (std::size_t at = 0; (at = page_.find("</", at)) != std::string_view::npos;) {
            RowScanner scanner(page_, at);
            PlainTag tag;
            at += 2;
            if (!scanner.read_tag(tag) || !tag.is("tr"))
                continue;
            at = take_run(scanner.position());
        }
        out_.shortened.append(page_.substr(kept_));
        return std::move(out_);
    }

  private:
    /// Takes the plain rows from `begin` on; returns where to go on looking.
    std::size_t take_run(std::size_t begin) {
        RowScanner scanner(page_, begin);
        const std::size_t first_cell = out_.cells.size();
        std::size_t end = begin, rows = 0, cells = first_cell;
        while (scanner.read_row(out_.cells)) {
            end = scanner.position();
            cells = out_.cells.size();
            ++rows;
        }
        out_.cells.resize(rows < shortest_run_ ? first_cell : cells);
        if (rows >= shortest_run_)
            replace(begin, end, first_cell, rows);
        return std::max(end, begin);
    }

    void replace(std::size_t begin, std::size_t end, std::size_t first_cell, std::size_t rows) {
        position_.move_to(begin);
        const std::uint32_t line = position_.line();
        const std::ptrdiff_t seen = position_.column() - shift_on(line);
        position_.move_to(end);
        const std::uint32_t breaks = position_.line() - line;
        out_.shortened.append(page_.substr(kept_, begin - kept_));
        out_.runs.push_back({out_.shortened.size(), first_cell, out_.cells.size() - first_cell,
                             rows, end - begin, position_.line(), 0});
        out_.shortened.append("<tr>").append(breaks, '\n').append("</tr>");
        // what the parser counts behind the stand-in, against where the page goes on
        const std::ptrdiff_t counted = breaks > 0 ? 6 : seen + 9;
        out_.runs.back().column_shift = position_.column() - counted;
        kept_ = end;
    }

    [[nodiscard]] std::ptrdiff_t shift_on(std::uint32_t line) const {
        const bool same = !out_.runs.empty() && out_.runs.back().end_line == line;
        return same ? out_.runs.back().column_shift : 0;
    }

    std::string_view page_;
    std::size_t shortest_run_;
    PositionCounter position_;
    std::size_t kept_ = 0; ///< up to here the page is in the shortened one
    PlainRows out_;
};

void add_plain_text(std::string_view text, FlowText& flow) {
    while (!text.empty()) {
        const std::size_t at = std::min(text.find('&'), text.size());
        flow.add(text.substr(0, at), 0, false);
        text.remove_prefix(at);
        for (const auto& [reference, character] : plain_references)
            if (text.starts_with(reference)) {
                flow.add(character, 0, false);
                text.remove_prefix(reference.size());
                break;
            }
    }
}

} // namespace

void PositionCounter::move_to(std::size_t offset) {
    for (std::string_view rest = page_.substr(at_, offset - at_); !rest.empty();) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos) {
            column_ += static_cast<std::uint32_t>(text::code_point_count(rest));
            break;
        }
        ++line_;
        column_ = 1;
        rest.remove_prefix(end + 1);
    }
    at_ = offset;
}

const PlainRun* PlainRows::run_at(std::size_t offset) const {
    const auto found = std::lower_bound(
        runs.begin(), runs.end(), offset,
        [](const PlainRun& run, std::size_t wanted) { return run.stand_in < wanted; });
    return found != runs.end() && found->stand_in == offset ? &*found : nullptr;
}

std::uint32_t PlainRows::column(std::size_t offset, std::uint32_t line,
                                std::uint32_t column) const {
    const auto behind = std::lower_bound(
        runs.begin(), runs.end(), offset,
        [](const PlainRun& run, std::size_t wanted) { return run.stand_in < wanted; });
    if (behind == runs.begin() || std::prev(behind)->end_line != line)
        return column;
    return static_cast<std::uint32_t>(column + std::prev(behind)->column_shift);
}

PlainRows cut_plain_rows(std::string_view page, std::size_t shortest_run) {
    return RowCutter(page, shortest_run).cut();
}

std::string plain_cell_text(std::string_view inside) {
    if (inside.find_first_of(" \n\t\f<&") == std::string_view::npos)
        return std::string(text::trim(inside));
    FlowText flow;
    while (!inside.empty()) {
        const std::size_t tag = std::min(inside.find('<'), inside.size());
        add_plain_text(inside.substr(0, tag), flow);
        inside.remove_prefix(tag);
        if (inside.empty())
            break;
        RowScanner scanner(inside, 0);
        PlainTag read;
        scanner.read_tag(read);
        if (read.is_block() || read.is("br"))
            flow.break_line();
        inside.remove_prefix(scanner.position());
    }
    return flow.take();
}

} // namespace zeren::detail
