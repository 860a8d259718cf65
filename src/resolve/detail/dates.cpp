// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/dates.hpp"

#include "resolve/detail/date_numbers.hpp"

#include <zeren/base/text.hpp>

#include <array>
#include <optional>
#include <span>
#include <utility>

namespace zeren::detail {
namespace {

/// Printed pages set digits apart: 2024 年 12 月.
std::size_t behind_blanks(std::string_view text, std::size_t position) {
    while (position < text.size() && text[position] == ' ')
        ++position;
    return position;
}

bool take(std::string_view text, std::size_t& position, std::string_view word) {
    const std::size_t begin = behind_blanks(text, position);
    if (!text.substr(begin).starts_with(word))
        return false;
    position = begin + word.size();
    return true;
}

std::string two_digits(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}
bool is_year(const Number& n) {
    return n.digits == 4 && n.value >= 1900 && n.value <= 2199;
}
bool is_month(const Number& n) {
    return n.digits <= 2 && n.value >= 1 && n.value <= 12;
}
bool is_day(const Number& n) {
    return n.digits <= 2 && n.value >= 1 && n.value <= 31;
}

/// Reads one date that starts at `position`; moves `position` past it.
class DateParser {
  public:
    DateParser(std::string_view text, int year)
        : text_(text), year_(year),
          parts_(text::contains(text, "季度") || text::contains(text, "半年")) {}

    /// Can a date begin with this character? Most cannot, and need no closer look.
    [[nodiscard]] bool may_begin(char32_t c) const {
        return (c >= U'0' && c <= U'9') || chinese_digit(c) ||
               (parts_ && (c == U'第' || c == U'上' || c == U'下'));
    }

    std::optional<std::string> at(std::size_t& position) {
        if (auto found = part_of_year(position))
            return found;
        const auto first = number_at(text_, position);
        if (!first)
            return std::nullopt;
        std::size_t next = first->end;
        if (is_year(*first))
            return after_year(*first, next, position);
        if (first->digits == 2 && first->value >= 10 && months_follow(next)) // 23年6月
            return after_year({2000 + first->value, 4, next}, next, position);
        if (is_month(*first) && take(text_, next, "月") && year_ != 0)
            return after_month(year_, first->value, next, position);
        return std::nullopt;
    }

  private:
    std::optional<std::string> after_year(const Number& year, std::size_t next,
                                          std::size_t& position) {
        const bool chinese = take(text_, next, "年");
        const bool dashed = !chinese && next < text_.size() &&
                            (text_[next] == '-' || text_[next] == '.' || text_[next] == '/');
        if (!chinese && !dashed)
            return std::nullopt;
        year_ = year.value;
        if (dashed)
            return dashed_date(year, next, position);
        if (const auto month = number_at(text_, behind_blanks(text_, next));
            month && is_month(*month)) {
            std::size_t after = month->end;
            if (take(text_, after, "月"))
                return after_month(year.value, month->value, after, position);
        }
        position = next;
        if (take(text_, position, "底") || take(text_, position, "年底") ||
            take(text_, position, "末"))
            return std::to_string(year.value) + "-12";
        if (const auto found = part_of_year(position))
            return found;
        return std::to_string(year.value);
    }

    /// 年6月 behind a year of two digits.
    [[nodiscard]] bool months_follow(std::size_t next) const {
        if (!take(text_, next, "年"))
            return false;
        const auto month = number_at(text_, behind_blanks(text_, next));
        std::size_t after = month ? month->end : next;
        return month && is_month(*month) && take(text_, after, "月");
    }

    std::optional<std::string> dashed_date(const Number& year, std::size_t next,
                                           std::size_t& position) {
        const char mark = text_[next];
        const auto month = number_at(text_, next + 1);
        if (!month || !is_month(*month))
            return std::nullopt;
        position = month->end;
        std::string iso = std::to_string(year.value) + "-" + two_digits(month->value);
        if (position < text_.size() && text_[position] == mark)
            if (const auto day = number_at(text_, position + 1); day && is_day(*day)) {
                position = day->end;
                iso += "-" + two_digits(day->value);
            }
        return iso;
    }

    std::optional<std::string> after_month(int year, int month, std::size_t next,
                                           std::size_t& position) {
        position = next;
        std::string iso = std::to_string(year) + "-" + two_digits(month);
        if (const auto day = number_at(text_, behind_blanks(text_, next)); day && is_day(*day)) {
            std::size_t after = day->end;
            if (take(text_, after, "日") || take(text_, after, "号")) {
                position = after;
                iso += "-" + two_digits(day->value);
            }
        }
        return iso;
    }

