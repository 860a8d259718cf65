// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/written_text.hpp"

#include <zeren/base/text.hpp>

#include <utility>
#include <variant>

namespace zeren::detail {

void WrittenText::simplify(SourceDocument& document) {
    const std::string_view text(document.text.data(), document.text.size());
    std::string_view simple = text;
    if (auto folded = text::simplified(text)) {
        simple = simple_.emplace_back(*std::move(folded));
        add_stretch(simple, text.data()); // its characters stay where they are when it is moved
    }
    const bool changed = simple.data() != text.data();
    for (Block& block : document.blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block)) {
            if (changed)
                paragraph->text =
                    simple.substr(static_cast<std::size_t>(paragraph->text.data() - text.data()),
                                  paragraph->text.size());
            continue;
        }
        for (GridCell& cell : std::get<Grid>(block).cells)
            if (auto folded = text::simplified(cell.text)) {
                written_.push_back(std::exchange(cell.text, *std::move(folded)));
                add_stretch(cell.text, written_.back().data());
            }
    }
}

void WrittenText::add_copy(std::string_view copy, std::string written) {
    add_stretch(copy, written_.emplace_back(std::move(written)).data());
}

std::string_view WrittenText::as_written(std::string_view text) const {
    const auto behind = stretches_.upper_bound(text.data());
    if (behind == stretches_.begin())
        return text;
    const auto& [begin, stretch] = *std::prev(behind);
    const auto offset = static_cast<std::size_t>(text.data() - begin);
    if (offset >= stretch.size)
        return text;
    return {stretch.written + offset, text.size()};
}

} // namespace zeren::detail
