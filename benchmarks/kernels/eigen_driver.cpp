// SPDX-License-Identifier: Apache-2.0
// Times what one writes with Eigen: eigen_driver WORK EDGES UNITS VERTICES REPETITIONS THREADS
#include "edge_file.hpp"
#include "measured.hpp"

#include <Eigen/SparseCore>

#include <string>

namespace {

using Rows = Eigen::SparseMatrix<double, Eigen::RowMajor>;

/// The ties between units that share tasks: the upper part of B Bᵀ.
double projection(const Rows& table) {
    const Rows shared = table * Rows(table.transpose());
    return static_cast<double>(shared.nonZeros() - table.rows()) / 2;
}

/// The power method until the L1 change is 1e-10.
double pagerank(const Rows& steps, const Eigen::VectorXd& isolated) {
    const auto count = static_cast<double>(steps.rows());
    Eigen::VectorXd rank = Eigen::VectorXd::Constant(steps.rows(), 1 / count);
    for (int round = 0; round < 1000; ++round) {
        Eigen::VectorXd next = 0.85 * (steps * rank);
        next.array() += (0.15 + 0.85 * isolated.dot(rank)) / count;
        const double change = (next - rank).lpNorm<1>();
        rank = std::move(next);
        if (change < 1e-10)
            break;
    }
    return rank.maxCoeff();
}

} // namespace

int main(int count, char** words) {
    if (count < 7)
        return 2;
    const std::string work = words[1];
    const long units = std::atol(words[3]), vertices = std::atol(words[4]);
    const auto edges = read_edges(words[2]);
    std::vector<Eigen::Triplet<double>> entries;
    const int repetitions = std::atoi(words[5]);
    if (work == "projection") {
        // A unit without ties has an empty diagonal, which is counted in: such units are left out.
        std::vector<int> place(static_cast<std::size_t>(units), -1);
        int rows = 0;
        for (const auto& [unit, vertex] : edges) {
            if (place[unit] < 0)
                place[unit] = rows++;
            entries.emplace_back(place[unit], static_cast<int>(vertex - units), 1.0);
        }
        Rows table(rows, vertices - units);
        table.setFromTriplets(entries.begin(), entries.end());
        measured::repeat(repetitions, [&] { return projection(table); });
        return 0;
    }
    if (work != "pagerank")
        return 2;
    Eigen::VectorXd degree = Eigen::VectorXd::Zero(vertices);
    for (const auto& [unit, vertex] : edges) {
        degree[unit] += 1;
        degree[vertex] += 1;
    }
    for (const auto& [unit, vertex] : edges) {
        entries.emplace_back(static_cast<int>(unit), static_cast<int>(vertex), 1 / degree[vertex]);
        entries.emplace_back(static_cast<int>(vertex), static_cast<int>(unit), 1 / degree[unit]);
    }
    Rows steps(vertices, vertices);
    steps.setFromTriplets(entries.begin(), entries.end());
    const Eigen::VectorXd isolated = (degree.array() == 0).cast<double>();
    measured::repeat(repetitions, [&] { return pagerank(steps, isolated); });
    return 0;
}
