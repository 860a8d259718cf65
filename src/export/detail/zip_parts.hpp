// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace zeren {

/// True when every XML part of a zip file ends by closing its root element. libxlsxwriter writes
/// parts into temporary files and does not look whether they took it: on a full disk it makes a
/// workbook whose sheets break off, and says that all went well. Cost: linear, unpacks every part.
bool parts_are_whole(std::string_view zip);

} // namespace zeren