    /// 第三季度, 3季度, 上半年: the last month of it.
    std::optional<std::string> part_of_year(std::size_t& position) {
        static constexpr std::array<std::pair<std::string_view, int>, 10> parts{{{"一季度", 3},
                                                                                 {"二季度", 6},
                                                                                 {"三季度", 9},
                                                                                 {"四季度", 12},
                                                                                 {"1季度", 3},
                                                                                 {"2季度", 6},
                                                                                 {"3季度", 9},
                                                                                 {"4季度", 12},
                                                                                 {"上半年", 6},
                                                                                 {"下半年", 12}}};
        if (!parts_ || year_ == 0)
            return std::nullopt;
        std::size_t next = position;
        take(text_, next, "第");
        for (const auto& [name, month] : parts)
            if (take(text_, next, name)) {
                position = next;
                return std::to_string(year_) + "-" + two_digits(month);
            }
        return std::nullopt;
    }

    std::string_view text_;
    int year_;
    bool parts_; ///< the text speaks of quarters or halves of a year
};

/// Without one of these no date is written: 年, 月, 季 or a mark between digits. Most texts hold
/// none and need no closer look; one pass over the bytes tells.
bool may_hold_date(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char byte = text[at];
        if (byte == '-' || byte == '.' || byte == '/')
            return true;
        if (!text::is_han_lead(byte)) {
            ++at;
            continue;
        }
        const std::string_view character = text.substr(at, 3);
        if (character == "年" || character == "月" || character == "季")
            return true;
        at += 3;
    }
    return false;
}

/// The words of `says_when`, by the character that they begin with.
std::span<const std::string_view> words_from(char32_t c) {
    static constexpr std::array<std::string_view, 2> every{"每月", "每季度"};
    static constexpr std::array<std::string_view, 2> year{"年底", "年内"};
    static constexpr std::array<std::string_view, 9> others{
        "全年", "长期", "持续", "按时限", "即时", "常态化", "月底", "季度", "立即"};
    const auto one = [&](std::size_t index) { return std::span(others).subspan(index, 1); };
    switch (c) {
    case U'每':
        return every;
    case U'年':
        return year;
    case U'全':
        return one(0);
    case U'长':
        return one(1);
    case U'持':
        return one(2);
    case U'按':
        return one(3);
    case U'即':
        return one(4);
    case U'常':
        return one(5);
    case U'月':
        return one(6);
    case U'季':
        return one(7);
    case U'立':
        return one(8);
    default:
        return {};
    }
}

} // namespace

std::vector<FoundDate> find_dates(std::string_view text, int year) {
    std::vector<FoundDate> dates;
    if (!may_hold_date(text))
        return dates;
    DateParser parser(text, year);
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        if (!parser.may_begin(text::narrow(text::next_code_point(text, position))))
            continue;
        position = begin;
        if (auto iso = parser.at(position)) {
            dates.push_back({*std::move(iso), begin, position});
            continue;
        }
        position = begin;
        if (const auto number = number_at(text, position))
            position = number->end; // a longer number is no date, nor is its tail
        else
            text::next_code_point(text, position);
    }
    return dates;
}

std::vector<FoundDate> find_cell_dates(std::string_view cell, int year) {
    const std::string_view text = text::trim(cell);
    const auto whole = [&](std::string iso) {
        const auto begin = static_cast<std::size_t>(text.data() - cell.data());
        return std::vector<FoundDate>{{std::move(iso), begin, begin + text.size()}};
    };
    const auto first = number_at(text.substr(0, 4), 0);
    if (!first || text[0] < '0' || text[0] > '9')
        return find_dates(cell, year);
    if (is_year(*first) && text.size() == 4)
        return whole(std::string(text));
    if (is_year(*first) && text.size() == 8) {
        const auto month = number_at(text.substr(0, 6), 4), day = number_at(text, 6);
        if (month && day && month->digits == 2 && day->digits == 2 && day->end == 8 &&
            is_month(*month) && is_day(*day))
            return whole(std::to_string(first->value) + "-" + two_digits(month->value) + "-" +
                         two_digits(day->value));
    }
    const std::size_t mark = first->end;
    if (year != 0 && is_month(*first) && mark < text.size() &&
        std::string_view(".-/").find(text[mark]) != std::string_view::npos)
        if (const auto day = number_at(text, mark + 1);
            day && is_day(*day) && day->end == text.size())
            return whole(std::to_string(year) + "-" + two_digits(first->value) + "-" +
                         two_digits(day->value));
    return find_dates(cell, year);
}

bool says_when(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const std::string_view rest = text.substr(position);
        for (const std::string_view word : words_from(text::next_code_point(text, position)))
            if (rest.starts_with(word))
                return true;
    }
    return false;
}

bool is_only_date(std::string_view text) {
    const std::string_view trimmed = text::trim(text);
    const auto dates = find_dates(trimmed);
    return dates.size() == 1 && dates[0].begin == 0 && dates[0].end == trimmed.size() &&
           dates[0].iso.size() == 10;
}

} // namespace zeren::detail
