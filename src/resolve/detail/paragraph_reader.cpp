// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/paragraph_reader.hpp"

namespace zeren::detail {
namespace {

constexpr std::size_t longest_remembered = 36; // bytes; longer texts hardly ever stand twice
/// Bytes: twenty Han characters, with blanks between them or a note behind.
constexpr std::size_t longest_header = 60;

std::optional<Column> column_of(std::string_view text, const Vocabulary& vocabulary) {
    return text.size() > longest_header ? std::nullopt : vocabulary.column_of(text);
}

} // namespace

ParagraphReader::ParagraphReader(std::span<const Paragraph> paragraphs,
                                 const Vocabulary& vocabulary)
    : paragraphs_(paragraphs), vocabulary_(vocabulary), names_(vocabulary) {
    entries_.reserve(paragraphs.size());
    for (const Paragraph& paragraph : paragraphs) {
        if (paragraph.text.size() > longest_remembered) {
            entries_.push_back(nullptr);
            continue;
        }
        const auto [entry, added] = known_.try_emplace(paragraph.text);
        if (added)
            entry->second.column = column_of(paragraph.text, vocabulary);
        entries_.push_back(&entry->second);
    }
}

std::optional<Column> ParagraphReader::column(std::size_t paragraph) const {
    if (const Known* known = entries_[paragraph])
        return known->column;
    return column_of(paragraphs_[paragraph].text, vocabulary_);
}

const ParagraphShape& ParagraphReader::shape(std::size_t paragraph) {
    const std::string_view text = paragraphs_[paragraph].text;
    Known* known = entries_[paragraph];
    if (known == nullptr)
        return long_shape_ = shape_of(text, names_);
    if (!known->shape)
        known->shape = shape_of(text, names_);
    return *known->shape;
}

} // namespace zeren::detail
