// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/collective_shape.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zeren::detail {

/// One expression of a list, as written.
struct ListedName {
    std::string_view text;
    std::optional<CollectiveShape> collective; ///< empty for a named unit
};

struct UnitList {
    std::vector<ListedName> names;
    /// What stands among the names and names nobody: a date, a number, an address, 待定.
    std::vector<std::string_view> left_out;
    bool open = false;       ///< ended in 等: more units take part than are named
    bool unbalanced = false; ///< a bracket or quotation mark does not close
};

/// Reads lists of units and remembers every expression it has judged: in a document the same names
/// stand in hundreds of cells. The texts that it is given must outlive it.
class NameReader {
  public:
    explicit NameReader(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}

    /// Splits a list of units. 、 , ; and line ends are equal; nothing is split inside brackets or
    /// quotation marks; 和/及/会同 split only before a collective; `A等区级有关部门` is A and a
    /// collective, and the list is open; `各镇、街道` is one expression, since 各 distributes.
    /// Views point into `cell`. Cost: linear.
    UnitList split(std::string_view cell);

    /// How much a cell looks like a list of units, 0 … 1: the share of its expressions that end as
    /// unit names do or are collectives. Used to tell columns apart by the shape of a row.
    double likeness(std::string_view cell);

    [[nodiscard]] const Vocabulary& vocabulary() const { return *vocabulary_; }

    /// What is known of an expression of a list.
    struct Known {
        bool plain = false;  ///< one name or collective: there is nothing to split
        bool nobody = false; ///< names no body at all
        std::optional<CollectiveShape> shape;
    };
    /// Valid until the next call.
    const Known& known(std::string_view piece);

  private:
    Known judge(std::string_view piece) const;
    /// Does the piece look like a unit or a collective?
    bool is_alike(std::string_view piece);
    [[nodiscard]] bool judge_alike(std::string_view piece) const;
    [[nodiscard]] bool holds_trigger(std::string_view piece) const;

    const Vocabulary* vocabulary_;
    std::unordered_map<std::string_view, Known> known_;
    std::unordered_map<std::string_view, bool> alike_;
    Known last_long_;
};

/// One list, with nothing remembered.
UnitList split_units(std::string_view cell, const Vocabulary& vocabulary);
double unit_likeness(std::string_view cell, const Vocabulary& vocabulary);

} // namespace zeren::detail
