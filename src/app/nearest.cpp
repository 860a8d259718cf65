// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/nearest.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren {
namespace {

struct Candidate {
    std::size_t distance;
    std::size_t index;
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

constexpr std::size_t most_names_listed = 40;

} // namespace

std::vector<std::string> nearest(std::string_view wanted, std::span<const std::string> known,
                                 std::size_t most) {
    const std::string key = text::match_key(wanted);
    const std::size_t allowed = std::max<std::size_t>(1, text::code_point_count(key) / 3);
    std::vector<Candidate> candidates;
    for (std::size_t index = 0; index < known.size(); ++index) {
        const std::string other = text::match_key(known[index]);
        const std::size_t distance = text::edit_distance(key, other);
        const bool contains = !key.empty() && other.find(key) != std::string::npos;
        if (distance <= allowed || contains)
            candidates.push_back({distance, index});
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.resize(std::min(candidates.size(), most));
    std::vector<std::string> names;
    for (const Candidate& candidate : candidates)
        names.push_back(known[candidate.index]);
    return names;
}

Text nearest_hint(std::string_view wanted, std::span<const std::string> known) {
    const std::vector<std::string> near = nearest(wanted, known);
    if (!near.empty()) {
        Text list;
        for (const std::string& name : near) {
            list.en += (list.en.empty() ? "" : " or ") + ("'" + name + "'");
            list.zh += (list.zh.empty() ? "" : "或") + ("“" + name + "”");
        }
        return {"did you mean " + list.en + "?", "是不是" + list.zh + "?"};
    }
    std::string all;
    for (std::size_t index = 0; index < std::min(known.size(), most_names_listed); ++index)
        all += (all.empty() ? "" : ", ") + known[index];
    if (known.size() > most_names_listed)
        all += ", …";
    return {"choose from: " + all, "可选：" + all};
}

} // namespace zeren
