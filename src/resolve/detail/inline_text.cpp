// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/inline_text.hpp"

#include "resolve/detail/findings.hpp"
#include "resolve/detail/paragraph_shape.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_heading = 60; // code points

bool is_open(char32_t c) {
    return c == U'(' || c == U'〔' || c == U'[' || c == U'【';
}

char32_t partner(char32_t open) {
    switch (open) {
    case U'(':
        return U')';
    case U'〔':
        return U'〕';
    case U'[':
        return U']';
    default:
        return U'】';
    }
}

struct Bracket {
    std::size_t begin = 0, inside = 0, inside_end = 0, end = 0;
};

/// The next bracket that closes with its own partner; brackets of other kinds inside it do not
/// count.
bool find_bracket(std::string_view text, std::size_t from, Bracket& found) {
    for (std::size_t position = from; position < text.size();) {
        const std::size_t begin = position;
        const char32_t open = text::narrow(text::next_code_point(text, position));
        if (!is_open(open))
            continue;
        int depth = 1;
        for (std::size_t inner = position; inner < text.size();) {
            const std::size_t start = inner;
            const char32_t c = text::narrow(text::next_code_point(text, inner));
            depth += c == open ? 1 : c == partner(open) ? -1 : 0;
            if (depth == 0) {
                found = {begin, position, start, inner};
                return true;
            }
        }
    }
    return false;
}

bool ends_sentence(std::string_view rest) {
    rest = text::trim(rest);
    if (rest.empty())
        return true;
    std::size_t position = 0;
    const char32_t c = text::narrow(text::next_code_point(rest, position));
    return c == U'。' || c == U';' || is_open(c);
}

/// Text behind a tag: its full stop belongs to what stands before.
std::string_view after_tag(std::string_view rest) {
    for (bool again = true; again;) {
        again = false;
        rest = text::trim(rest);
        for (const std::string_view stop : {"。", ";", "\uFF1B", ",", "\uFF0C", "."})
            if (rest.starts_with(stop)) {
                rest.remove_prefix(stop.size());
                again = true;
            }
    }
    return rest;
}

bool looks_like_tag(std::string_view inside, const Vocabulary& vocabulary) {
    for (const std::string_view word : {"负责", "牵头", "配合"})
        if (inside.ends_with(word))
            return true;
    return text::contains(inside, "单位") && !read_labels(inside, vocabulary).empty();
}

/// A narrow page breaks lines anywhere: a long line that ends in mid-sentence goes on below.
bool goes_on_below(std::string_view above, std::string_view below, const Vocabulary& vocabulary) {
    constexpr std::size_t shortest_wrapped = 20;
    if (leading_number(text::trim(below)) > 0 ||
        !read_labels(text::trim(below), vocabulary).empty())
        return false;
    const std::string_view end = text::trim(above);
    for (const std::string_view stop :
         {"。", ":", "\uFF1A", ";", "\uFF1B", "!", "\uFF01", "”", ")", "\uFF09", "】", "〕", "]"})
        if (end.ends_with(stop))
            return false;
    return text::code_point_count(end) >= shortest_wrapped;
}

/// Lines of the page around the document; their brackets name who runs the site.
bool is_page_footer(std::string_view line) {
    for (const std::string_view word : {"版权所有", "ICP备", "公网安备", "网站标识码"})
        if (text::contains(line, word))
            return true;
    return line.starts_with("上一篇") || line.starts_with("下一篇");
}

int open_brackets(std::string_view text) {
    int depth = 0;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = text::narrow(text::next_code_point(text, position));
        depth += is_open(c) ? 1 : c == U')' || c == U'〕' || c == U']' || c == U'】' ? -1 : 0;
    }
    return depth;
}

} // namespace

