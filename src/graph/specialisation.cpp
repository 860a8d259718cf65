// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/specialisation.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace zeren {
namespace {

double x_log_x(double x) {
    return x > 0 ? x * std::log(x) : 0;
}

/// Columns with the same sum are alike: how many there are, and how far a row has filled them.
struct ColumnGroup {
    double sum = 0;
    std::uint64_t columns = 0;
    std::uint64_t filled = 0; ///< what every column of the group holds
    std::uint64_t more = 0;   ///< columns that hold one more

    /// What one more in a column adds to sum x ln(x / share of the whole).
    [[nodiscard]] double price(double whole) const {
        const auto x = static_cast<double>(filled);
        return x_log_x(x + 1) - x_log_x(x) - std::log(sum / whole);
    }
    [[nodiscard]] bool is_full() const { return static_cast<double>(filled) >= sum; }
};

/// Least distance of a row: it is a sum of convex terms, so giving each unit of weight to the
/// cheapest column is exact.
double least_distance(std::vector<ColumnGroup> groups, std::uint64_t row_sum, double whole) {
    CompensatedSum distance;
    const auto all = static_cast<double>(row_sum);
    for (std::uint64_t rest = row_sum; rest > 0;) {
        ColumnGroup* best = nullptr;
        for (ColumnGroup& group : groups)
            if (!group.is_full() && (!best || group.price(whole) < best->price(whole)))
                best = &group;
        const std::uint64_t taken = std::min(rest, best->columns - best->more);
        distance += best->price(whole) * static_cast<double>(taken);
        rest -= taken;
        best->more += taken;
        if (best->more == best->columns) {
            ++best->filled;
            best->more = 0;
        }
    }
    return distance.value() / all - std::log(all);
}

/// A flow from rows to columns of least sum of x ln x, by cheapest paths one unit at a time.
class EvenestTable {
  public:
    EvenestTable(std::vector<std::uint64_t> rows, std::vector<std::uint64_t> columns)
        : rows_(std::move(rows)), columns_(std::move(columns)),
          cells_(rows_.size() * columns_.size(), 0.0) {}

    /// Sum of x ln x over the cells.
    double cost() {
        const std::uint64_t units = std::accumulate(rows_.begin(), rows_.end(), std::uint64_t{0});
        for (std::uint64_t unit = 0; unit < units; ++unit)
            push_one();
        CompensatedSum sum;
        for (const double cell : cells_)
            sum += x_log_x(cell);
        return sum.value();
    }

  private:
    static constexpr double far = std::numeric_limits<double>::infinity();
    static constexpr double slack = 1e-12; ///< below it two prices are the same

    double& cell(std::size_t row, std::size_t column) {
        return cells_[row * columns_.size() + column];
    }

    void push_one() {
        to_row_.assign(rows_.size(), far);
        to_column_.assign(columns_.size(), far);
        row_from_.assign(rows_.size(), columns_.size());
        column_from_.assign(columns_.size(), rows_.size());
        for (std::size_t row = 0; row < rows_.size(); ++row)
            if (rows_[row] > 0)
                to_row_[row] = 0;
        while (relax()) {
        }
        std::size_t last = columns_.size();
        for (std::size_t column = 0; column < columns_.size(); ++column)
            if (columns_[column] > 0 &&
                (last == columns_.size() || to_column_[column] < to_column_[last]))
                last = column;
        --columns_[last];
        follow_back(last);
    }

    bool relax() {
        bool changed = false;
        for (std::size_t row = 0; row < rows_.size(); ++row)
            for (std::size_t column = 0; column < columns_.size(); ++column) {
                const double x = cell(row, column);
                const double there = to_row_[row] + x_log_x(x + 1) - x_log_x(x);
                if (there < to_column_[column] - slack) {
                    to_column_[column] = there;
                    column_from_[column] = row;
                    changed = true;
                }
                if (x == 0)
                    continue;
                const double back = to_column_[column] + x_log_x(x - 1) - x_log_x(x);
                if (back < to_row_[row] - slack) {
                    to_row_[row] = back;
                    row_from_[row] = column;
                    changed = true;
                }
            }
        return changed;
    }

