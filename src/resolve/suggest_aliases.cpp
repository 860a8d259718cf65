// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/similar_names.hpp"

#include <zeren/base/csv.hpp>
#include <zeren/base/text.hpp>
#include <zeren/resolve/resolve.hpp>

namespace zeren {

std::string suggest_aliases(const Reading& reading, const ResolveOptions& options) {
    const Vocabulary& vocabulary =
        options.vocabulary != nullptr ? *options.vocabulary : Vocabulary::built_in();
    std::string out = "alias,name,score\n";
    for (const detail::SimilarPair& pair : detail::similar_pairs(reading, vocabulary)) {
        // the longer name says more; of equally long ones the first written is kept
        const std::string& first = reading.units[pair.first].name;
        const std::string& second = reading.units[pair.second].name;
        const bool keep_first = first.size() >= second.size();
        out += csv_field(keep_first ? second : first) + "," +
               csv_field(keep_first ? first : second) + "," + text::format_number(pair.score) +
               "\n";
    }
    return out;
}

} // namespace zeren
