// SPDX-License-Identifier: Apache-2.0
#include "read/detail/ruled_text.hpp"

#include "read/detail/ruled_line.hpp"
#include "read/detail/spaced_fields.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>

namespace zeren::detail {
namespace {

constexpr std::string_view wide_pipe = "｜";
constexpr std::string_view box_bar = "│";

bool starts_with_box_character(std::string_view text) {
    if (text.size() < 3 || text[0] != '\xE2' || (text[1] != '\x94' && text[1] != '\x95'))
        return false;
    std::size_t at = 0;
    const char32_t c = text::next_code_point(text, at);
    return c >= 0x2500 && c <= 0x257F;
}

bool is_ascii_rule(std::string_view text) {
    return text.size() >= 3 && text.front() == '+' && text.back() == '+' &&
           text.find_first_not_of("+-=: ") == std::string_view::npos &&
           text.find_first_of("-=") != std::string_view::npos;
}

/// Number of bars (| ｜ │) in the text, and whether it starts or ends with one.
struct Bars {
    std::size_t count = 0;
    bool first = false;
    bool last = false;
};

Bars count_bars(std::string_view text) {
    Bars bars;
    for (const std::string_view bar : {std::string_view("|"), wide_pipe, box_bar}) {
        for (std::size_t at = text.find(bar); at != std::string_view::npos;
             at = text.find(bar, at + bar.size()))
            ++bars.count;
        bars.first = bars.first || text.starts_with(bar);
        bars.last = bars.last || text.ends_with(bar);
    }
    return bars;
}

bool is_bar(std::string_view line) {
    const std::string_view text = text::trim(line);
    return text == "|" || text == wide_pipe || text == box_bar;
}

/// Each bar of a line; empty when anything else stands in it.
std::vector<std::string_view> bars_of(std::string_view line) {
    std::vector<std::string_view> bars;
    for (std::string_view rest = text::trim(line); !rest.empty(); rest = text::trim(rest)) {
        const std::size_t length = rest.front() == '|' ? 1 : is_bar(rest.substr(0, 3)) ? 3 : 0;
        if (length == 0)
            return {};
        bars.push_back(rest.substr(0, length));
        rest.remove_prefix(length);
    }
    return bars;
}

LineKind kind_of(std::string_view line) {
    const std::string_view text = text::trim(line);
    if (starts_with_box_character(text) || is_ascii_rule(text))
        return LineKind::box;
    const Bars bars = count_bars(text);
    if (bars.count == 1 && bars.last)
        return LineKind::cell_end;
    if (bars.count > 1 || (bars.count == 1 && !bars.first))
        return LineKind::pipes;
    return count_fields(line) >= 3 ? LineKind::fields : LineKind::plain;
}

std::optional<RuledTable> try_table(RuledLines lines, std::uint32_t table, HeaderWords words) {
    switch (lines.front().kind) {
    case LineKind::box:
        return read_box_table(lines, table);
    case LineKind::pipes:
        return read_pipe_table(lines, table, words);
    case LineKind::cell_end:
        return read_cell_lines(lines, table, words);
    case LineKind::fields:
        if (auto spaced = read_spaced_table(lines, table, words))
            return spaced;
        break;
    case LineKind::plain:
        break;
    }
    return read_numbered_lines(lines, table, words);
}

/// Lines of one run of marked paragraphs, read from top to bottom.
class RunReader {
  public:
    RunReader(std::vector<Block>& blocks, std::uint32_t& tables, HeaderWords words)
        : blocks_(blocks), tables_(tables), words_(words) {}

    void read(std::span<const Paragraph> paragraphs) {
        lines_.clear();
        for (const Paragraph& paragraph : paragraphs)
            add_lines(paragraph);
        const RuledLines lines(lines_);
        std::size_t plain_begin = 0;
        for (std::size_t at = 0; at < lines.size();) {
            if (auto found = try_table(lines.subspan(at), tables_ + 1, words_)) {
                emit_plain(plain_begin, at);
                if (found->cells.empty()) {
                    blocks_.emplace_back(std::move(found->grid));
                    ++tables_;
                }
                blocks_.insert(blocks_.end(), found->cells.begin(), found->cells.end());
                at += found->lines;
                plain_begin = at;
                continue;
            }
            at = next_try(lines, at);
        }
        emit_plain(plain_begin, lines.size());
    }

