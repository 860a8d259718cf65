// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <string_view>
#include <vector>

namespace zeren::detail {

/// Leaves out the notes that some mirrors of a page put behind characters: 公開(kāi). Only in a
/// text that holds many of them, and only those with a tone mark; lines stay where they are. A
/// finding tells how many. Cost: linear; a text without Latin letters with tone marks is searched
/// for their bytes only.
void drop_pronunciation_notes(std::vector<char>& utf8, std::string_view file,
                              Diagnostics& findings);

} // namespace zeren::detail
