// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <string_view>

namespace zeren::detail {

/// The expressions that a sentence makes supporters of every task: 各县区均为配合单位,不再单独列出.
/// Empty when it does not.
std::string_view default_supporters(std::string_view sentence);

/// True when a sentence says that the first unit of each list leads.
bool states_first_is_lead(std::string_view sentence, const Vocabulary& vocabulary);

} // namespace zeren::detail
