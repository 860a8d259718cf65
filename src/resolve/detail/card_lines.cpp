// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/card_lines.hpp"

#include "resolve/detail/labels.hpp"
#include "resolve/detail/table_header.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_label = 60;       // bytes: ten Han characters, blanks between them
constexpr std::size_t most_labels_in_a_row = 3; // without values, or with such as look like labels

struct Line {
    std::string_view text; ///< without blanks around it
    std::uint32_t number = 0;
    std::uint32_t blank_before = 0;
    std::optional<Column> label; ///< the line, or what stands before its value, is a label
    std::string_view word;       ///< that label
    std::string_view value;      ///< empty when the line is nothing but a label
    bool marked = false;         ///< a colon or bar stands between the two
};

constexpr std::array<std::string_view, 4> marks{":", "\uFF1A", "|", "\uFF5C"};

/// The label in front of a colon or bar, and the value behind it: 牵头单位：区财政局.
bool split_marked(Line& line, const Vocabulary& vocabulary) {
    const std::string_view head = line.text.substr(0, longest_label);
    std::size_t at = std::string_view::npos, length = 0;
    for (const std::string_view mark : marks)
        if (const std::size_t found = head.find(mark); found < at) {
            at = found;
            length = mark.size();
        }
    if (length == 0 || at == 0)
        return false;
    line.label = vocabulary.column_of(text::trim(line.text.substr(0, at)));
    if (!line.label)
        return false;
    line.word = text::trim(line.text.substr(0, at));
    line.value = text::trim(line.text.substr(at + length));
    for (const std::string_view bar : {marks[2], marks[3]})
        if (line.value.ends_with(bar))
            line.value = text::trim(line.value.substr(0, line.value.size() - bar.size()));
    line.marked = true;
    return true;
}

/// Where the first of the blanks that set fields apart begins; npos when there is none.
std::size_t find_gap(std::string_view text, bool wide) {
    if (!wide)
        return std::min(text.find(' '), text.find("\u3000"));
    std::size_t at = std::string_view::npos;
    for (const std::string_view gap : {"  ", "\t", "\u3000"})
        at = std::min(at, text.find(gap));
    return at;
}

/// The label in front of a gap, and the value behind it: 牵头单位    区财政局.
bool split_label(Line& line, const Vocabulary& vocabulary) {
    for (const bool wide : {true, false}) {
        const std::size_t gap = find_gap(line.text.substr(0, longest_label), wide);
        if (gap == std::string_view::npos)
            continue;
        line.label = vocabulary.column_of(line.text.substr(0, gap));
        if (!line.label)
            continue;
        line.word = line.text.substr(0, gap);
        line.value = text::trim(line.text.substr(gap));
        return true;
    }
    return false;
}

/// 牵头单位 or 牵 头 单 位, and nothing else.
bool is_exact_label(std::string_view text, const Vocabulary& vocabulary) {
    const std::string key = text::replace_all(text::match_key(text), " ", "");
    return vocabulary.column_named(key).has_value();
}

Line read_line(std::string_view text, const Vocabulary& vocabulary) {
    Line line;
    line.text = text::trim(text);
    if (split_marked(line, vocabulary))
        return line;
    const bool is_short = line.text.size() <= longest_label;
    if (!(is_short && is_exact_label(line.text, vocabulary)) && split_label(line, vocabulary))
        return line;
    if (is_short)
        line.label = vocabulary.column_of(line.text);
    if (line.label)
        line.word = line.text;
    return line;
}

/// Every third line of a card has a label, and its labels never stand in a row. Long texts are told
/// from cards by their first lines.
class CardSigns {
  public:
    /// False when the lines so far are no cards.
    bool take(const Line& line) {
        ++lines_;
        labels_ += line.label ? 1 : 0;
        in_a_row_ = line.label && line.value.empty() ? in_a_row_ + 1 : 0;
        return in_a_row_ <= most_labels_in_a_row && (lines_ < enough || labels_ * 6 >= lines_);
    }

  private:
    static constexpr std::size_t enough = 120;
    std::size_t lines_ = 0, labels_ = 0, in_a_row_ = 0;
};