  private:
    void add_lines(const Paragraph& paragraph) {
        std::uint32_t number = paragraph.line;
        std::uint32_t blank_before = paragraph.blank_lines;
        for (std::size_t begin = 0; begin <= paragraph.text.size();) {
            const std::size_t end =
                std::min(paragraph.text.find('\n', begin), paragraph.text.size());
            const std::string_view text = paragraph.text.substr(begin, end - begin);
            const LineKind kind = kind_of(text);
            if (kind == LineKind::cell_end && begin > 0 && is_bar(text) &&
                lines_.back().kind == LineKind::plain) { // the bar of the cell in the line above
                RuledLine& above = lines_.back();
                const auto from =
                    static_cast<std::size_t>(above.text.data() - paragraph.text.data());
                above.text = paragraph.text.substr(from, end - from);
                above.kind = kind;
                ++number;
            } else if (begin > 0 && lines_.back().kind == LineKind::cell_end &&
                       kind == LineKind::pipes && !bars_of(text).empty()) {
                for (const std::string_view bar : bars_of(text)) // an empty cell each
                    lines_.push_back({bar, number, 0, LineKind::cell_end});
                ++number;
            } else {
                lines_.push_back({text, number++, blank_before, kind});
            }
            blank_before = 0;
            begin = end + 1;
        }
    }

    /// A run that is no box or no pipe table at its first line is none further down either, so its
    /// lines are looked at once. The other kinds decide on a few lines.
    static std::size_t next_try(RuledLines lines, std::size_t at) {
        const LineKind kind = lines[at].kind;
        ++at;
        if (kind == LineKind::box)
            while (at < lines.size() && continues_box(lines[at]))
                ++at;
        else if (kind == LineKind::pipes)
            while (at < lines.size() && lines[at].kind == kind)
                ++at;
        return at;
    }

    /// Gives lines that are no table back as the paragraphs they were.
    void emit_plain(std::size_t begin, std::size_t end) {
        while (begin < end) {
            std::size_t stop = begin + 1;
            while (stop < end && lines_[stop].blank_before == 0)
                ++stop;
            const std::string_view first = lines_[begin].text;
            const std::string_view last = lines_[stop - 1].text;
            const auto length = static_cast<std::size_t>(last.data() + last.size() - first.data());
            blocks_.emplace_back(Paragraph{
                {first.data(), length}, lines_[begin].number, lines_[begin].blank_before});
            begin = stop;
        }
    }

    std::vector<Block>& blocks_;
    std::uint32_t& tables_;
    HeaderWords words_;
    std::vector<RuledLine> lines_;
};

/// How many paragraphs from the first on are lines such as stand between two rows of a table.
std::size_t headings_at(std::span<const Paragraph> paragraphs) {
    constexpr std::size_t most = 3;
    std::size_t count = 0;
    while (count < std::min(most, paragraphs.size()) && !has_table_marks(paragraphs[count].text) &&
           can_stand_between_rows(paragraphs[count].text))
        ++count;
    return count;
}

} // namespace

bool has_table_marks(std::string_view paragraph) {
    enum : unsigned char { none, han, mark, blank, lead_e2, lead_e3, lead_ef };
    static constexpr auto table = [] {
        std::array<unsigned char, 256> kinds{};
        for (unsigned lead = 0xE4; lead <= 0xE9; ++lead)
            kinds[lead] = han;
        kinds['|'] = kinds['\t'] = mark;
        kinds[' '] = blank;
        kinds[0xE2] = lead_e2;
        kinds[0xE3] = lead_e3;
        kinds[0xEF] = lead_ef;
        return kinds;
    }();
    for (std::size_t at = 0; at < paragraph.size(); ++at) {
        const unsigned char kind = table[static_cast<unsigned char>(paragraph[at])];
        if (kind == none)
            continue;
        if (kind == han) {
            at += 2; // behind its other two bytes
            continue;
        }
        const std::string_view rest = paragraph.substr(at);
        if (kind == mark || (kind == blank && paragraph.substr(0, at).ends_with("序号")) ||
            (kind == blank && (rest.starts_with("  ") || rest.starts_with(" 　"))) ||
            (kind == lead_e2 && starts_with_box_character(rest)) ||
            (kind == lead_e3 && rest.starts_with("　　")) ||
            (kind == lead_ef && rest.starts_with(wide_pipe)))
            return true;
    }
    return paragraph.starts_with('+') || paragraph.find("\n+-") != std::string_view::npos;
}

std::vector<Block> find_ruled_tables(std::span<const Paragraph> paragraphs, HeaderWords words) {
    std::vector<Block> blocks;
    blocks.reserve(paragraphs.size());
    std::uint32_t tables = 0;
    RunReader reader(blocks, tables, words);
    for (std::size_t at = 0; at < paragraphs.size();) {
        std::size_t end = at;
        while (end < paragraphs.size() && has_table_marks(paragraphs[end].text)) {
            ++end;
            const std::size_t below = end + headings_at(paragraphs.subspan(end));
            if (below < paragraphs.size() && has_table_marks(paragraphs[below].text))
                end = below;
        }
        if (end > at) {
            reader.read(paragraphs.subspan(at, end - at));
            at = end;
        } else {
            blocks.emplace_back(paragraphs[at++]);
        }
    }
    return blocks;
}

} // namespace zeren::detail
