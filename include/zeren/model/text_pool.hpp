// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren {

/// A text that a `TextPool` keeps, or a literal. Reads as a string_view; cannot be made from a
/// string that may go away.
class PooledText : public std::string_view {
  public:
    constexpr PooledText() = default;
    template <std::size_t Size>
    constexpr PooledText(const char (&literal)[Size]) : std::string_view(literal, Size - 1) {}

    operator std::string() const { return std::string(data(), size()); }
    friend std::string operator+(std::string left, PooledText right) {
        return std::move(left.append(right));
    }

  private:
    friend class TextPool;
    constexpr explicit PooledText(std::string_view kept) : std::string_view(kept) {}
};

/// Keeps the texts of a reading: the documents whole, so that a cell's text is a view into them and
/// is copied for no task and no tie, and the few texts that stand in no document as they are used.
/// Nothing is given back before the pool goes; addresses never change.
class TextPool {
  public:
    TextPool() = default;
    TextPool(const TextPool&) = delete;
    TextPool& operator=(const TextPool&) = delete;

    /// Takes a document's text; views into it stay valid.
    PooledText adopt(std::vector<char> text);
    /// The text itself when the document adopted last holds it, a copy otherwise.
    PooledText keep(std::string_view text);

  private:
    PooledText copy(std::string_view text);

    std::deque<std::vector<char>> documents_;
    std::deque<std::vector<char>> copies_; ///< each reserved once and only filled up
};

} // namespace zeren
