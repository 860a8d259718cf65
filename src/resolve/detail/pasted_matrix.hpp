// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/source_document.hpp>
#include <zeren/resolve/vocabulary.hpp>

namespace zeren::detail {

/// Replaces paragraphs that are the cells of a matrix, one a paragraph (Task, CTO, QA; Testing, A,
/// R; …), by a grid. Rows are known by the codes: a text, then as many codes as there are units; an
/// extra blank line is an empty cell. Cost: linear.
void lay_out_pasted_matrices(SourceDocument& document, const Vocabulary& vocabulary);

} // namespace zeren::detail
