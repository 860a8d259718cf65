// SPDX-License-Identifier: Apache-2.0
#include <zeren/model/text_pool.hpp>

#include <algorithm>
#include <functional>

namespace zeren {

PooledText TextPool::adopt(std::vector<char> text) {
    const std::vector<char>& kept = documents_.emplace_back(std::move(text));
    return PooledText(std::string_view(kept.data(), kept.size()));
}

PooledText TextPool::keep(std::string_view text) {
    if (text.empty())
        return {};
    if (!documents_.empty()) {
        const std::vector<char>& document = documents_.back();
        // std::less orders pointers into different objects too
        const bool inside =
            !std::less<>()(text.data(), document.data()) &&
            !std::less<>()(document.data() + document.size(), text.data() + text.size());
        if (inside)
            return PooledText(text);
    }
    return copy(text);
}

PooledText TextPool::copy(std::string_view text) {
    constexpr std::size_t block = 64 * 1024;
    if (copies_.empty() || copies_.back().capacity() - copies_.back().size() < text.size())
        copies_.emplace_back().reserve(std::max(block, text.size()));
    std::vector<char>& into = copies_.back();
    const std::size_t begin = into.size();
    into.insert(into.end(), text.begin(), text.end());
    return PooledText(std::string_view(into.data() + begin, text.size()));
}

} // namespace zeren
