// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace zeren::detail {

/// B Bᵀ of one component, B being its block of the biadjacency matrix with the smaller side as
/// rows. Never formed unless asked for; shaped as Spectra wants its operators.
class GramOperator {
  public:
    using Scalar = double;

    GramOperator(const Adjacency& graph, std::vector<std::uint32_t> own,
                 std::vector<std::uint32_t> other);

    [[nodiscard]] Eigen::Index rows() const { return static_cast<Eigen::Index>(own_.size()); }
    [[nodiscard]] Eigen::Index cols() const { return rows(); }
    /// y = B Bᵀ x
    void perform_op(const double* x, double* y) const;

    /// Bᵀ x
    [[nodiscard]] Eigen::VectorXd apply_transposed(const Eigen::VectorXd& x) const;
    [[nodiscard]] Eigen::MatrixXd dense() const;

    [[nodiscard]] const std::vector<std::uint32_t>& own() const { return own_; }
    [[nodiscard]] const std::vector<std::uint32_t>& other() const { return other_; }

  private:
    const Adjacency& graph_;
    std::vector<std::uint32_t> own_, other_; ///< vertices of the component, by side
    std::vector<std::uint32_t> place_;       ///< of a vertex within its side of the component
};

} // namespace zeren::detail
