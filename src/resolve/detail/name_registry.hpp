// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/elided_names.hpp"
#include "resolve/detail/unit_list.hpp"
#include "resolve/detail/written_text.hpp"

#include <zeren/resolve/resolve.hpp>

#include <string>
#include <string_view>
#include <unordered_map>

namespace zeren::detail {

/// Gives every unit and collective its number. A unit is its jurisdiction and the match key of its
/// name; a spelling that the aliases file names is the unit it points to. Nothing else is ever
/// merged.
class NameRegistry {
  public:
    NameRegistry(Reading& reading, const Vocabulary& vocabulary, const AliasTable* aliases)
        : reading_(reading), vocabulary_(vocabulary), aliases_(aliases) {}

    /// Names that follow belong to this document and jurisdiction; they are views of what
    /// `written` simplified.
    void begin_document(DocumentId document, std::string jurisdiction, const WrittenText& written);
    /// `elided` is the level word that the list left out in front of the name, if any.
    UnitId unit(std::string_view name, CellLocation where, std::string_view elided = {});
    /// How each unit was written, by its number.
    [[nodiscard]] std::span<const NameUse> uses() const { return uses_; }
    CollectiveId collective(const ListedName& name, CellLocation where);

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Numbers = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

    UnitId add_unit(std::string_view name, CellLocation where);
    void find_second_script(Unit& unit, std::string_view name, CellLocation where);

    Reading& reading_;
    const Vocabulary& vocabulary_;
    const AliasTable* aliases_;
    DocumentId document_;
    const WrittenText* written_ = nullptr;
    std::string jurisdiction_;
    Numbers seen_units_,
        seen_collectives_; ///< spellings of this document, as written: saves folding them again
    std::vector<NameUse> uses_;
    Numbers units_by_key_, collectives_by_key_;
};

/// A name without the line breaks and blanks that layout put between its characters.
std::string clean_name(std::string_view name);
/// Does a text hold such blanks?
bool needs_cleaning(std::string_view text);

} // namespace zeren::detail
