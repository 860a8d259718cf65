// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/source_document.hpp>

#include <vector>

namespace zeren::detail {

/// The text of a document that has no lines of its own: what its reader counts as a line, a row or
/// a line of a paragraph, is one; the cells of a row are set apart by bars. Cost: linear.
std::vector<char> rows_as_lines(const SourceDocument& document);

} // namespace zeren::detail
