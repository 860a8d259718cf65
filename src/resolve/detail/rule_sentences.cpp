// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/rule_sentences.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {

std::string_view default_supporters(std::string_view sentence) {
    if (!text::contains(sentence, "单位"))
        return {}; // most lines: spared the search for each phrase
    for (const std::string_view says :
         {"均为配合单位", "都是配合单位", "均为协办单位", "均为各项任务的配合单位",
          "为各项任务的配合单位", "均为责任单位", "都是责任单位", "为各项任务的责任单位",
          "均为各项任务的责任单位", "均为每项任务的配合单位", "为每项任务的配合单位"}) {
        const std::size_t at = text::find(sentence, says);
        if (at == std::string_view::npos || at == 0)
            continue;
        std::string_view before = sentence.substr(0, at);
        for (const std::string_view stop : {"。", ";", "\uFF1B", ":", "\uFF1A", "\n"})
            if (const std::size_t last = before.rfind(stop); last != std::string_view::npos)
                before.remove_prefix(last + stop.size());
        return text::trim(before);
    }
    return {};
}

bool states_first_is_lead(std::string_view sentence, const Vocabulary& vocabulary) {
    const auto& first = vocabulary.lists().tag_first;
    const bool named = std::any_of(first.begin(), first.end(), [&](const std::string& word) {
        return text::contains(sentence, word);
    });
    return named && (text::contains(sentence, "牵头") || text::contains(sentence, "主办"));
}

} // namespace zeren::detail
