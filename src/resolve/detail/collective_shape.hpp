// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/reading.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// What the shape of a collective expression says; see domain knowledge in docs and
/// `data/vocabulary.toml`.
struct CollectiveShape {
    Quantifier quantifier = Quantifier::unspecified;
    std::string scope; ///< what stands before the quantifier or class: 区级, 区, 市直
    std::vector<std::string> members; ///< 各镇(街道、园区) -> 镇, 街道, 园区
};

/// Recognises an expression that stands for many units by its shape, never by a list of spellings:
/// `各X`, `有关X`, `X各有关Y`, `X级有关部门`, `…成员单位`, `区属国企`, `各X(Y、Z)`, a bare class
/// word (镇街). Nothing when the text is an ordinary name.
std::optional<CollectiveShape> collective_shape(std::string_view text,
                                                const Vocabulary& vocabulary);

/// True for text that opens a collective on the right of 和/及/会同: 各…, 有关…, 区级有关部门,
/// X部门.
bool opens_collective(std::string_view text, const Vocabulary& vocabulary);

/// True when a name ends in a class of bodies: 部门, 成员单位, 国企.
bool ends_in_class(std::string_view name, const Vocabulary& vocabulary);

/// True for a class word alone: 镇, 街道, 部门 (it names no body).
bool is_bare_class(std::string_view text, const Vocabulary& vocabulary);

} // namespace zeren::detail