void InlineText::add_paragraph(const ProseLine& paragraph) {
    constexpr int most_joined =
        8; // a bracket that stays open longer is a fault of the text, not of the page
    std::uint32_t line = paragraph.line;
    std::string_view rest = paragraph.text;
    while (!rest.empty()) {
        std::size_t end = std::min(rest.find('\n'), rest.size());
        std::uint32_t joined = 1;
        while (end < rest.size() && joined < most_joined) {
            const std::string_view so_far = rest.substr(0, end);
            const std::size_t next_end = std::min(rest.find('\n', end + 1), rest.size());
            const std::string_view below = rest.substr(end + 1, next_end - end - 1);
            const std::string_view last = so_far.substr(
                so_far.rfind('\n') == std::string_view::npos ? 0 : so_far.rfind('\n') + 1);
            if (open_brackets(so_far) <= 0 && !goes_on_below(last, below, vocabulary_))
                break;
            end = next_end;
            ++joined;
        }
        std::string_view text = text::trim(rest.substr(0, end));
        if (joined > 1)
            text = unwrapped_.emplace_back(clean_name(text));
        add_line({text, line, joined});
        line += joined;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void InlineText::add_line(Piece line) {
    if (line.text.empty() || is_page_footer(line.text))
        return;
    if (!read_labels(line.text, vocabulary_).empty()) {
        add_labels(line.text, line.line);
        return;
    }
    if (const std::size_t number = leading_number(line.text); number > 0) {
        read_numbered(line, number);
        return;
    }
    const bool below_number =
        !item_.number.text.empty() && item_.labels.empty() && !item_.text.empty();
    const bool under_chapter = below_number && item_.number.text.ends_with("、") &&
                               !item_.text.back().text.ends_with("。");
    if (!below_number || under_chapter)
        close_item();
    read_sentence(line);
}

void InlineText::read_numbered(Piece line, std::size_t number_length) {
    close_item();
    item_.number = {text::trim(line.text.substr(0, number_length)), line.line, 1};
    Piece sentence{text::trim(line.text.substr(number_length)), line.line, line.line_count};
    if (const auto lead = read_prose_lead(sentence.text, vocabulary_)) {
        for (const TagPart& part : lead->parts)
            item_.labels.push_back({part, line.line});
        sentence.text.remove_prefix(lead->end);
    }
    read_sentence(sentence);
}

/// Text of an item, with whatever tags stand in it.
void InlineText::read_sentence(Piece sentence) {
    std::string_view rest = sentence.text;
    std::size_t from = 0;
    Bracket bracket;
    while (find_bracket(rest, from, bracket)) {
        const std::string_view inside =
            rest.substr(bracket.inside, bracket.inside_end - bracket.inside);
        const bool last = ends_sentence(rest.substr(bracket.end));
        const auto tag = read_tag(inside, last, vocabulary_);
        if (!tag) {
            if (last && looks_like_tag(inside, vocabulary_))
                rows_.push_back(
                    {Row::Kind::unread_bracket, {}, {{inside, sentence.line, 1}}, {}, false});
            from = bracket.end;
            continue;
        }
        add_text(rest.substr(0, bracket.begin), sentence);
        emit_tag(*tag, sentence.line);
        rest = after_tag(rest.substr(bracket.end));
        from = 0;
    }
    // 责任单位:A、B in mid-sentence, without a bracket
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t stop = text::find(rest, "。", at);
        if (stop == std::string_view::npos)
            break;
        at = stop + std::string_view("。").size();
        const std::string_view behind = text::trim(rest.substr(at));
        if (const auto labels = read_labels(behind, vocabulary_); names_units(labels)) {
            add_text(rest.substr(0, at), sentence);
            add_labels(behind, sentence.line);
            return;
        }
    }
    add_text(rest, sentence);
}

void InlineText::add_text(std::string_view text, const Piece& from) {
    text = text::trim(text);
    if (!text.empty())
        item_.text.push_back({text, from.line, from.line_count});
}

/// A label line belongs to the item above it; labels for nothing (a page's own 责任编辑:) are left
/// alone.
void InlineText::add_labels(std::string_view text, std::uint32_t line) {
    if (item_.text.empty() && item_.labels.empty())
        return;
    for (const TagPart& part : read_labels(text, vocabulary_))
        item_.labels.push_back({part, line});
}

void InlineText::emit_tag(const Tag& tag, std::uint32_t line) {
    Row row;
    row.number = item_.number;
    row.text = std::move(item_.text);
    item_.text.clear();
    for (const TagPart& part : tag.parts)
        row.parts.push_back({part, line});
    first_is_lead_ |= tag.first_is_lead;
    if (tag.first_is_lead)
        rows_.push_back({Row::Kind::rule,
                         {},
                         {{row.text.empty() ? std::string_view() : row.text.back().text, line, 1}},
                         {},
                         true});
    row.first_is_lead = first_is_lead_;
    if (!row.text.empty())
        rows_.push_back(std::move(row));
}

void InlineText::close_item() {
    Item item = std::move(item_);
    item_ = {};
    std::vector<TagPart> parts;
    for (const Part& label : item.labels)
        parts.push_back(label.part);
    if (!item.text.empty() && names_units(parts)) {
        rows_.push_back({Row::Kind::task, item.number, std::move(item.text), std::move(item.labels),
                         first_is_lead_});
        return;
    }
    if (item.text.size() == 1 && !item.number.text.empty() &&
        text::code_point_count(item.text[0].text) <= longest_heading) {
        const std::string_view heading{item.number.text.data(),
                                       static_cast<std::size_t>(item.text[0].text.data() +
                                                                item.text[0].text.size() -
                                                                item.number.text.data())};
        rows_.push_back(
            {Row::Kind::heading, item.number, {{heading, item.number.line, 1}}, {}, false});
    }
}

void InlineText::finish() {
    close_item();
    const auto is_task = [](const Row& row) { return row.kind == Row::Kind::task; };
    if (std::none_of(rows_.begin(), rows_.end(), is_task))
        rows_.clear();
}

void InlineText::build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead,
                       bool obey_tags) const {
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const Row& row = rows_[index];
        const Piece& piece = row.text.front();
        const CellLocation where{piece.line, 0, 0, 0};
        switch (row.kind) {
        case Row::Kind::task:
            build_task(row, builder, ledger, first_is_lead || (obey_tags && row.first_is_lead));
            break;
        case Row::Kind::heading:
            if (index + 1 == rows_.size() || rows_[index + 1].kind != Row::Kind::heading)
                builder.begin_section(piece.text, where);
            ledger.claim(piece.line, piece.text, LineUse::heading);
            break;
        case Row::Kind::unread_bracket:
            builder.add_finding(finding(
                "unread-tag", builder.place(where),
                {"this bracket looks like an assignment but names no unit that zeren knows: " +
                     std::string(piece.text),
                 "括号疑似分工标注,但未识别出单位:" + std::string(piece.text)},
                {"if it names units, teach their endings with --vocabulary",
                 "如确为单位,请用 --vocabulary 补充词表"}));
            break;
        case Row::Kind::rule:
            builder.add_finding(finding(
                "rule-read", builder.place(where),
                {"the first unit of each list leads, from here on", "自此起,列第一位的为牵头单位"},
                {"--rule joint overrules it", "可用 --rule joint 取消"}));
            break;
        }
    }
}

void InlineText::build_task(const Row& row, ReadingBuilder& builder, LineLedger& ledger,
                            bool first_is_lead) const {
    TableRow out;
    TableSchema schema;
    schema.first_is_lead = first_is_lead;
    out.where = {row.text.front().line, 0, 0, 0};
    const auto add = [&](Column column, std::string_view text, std::uint32_t line) {
        out.cells.push_back({column, text, {line, 0, 0, 0}, false});
        if (!schema.has(column))
            schema.columns.push_back(column);
    };
    if (!row.number.text.empty())
        add(Column::number, row.number.text, row.number.line);
    for (const Piece& piece : row.text)
        add(Column::task, piece.text, piece.line);
    for (const Part& part : row.parts)
        add(part.part.column, part.part.text, part.line);
    const std::uint32_t task = builder.add_row(out, schema);
    for (const Piece& piece : row.text)
        for (std::uint32_t line = piece.line; line < piece.line + piece.line_count; ++line)
            ledger.claim(line, {}, LineUse::task_cell, Column::task, task);
    for (const RowCell& cell : out.cells)
        ledger.claim(cell.where.line, cell.text, LineUse::task_cell, cell.column, task);
}

} // namespace zeren::detail
