// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/jurisdiction.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>

namespace zeren::detail {
namespace {

constexpr std::size_t han = 3; // bytes of a character

/// The longest level word that the text begins with.
std::string_view level_at(std::string_view text, const Vocabulary& vocabulary) {
    std::string_view best;
    for (const std::string& level : vocabulary.lists().place_levels)
        if (text.starts_with(level) && level.size() > best.size())
            best = level;
    return best;
}

bool is_han_at(std::string_view text, std::size_t at) {
    std::size_t position = at;
    return at < text.size() && text::is_han(text::next_code_point(text, position));
}

/// Length of one place that the text begins with: 宁波市, 浦东新区, 延边朝鲜族自治州; 0 when none.
/// A county of one character (沛县) counts only behind a larger place.
std::size_t one_place(std::string_view text, bool behind_another, const Vocabulary& vocabulary) {
    constexpr std::size_t longest = 4, longest_own = 6; // characters in front of the level word
    for (std::size_t length = 1; length <= longest_own; ++length) {
        if (!is_han_at(text, (length - 1) * han))
            return 0;
        const std::string_view level = level_at(text.substr(length * han), vocabulary);
        if (level.empty() || (length > longest && !level.starts_with("自治")))
            continue;
        if (length >= 2 || (behind_another && level == "县"))
            return length * han + level.size();
    }
    return 0;
}

bool holds(std::string_view text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text::contains(text, word); });
}

std::string_view without_party(std::string_view text) {
    constexpr std::string_view party = "中共";
    return text.starts_with(party) ? text.substr(party.size()) : text;
}

/// `short_county`: a county of one character may stand alone, where a body follows: 忠县人民政府.
std::string_view places_at_front(std::string_view text, bool short_county,
                                 const Vocabulary& vocabulary) {
    constexpr int most_levels = 4;
    std::size_t end = 0;
    for (int level = 0; level < most_levels; ++level) {
        const std::size_t next = one_place(text.substr(end), short_county || level > 0, vocabulary);
        // 规范市场: what follows the level word may make another word of it
        if (next == 0 || holds(text.substr(end, next + han), vocabulary.lists().place_never))
            break;
        end += next;
    }
    return text.substr(0, end);
}

} // namespace

std::string_view place_at_front(std::string_view text, const Vocabulary& vocabulary) {
    return places_at_front(text, false, vocabulary);
}

std::string_view jurisdiction_of(std::string_view issuer, const Vocabulary& vocabulary) {
    if (issuer.starts_with("国务院") || issuer.starts_with("中共中央") ||
        issuer.starts_with("中央"))
        return "全国";
    issuer = without_party(text::trim(issuer));
    const std::string_view place = places_at_front(issuer, true, vocabulary);
    return !place.empty() && text::starts_with_any(issuer.substr(place.size()),
                                                   vocabulary.lists().place_bodies)
               ? place
               : std::string_view();
}

std::string_view jurisdiction_in_title(std::string_view title, const Vocabulary& vocabulary) {
    const auto place_behind = [&](std::size_t at) {
        return place_at_front(without_party(text::trim(title.substr(at))), vocabulary);
    };
    if (const std::string_view place = place_behind(0); !place.empty())
        return place;
    constexpr std::array<std::string_view, 7> in_front{"《",   "关于", "印发", "转发",
                                                       "下达", "年度", "年"};
    for (std::size_t at = 0; at < title.size(); ++at)
        for (const std::string_view word : in_front) {
            const bool year = word == "年" || word == "年度";
            if (!title.substr(at).starts_with(word) ||
                (year && (at == 0 || title[at - 1] < '0' || title[at - 1] > '9')))
                continue;
            if (const std::string_view place = place_behind(at + word.size()); !place.empty())
                return place;
        }
    return {};
}

} // namespace zeren::detail
