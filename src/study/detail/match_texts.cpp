// SPDX-License-Identifier: Apache-2.0
#include "study/detail/match_texts.hpp"

#include <zeren/base/text.hpp>
#include <zeren/study/compare.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace zeren {
namespace detail {
namespace {

bool is_mark(char32_t c) {
    const bool ascii = c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && c != '%';
    return ascii || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) ||
           (c >= 0xFF00 && c <= 0xFFEF);
}

} // namespace

CharacterPairs character_pairs(std::string_view text) {
    const std::string key = text::match_key(text);
    CharacterPairs pairs;
    char32_t before = 0;
    for (std::size_t at = 0; at < key.size();) {
        const char32_t c = text::next_code_point(key, at);
        if (is_mark(c))
            continue;
        pairs.push_back(std::uint64_t{before} << 32U | c); // the first stands behind nothing
        before = c;
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

double dice(const CharacterPairs& first, const CharacterPairs& second) {
    if (first.empty() && second.empty())
        return 0;
    CharacterPairs both;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                          std::back_inserter(both));
    return 2 * static_cast<double>(both.size()) / static_cast<double>(first.size() + second.size());
}

std::vector<TextScore> score_texts(const std::vector<CharacterPairs>& older,
                                   const std::vector<CharacterPairs>& newer, double least) {
    std::map<std::uint64_t, std::vector<std::size_t>> holders; // of each pair of characters, sorted
    for (std::size_t text = 0; text < newer.size(); ++text)
        for (const std::uint64_t pair : newer[text])
            if (auto& list = holders[pair]; list.empty() || list.back() != text)
                list.push_back(text);
    std::vector<TextScore> scores;
    std::vector<std::size_t> met(newer.size(), older.size());
    for (std::size_t text = 0; text < older.size(); ++text)
        for (const std::uint64_t pair : older[text]) {
            const auto found = holders.find(pair);
            if (found == holders.end())
                continue;
            for (const std::size_t other : found->second) {
                if (met[other] == text)
                    continue;
                met[other] = text;
                if (const double score = dice(older[text], newer[other]); score >= least)
                    scores.push_back({text, other, score});
            }
        }
    std::sort(scores.begin(), scores.end(), [](const TextScore& a, const TextScore& b) {
        return std::tuple(-a.score, a.older, a.newer) < std::tuple(-b.score, b.older, b.newer);
    });
    return scores;
}

} // namespace detail

double text_similarity(std::string_view first, std::string_view second) {
    return detail::dice(detail::character_pairs(first), detail::character_pairs(second));
}

} // namespace zeren
