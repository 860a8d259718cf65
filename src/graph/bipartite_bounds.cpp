// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/bipartite_bounds.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace zeren {
namespace {

double x_log_x(double x) {
    return x > 0 ? x * std::log(x) : 0;
}

/// p ln(p / q)
double distance_term(double p, double q) {
    return p > 0 ? p * std::log(p / q) : 0;
}

std::vector<double> numbers(const std::vector<std::uint64_t>& counts) {
    std::vector<double> result;
    for (const std::uint64_t count : counts)
        result.push_back(static_cast<double>(count));
    return result;
}

double total(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double least_distance(const std::vector<double>& columns, double whole, double row_sum) {
    std::vector<double> weights;
    for (const double column : columns)
        weights.push_back(std::floor(column / whole * row_sum));
    for (double held = total(weights); held < row_sum; ++held) {
        std::size_t best = columns.size();
        double least = 0;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (weights[column] >= columns[column])
                continue;
            const double share = columns[column] / whole;
            const double more = distance_term((weights[column] + 1) / (held + 1), share) -
                                distance_term(weights[column] / (held + 1), share);
            if (best == columns.size() || more < least) {
                best = column;
                least = more;
            }
        }
        ++weights[best];
    }
    CompensatedSum sum;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (columns[column] > 0)
            sum += distance_term(weights[column] / row_sum, columns[column] / whole);
    return sum.value();
}

/// A table with given margins on its way from the expected weights to whole ones.
class FilledTable {
  public:
    FilledTable(std::vector<double> rows, std::vector<double> columns)
        : rows_(std::move(rows)), columns_(std::move(columns)), whole_(total(rows_)) {
        for (const double column : columns_)
            for (const double row : rows_) {
                expected_.push_back(row * (column / whole_));
                cells_.push_back(std::floor(expected_.back()));
            }
        row_room_ = rows_;
        column_room_ = columns_;
        for (std::size_t cell = 0; cell < cells_.size(); ++cell)
            take_room(cell, cells_[cell]);
    }

    void fill() {
        for (double held = total(cells_); held < whole_; ++held) {
            std::size_t best = cells_.size();
            for (std::size_t cell = 0; cell < cells_.size(); ++cell)
                if (has_room(cell) && (best == cells_.size() || comes_before(cell, best)))
                    best = cell;
            ++cells_[best];
            take_room(best, 1);
        }
    }

    [[nodiscard]] bool has_dominant_cell() const {
        return *std::max_element(expected_.begin(), expected_.end()) > 0.3679 * whole_;
    }

    /// One from the cell that is furthest above its expectation to the one furthest below in its
    /// row or column, and back between two others, so that the margins stay.
    void exchange_once() {
        const std::vector<double> gaps = gaps_now();
        const double lowest = *std::min_element(gaps.begin(), gaps.end());
        std::size_t from = cells_.size();
        for (std::size_t cell = 0; cell < cells_.size(); ++cell)
            if (gaps[cell] == lowest && (from == cells_.size() || cells_[cell] > cells_[from]))
                from = cell;
        const std::size_t row = from % rows_.size();
        const std::size_t column = from / rows_.size();
        const std::size_t in_row = best_of_row(gaps, row, false);
        const std::size_t in_column = best_of_column(gaps, column, false);
        if (gaps[place(row, in_row)] >= gaps[place(in_column, column)])
            move(row, column, best_of_column(gaps, in_row, true), in_row);
        else
            move(row, column, in_column, best_of_row(gaps, in_column, true));
    }

    [[nodiscard]] double cost() const {
        CompensatedSum sum;
        for (const double cell : cells_)
            sum += x_log_x(cell);
        return sum.value();
    }

  private:
    [[nodiscard]] std::size_t place(std::size_t row, std::size_t column) const {
        return column * rows_.size() + row;
    }
    [[nodiscard]] bool has_room(std::size_t cell) const {
        return row_room_[cell % rows_.size()] > 0 && column_room_[cell / rows_.size()] > 0;
    }
    void take_room(std::size_t cell, double weight) {
        row_room_[cell % rows_.size()] -= weight;
        column_room_[cell / rows_.size()] -= weight;
    }
    [[nodiscard]] bool comes_before(std::size_t left, std::size_t right) const {
        if (cells_[left] != cells_[right])
            return cells_[left] < cells_[right];
        return expected_[left] - cells_[left] > expected_[right] - cells_[right];
    }
    [[nodiscard]] std::vector<double> gaps_now() const {
        std::vector<double> gaps;
        for (std::size_t cell = 0; cell < cells_.size(); ++cell)
            gaps.push_back(expected_[cell] - cells_[cell]);
        return gaps;
    }
    [[nodiscard]] std::size_t best_of_row(const std::vector<double>& gaps, std::size_t row,
                                          bool lowest) const {
        std::size_t best = 0;
        for (std::size_t column = 1; column < columns_.size(); ++column) {
            const double more = gaps[place(row, column)] - gaps[place(row, best)];
            if (lowest ? more < 0 : more > 0)
                best = column;
        }
        return best;
    }
    [[nodiscard]] std::size_t best_of_column(const std::vector<double>& gaps, std::size_t column,
                                             bool lowest) const {
        std::size_t best = 0;
        for (std::size_t row = 1; row < rows_.size(); ++row) {
            const double more = gaps[place(row, column)] - gaps[place(best, column)];
            if (lowest ? more < 0 : more > 0)
                best = row;
        }
        return best;
    }
    void move(std::size_t row, std::size_t column, std::size_t other_row,
              std::size_t other_column) {
        --cells_[place(row, column)];
        ++cells_[place(row, other_column)];
        --cells_[place(other_row, other_column)];
        ++cells_[place(other_row, column)];
    }

    std::vector<double> rows_, columns_;
    double whole_;
    std::vector<double> expected_, cells_; ///< column by column
    std::vector<double> row_room_, column_room_;
};

} // namespace

std::vector<Spread> row_specialisation_of_bipartite(const WeightedTable& table) {
    const std::vector<double> columns = numbers(table.column_sums());
    const double whole = total(columns);
    std::vector<Spread> result = row_specialisation(table);
    for (std::size_t row = 0; row < result.size(); ++row)
        if (!table.rows[row].empty())
            result[row].least =
                std::min(result[row].value,
                         least_distance(columns, whole, static_cast<double>(table.row_sum(row))));
    return result;
}

Spread interaction_entropy_of_bipartite(const WeightedTable& table) {
    Spread spread = interaction_entropy(table);
    std::vector<double> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        rows.push_back(static_cast<double>(table.row_sum(row)));
    const double whole = total(rows);
    if (whole == 0)
        return spread;
    FilledTable filled(std::move(rows), numbers(table.column_sums()));
    filled.fill();
    double cost = filled.cost();
    if (filled.has_dominant_cell()) {
        filled.exchange_once();
        cost = std::min(cost, filled.cost());
    }
    spread.most = std::max(spread.value, std::log(whole) - cost / whole);
    return spread;
}

} // namespace zeren
