// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/dates.hpp"

#include <zeren/base/text.hpp>

#include <array>
#include <optional>

namespace zeren::detail {
namespace {

struct Number {
    int value;
    std::size_t digits;
    std::size_t end;
};

/// Digits at a position, ASCII or full-width.
std::optional<Number> number_at(std::string_view text, std::size_t position) {
    Number number{0, 0, position};
    while (number.end < text.size() && number.digits < 5) {
        std::size_t next = number.end;
        const char32_t c = text::narrow(text::next_code_point(text, next));
        if (c < U'0' || c > U'9')
            break;
        number.value = number.value * 10 + static_cast<int>(c - U'0');
        ++number.digits;
        number.end = next;
    }
    if (number.digits == 0)
        return std::nullopt;
    return number;
}

bool take(std::string_view text, std::size_t& position, std::string_view word) {
    if (!text.substr(position).starts_with(word))
        return false;
    position += word.size();
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
        : text_(text), year_(year), quarters_(text::contains(text, "季度")) {}

    std::optional<std::string> at(std::size_t& position) {
        const auto first = number_at(text_, position);
        if (!first)
            return quarter(position);
        std::size_t next = first->end;
        if (is_year(*first))
            return after_year(*first, next, position);
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
        if (const auto month = number_at(text_, next); month && is_month(*month)) {
            std::size_t after = month->end;
            if (take(text_, after, "月"))
                return after_month(year.value, month->value, after, position);
        }
        position = next;
        if (take(text_, position, "底") || take(text_, position, "年底") ||
            take(text_, position, "末"))
            return std::to_string(year.value) + "-12";
        if (const auto found = quarter(position))
            return found;
        return std::to_string(year.value);
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
        if (const auto day = number_at(text_, next); day && is_day(*day)) {
            std::size_t after = day->end;
            if (take(text_, after, "日") || take(text_, after, "号")) {
                position = after;
                iso += "-" + two_digits(day->value);
            }
        }
        return iso;
    }

    std::optional<std::string> quarter(std::size_t& position) {
        static constexpr std::array<std::string_view, 4> names{"一季度", "二季度", "三季度",
                                                               "四季度"};
        if (!quarters_)
            return std::nullopt;
        std::size_t next = position;
        take(text_, next, "第");
        for (std::size_t index = 0; index < names.size(); ++index)
            if (year_ != 0 && take(text_, next, names[index])) {
                position = next;
                return std::to_string(year_) + "-" + two_digits(3 * (static_cast<int>(index) + 1));
            }
        return std::nullopt;
    }

    std::string_view text_;
    int year_;
    bool quarters_;
};

} // namespace

std::vector<FoundDate> find_dates(std::string_view text, int year) {
    std::vector<FoundDate> dates;
    if (!text::contains(text, "年") && !text::contains(text, "月") &&
        text.find_first_of("-./") == std::string_view::npos && !text::contains(text, "季度"))
        return dates; // most texts hold no date at all
    DateParser parser(text, year);
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
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

bool is_only_date(std::string_view text) {
    const std::string_view trimmed = text::trim(text);
    const auto dates = find_dates(trimmed);
    return dates.size() == 1 && dates[0].begin == 0 && dates[0].end == trimmed.size() &&
           dates[0].iso.size() == 10;
}

} // namespace zeren::detail
