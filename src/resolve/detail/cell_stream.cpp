// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/cell_stream.hpp"

#include "resolve/detail/paragraph_shape.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace zeren::detail {
namespace {

// The prices. They are ratios, not measurements: what matters is which of two readings is dearer.
constexpr double impossible = 1e9;
constexpr double not_a_number = 30;     // words in the number column, a lone number elsewhere
constexpr double not_units = 8;         // a list without a single unit in a unit column
constexpr double explained_empty = 0.4; // an empty cell for which a blank line stands
constexpr double stray_blank = 0.7;     // a blank line that stands for nothing
constexpr double merged_row_end = 3;    // a row that leaves its last cells to the row above
constexpr double after_colon = 3;       // a cell that ends in a colon
constexpr double outside_paragraph = 3;
constexpr double enter_outside = 1;
constexpr double leave_outside = 6;
constexpr double missing_front = 5; // a row that does not begin with its first column

double unit_price(const ParagraphShape& shape) {
    double price = not_units * (1 - shape.units);
    if (shape.units == 0 && shape.length <= 12 && !shape.sentence)
        price = 5;
    return price + (shape.sentence ? 3 : 0);
}

double text_price(const ParagraphShape& shape) {
    double price = shape.length <= 30 ? 5 * shape.units : 0;
    if (shape.dated > 0.9 && shape.length <= 20)
        price += 3;
    return price + (shape.person ? 1.5 : 0);
}

double deadline_price(const ParagraphShape& shape) {
    if (shape.dated >= 0.5)
        return 0;
    if (shape.dated > 0.25)
        return 1;
    if (shape.dated > 0)
        return 3;
    return shape.ends_open && shape.length <= 12 ? 0.8 : 6;
}

/// What it costs to read a paragraph as a cell of a column.
double cell_price(Column column, const ParagraphShape& shape) {
    if (shape.number != (column == Column::number) && column != Column::note)
        return not_a_number;
    switch (column) {
    case Column::number:
        return 0;
    case Column::task:
        return text_price(shape) + (shape.ends_open ? 4 : 0); // a label, not a task
    case Column::content:
        return text_price(shape) + (shape.ends_open ? 1.2 : 0.2);
    case Column::deadline:
        return deadline_price(shape);
    case Column::leader:
        return shape.person ? 0 : shape.length <= 12 && shape.units == 0 ? 4 : 9;
    case Column::lead:
        return unit_price(shape) + (shape.single ? 0 : 0.8);
    case Column::responsible:
    case Column::support:
        return unit_price(shape);
    case Column::group:
        return shape.length <= 15 ? 1 : 5;
    case Column::note:
        return 2;
    }
    return impossible;
}

/// What it costs to leave a cell out in the middle of a row without a blank line for it.
double skip_price(Column column) {
    switch (column) {
    case Column::task:
        return 12;
    case Column::number:
        return 6;
    case Column::lead:
    case Column::responsible:
        return 4;
    case Column::support:
        return 2.5;
    case Column::note:
        return 0.3;
    default:
        return 3;
    }
}

/// What it costs that a cell goes on in a second paragraph.
double continue_price(Column column, const ParagraphShape& above, const ParagraphShape& below) {
    if (above.ends_open)
        return 0.3;
    const bool two_units = above.single && below.single && above.units > 0.99 && below.units > 0.99;
    switch (column) {
    case Column::number:
        return impossible;
    case Column::task:
        return 7;
    case Column::deadline:
        return 2;
    case Column::leader:
        return 2.5;
    case Column::lead:
        return two_units ? 2 : 6;
    case Column::support:
        return 3.5;
    case Column::group:
        return 6;
    case Column::note:
        return 1;
    default:
        return 3;
    }
}

double heading_price(const ParagraphShape& shape) {
    return shape.numbered_heading && !shape.sentence && shape.length <= 60 ? 0.5 : 14;
}

class Alignment {
  public:
    Alignment(std::span<const Paragraph> paragraphs, std::span<const Column> columns,
              NameReader& names)
        : paragraphs_(paragraphs), columns_(columns), names_(names), width_(columns.size()),
          heading_(width_), outside_(width_ + 1), states_(width_ + 2), usual_gap_(usual_gap()) {}

    std::vector<StreamPlace> run() {
        if (paragraphs_.empty())
            return {};
        steps_.resize(paragraphs_.size() * states_);
        std::vector<double> cost(states_, impossible), next(states_);
        ParagraphShape above;
        for (std::size_t index = 0; index < paragraphs_.size(); ++index) {
            const ParagraphShape below = shape_of(paragraphs_[index].text, names_);
            if (index == 0)
                begin(below, cost);
            else
                advance(index, above, below, cost, next);
            above = below;
        }
        return trace(cost);
    }

  private:
    struct Step {
        std::uint8_t from = 0;
        bool starts_row = false;
        bool explained = false;
    };

