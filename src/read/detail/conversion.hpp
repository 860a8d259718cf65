// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zeren::detail {

/// What comes of bytes that do not belong to the encoding: the conversion stops, or U+FFFD.
enum class Undecodable : std::uint8_t { stop, replace };

struct Converted {
    std::string utf8;             ///< nothing of use when a fault stopped it
    bool whole = false;           ///< nothing did
    std::uint32_t fault_line = 0; ///< where a fault did
};

/// Bytes of an encoding to UTF-8 by ICU; of an encoding that ICU does not know, nothing. Cost:
/// linear.
Converted convert(std::string_view bytes, const char* encoding,
                  Undecodable undecodable = Undecodable::stop);

bool is_known_encoding(const std::string& encoding);

} // namespace zeren::detail
