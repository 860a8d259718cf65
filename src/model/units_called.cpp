// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/text.hpp>
#include <zeren/model/units_called.hpp>

namespace zeren {
namespace {

/// What was read of a vertex; null for collectives and for members that a roster gave.
const Unit* unit_of(const Analysis& analysis, UnitId vertex) {
    const UnitVertex& unit = analysis.graph.unit(vertex);
    const std::vector<Unit>& units = analysis.reading.units;
    const bool read =
        !unit.collective && unit.origin < units.size() && units[unit.origin].name == unit.name;
    return read ? &units[unit.origin] : nullptr;
}

} // namespace

std::string full_name(const Analysis& analysis, UnitId unit) {
    const Unit* read = unit_of(analysis, unit);
    const std::string name(analysis.graph.unit(unit).name);
    return read == nullptr || read->jurisdiction.empty() ? name : read->jurisdiction + "/" + name;
}

std::vector<UnitId> units_called(const Analysis& analysis, std::string_view name) {
    const std::string key = text::match_key(name);
    const bool full = name.find('/') != std::string_view::npos;
    std::vector<UnitId> found;
    for (std::size_t index = 0; index < analysis.graph.unit_count(); ++index) {
        const UnitId unit{index};
        if (text::match_key(analysis.graph.unit(unit).name) == key ||
            (full && text::match_key(full_name(analysis, unit)) == key))
            found.push_back(unit);
    }
    if (!found.empty())
        return found;
    // the reading's units are the first vertices, in the same order
    for (std::size_t index = 0; index < analysis.reading.units.size(); ++index)
        for (const std::string& alias : analysis.reading.units[index].aliases)
            if (text::match_key(alias) == key) {
                found.emplace_back(index);
                break;
            }
    return found;
}

std::string list_full_names(const Analysis& analysis, const std::vector<UnitId>& units) {
    std::string list;
    for (const UnitId unit : units)
        list += (list.empty() ? "" : ", ") + full_name(analysis, unit);
    return list;
}

} // namespace zeren
