// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// A field of a line whose columns are set apart by blanks.
struct SpacedField {
    std::string_view text;
    std::size_t column = 0; ///< display column at which it starts, from 0
};

/// Fields between TABs (each TAB is a separator, so empty fields are kept), or, in a line without
/// TABs, between runs of two or more blanks. Blanks at the line's ends part nothing.
std::vector<SpacedField> split_fields(std::string_view line, std::size_t ambiguous = 1);
std::size_t count_fields(std::string_view line);

/// The field that starts nearest to a display column; of two the left one.
std::size_t nearest_field(const std::vector<SpacedField>& fields, std::size_t start);

/// Each field starts where the one of the header does, give or take a column.
bool starts_align(const std::vector<SpacedField>& fields, const std::vector<SpacedField>& header);

bool has_tab(std::string_view line);

/// Fields of a line parted by runs of TABs, for text that is aligned with them.
std::vector<SpacedField> without_empty(const std::vector<SpacedField>& fields);

} // namespace zeren::detail
