// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/gram_operator.hpp"

namespace zeren::detail {

GramOperator::GramOperator(const Adjacency& graph, std::vector<std::uint32_t> own,
                           std::vector<std::uint32_t> other)
    : graph_(graph), own_(std::move(own)), other_(std::move(other)), place_(graph.vertex_count()) {
    for (std::uint32_t place = 0; place < own_.size(); ++place)
        place_[own_[place]] = place;
    for (std::uint32_t place = 0; place < other_.size(); ++place)
        place_[other_[place]] = place;
}

Eigen::VectorXd GramOperator::apply_transposed(const Eigen::VectorXd& x) const {
    Eigen::VectorXd result(static_cast<Eigen::Index>(other_.size()));
    for (std::size_t row = 0; row < other_.size(); ++row) {
        double sum = 0;
        for (const std::uint32_t neighbour : graph_.neighbours(other_[row]))
            sum += x[place_[neighbour]];
        result[static_cast<Eigen::Index>(row)] = sum;
    }
    return result;
}

void GramOperator::perform_op(const double* x, double* y) const {
    const Eigen::VectorXd middle = apply_transposed(Eigen::Map<const Eigen::VectorXd>(x, rows()));
    for (std::size_t row = 0; row < own_.size(); ++row) {
        double sum = 0;
        for (const std::uint32_t neighbour : graph_.neighbours(own_[row]))
            sum += middle[place_[neighbour]];
        y[row] = sum;
    }
}

Eigen::MatrixXd GramOperator::dense() const {
    Eigen::MatrixXd result = Eigen::MatrixXd::Zero(rows(), rows());
    for (const std::uint32_t middle : other_)
        for (const std::uint32_t left : graph_.neighbours(middle))
            for (const std::uint32_t right : graph_.neighbours(middle))
                result(place_[left], place_[right]) += 1;
    return result;
}

} // namespace zeren::detail