    /// Cells stand one blank line apart, or two, or three: the commonest gap is the one that means
    /// nothing.
    [[nodiscard]] std::uint32_t usual_gap() const {
        std::map<std::uint32_t, std::size_t> count;
        for (const Paragraph& paragraph : paragraphs_)
            ++count[std::max<std::uint32_t>(1, paragraph.blank_lines)];
        const auto most =
            std::max_element(count.begin(), count.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == count.end() ? 1 : most->first;
    }

    /// Empty cells for which the blank lines before a paragraph can stand.
    [[nodiscard]] std::size_t blanks_before(std::size_t index) const {
        const std::uint32_t gap = paragraphs_[index].blank_lines;
        return gap <= usual_gap_ ? 0 : (gap - usual_gap_ + usual_gap_ - 1) / usual_gap_;
    }

    [[nodiscard]] double row_start(std::size_t column) const {
        return missing_front * static_cast<double>(column);
    }

    /// Price of ending a row after `column`; says whether blank lines explain the cells that it
    /// lacks.
    [[nodiscard]] double row_end(std::size_t column, std::size_t blanks, bool& explained) const {
        std::size_t lacking = 0;
        for (std::size_t later = column + 1; later < width_; ++later)
            lacking += columns_[later] == Column::note ? 0 : 1;
        explained = lacking > 0 && blanks >= lacking;
        if (lacking == 0)
            return 0.2 * static_cast<double>(blanks);
        if (explained)
            return explained_empty * static_cast<double>(lacking) +
                   stray_blank * static_cast<double>(blanks - lacking);
        return merged_row_end + 0.5 * static_cast<double>(lacking) +
               stray_blank * static_cast<double>(blanks);
    }

    [[nodiscard]] double step_right(std::size_t from, std::size_t to, std::size_t blanks) const {
        double price = 0;
        for (std::size_t skipped = from + 1; skipped < to; ++skipped) {
            const bool explained = blanks > 0;
            blanks -= explained ? 1 : 0;
            price += explained ? explained_empty : skip_price(columns_[skipped]);
        }
        return price + stray_blank * static_cast<double>(blanks);
    }

    [[nodiscard]] double standing(std::size_t state, const ParagraphShape& shape) const {
        if (state == heading_)
            return heading_price(shape);
        return state == outside_ ? outside_paragraph + (shape.number ? 5 : 0)
                                 : cell_price(columns_[state], shape);
    }

    void begin(const ParagraphShape& shape, std::vector<double>& cost) {
        for (std::size_t state = 0; state < states_; ++state) {
            cost[state] =
                standing(state, shape) + (state < width_ ? row_start(state) : enter_outside);
            steps_[state] = {static_cast<std::uint8_t>(state), state < width_, false};
        }
    }

    void advance(std::size_t index, const ParagraphShape& above, const ParagraphShape& below,
                 std::vector<double>& cost, std::vector<double>& next) {
        const std::size_t blanks = blanks_before(index);
        for (std::size_t to = 0; to < states_; ++to) {
            double best = impossible * 2;
            Step& step = steps_[index * states_ + to];
            const auto offer = [&](std::size_t from, double price, bool starts_row,
                                   bool explained) {
                if (cost[from] + price < best) {
                    best = cost[from] + price;
                    step = {static_cast<std::uint8_t>(from), starts_row, explained};
                }
            };
            for (std::size_t from = 0; from < states_; ++from)
                offer_moves(from, to, blanks, above, below, offer);
            next[to] = best + standing(to, below);
        }
        cost.swap(next);
    }

    /// Every way from one place to the next.
    template <class Offer>
    void offer_moves(std::size_t from, std::size_t to, std::size_t blanks,
                     const ParagraphShape& above, const ParagraphShape& below,
                     const Offer& offer) const {
        if (from >= width_) { // from a heading or from outside
            const double leave = from == outside_ ? leave_outside : 0;
            if (to < width_)
                offer(from, leave + row_start(to), true, false);
            else
                offer(from, from == to ? 0 : enter_outside, false, false);
            return;
        }
        if (to < width_ && to > from) // behind a colon the same cell goes on
            offer(from, step_right(from, to, blanks) + (above.ends_open ? after_colon : 0), false,
                  false);
        if (to == from)
            offer(from,
                  continue_price(columns_[to], above, below) + 2 * static_cast<double>(blanks),
                  false, false);
        bool explained = false;
        const double end = row_end(from, blanks, explained);
        if (to >= width_)
            offer(from, std::min(end, 2.0) + enter_outside, false, explained);
        else if (to <= from)
            offer(from, end + row_start(to), true, explained);
    }

    [[nodiscard]] std::vector<StreamPlace> trace(const std::vector<double>& cost) const {
        std::vector<StreamPlace> places(paragraphs_.size());
        auto state =
            static_cast<std::size_t>(std::min_element(cost.begin(), cost.end()) - cost.begin());
        for (std::size_t index = paragraphs_.size(); index-- > 0;) {
            const Step& step = steps_[index * states_ + state];
            const std::uint8_t column = state == heading_   ? StreamPlace::heading
                                        : state == outside_ ? StreamPlace::outside
                                                            : static_cast<std::uint8_t>(state);
            places[index] = {column, step.starts_row, step.explained};
            state = step.from;
        }
        return places;
    }

    std::span<const Paragraph> paragraphs_;
    std::span<const Column> columns_;
    NameReader& names_;
    std::size_t width_, heading_, outside_, states_;
    std::uint32_t usual_gap_;
    std::vector<Step> steps_;
};

} // namespace

std::vector<StreamPlace> align_cells(std::span<const Paragraph> paragraphs,
                                     std::span<const Column> columns, NameReader& names) {
    return Alignment(paragraphs, columns, names).run();
}

} // namespace zeren::detail
