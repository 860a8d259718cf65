// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/written_text.hpp"

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/reading.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// Text of the document that belongs to no table: a line, or a paragraph of several lines.
struct ProseLine {
    std::string_view text;
    std::uint32_t line = 0;
};

/// Title, document number, issuer, jurisdiction and date, from the lines around the tables; two
/// dates that exclude each other become a finding. Lines that gave something are listed in `used`.
struct Metadata {
    std::string title, number, issuer, jurisdiction, date;
    std::vector<std::uint32_t> used;
};
Metadata read_metadata(std::span<const ProseLine> lines, const std::string& file,
                       const Vocabulary& vocabulary, const WrittenText& written,
                       std::vector<Diagnostic>& findings);

/// The lines of paragraphs, one by one.
std::vector<ProseLine> lines_of(std::span<const ProseLine> paragraphs);

} // namespace zeren::detail
