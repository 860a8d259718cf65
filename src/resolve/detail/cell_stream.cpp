// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/cell_stream.hpp"

#include "resolve/detail/cell_prices.hpp"
#include "resolve/detail/paragraph_shape.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace zeren::detail {
namespace {

class Alignment {
  public:
    Alignment(std::span<const Paragraph> paragraphs, std::size_t first,
              std::span<const Column> columns, ParagraphReader& reader)
        : paragraphs_(paragraphs), first_(first), columns_(columns), reader_(reader),
          width_(columns.size()), heading_(width_), outside_(width_ + 1), states_(width_ + 2),
          usual_gap_(usual_gap()) {}

    std::vector<StreamPlace> run() {
        if (paragraphs_.empty())
            return {};
        steps_.resize(paragraphs_.size() * states_);
        std::vector<double> cost(states_, price::impossible), next(states_);
        ParagraphShape above;
        for (std::size_t index = 0; index < paragraphs_.size(); ++index) {
            const ParagraphShape below = reader_.shape(first_ + index);
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

    /// A way from one place to the next and what it costs, whatever the paragraphs look like.
    struct Move {
        enum Kind : std::uint8_t {
            plain,
            rightward,  ///< behind a colon the same cell goes on: dearer then
            within_cell ///< the price of a second paragraph comes on top
        };
        double price;
        std::uint8_t from, to;
        Kind kind;
        Step step;
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
        return price::missing_front * static_cast<double>(column);
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
            return price::explained_empty * static_cast<double>(lacking) +
                   price::stray_blank * static_cast<double>(blanks - lacking);
        return price::merged_row_end + 0.5 * static_cast<double>(lacking) +
               price::stray_blank * static_cast<double>(blanks);
    }

    [[nodiscard]] double step_right(std::size_t from, std::size_t to, std::size_t blanks) const {
        double price = 0;
        for (std::size_t skipped = from + 1; skipped < to; ++skipped) {
            const bool explained = blanks > 0;
            blanks -= explained ? 1 : 0;
            price += explained ? price::explained_empty : price::skipped(columns_[skipped]);
        }
        return price + price::stray_blank * static_cast<double>(blanks);
    }

    [[nodiscard]] double standing(std::size_t state, const ParagraphShape& shape) const {
        if (state == heading_)
            return price::heading(shape);
        return state == outside_ ? price::outside_paragraph + (shape.number ? 5 : 0)
                                 : price::cell(columns_[state], shape);
    }

    void begin(const ParagraphShape& shape, std::vector<double>& cost) {
        for (std::size_t state = 0; state < states_; ++state) {
            cost[state] =
                standing(state, shape) + (state < width_ ? row_start(state) : price::enter_outside);
            steps_[state] = {static_cast<std::uint8_t>(state), state < width_, false};
        }
    }

    void advance(std::size_t index, const ParagraphShape& above, const ParagraphShape& below,
                 std::vector<double>& cost, std::vector<double>& next) {
        const std::vector<Move>& moves = moves_over(blanks_before(index));
        std::array<double, 3> extra{0, above.ends_open ? price::after_colon : 0, 0};
        for (const Move* move = moves.data(); move != moves.data() + moves.size();) {
            const std::size_t to = move->to;
            if (to < width_)
                extra[Move::within_cell] = price::continued(columns_[to], above, below);
            const Move* best = move;
            double least = price::impossible * 2;
            for (; move != moves.data() + moves.size() && move->to == to; ++move)
                if (const double offered = cost[move->from] + (move->price + extra[move->kind]);
                    offered < least) {
                    least = offered;
                    best = move;
                }
            next[to] = least + standing(to, below);
            steps_[index * states_ + to] = best->step;
        }
        cost.swap(next);
    }

    /// The moves over a number of blank lines: a table has a few such numbers, and many paragraphs.
    const std::vector<Move>& moves_over(std::size_t blanks) {
        if (last_moves_ != nullptr && last_blanks_ == blanks)
            return *last_moves_;
        const auto [entry, added] = moves_.try_emplace(blanks);
        if (added)
            for (std::size_t to = 0; to < states_; ++to)
                for (std::size_t from = 0; from < states_; ++from)
                    add_moves(from, to, blanks, entry->second);
        last_blanks_ = blanks;
        return *(last_moves_ = &entry->second);
    }

    /// Every way from one place to the next.
    void add_moves(std::size_t from, std::size_t to, std::size_t blanks,
                   std::vector<Move>& moves) const {
        const auto add = [&](double price, bool starts_row, bool explained,
                             Move::Kind kind = Move::plain) {
            moves.push_back({price,
                             static_cast<std::uint8_t>(from),
                             static_cast<std::uint8_t>(to),
                             kind,
                             {static_cast<std::uint8_t>(from), starts_row, explained}});
        };
        if (from >= width_) { // from a heading or from outside
            const double leave = from == outside_ ? price::leave_outside : 0;
            if (to < width_)
                add(leave + row_start(to), true, false);
            else
                add(from == to ? 0 : price::enter_outside, false, false);
            return;
        }
        if (to < width_ && to > from)
            add(step_right(from, to, blanks), false, false, Move::rightward);
        if (to == from)
            add(2 * static_cast<double>(blanks), false, false, Move::within_cell);
        bool explained = false;
        const double end = row_end(from, blanks, explained);
        if (to >= width_)
            add(std::min(end, 2.0) + price::enter_outside, false, explained);
        else if (to <= from)
            add(end + row_start(to), true, explained);
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
    std::size_t first_; ///< number of the first of them in the document
    std::span<const Column> columns_;
    ParagraphReader& reader_;
    std::size_t width_, heading_, outside_, states_;
    std::uint32_t usual_gap_;
    std::vector<Step> steps_;
    std::unordered_map<std::size_t, std::vector<Move>> moves_;
    const std::vector<Move>* last_moves_ = nullptr; ///< asked for last, over `last_blanks_`
    std::size_t last_blanks_ = 0;
};

} // namespace

std::vector<StreamPlace> align_cells(std::span<const Paragraph> paragraphs, std::size_t first,
                                     std::size_t last, std::span<const Column> columns,
                                     ParagraphReader& reader) {
    return Alignment(paragraphs.subspan(first, last - first), first, columns, reader).run();
}

} // namespace zeren::detail
