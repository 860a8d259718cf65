// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/unit_list.hpp"

#include <zeren/resolve/vocabulary.hpp>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

/// The clauses of a tag, and what a clause says.
namespace zeren::detail {

struct Clause {
    std::string_view text;
    bool first_sentence = true; ///< no full stop stands before it
};

/// A text cut at commas, semicolons and full stops outside brackets.
std::vector<Clause> clauses_of(std::string_view text);

/// A comma, semicolon, full stop or line end, full-width ones narrowed.
bool is_clause_end(char32_t c);

bool holds_bracket(std::string_view text);

/// The role word that a clause ends in, with its column.
std::optional<std::pair<Column, std::string_view>> verb_of(std::string_view clause,
                                                           const Vocabulary::Lists& lists);

/// What stands in front of a clause's role word.
std::string_view before_verb(std::string_view clause,
                             const std::pair<Column, std::string_view>& verb);

/// The units of a clause: without 由 in front, and without words of manner behind (…等按职责分工).
std::string_view only_units(std::string_view clause, const Vocabulary::Lists& lists);

/// How many expressions of a list are units or collectives, and how many there are. Bare classes
/// (市、区) and level words name no body, so they are no proof.
struct Likeness {
    std::size_t units = 0, total = 0;

    [[nodiscard]] bool all() const { return total > 0 && units == total; }
};

Likeness likeness(std::string_view list, NameReader& names);
/// One list, with nothing remembered.
Likeness likeness(std::string_view list, const Vocabulary& vocabulary);

} // namespace zeren::detail
