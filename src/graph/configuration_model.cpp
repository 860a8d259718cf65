// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/configuration_model.hpp>
#include <zeren/graph/sum.hpp>

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace zeren {
namespace {

constexpr double unknown = -1;

/// Numbers for the distinct keys, in the order of the keys; members of each.
template <class Key>
std::vector<std::size_t> number_classes(const std::vector<Key>& keys,
                                        std::vector<std::size_t>& sizes) {
    std::map<Key, std::size_t> numbers;
    for (const Key& key : keys)
        ++numbers[key];
    for (auto& [key, number] : numbers) {
        sizes.push_back(number);
        number = sizes.size() - 1;
    }
    std::vector<std::size_t> result;
    for (const Key& key : keys)
        result.push_back(numbers.at(key));
    return result;
}

/// The classes whose probabilities are still to be found, and the equations for them.
class Likelihood {
  public:
    Likelihood(std::vector<std::vector<double>>& chance, const std::vector<std::size_t>& unit_size,
               const std::vector<std::size_t>& task_size, const std::vector<std::size_t>& unit_left,
               const std::vector<std::size_t>& task_left)
        : chance_(chance), unit_size_(unit_size), task_size_(task_size) {
        std::vector<bool> open_task(task_size.size(), false);
        for (std::size_t row = 0; row < chance.size(); ++row) {
            bool open = false;
            for (std::size_t column = 0; column < task_size.size(); ++column)
                if (chance[row][column] < 0)
                    open = open_task[column] = true;
            if (open)
                rows_.push_back(row);
        }
        for (std::size_t column = 0; column < task_size.size(); ++column)
            if (open_task[column])
                columns_.push_back(column);
        target_ = Eigen::VectorXd(size());
        for (std::size_t place = 0; place < rows_.size(); ++place)
            target_[at(place)] =
                static_cast<double>(unit_size[rows_[place]] * unit_left[rows_[place]]);
        for (std::size_t place = 0; place < columns_.size(); ++place)
            target_[at(rows_.size() + place)] =
                static_cast<double>(task_size[columns_[place]] * task_left[columns_[place]]);
    }

    [[nodiscard]] Eigen::Index size() const { return at(rows_.size() + columns_.size()); }

    /// Logarithms of x and y to begin with: the solution for a sparse table.
    [[nodiscard]] Eigen::VectorXd start() const {
        double ties = 0;
        for (std::size_t place = 0; place < rows_.size(); ++place)
            ties += target_[at(place)];
        Eigen::VectorXd logs(size());
        for (std::size_t place = 0; place < rows_.size() + columns_.size(); ++place)
            logs[at(place)] = std::log(target_[at(place)] / members(place)) - std::log(ties) / 2;
        return logs;
    }

    /// Negative log-likelihood; convex.
    [[nodiscard]] double value(const Eigen::VectorXd& logs) const {
        CompensatedSum sum;
        each([&](std::size_t row, std::size_t column, double cells) {
            const double log = logs[at(row)] + logs[at(rows_.size() + column)];
            sum += cells * (log > 0 ? log + std::log1p(std::exp(-log)) : std::log1p(std::exp(log)));
        });
        sum += -logs.dot(target_);
        return sum.value();
    }

    /// The Newton step: down the gradient, which is expected minus observed ties.
    [[nodiscard]] Eigen::VectorXd step(const Eigen::VectorXd& logs) {
        Eigen::MatrixXd curvature = Eigen::MatrixXd::Zero(size(), size());
        gradient_ = -target_;
        each([&](std::size_t row, std::size_t column, double cells) {
            const Eigen::Index i = at(row), j = at(rows_.size() + column);
            const double p = 1 / (1 + std::exp(-logs[i] - logs[j]));
            gradient_[i] += cells * p;
            gradient_[j] += cells * p;
            const double spread = cells * p * (1 - p);
            curvature(i, i) += spread;
            curvature(j, j) += spread;
            curvature(i, j) += spread;
            curvature(j, i) += spread;
        });
        // Only products x y matter, so one direction is flat: a little on the diagonal holds it.
        curvature.diagonal().array() += 1e-10 * curvature.diagonal().maxCoeff() + 1e-300;
        return curvature.ldlt().solve(-gradient_);
    }
    /// Largest distance of a degree, at the point of the last step.
    [[nodiscard]] double error() const {
        double largest = 0;
        for (std::size_t place = 0; place < rows_.size() + columns_.size(); ++place)
            largest = std::max(largest, std::abs(gradient_[at(place)]) / members(place));
        return largest;
    }
    [[nodiscard]] double slope(const Eigen::VectorXd& step) const { return gradient_.dot(step); }

    void write(const Eigen::VectorXd& logs) {
        each([&](std::size_t row, std::size_t column, double) {
            const double log = logs[at(row)] + logs[at(rows_.size() + column)];
            chance_[rows_[row]][columns_[column]] = 1 / (1 + std::exp(-log));
        });
    }

  private:
    static Eigen::Index at(std::size_t place) { return static_cast<Eigen::Index>(place); }
    [[nodiscard]] double members(std::size_t place) const {
        return static_cast<double>(place < rows_.size()
                                       ? unit_size_[rows_[place]]
                                       : task_size_[columns_[place - rows_.size()]]);
    }
    template <class Visit>
    void each(Visit visit) const {
        for (std::size_t row = 0; row < rows_.size(); ++row)
            for (std::size_t column = 0; column < columns_.size(); ++column)
                if (chance_[rows_[row]][columns_[column]] < 0)
                    visit(
                        row, column,
                        static_cast<double>(unit_size_[rows_[row]] * task_size_[columns_[column]]));
    }

    std::vector<std::vector<double>>& chance_;
    const std::vector<std::size_t>& unit_size_;
    const std::vector<std::size_t>& task_size_;
    std::vector<std::size_t> rows_, columns_;
    Eigen::VectorXd target_, gradient_;
};

} // namespace

ConfigurationModel::ConfigurationModel(const BipartiteGraph& graph,
                                       std::span<const ImpossibleTie> impossible,
                                       std::size_t most_steps) {
    find_classes(graph, impossible);
    take_out_forced();
    solve(most_steps);
    measure_error();
}

void ConfigurationModel::find_classes(const BipartiteGraph& graph,
                                      std::span<const ImpossibleTie> impossible) {
    using Key = std::pair<std::size_t, std::vector<std::uint32_t>>; // degree, what cannot be
    std::vector<Key> units(graph.unit_count()), tasks(graph.task_count());
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        units[unit].first = graph.degree(UnitId(unit));
    for (std::size_t task = 0; task < tasks.size(); ++task)
        tasks[task].first = graph.degree(TaskId(task));
    for (const ImpossibleTie& tie : impossible) {
        units[tie.unit.index()].second.push_back(tie.task.value);
        tasks[tie.task.index()].second.push_back(tie.unit.value);
    }
    for (std::vector<Key>* keys : {&units, &tasks})
        for (Key& key : *keys) {
            std::sort(key.second.begin(), key.second.end());
            key.second.erase(std::unique(key.second.begin(), key.second.end()), key.second.end());
        }
    unit_class_ = number_classes(units, unit_size_);
    task_class_ = number_classes(tasks, task_size_);
    unit_degree_.resize(unit_size_.size());
    task_degree_.resize(task_size_.size());
    chance_.assign(unit_size_.size(), std::vector<double>(task_size_.size(), unknown));
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        unit_degree_[unit_class_[unit]] = units[unit].first;
    for (std::size_t task = 0; task < tasks.size(); ++task)
        task_degree_[task_class_[task]] = tasks[task].first;
    // Members of a class lack the same ones, so a class can or cannot as a whole.
    for (const ImpossibleTie& tie : impossible)
        chance_[class_of(tie.unit)][class_of(tie.task)] = 0;
    unit_left_ = unit_degree_;
    task_left_ = task_degree_;
}

/// A row without a choice: nothing left to give, or everything that is open must be taken.
bool ConfigurationModel::take_out_unit_class(std::size_t unit_class) {
    std::vector<double>& row = chance_[unit_class];
    std::size_t open = 0;
    for (std::size_t column = 0; column < row.size(); ++column)
        open += row[column] < 0 ? task_size_[column] : 0;
    if (open == 0 || (unit_left_[unit_class] > 0 && unit_left_[unit_class] < open))
        return false;
    const bool full = unit_left_[unit_class] > 0;
    for (std::size_t column = 0; column < row.size(); ++column)
        if (row[column] < 0) {
            row[column] = full ? 1 : 0;
            task_left_[column] -= full ? unit_size_[unit_class] : 0;
        }
    unit_left_[unit_class] = 0;
    return true;
}

bool ConfigurationModel::take_out_task_class(std::size_t task_class) {
    std::size_t open = 0;
    for (std::size_t row = 0; row < chance_.size(); ++row)
        open += chance_[row][task_class] < 0 ? unit_size_[row] : 0;
    if (open == 0 || (task_left_[task_class] > 0 && task_left_[task_class] < open))
        return false;
    const bool full = task_left_[task_class] > 0;
    for (std::size_t row = 0; row < chance_.size(); ++row)
        if (chance_[row][task_class] < 0) {
            chance_[row][task_class] = full ? 1 : 0;
            unit_left_[row] -= full ? task_size_[task_class] : 0;
        }
    task_left_[task_class] = 0;
    return true;
}

void ConfigurationModel::take_out_forced() {
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t row = 0; row < chance_.size(); ++row)
            changed = take_out_unit_class(row) || changed;
        for (std::size_t column = 0; column < task_size_.size(); ++column)
            changed = take_out_task_class(column) || changed;
    }
}

