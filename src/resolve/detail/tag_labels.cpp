// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/tag_labels.hpp"

#include "resolve/detail/bare_list.hpp"
#include "resolve/detail/clauses.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {

std::optional<Tag> read_behind_label(std::string_view inside, const Vocabulary& vocabulary) {
    constexpr std::size_t longest_label = 36; // bytes
    const std::size_t colon = std::min(inside.find(':'), text::find(inside, "\uFF1A"));
    if (colon == 0 || colon > longest_label)
        return std::nullopt;
    for (const std::string_view stop : {"\uFF1B", ";", "\uFF0C", ","}) {
        const std::size_t end = text::find(inside, stop);
        if (end == std::string_view::npos || end < colon)
            continue;
        Tag tag{read_labels(text::trim(inside.substr(end + stop.size())), vocabulary), {}, false};
        if (!names_units(tag.parts))
            continue;
        tag.parts.push_back({Column::note, inside.substr(0, end)});
        return tag;
    }
    return std::nullopt;
}

std::optional<Tag> read_behind_saying(std::string_view inside, bool last, NameReader& names) {
    const Vocabulary& vocabulary = names.vocabulary();
    const std::vector<Clause> clauses = clauses_of(inside);
    for (std::size_t index = 1; index < clauses.size(); ++index) {
        const auto at = static_cast<std::size_t>(clauses[index].text.data() - inside.data());
        if (!names_units(read_labels(inside.substr(at), vocabulary)))
            continue;
        const Clause& before = clauses[index - 1];
        const std::string_view saying = inside.substr(
            0, static_cast<std::size_t>(before.text.data() + before.text.size() - inside.data()));
        const bool assigns = std::any_of(
            clauses.begin(), clauses.begin() + static_cast<std::ptrdiff_t>(index),
            [&](const Clause& clause) { return verb_of(clause.text, vocabulary.lists()); });
        if (assigns || likeness(saying, names).units > 0)
            return std::nullopt;
        auto tag = read_tag(inside.substr(at), last, names);
        if (tag)
            tag->parts.push_back({is_deadline(saying) ? Column::deadline : Column::note, saying});
        return tag;
    }
    return std::nullopt;
}

std::optional<Tag> read_behind_leader(std::vector<TagPart> labelled, bool last, NameReader& names) {
    const std::string_view value = labelled.back().text;
    for (const std::string_view stop : {"\uFF1B", ";", "\uFF0C", ",", "。"}) {
        const std::size_t at = text::find(value, stop);
        if (at == std::string_view::npos)
            continue;
        auto tag = read_tag(value.substr(at + stop.size()), last, names);
        if (!tag || !names_units(tag->parts))
            continue;
        labelled.back().text = text::trim(value.substr(0, at));
        tag->parts.insert(tag->parts.begin(), labelled.begin(), labelled.end());
        return tag;
    }
    return std::nullopt;
}

} // namespace zeren::detail
