// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/model/source_document.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <deque>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zeren::detail {

/// What each paragraph of a text could be: a header word, a cell of some shape. Most paragraphs of
/// a pasted table are names and numbers that stand hundreds of times, so each is judged once. The
/// paragraphs are cut into stretches, each judged by a thread of its own that shares nothing with
/// the others: a name that stands in two stretches is judged twice, with one result.
class ParagraphReader {
  public:
    ParagraphReader(std::span<const Paragraph> paragraphs, const Vocabulary& vocabulary,
                    unsigned threads);

    /// The column that the paragraph would name as a header.
    [[nodiscard]] std::optional<Column> column(std::size_t paragraph) const;
    /// Judges all paragraphs from `first` on, side by side; `shape` then only looks them up.
    void read_shapes(std::size_t first);
    /// May be called from several threads for paragraphs that `read_shapes` has judged.
    const ParagraphShape& shape(std::size_t paragraph);

  private:
    struct Known {
        std::optional<Column> column;
        std::optional<ParagraphShape> shape;
    };
    /// What the thread of one stretch remembers.
    struct Stretch {
        Stretch(std::size_t first, std::size_t last, const Vocabulary& vocabulary)
            : begin(first), end(last), names(vocabulary) {}
        std::size_t begin, end;
        NameReader names;
        std::unordered_map<std::string_view, Known> known;
        std::deque<Known> long_ones; ///< texts too long to be looked up; a deque: they do not move
    };

    void read_columns(Stretch& stretch);
    const ParagraphShape& judge(Stretch& stretch, std::size_t paragraph);

    std::span<const Paragraph> paragraphs_;
    const Vocabulary& vocabulary_;
    std::deque<Stretch> stretches_;
    std::vector<Known*> entries_; ///< one a paragraph
};

} // namespace zeren::detail
