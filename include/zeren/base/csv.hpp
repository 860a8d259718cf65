// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/location.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// One record of delimited text (RFC 4180) and the line on which it starts.
struct CsvRecord {
    std::vector<std::string> fields;
    std::vector<std::uint32_t> lines; ///< line of each field
    std::uint32_t line = 0;
};

/// Reads delimited text: quoted fields may hold delimiters, quotes ("") and line ends; empty lines
/// are skipped. A quote that never closes throws InputError at the line where it opens. Cost:
/// linear.
std::vector<CsvRecord> parse_csv(std::string_view text, char delimiter, const std::string& file);

/// A field as RFC 4180 writes it: in quotation marks where it holds a comma, a quotation mark or a
/// line end.
std::string csv_field(std::string_view text);

} // namespace zeren
