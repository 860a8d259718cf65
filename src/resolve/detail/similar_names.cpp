// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/similar_names.hpp"

#include "resolve/detail/findings.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace zeren::detail {
namespace {

/// A name taken apart: level word in front, stem, ending of the body.
struct NameParts {
    std::string_view level, stem, ending;
    int rank = 0; ///< see `rank_of_ending`
};

/// Every code point of the shorter name stands in the longer one, in order, and both begin alike.
bool shortens(std::string_view shorter, std::string_view longer) {
    std::size_t in_long = 0;
    for (std::size_t position = 0; position < shorter.size();) {
        const bool first = position == 0;
        const char32_t wanted = text::next_code_point(shorter, position);
        bool found = false;
        while (!found && in_long < longer.size()) {
            const bool front = in_long == 0;
            found = text::next_code_point(longer, in_long) == wanted;
            if (first && front && !found)
                return false;
        }
        if (!found)
            return false;
    }
    return true;
}

/// 办 = 办公室, 委 = 委员会, 局, 中心: endings under which one body changes its form. 镇 and 街道
/// never do.
bool is_office_ending(std::string_view ending) {
    for (const std::string_view office : {"局", "办", "办公室", "委", "委员会", "中心", "部", "厅",
                                          "分局", "总局", "处", "室", "科"})
        if (ending == office)
            return true;
    return false;
}

/// 部 and 总局 are bodies of the state, 厅 of a province: 财政部 is no 财政局.
int rank_of_ending(std::string_view ending) {
    return ending == "部" || ending == "总局" ? 2 : ending == "厅" ? 1 : 0;
}

NameParts parts_of(std::string_view name, const Vocabulary& vocabulary) {
    NameParts parts;
    parts.ending = vocabulary.ending_of(name);
    parts.stem = name.substr(0, name.size() - parts.ending.size());
    for (const std::string& level : vocabulary.lists().levels)
        if (parts.stem.starts_with(level) && level.size() > parts.level.size())
            parts.level = parts.stem.substr(0, level.size());
    parts.stem.remove_prefix(parts.level.size());
    parts.rank = rank_of_ending(parts.ending);
    return parts;
}

/// Only offices are compared, with a stem of two characters or more: one says too little.
bool may_be_similar(const NameParts& name) {
    constexpr std::size_t two_han = 6; // bytes
    return name.stem.size() >= two_han && is_office_ending(name.ending);
}

bool similar(const NameParts& a, const NameParts& b) {
    if (a.rank != b.rank)
        return false;
    const bool same_ending =
        a.ending == b.ending || a.ending.starts_with(b.ending) || b.ending.starts_with(a.ending);
    if (a.stem == b.stem)
        return a.level == b.level || (same_ending && (a.level.empty() || b.level.empty()));
    if (a.level != b.level || !same_ending)
        return false;
    return a.stem.size() < b.stem.size() ? shortens(a.stem, b.stem) : shortens(b.stem, a.stem);
}

double score_of(std::string_view a, std::string_view b) {
    const auto longer =
        static_cast<double>(std::max(text::code_point_count(a), text::code_point_count(b)));
    return std::round((1 - static_cast<double>(text::edit_distance(a, b)) / longer) * 100) / 100;
}

} // namespace

std::vector<SimilarPair> similar_pairs(const Reading& reading, const Vocabulary& vocabulary) {
    constexpr std::size_t most_units =
        5000; // beyond it the pairs are too many to be read by anyone
    std::map<std::string, std::vector<std::size_t>> by_jurisdiction;
    for (std::size_t index = 0; index < reading.units.size(); ++index)
        by_jurisdiction[reading.units[index].jurisdiction].push_back(index);
    std::vector<SimilarPair> pairs;
    for (const auto& [jurisdiction, members] : by_jurisdiction) {
        if (members.size() > most_units)
            continue;
        std::vector<std::string> names; // all in one script, to be compared
        for (const std::size_t member : members)
            names.push_back(
                text::simplified(reading.units[member].name).value_or(reading.units[member].name));
        std::vector<NameParts> parts;
        for (const std::string& name : names)
            parts.push_back(parts_of(name, vocabulary));
        std::vector<std::size_t> offices; // the pairs are many: what rules a name out is asked once
        for (std::size_t index = 0; index < parts.size(); ++index)
            if (may_be_similar(parts[index]))
                offices.push_back(index);
        for (std::size_t first = 0; first < offices.size(); ++first)
            for (std::size_t second = first + 1; second < offices.size(); ++second)
                if (const std::size_t i = offices[first], j = offices[second];
                    similar(parts[i], parts[j]))
                    pairs.push_back({members[i], members[j], score_of(names[i], names[j])});
    }
    return pairs;
}

std::vector<Diagnostic> find_similar_names(const Reading& reading, const Vocabulary& vocabulary) {
    std::vector<Diagnostic> findings;
    for (const SimilarPair& pair : similar_pairs(reading, vocabulary)) {
        const Unit& first = reading.units[pair.first];
        const Unit& second = reading.units[pair.second];
        const std::string score = text::format_number(pair.score);
        // as in the file of suggested aliases: the longer name, or the first written, is kept
        const bool keep_first = first.name.size() >= second.name.size();
        const std::string line =
            keep_first ? second.name + "," + first.name : first.name + "," + second.name;
        findings.push_back(finding(
            "similar-names", place_in(reading.documents[second.document.index()], second.first),
            {first.name + " (line " + std::to_string(first.first.line) + ") and " + second.name +
                 " are probably one unit (score " + score + ")",
             first.name + "（第 " + std::to_string(first.first.line) + " 行）与 " + second.name +
                 " 可能是同一单位（相似度 " + score + "）"},
            {"if so, give --aliases a file with the line: " + line,
             "如属同一单位，请在 --aliases 文件中写一行：" + line}));
    }
    return findings;
}

} // namespace zeren::detail