    void follow_back(std::size_t column) {
        while (true) {
            const std::size_t row = column_from_[column];
            cell(row, column) += 1;
            column = row_from_[row];
            if (column == columns_.size()) {
                --rows_[row];
                return;
            }
            cell(row, column) -= 1;
        }
    }

    std::vector<std::uint64_t> rows_, columns_; ///< what is still to be given out
    std::vector<double> cells_;
    std::vector<double> to_row_, to_column_;
    std::vector<std::size_t> row_from_, column_from_;
};

/// Sum of x ln x when the largest row always gives all it can to the largest column.
double lumped_cost(std::vector<std::uint64_t> rows, std::vector<std::uint64_t> columns) {
    CompensatedSum sum;
    while (true) {
        const auto row = std::max_element(rows.begin(), rows.end());
        const auto column = std::max_element(columns.begin(), columns.end());
        if (row == rows.end() || *row == 0)
            return sum.value();
        const std::uint64_t given = std::min(*row, *column);
        sum += x_log_x(static_cast<double>(given));
        *row -= given;
        *column -= given;
    }
}

} // namespace

std::vector<Spread> row_specialisation(const WeightedTable& table) {
    const std::vector<std::uint64_t> sums = table.column_sums();
    const auto whole =
        static_cast<double>(std::accumulate(sums.begin(), sums.end(), std::uint64_t{0}));
    std::map<std::uint64_t, std::uint64_t> columns_with;
    for (const std::uint64_t sum : sums)
        if (sum > 0)
            ++columns_with[sum];
    std::vector<ColumnGroup> groups;
    for (const auto& [sum, columns] : columns_with)
        groups.push_back({.sum = static_cast<double>(sum), .columns = columns});

    std::vector<Spread> result(table.rows.size());
    for (std::size_t row = 0; row < result.size(); ++row) {
        const std::uint64_t row_sum = table.row_sum(row);
        if (row_sum == 0)
            continue;
        const auto all = static_cast<double>(row_sum);
        CompensatedSum distance;
        for (const WeightedCell cell : table.rows[row])
            distance +=
                cell.weight / all *
                std::log(cell.weight / all * whole / static_cast<double>(sums[cell.column]));
        result[row].value = distance.value();
        result[row].least = std::min(distance.value(), least_distance(groups, row_sum, whole));
        result[row].most = std::log(whole / all);
    }
    return result;
}

Spread interaction_entropy(const WeightedTable& table) {
    const std::vector<std::uint64_t> columns = table.column_sums();
    std::vector<std::uint64_t> rows;
    CompensatedSum own;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        rows.push_back(table.row_sum(row));
        for (const WeightedCell cell : table.rows[row])
            own += x_log_x(cell.weight);
    }
    const auto whole =
        static_cast<double>(std::accumulate(rows.begin(), rows.end(), std::uint64_t{0}));
    if (whole == 0)
        return {};
    // -sum p ln p = ln(whole) - (sum x ln x) / whole
    const auto entropy = [&](double cost) { return std::log(whole) - cost / whole; };
    Spread spread{.value = entropy(own.value()),
                  .least = entropy(lumped_cost(rows, columns)),
                  .most = entropy(EvenestTable(rows, columns).cost())};
    spread.least = std::min(spread.least, spread.value);
    spread.most = std::max(spread.most, spread.value);
    return spread;
}

WeightedNestedness measure_weighted_nestedness(const WeightedTable& table) {
    struct Entry {
        std::size_t ties;
        std::uint32_t weight;
    };
    std::vector<std::vector<Entry>> columns(table.column_count);
    std::uint64_t with_ties = 0;
    for (const auto& row : table.rows) {
        with_ties += !row.empty();
        for (const WeightedCell cell : row)
            columns[cell.column].push_back({row.size(), cell.weight});
    }
    CompensatedSum sum;
    for (const auto& column : columns)
        for (const Entry& larger : column)
            for (const Entry& smaller : column)
                if (larger.ties > smaller.ties && larger.weight > smaller.weight)
                    sum += 1.0 / static_cast<double>(smaller.ties);
    return {.sum = sum.value(), .pairs = with_ties * (with_ties - (with_ties > 0 ? 1 : 0)) / 2};
}

} // namespace zeren
