// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/reading.hpp>
#include <zeren/model/source_document.hpp>
#include <zeren/resolve/layouts.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace zeren {

class Vocabulary;

/// Spellings that an analyst has declared to be one unit: spelling -> name (CSV `alias,name`).
struct AliasTable {
    std::string file;
    std::map<std::string, std::string> name_of; ///< match key of the spelling -> name to keep
};
AliasTable parse_aliases(const Source& source);

/// Who leads where a list names several responsible units and no lead.
enum class LeadRule {
    as_stated,     ///< what the document says; joint where it says nothing
    first_is_lead, ///< always the first, whatever the document says
    joint          ///< always all of them
};

/// Bounds on what the documents may come to; a message that refuses names the option and its value.
struct NetworkLimits {
    std::size_t name = 1'024;            ///< --max-name, characters of a unit's or leader's name
    std::size_t units_per_task = 10'000; ///< --max-units-per-task, collectives too
    std::size_t ties = 5'000'000;        ///< --max-edges, of all documents together
};

struct ResolveOptions {
    const Vocabulary* vocabulary = nullptr; ///< nullptr = the built-in one
    const AliasTable* aliases = nullptr;
    std::string jurisdiction; ///< overrides what the document says
    LeadRule lead_rule = LeadRule::as_stated;
    Layout layout = Layout::any;    ///< the only one to try
    bool default_supporters = true; ///< read sentences that make units supporters of every task
    unsigned jobs = 1;              ///< threads; results do not depend on it
    NetworkLimits limits{};
};

/// Understands what readers gave: finds tables and their columns, splits lists, tells units from
/// collectives, and keeps the place of everything. Throws InputError where no table is found.
/// The documents' texts move into the reading, which prints lines from them.
Reading resolve(std::vector<SourceDocument> documents, const ResolveOptions& options);

/// An aliases file of the probable twins among the units, for the analyst to edit and give back:
/// alias,name,score.
std::string suggest_aliases(const Reading& reading, const ResolveOptions& options);

/// Every kind of finding that reading and resolving can make.
std::span<const FindingInfo> all_findings();

} // namespace zeren
