// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/packing.hpp"

#include <zeren/draw/view.hpp>

#include <string>
#include <utility>
#include <vector>

/// Ties between units, and which of them a picture can bear.
namespace zeren::draw {

/// One pair of named units.
struct UnitTie {
    UnitId first, second;
    double weight = 0;                        ///< what the picture's line width shows
    double shared = 0;                        ///< tasks that both are on
    double first_leads = 0, second_leads = 0; ///< of these, led by one and supported by the other
    double q = 1; ///< false discovery rate against chance; 1 where it was not computed
};

/// What `unit_ties` reads besides the weight.
inline constexpr NeededMeasure shared_measure{Subject::pair, "shared-task-count"};
inline constexpr NeededMeasure first_leads_measure{Subject::pair, "leads-for-first"};
inline constexpr NeededMeasure second_leads_measure{Subject::pair, "leads-for-second"};

/// All pairs of named units (collectives take no part), weighted by the pair measure `metric`.
std::vector<UnitTie> unit_ties(const Analysis& analysis, std::string_view metric);

/// What is left of a network after thinning, and what was left out.
struct Thinned {
    std::vector<UnitTie> ties;
    std::vector<UnitId> units; ///< ends of the ties, by number
    double minimum = 0;
    bool first_only = false; ///< too many ties are equally strong: the first of them
    bool raised = false;     ///< the user's minimum would have left more than can be laid out
    std::size_t all_ties = 0, all_units = 0;
};

/// Above these a network is no picture, whoever asks for it, and laying it out takes minutes.
constexpr std::size_t largest_ties = 1000;
constexpr std::size_t largest_units = 200;

/// Keeps the ties of at least the minimum weight and the units that they join. A minimum of the
/// user's is raised where it leaves more than can be laid out; without one, takes the smallest
/// round number that leaves at most `most_ties` ties and `most_units` units.
Thinned thin(std::vector<UnitTie> ties, std::size_t all_units, std::optional<double> minimum,
             std::size_t most_ties, std::size_t most_units);

/// Drops the ties whose q is above `alpha`, and says how many are left of how many.
Text keep_backbone(std::vector<UnitTie>& ties, double alpha);

/// The two ends of each tie as places in `units`.
Ends ends_of(const Thinned& thinned);

double lightest(const std::vector<UnitTie>& ties);
double heaviest(const std::vector<UnitTie>& ties);

/// "Shown: the 78 of 1,203 ties with … of at least 0.5, and the 39 of 87 units that they join."
Text thinning_note(const Thinned& thinned, const Text& measure);

/// Says that the user's minimum was raised.
Text raised_note(const Thinned& thinned);

/// Weights as printed: whole numbers without decimals, others with at most two.
std::string short_number(double value);

} // namespace zeren::draw
