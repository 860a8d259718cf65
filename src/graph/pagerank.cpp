// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/pagerank.hpp>

#include <cmath>
#include <limits>

namespace zeren {
namespace {

constexpr double damping = 0.85;
constexpr double converged_residual = 1e-12;
constexpr std::size_t patience =
    5; // steps without a smaller residual: rounding is all that is left

using Vector = std::vector<double>;

double dot(const Vector& left, const Vector& right) {
    double sum = 0;
    for (std::size_t place = 0; place < left.size(); ++place)
        sum += left[place] * right[place];
    return sum;
}

/// The system on the side with fewer vertices, whose vectors stay in the cache while the rows of
/// the other side stream by.
class SymmetricSystem {
  public:
    explicit SymmetricSystem(const Adjacency& graph)
        : graph_(graph), own_(graph.range(Side::unit)), other_(graph.range(Side::task)) {
        if (other_.count < own_.count)
            std::swap(own_, other_);
        std::size_t isolated = 0;
        for (std::size_t vertex = 0; vertex < graph.vertex_count(); ++vertex)
            isolated += graph.degree(vertex) == 0;
        everyone_ = (1 - damping) / (static_cast<double>(graph.vertex_count()) -
                                     damping * static_cast<double>(isolated));
        for (std::size_t place = 0; place < own_.count; ++place) {
            const auto degree = static_cast<double>(graph.degree(own_.first + place));
            root_.push_back(std::sqrt(degree));
            inverse_.push_back(degree > 0 ? 1 / root_.back() : 0);
        }
        scaled_.resize(own_.count);
    }

    /// y - 0.85² B Bᵀ y, in one pass over the rows of the other side.
    void apply(const Vector& y, Vector& result) {
        for (std::size_t place = 0; place < y.size(); ++place)
            scaled_[place] = y[place] * inverse_[place];
        result.assign(y.size(), 0.0);
        for (std::size_t row = other_.first; row < other_.first + other_.count; ++row) {
            const auto neighbours = graph_.neighbours(row);
            double sum = 0;
            for (const std::uint32_t vertex : neighbours)
                sum += scaled_[vertex - own_.first];
            sum /= static_cast<double>(std::max<std::size_t>(neighbours.size(), 1));
            for (const std::uint32_t vertex : neighbours)
                result[vertex - own_.first] += sum;
        }
        for (std::size_t place = 0; place < y.size(); ++place)
            result[place] = y[place] - damping * damping * inverse_[place] * result[place];
    }

    [[nodiscard]] Vector right_side() const {
        Vector result(own_.count);
        for (std::size_t place = 0; place < own_.count; ++place) {
            double passed_on = 0; // what the neighbours have of their own
            for (const std::uint32_t neighbour : graph_.neighbours(own_.first + place))
                passed_on += everyone_ / static_cast<double>(graph_.degree(neighbour));
            result[place] = inverse_[place] * (everyone_ + damping * passed_on);
        }
        return result;
    }

    /// The direction of the ranks without damping, as long as the first step would make it.
    [[nodiscard]] Vector start(const Vector& right) const {
        const double length = dot(root_, root_);
        const double share =
            length > 0 ? dot(root_, right) / ((1 - damping * damping) * length) : 0;
        Vector result = root_;
        for (double& value : result)
            value *= share;
        return result;
    }

    /// L1 norm of the residual as the ranks have it.
    [[nodiscard]] double norm(const Vector& residual) const {
        double sum = 0;
        for (std::size_t place = 0; place < residual.size(); ++place)
            sum += root_[place] * std::abs(residual[place]);
        return sum;
    }

    [[nodiscard]] Vector ranks(const Vector& y) const {
        Vector result(graph_.vertex_count(), everyone_);
        for (std::size_t place = 0; place < own_.count; ++place)
            if (root_[place] > 0)
                result[own_.first + place] = root_[place] * y[place];
        for (std::size_t row = other_.first; row < other_.first + other_.count; ++row) {
            double received = 0;
            for (const std::uint32_t vertex : graph_.neighbours(row))
                received += y[vertex - own_.first] * inverse_[vertex - own_.first];
            result[row] += damping * received;
        }
        return result;
    }

  private:
    const Adjacency& graph_;
    SideRange own_, other_;
    double everyone_ = 0;   ///< what a vertex has without its ties
    Vector root_, inverse_; ///< of the degree: square root, and 1 over it (0 without ties)
    Vector scaled_;
};

} // namespace

PageRank pagerank(const Adjacency& graph, std::size_t most_steps, double tolerance) {
    if (graph.vertex_count() == 0)
        return {};
    SymmetricSystem system(graph);
    const Vector right = system.right_side();
    Vector y = system.start(right), product;
    system.apply(y, product);
    Vector residual = right;
    for (std::size_t place = 0; place < y.size(); ++place)
        residual[place] -= product[place];
    Vector direction = residual;
    double squared = dot(residual, residual);
    double smallest = system.norm(residual);
    Vector best = y;
    PageRank result{.of_vertex = {}, .converged = true, .steps = 1, .residual = 0};
    for (std::size_t since = 0;
         smallest > tolerance && since < patience && squared > 0 && result.steps < most_steps;
         ++result.steps) {
        system.apply(direction, product);
        const double length = squared / dot(direction, product);
        for (std::size_t place = 0; place < y.size(); ++place) {
            y[place] += length * direction[place];
            residual[place] -= length * product[place];
        }
        const double before = squared;
        squared = dot(residual, residual);
        for (std::size_t place = 0; place < y.size(); ++place)
            direction[place] = residual[place] + squared / before * direction[place];
        const double norm = system.norm(residual);
        since = norm < smallest ? 0 : since + 1;
        if (norm < smallest) {
            smallest = norm;
            best = y;
        }
    }
    result.residual = smallest;
    result.converged = smallest <= converged_residual;
    result.of_vertex = system.ranks(best);
    return result;
}

} // namespace zeren
