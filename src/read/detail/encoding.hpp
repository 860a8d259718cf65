// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/source_document.hpp>
#include <zeren/read/reader.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

struct DecodedText {
    std::vector<char> utf8; ///< lines end in '\n' only; no byte-order mark
    std::string encoding;   ///< "UTF-8", "GB18030", "UTF-16LE", …
};

/// Bytes to UTF-8 by a fixed ladder, never by guessing: the encoding of the options; byte-order
/// mark; strict UTF-8; `declared` (what the carrier itself says; gb2312 and gbk are read as
/// GB18030); zero-byte pattern for UTF-16; strict GB18030 that holds a character of the genre. Line
/// ends become '\n'. Throws InputError with the line of the fault, unless the options have it
/// replaced by U+FFFD and a finding; a NUL is refused. Cost: linear.
DecodedText decode(const Source& source, const ReadOptions& options, std::string_view declared,
                   Diagnostics& findings);

/// Refuses an input without any text, saying which kind of nothing it is.
void refuse_empty(const Source& source, std::string_view text);

} // namespace zeren::detail
