// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// A stretch of a tag, a label line or a sentence that fills one column.
struct TagPart {
    Column column = Column::lead;
    std::string_view text;
};

/// Labels and what stands behind them: 牵头单位:A;配合单位:B、C;完成时限:2024年. A bar, a TAB or a
/// bracket around the label (【牵头单位】A) does as well as a colon. Nothing when the text does not
/// begin with a label of the vocabulary that tells who or when. Cost: linear.
std::vector<TagPart> read_labels(std::string_view text, const Vocabulary& vocabulary);

/// The first label of a card, when it tells what is to be done: 工作任务:建设图书馆.
std::optional<TagPart> read_task_label(std::string_view text, const Vocabulary& vocabulary);

} // namespace zeren::detail
