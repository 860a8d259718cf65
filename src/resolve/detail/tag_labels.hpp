// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/tag_grammar.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// Tags that do not begin with the label of their units.
namespace zeren::detail {

/// (督办:张三;责任单位:A、B): a label that the vocabulary does not know stands in front.
std::optional<Tag> read_behind_label(std::string_view inside, const Vocabulary& vocabulary);

/// (预期性指标,牵头单位:A): something that names nobody stands in front of the first label.
std::optional<Tag> read_behind_saying(std::string_view inside, bool last, NameReader& names);

/// (牵头领导:张三;A牵头负责): units and a role word stand behind a label that names none.
std::optional<Tag> read_behind_leader(std::vector<TagPart> labelled, bool last, NameReader& names);

} // namespace zeren::detail