/// The lines of a run; none as soon as they are seen to be no cards.
std::vector<Line> read_lines(std::span<const Paragraph> run, const Vocabulary& vocabulary) {
    std::vector<Line> lines;
    CardSigns signs;
    for (const Paragraph& paragraph : run) {
        std::uint32_t number = paragraph.line;
        std::uint32_t blank_before = paragraph.blank_lines;
        for (std::string_view rest = paragraph.text; !rest.empty(); ++number) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            if (!text::is_blank(rest.substr(0, end))) {
                lines.push_back(read_line(rest.substr(0, end), vocabulary));
                lines.back().number = number;
                lines.back().blank_before = blank_before;
                blank_before = 0;
                if (!signs.take(lines.back()))
                    return {};
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return lines;
}

/// Are these the words of a header, not a label and its value? 备注 民生实事 is none.
bool is_header_line(const Line& line, const Vocabulary& vocabulary) {
    std::vector<Column> columns{*line.label};
    for (std::string_view rest = line.value; !rest.empty();) {
        const std::size_t gap = std::min(find_gap(rest, false), rest.size());
        if (const auto column = vocabulary.column_of(rest.substr(0, gap)))
            columns.push_back(*column);
        rest = text::trim(rest.substr(gap));
    }
    return is_table_header(columns);
}

/// 牵头单位: 区财政局 and 牵头单位 | 区财政局 are label lines of running text, unless the task has
/// a label too, as often as any other: then the lines are cards.
bool are_marked_cards(const std::vector<Line>& lines, const Vocabulary& vocabulary) {
    std::map<std::string, std::size_t> count;
    std::size_t tasks = 0, units = 0, most = 0, labelled = 0;
    for (const Line& line : lines) {
        if (!line.label || !line.marked)
            continue;
        if (read_labels(line.text, vocabulary).size() > 1)
            return false; // several in a line
        ++labelled;
        const std::size_t times = ++count[text::match_key(line.word)];
        most = std::max(most, times);
        if (line.label == Column::task)
            tasks = std::max(tasks, times);
        units += line.label == Column::lead || line.label == Column::responsible ? 1 : 0;
    }
    return units > 0 && tasks == most && labelled * 4 >= lines.size() * 3;
}

/// Behind a label a header word that no other card has is its value: 备注 above 民生实事.
void find_values(std::vector<Line>& lines) {
    std::map<std::string, std::size_t> count;
    std::size_t most = 0;
    for (const Line& line : lines)
        if (line.label)
            most = std::max(most, ++count[text::match_key(line.word)]);
    for (std::size_t index = 1; index < lines.size(); ++index) {
        const Line& above = lines[index - 1];
        Line& line = lines[index];
        if (above.label && above.value.empty() && line.label && line.value.empty() &&
            2 * count[text::match_key(line.word)] < most)
            line.label.reset();
    }
}

enum class Form { none, beside, below };

Form form_of(const std::vector<Line>& lines, const Vocabulary& vocabulary) {
    std::size_t beside = 0, below = 0;
    for (const Line& line : lines) {
        const bool alone = line.label && line.value.empty();
        if (line.label && !alone && is_header_line(line, vocabulary))
            return Form::none;
        if (line.label && !line.marked)
            ++(alone ? below : beside);
    }
    if (beside < 2 && below < 2)
        return are_marked_cards(lines, vocabulary) ? Form::beside : Form::none;
    return beside > below ? Form::beside : Form::below;
}

/// The stretch of text from the first view to the end of the second; both lie in one text.
std::string_view through(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

class CardLineReader {
  public:
    explicit CardLineReader(Form form) : form_(form) {}

    void take(const Line& line) {
        const bool opens =
            line.label && (form_ == Form::beside || line.value.empty() || !awaits_value_);
        if (opens) {
            out_.fields.push_back({*line.label, line.word, line.value, {}, line.number});
            out_.fields.back().where.line = line.number;
            open_ = true;
            awaits_value_ = line.value.empty();
        } else if (open_ && awaits_value_ && line.blank_before <= most_blanks) {
            out_.fields.back().text = line.text;
            out_.fields.back().where.line = line.number;
            awaits_value_ = false;
        } else if (open_ && line.blank_before == 0) {
            out_.fields.back().text = through(out_.fields.back().text, line.text);
        } else {
            open_ = awaits_value_ = false;
            out_.rest.push_back({line.text, line.number});
        }
    }
    CardLines finish() {
        std::erase_if(out_.fields, [](const CardField& field) { return field.text.empty(); });
        return std::move(out_);
    }

  private:
    static constexpr std::uint32_t most_blanks = 2; ///< between a label and its value
    Form form_;
    CardLines out_;
    bool open_ = false;
    bool awaits_value_ = false;
};

} // namespace

CardLines read_card_lines(std::span<const Paragraph> run, const Vocabulary& vocabulary) {
    std::vector<Line> lines = read_lines(run, vocabulary);
    find_values(lines);
    const Form form = form_of(lines, vocabulary);
    if (form == Form::none)
        return {};
    CardLineReader reader(form);
    for (const Line& line : lines)
        reader.take(line);
    return reader.finish();
}

} // namespace zeren::detail
