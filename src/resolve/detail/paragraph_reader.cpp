// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/paragraph_reader.hpp"

#include <zeren/base/parallel.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_remembered = 36; // bytes; longer texts hardly ever stand twice
/// Bytes: twenty Han characters, with blanks between them or a note behind.
constexpr std::size_t longest_header = 60;
/// Paragraphs that are worth a thread: about a hundred kilobytes.
constexpr std::size_t smallest_stretch = 2500;

std::optional<Column> column_of(std::string_view text, const Vocabulary& vocabulary) {
    return text.size() > longest_header || !vocabulary.may_be_header(text)
               ? std::nullopt
               : vocabulary.column_of(text);
}

} // namespace

ParagraphReader::ParagraphReader(std::span<const Paragraph> paragraphs,
                                 const Vocabulary& vocabulary, unsigned threads)
    : paragraphs_(paragraphs), vocabulary_(vocabulary), entries_(paragraphs.size()) {
    const std::size_t count = range_count(paragraphs.size(), threads, smallest_stretch);
    for (std::size_t index = 0; index < count; ++index)
        stretches_.emplace_back(range_begin(paragraphs.size(), count, index),
                                range_begin(paragraphs.size(), count, index + 1), vocabulary);
    for_each_range(count, [this](std::size_t index) { read_columns(stretches_[index]); });
}

void ParagraphReader::read_columns(Stretch& stretch) {
    for (std::size_t index = stretch.begin; index < stretch.end; ++index) {
        const std::string_view text = paragraphs_[index].text;
        if (text.size() > longest_remembered)
            continue;
        const auto [entry, added] = stretch.known.try_emplace(text);
        if (added)
            entry->second.column = column_of(text, vocabulary_);
        entries_[index] = &entry->second;
    }
}

std::optional<Column> ParagraphReader::column(std::size_t paragraph) const {
    if (const Known* known = entries_[paragraph])
        return known->column;
    return column_of(paragraphs_[paragraph].text, vocabulary_);
}

void ParagraphReader::read_shapes(std::size_t first) {
    for_each_range(stretches_.size(), [&](std::size_t number) {
        Stretch& stretch = stretches_[number];
        for (std::size_t index = std::max(first, stretch.begin); index < stretch.end; ++index)
            judge(stretch, index);
    });
}

const ParagraphShape& ParagraphReader::judge(Stretch& stretch, std::size_t paragraph) {
    Known*& known = entries_[paragraph];
    if (known == nullptr)
        known = &stretch.long_ones.emplace_back();
    if (!known->shape)
        known->shape = shape_of(paragraphs_[paragraph].text, stretch.names);
    return *known->shape;
}

const ParagraphShape& ParagraphReader::shape(std::size_t paragraph) {
    if (const Known* known = entries_[paragraph]; known != nullptr && known->shape)
        return *known->shape;
    return judge(*std::find_if(stretches_.begin(), stretches_.end(),
                               [&](const Stretch& stretch) { return paragraph < stretch.end; }),
                 paragraph);
}

} // namespace zeren::detail
