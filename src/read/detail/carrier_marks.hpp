// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/source_document.hpp>

#include <string>
#include <string_view>

namespace zeren::detail {

/// The first 64 KiB of a source by its ASCII characters alone, lowered, whatever the encoding:
/// every other character becomes one byte 0x80. Carriers are recognised by ASCII marks, before the
/// encoding is known.
std::string ascii_outline(const Source& source);

/// Whether the name ends in one of the extensions (".csv .tsv"), in any letter case.
bool has_extension(const Source& source, std::string_view extensions);

/// Refuses kinds of file that zeren knows and does not read (PDF, OLE2, pictures, other archives)
/// by their first bytes, with the kind's name and what to do instead.
void refuse_foreign_kinds(const Source& source);

} // namespace zeren::detail
