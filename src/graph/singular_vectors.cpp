// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/gram_operator.hpp"

#include <zeren/graph/singular_vectors.hpp>

#include <Eigen/Eigenvalues>
#include <Spectra/SymEigsSolver.h>

#include <algorithm>
#include <cmath>

namespace zeren {
namespace {

/// Largest smaller side that is solved densely: 200 takes some milliseconds.
constexpr std::size_t dense_limit = 200;
/// Below this relative gap the leading pair is not told apart from the second by double precision.
constexpr double simple_gap = 1e-9;

struct LeadingPair {
    Eigen::VectorXd vector;
    double value = 0;  ///< eigenvalue of B Bᵀ
    double second = 0; ///< next eigenvalue, 0 when there is none
    bool converged = true;
    std::size_t steps = 0;
};

/// Spectra gives out converged pairs only; the leading one is wanted in any state, for the residual
/// of a run that was given up.
class Lanczos : public Spectra::SymEigsSolver<detail::GramOperator> {
  public:
    using SymEigsSolver::SymEigsSolver;
    [[nodiscard]] Eigen::VectorXd leading_vector() const {
        const Eigen::MatrixXd projected = m_fac.matrix_H();
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(projected);
        return m_fac.matrix_V() * solver.eigenvectors().col(projected.cols() - 1);
    }
};

LeadingPair solve_dense(const detail::GramOperator& gram) {
    const Eigen::Index size = gram.rows();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gram.dense());
    const Eigen::VectorXd& values = solver.eigenvalues(); // ascending
    return {.vector = solver.eigenvectors().col(size - 1),
            .value = values[size - 1],
            .second = size > 1 ? values[size - 2] : 0.0,
            .converged = solver.info() == Eigen::Success};
}

LeadingPair solve_lanczos(detail::GramOperator& gram, std::size_t most_steps) {
    constexpr Eigen::Index subspace = 60;
    Lanczos solver(gram, 2, subspace);
    solver.init(); // Spectra's own start vector: the same on every run
    solver.compute(Spectra::SortRule::LargestAlge, static_cast<Eigen::Index>(most_steps), 1e-13);
    // a run that is given up counts one more than it made
    const std::size_t steps =
        std::min(static_cast<std::size_t>(solver.num_iterations()), most_steps);
    if (solver.info() != Spectra::CompInfo::Successful)
        return {.vector = solver.leading_vector(), .converged = false, .steps = steps};
    return {.vector = solver.eigenvectors().col(0),
            .value = solver.eigenvalues()[0],
            .second = solver.eigenvalues()[1],
            .steps = steps};
}

/// How far a vector of norm 1 is from being an eigenvector, in parts of its value.
double residual_of(const detail::GramOperator& gram, const Eigen::VectorXd& vector) {
    Eigen::VectorXd product(vector.size());
    gram.perform_op(vector.data(), product.data());
    const double value = vector.dot(product);
    return (product - value * vector).norm() / value;
}

/// Writes the vectors of one component into `result`; returns what is known of its spectrum.
ComponentSpectrum solve(detail::GramOperator gram, std::size_t most_steps,
                        SingularVectors& result) {
    const LeadingPair pair = gram.rows() <= static_cast<Eigen::Index>(dense_limit)
                                 ? solve_dense(gram)
                                 : solve_lanczos(gram, most_steps);
    result.converged = result.converged && pair.converged;
    result.steps = std::max(result.steps, pair.steps);
    result.residual = std::max(result.residual, residual_of(gram, pair.vector));
    if (!pair.converged)
        return {.undefined = "the eigensolver did not converge"};
    ComponentSpectrum spectrum{.value = std::sqrt(pair.value),
                               .second_value = std::sqrt(std::max(0.0, pair.second))};
    if (pair.value - pair.second < simple_gap * pair.value) {
        spectrum.undefined = "the leading singular value is not simple to working precision";
        return spectrum;
    }
    // The true vector has one sign throughout; what rounding left of the other sign is noise.
    const Eigen::VectorXd own = pair.vector.cwiseAbs().normalized();
    const Eigen::VectorXd other = gram.apply_transposed(own).normalized();
    for (Eigen::Index place = 0; place < own.size(); ++place)
        result.of_vertex[gram.own()[static_cast<std::size_t>(place)]] = own[place];
    for (Eigen::Index place = 0; place < other.size(); ++place)
        result.of_vertex[gram.other()[static_cast<std::size_t>(place)]] = other[place];
    return spectrum;
}

} // namespace

SingularVectors leading_singular_vectors(const Adjacency& graph, const Components& components,
                                         std::size_t most_steps) {
    SingularVectors result;
    result.of_vertex.assign(graph.vertex_count(), 0.0);
    std::vector<std::vector<std::uint32_t>> units(components.sizes.size());
    std::vector<std::vector<std::uint32_t>> tasks(components.sizes.size());
    for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex)
        (graph.side_of(vertex) == Side::unit ? units : tasks)[components.of_vertex[vertex]]
            .push_back(vertex);
    for (std::size_t component = 0; component < components.sizes.size(); ++component) {
        auto& own = units[component];
        auto& other = tasks[component];
        if (own.empty() || other.empty()) {
            result.spectra.push_back({.undefined = "isolated: it has no ties"});
            continue;
        }
        if (own.size() > other.size())
            std::swap(own, other);
        result.spectra.push_back(solve(
            detail::GramOperator(graph, std::move(own), std::move(other)), most_steps, result));
    }
    return result;
}

} // namespace zeren
