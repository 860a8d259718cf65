// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace zeren::report {

/// A picture of `zeren draw` as it may stand among others in a page: without prologue, comments,
/// ids, fixed size and repeated attributes, about half as long. Vertices say whom they stand for
/// (data-unit, data-task, data-leader). The picture must be one that `render` gave out, which
/// checks it.
std::string inline_svg(std::string_view svg);

} // namespace zeren::report