void ConfigurationModel::solve(std::size_t most_steps) {
    constexpr double close_enough = 1e-11;
    Likelihood likelihood(chance_, unit_size_, task_size_, unit_left_, task_left_);
    if (likelihood.size() == 0)
        return;
    Eigen::VectorXd logs = likelihood.start();
    double value = likelihood.value(logs);
    for (std::size_t number = 0; number < most_steps; ++number) {
        const Eigen::VectorXd step = likelihood.step(logs);
        if (likelihood.error() < close_enough)
            break;
        double length = 1;
        double next = likelihood.value(logs + step);
        while (length > 1e-6 && !(next <= value + 1e-4 * length * likelihood.slope(step) +
                                              1e-13 * std::abs(value))) {
            length /= 2;
            next = likelihood.value(logs + length * step);
        }
        logs += length * step;
        value = next;
    }
    likelihood.write(logs);
}

void ConfigurationModel::measure_error() {
    std::vector<CompensatedSum> tasks(task_size_.size());
    for (std::size_t row = 0; row < chance_.size(); ++row) {
        CompensatedSum unit;
        for (std::size_t column = 0; column < task_size_.size(); ++column) {
            unit += chance_[row][column] * static_cast<double>(task_size_[column]);
            tasks[column] += chance_[row][column] * static_cast<double>(unit_size_[row]);
        }
        largest_error_ = std::max(largest_error_,
                                  std::abs(unit.value() - static_cast<double>(unit_degree_[row])));
    }
    for (std::size_t column = 0; column < task_size_.size(); ++column)
        largest_error_ =
            std::max(largest_error_,
                     std::abs(tasks[column].value() - static_cast<double>(task_degree_[column])));
}

} // namespace zeren
