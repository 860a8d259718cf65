// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/source_document.hpp>

#include <deque>
#include <map>
#include <string>
#include <string_view>

namespace zeren::detail {

/// A document is read in simplified characters and printed as it was written. Both forms have the
/// same length byte for byte, so a view of the one is a view of the other: `as_written` finds it.
/// A document without traditional characters costs one look at each character and nothing else.
class WrittenText {
  public:
    /// Puts simplified characters into the paragraphs and cells of a document; the text that its
    /// lines are printed from stays as it is, and must stay where it is.
    void simplify(SourceDocument& document);

    /// Makes `copy`, a text derived from the document (a line that the page had broken), stand for
    /// what was written.
    void add_copy(std::string_view copy, std::string written);

    /// What stands in the document where `text`, a view of what was simplified, was read.
    [[nodiscard]] std::string_view as_written(std::string_view text) const;

    /// True when the document holds traditional characters.
    [[nodiscard]] bool differs() const { return !stretches_.empty(); }

  private:
    struct Stretch {
        std::size_t size = 0;
        const char* written = nullptr;
    };
    void add_stretch(std::string_view simple, const char* written) {
        stretches_[simple.data()] = {simple.size(), written};
    }

    std::deque<std::string> simple_, written_;              ///< deques: views of them stay valid
    std::map<const char*, Stretch, std::less<>> stretches_; ///< by where the simplified text begins
};

} // namespace zeren::detail
