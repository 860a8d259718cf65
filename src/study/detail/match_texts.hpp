// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// Pairs of neighbouring characters of a text, sorted, with repeats.
using CharacterPairs = std::vector<std::uint64_t>;
CharacterPairs character_pairs(std::string_view text);

/// 2 |both| / (|first| + |second|); 0 for two empty texts.
double dice(const CharacterPairs& first, const CharacterPairs& second);

struct TextScore {
    std::size_t older = 0, newer = 0;
    double score = 0;
};
/// Every two texts with a score of at least `least` (> 0), the best first.
std::vector<TextScore> score_texts(const std::vector<CharacterPairs>& older,
                                   const std::vector<CharacterPairs>& newer, double least);

} // namespace zeren::detail
