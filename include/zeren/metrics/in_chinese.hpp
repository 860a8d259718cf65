// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace zeren {

/// A text of a measure's descriptor (formula, reading, range, when it is undefined) in Chinese.
/// What says the same in both languages, such as "[0, 1]", comes back as it is. Cost: linear in the
/// texts.
std::string_view in_chinese(std::string_view english);

} // namespace zeren
