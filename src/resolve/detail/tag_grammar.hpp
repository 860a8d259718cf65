// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/labels.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/resolve/vocabulary.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// True when a part names who does the task, not only when or under whom.
bool names_units(std::span<const TagPart> parts);

/// What an inline tag says: (A牵头,B、C等按职责分工负责), (责任单位:A、B),
/// (A、B负责,排在第一位的为牵头部门,下同).
struct Tag {
    std::vector<TagPart> parts;
    std::vector<std::string_view> unread; ///< clauses with a role word that name no unit
    bool first_is_lead = false; ///< it states that the first unit of a list leads, from here on
};

/// Reads the inside of a bracket. Nothing when it is an ordinary bracket: a definition, a year, an
/// alternative. `last` says that the sentence ends behind it: only there may a tag be a bare list
/// of units. `names` remembers what it has judged: many tags of a document name the same units.
/// Cost: linear.
std::optional<Tag> read_tag(std::string_view inside, bool last, NameReader& names);
/// One tag, with nothing remembered.
inline std::optional<Tag> read_tag(std::string_view inside, bool last,
                                   const Vocabulary& vocabulary) {
    NameReader names(vocabulary);
    return read_tag(inside, last, names);
}

/// True when a tag says who and when, and nothing else: no sentence stands in it.
bool says_only_who(const Tag& tag, const Vocabulary& vocabulary);

/// A bracket that tells only when: (2023年9月底前完成). It belongs to the tag beside it.
std::optional<TagPart> read_deadline(std::string_view inside);

/// Prose in front of a task: 由X副市长负责,Y牵头,Z配合,新建… — the parts, and where the task
/// begins.
struct ProseLead {
    std::vector<TagPart> parts;
    std::size_t end = 0;
};
std::optional<ProseLead> read_prose_lead(std::string_view text, const Vocabulary& vocabulary);

} // namespace zeren::detail
