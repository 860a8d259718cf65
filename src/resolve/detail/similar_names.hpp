// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/reading.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <string_view>
#include <vector>

namespace zeren::detail {

/// Two units that are probably one body written two ways.
struct SimilarPair {
    std::size_t first, second; ///< indices into Reading::units
    double score;              ///< 0 … 1: shared code points / length of the longer name
};

/// Pairs of one jurisdiction whose names differ in the ending of the body (区营商环境建设办, …局),
/// in how far they are shortened (发展改革委, 发改委), or in a level word in front
/// (国家发展改革委). Names that merely differ by one character (鄞城集团, 鄞工集团) are not
/// similar: the character is the name. Cost: O(units²) within a jurisdiction.
std::vector<SimilarPair> similar_pairs(const Reading& reading, const Vocabulary& vocabulary);

/// A finding for each of them; nothing is ever merged.
std::vector<Diagnostic> find_similar_names(const Reading& reading, const Vocabulary& vocabulary);

} // namespace zeren::detail
