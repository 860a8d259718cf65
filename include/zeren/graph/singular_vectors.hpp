// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/components.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace zeren {

/// Leading singular pair of one component's block of the unit × task matrix.
struct ComponentSpectrum {
    double value = 0;        ///< largest singular value; 0 for an isolated vertex
    double second_value = 0; ///< the next one; 0 when the block has rank one
    /// Why the block has no vectors; empty when it has.
    std::string_view undefined{};
};

/// Leading singular vectors, component by component: on each component the units' entries have
/// unit 2-norm, and so have the tasks'. All entries are positive there (Perron-Frobenius), but
/// entries of different components cannot be compared.
struct SingularVectors {
    std::vector<double> of_vertex;          ///< 0 where the component has no vectors
    std::vector<ComponentSpectrum> spectra; ///< parallel to Components::sizes
    bool converged = true; ///< on every component; one that did not has no value either
    std::size_t steps = 0; ///< of Lanczos, largest of the components; 0 where all are dense
    double residual = 0;   ///< |B Bᵀ u - σ² u| / σ², largest of the components
};

/// Dense symmetric eigensolver on the smaller side for small components, Lanczos for large ones.
/// Lanczos is given up after `most_steps` restarts (at least 1).
/// Cost: O(k³) dense, k = smaller side; O(iterations · edges) otherwise.
SingularVectors leading_singular_vectors(const Adjacency& graph, const Components& components,
                                         std::size_t most_steps = 1000);

} // namespace zeren
