// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <toml++/toml.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

/// The sections and keys of a vocabulary file.
namespace zeren::detail {

inline constexpr std::array header_columns{std::pair{"number", Column::number},
                                           std::pair{"lead", Column::lead},
                                           std::pair{"support", Column::support},
                                           std::pair{"leader", Column::leader},
                                           std::pair{"responsible", Column::responsible},
                                           std::pair{"deadline", Column::deadline},
                                           std::pair{"content", Column::content},
                                           std::pair{"task", Column::task},
                                           std::pair{"group", Column::group},
                                           std::pair{"note", Column::note}};

inline constexpr std::array unit_kinds{std::pair{"department", UnitKind::department},
                                       std::pair{"party", UnitKind::party},
                                       std::pair{"town", UnitKind::town},
                                       std::pair{"subdistrict", UnitKind::subdistrict},
                                       std::pair{"enterprise", UnitKind::enterprise},
                                       std::pair{"institution", UnitKind::institution}};

/// The plain lists: section and key of the file, and where their words go.
struct ListKey {
    std::string_view section, key;
    std::vector<std::string> Vocabulary::Lists::*words;
};
inline constexpr std::array list_keys{
    ListKey{"unit", "levels", &Vocabulary::Lists::levels},
    ListKey{"collective", "all", &Vocabulary::Lists::collective_all},
    ListKey{"collective", "some", &Vocabulary::Lists::collective_some},
    ListKey{"collective", "classes", &Vocabulary::Lists::collective_classes},
    ListKey{"collective", "bare", &Vocabulary::Lists::collective_bare},
    ListKey{"collective", "belongs", &Vocabulary::Lists::collective_belongs},
    ListKey{"leader", "verbs", &Vocabulary::Lists::leader_verbs},
    ListKey{"leader", "titles", &Vocabulary::Lists::leader_titles},
    ListKey{"list", "open", &Vocabulary::Lists::open_marks},
    ListKey{"list", "conjunctions", &Vocabulary::Lists::conjunctions},
    ListKey{"list", "nobody", &Vocabulary::Lists::nobody},
    ListKey{"list", "none", &Vocabulary::Lists::none},
    ListKey{"list", "ditto", &Vocabulary::Lists::ditto},
    ListKey{"list", "tails", &Vocabulary::Lists::tails},
    ListKey{"list", "procedures", &Vocabulary::Lists::procedures},
    ListKey{"tag", "lead", &Vocabulary::Lists::tag_lead},
    ListKey{"tag", "responsible", &Vocabulary::Lists::tag_responsible},
    ListKey{"tag", "support", &Vocabulary::Lists::tag_support},
    ListKey{"tag", "manner", &Vocabulary::Lists::tag_manner},
    ListKey{"tag", "before", &Vocabulary::Lists::tag_before},
    ListKey{"tag", "together", &Vocabulary::Lists::tag_together},
    ListKey{"tag", "explains", &Vocabulary::Lists::tag_explains},
    ListKey{"tag", "labels", &Vocabulary::Lists::tag_labels},
    ListKey{"tag", "bodies", &Vocabulary::Lists::tag_bodies},
    ListKey{"rule", "first", &Vocabulary::Lists::rule_first},
    ListKey{"rule", "leads", &Vocabulary::Lists::rule_leads},
    ListKey{"rule", "between", &Vocabulary::Lists::rule_between},
    ListKey{"rule", "rest", &Vocabulary::Lists::rule_rest},
    ListKey{"rule", "supporters", &Vocabulary::Lists::rule_supporters},
    ListKey{"rule", "every", &Vocabulary::Lists::rule_every},
    ListKey{"rule", "involve", &Vocabulary::Lists::rule_involve},
    ListKey{"place", "levels", &Vocabulary::Lists::place_levels},
    ListKey{"place", "never", &Vocabulary::Lists::place_never},
    ListKey{"place", "bodies", &Vocabulary::Lists::place_bodies},
    ListKey{"matrix", "accountable", &Vocabulary::Lists::matrix_accountable},
    ListKey{"matrix", "responsible", &Vocabulary::Lists::matrix_responsible},
    ListKey{"matrix", "support", &Vocabulary::Lists::matrix_support},
    ListKey{"matrix", "consulted", &Vocabulary::Lists::matrix_consulted},
    ListKey{"matrix", "informed", &Vocabulary::Lists::matrix_informed},
    ListKey{"matrix", "full", &Vocabulary::Lists::matrix_full},
    ListKey{"matrix", "hollow", &Vocabulary::Lists::matrix_hollow},
    ListKey{"matrix", "other", &Vocabulary::Lists::matrix_other},
    ListKey{"title", "endings", &Vocabulary::Lists::title_endings},
    ListKey{"chrome", "exact", &Vocabulary::Lists::chrome_exact},
    ListKey{"chrome", "metadata", &Vocabulary::Lists::chrome_metadata}};

/// Throws InputError with the place in the file.
[[noreturn]] void refuse_vocabulary(const std::string& file, const toml::source_region& where,
                                    const std::string& message);

/// A misspelt section or key would be a word that is never used: it is refused with its line.
/// `prefix` is the section that the table stands for.
void check_vocabulary_keys(const toml::table& table, const std::string& prefix,
                           const std::string& file);

} // namespace zeren::detail
