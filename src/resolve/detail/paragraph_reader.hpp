// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/model/source_document.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zeren::detail {

/// What each paragraph of a text could be: a header word, a cell of some shape. Most paragraphs of
/// a pasted table are names and numbers that stand hundreds of times, so each is judged once.
class ParagraphReader {
  public:
    ParagraphReader(std::span<const Paragraph> paragraphs, const Vocabulary& vocabulary);

    /// The column that the paragraph would name as a header.
    [[nodiscard]] std::optional<Column> column(std::size_t paragraph) const;
    /// Valid until the next call.
    const ParagraphShape& shape(std::size_t paragraph);

  private:
    struct Known {
        std::optional<Column> column;
        std::optional<ParagraphShape> shape;
    };

    std::span<const Paragraph> paragraphs_;
    const Vocabulary& vocabulary_;
    NameReader names_;
    std::unordered_map<std::string_view, Known> known_;
    std::vector<Known*> entries_; ///< one a paragraph; null for a long one
    ParagraphShape long_shape_;
};

} // namespace zeren::detail
