// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/source_document.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace zeren {

/// One member of a roster: a unit, the class it belongs to, and when (ISO dates; empty = open).
struct RosterMember {
    std::string unit;
    std::string member_class;
    std::string valid_from, valid_to;
    std::string parent;
    std::vector<std::string> aliases;
};

/// The dated list of bodies that a collective expression stands for (CSV:
/// unit,class,valid_from,valid_to,parent,aliases).
struct Roster {
    std::string file;
    std::vector<RosterMember> members;

    /// Members of a class on a date (ISO, any precision); an empty date takes all.
    [[nodiscard]] std::vector<const RosterMember*> members_of(const std::string& member_class,
                                                              const std::string& date) const;
};

/// Throws InputError with the line of the fault.
Roster parse_roster(const Source& source);

/// A line of a table that says one thing of one other, and where it stands.
struct NamePair {
    std::string first, second;
    std::uint32_t line = 0;
};

/// A table with these two columns (CSV, in any order, others are left alone). Throws InputError
/// with the line of the fault.
std::vector<NamePair> parse_name_pairs(const Source& source, const std::string& first_column,
                                       const std::string& second_column);

} // namespace zeren
