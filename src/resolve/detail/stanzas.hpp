// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/line_ledger.hpp"
#include "resolve/detail/reading_builder.hpp"

#include <zeren/model/source_document.hpp>

#include <span>

namespace zeren::detail {

/// MAINTAINERS files: stanzas set apart by blank lines, a title line, then `M: name` lines. M:
/// leads, R: supports, F: tells the content; other letters are kept as notes.
bool are_stanzas(std::span<const Paragraph> paragraphs);
void build_stanzas(std::span<const Paragraph> paragraphs, ReadingBuilder& builder,
                   LineLedger& ledger);

} // namespace zeren::detail
