// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/placeholders.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// Most cells are longer than any of the words: they are spared the search.
bool is_one_of(std::string_view text, const std::vector<std::string>& words) {
    constexpr std::size_t longest = 18; // bytes
    return text.size() <= longest && std::find(words.begin(), words.end(), text) != words.end();
}

} // namespace

bool is_placeholder(std::string_view text, const Vocabulary& vocabulary) {
    return is_one_of(text, vocabulary.lists().none);
}

bool is_ditto(std::string_view text, const Vocabulary& vocabulary) {
    return is_one_of(text::trim(text), vocabulary.lists().ditto);
}

} // namespace zeren::detail
