// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/text.hpp>

#include <bitset>
#include <cstddef>
#include <string_view>
#include <vector>

namespace zeren {

/// A set of words and a quick answer whether a text can hold one of them: one look at each
/// character, however many words there are. "No" is certain; "yes" asks for a closer look.
class WordFilter {
  public:
    /// Adds a word; an empty one is never found.
    void add(std::string_view word) {
        std::size_t position = 0;
        if (word.empty())
            return;
        const char32_t first = text::next_code_point(word, position);
        if (position == word.size())
            single_.set(single_place(first));
        else
            pairs_.set(pair_place(first, text::next_code_point(word, position)));
    }
    template <class Words>
    void add_all(const Words& words) {
        for (const std::string_view word : words)
            add(word);
    }

    /// False only when the text holds none of the words. Cost: O(text).
    [[nodiscard]] bool may_hold(std::string_view text) const {
        char32_t before = 0;
        for (std::size_t position = 0; position < text.size();) {
            const char32_t c = next(text, position);
            if (pairs_[pair_place(before, c)] || single_[single_place(c)])
                return true;
            before = c;
        }
        return false;
    }

  private:
    static constexpr std::size_t places = 0x10000;
    /// As text::next_code_point, with the usual case in line.
    static char32_t next(std::string_view text, std::size_t& position) {
        if (!text::is_han_lead(text[position]) || position + 2 >= text.size())
            return text::next_code_point(text, position);
        const auto byte = [&](std::size_t at) {
            return static_cast<char32_t>(static_cast<unsigned char>(text[position + at]));
        };
        const char32_t c =
            ((byte(0) & 0xFU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
        position += 3;
        return c;
    }
    static std::size_t single_place(char32_t c) { return c % places; }
    /// Neighbouring characters lie far apart, so that few texts are looked at in vain.
    static std::size_t pair_place(char32_t first, char32_t second) {
        return (first * 40503U + second) % places;
    }

    std::bitset<places> single_; ///< words of one character
    std::bitset<places> pairs_;  ///< the first two characters of longer ones
};

} // namespace zeren
