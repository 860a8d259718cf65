// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace zeren {

/// How tasks stand inside a carrier's blocks; `any` tries them all.
enum class Layout { any, table, matrix, pasted, cards, inline_text, stanzas };

struct LayoutInfo {
    Layout layout = Layout::any;
    std::string_view id;
    std::string_view title;
    std::string_view title_zh;
    std::string_view reads; ///< what it understands, one sentence
    std::string_view reads_zh;
};

/// Every layout, in the order in which they are tried.
std::span<const LayoutInfo> all_layouts();
std::optional<Layout> find_layout(std::string_view id);

} // namespace zeren
