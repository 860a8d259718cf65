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
};

/// Dense symmetric eigensolver on the smaller side for small components, Lanczos for large ones.
/// Cost: O(k³) dense, k = smaller side; O(iterations · edges) otherwise.
SingularVectors leading_singular_vectors(const Adjacency& graph, const Components& components);

} // namespace zeren
