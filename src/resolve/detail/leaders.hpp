// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <string_view>
#include <vector>

namespace zeren::detail {

struct NamedLeader {
    std::string_view name;
    std::string_view title; ///< empty when the text gives none
};

/// The leader that a section heading names: 二、常务副区长姚珂军牵头重点工作 -> 姚珂军, 常务副区长.
/// Nothing when no title of the vocabulary stands before a name of two to four characters.
/// Also 一、经济发展(分管领导:王五), 分管领导:王五 and 常务副区长 李四.
std::vector<NamedLeader> leaders_in_heading(std::string_view heading, const Vocabulary& vocabulary);

/// True for a line that holds nothing but leaders, each with a title: 常务副区长 李四, 王五副县长.
bool is_leader_line(std::string_view line, const Vocabulary& vocabulary);

/// 分管副省长、协管副秘书长: a title that tells whom it means without a name.
bool is_title(std::string_view text, const Vocabulary& vocabulary);

/// The leaders of a cell: 姚珂军 · 副区长 张尚兵、刘学文 · 张三(副县长).
std::vector<NamedLeader> leaders_in_cell(std::string_view cell, const Vocabulary& vocabulary);

} // namespace zeren::detail
