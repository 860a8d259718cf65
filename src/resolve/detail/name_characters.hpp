// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/reading.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// Two spellings of one key that differ in more than width, blanks, capitals and script: in the way
/// that accents are composed, or in characters that nobody sees.
bool differ_in_characters(std::string_view left, std::string_view right);

/// A finding for every unit and task whose text holds characters that move or hide others: the
/// twelve of the Unicode property Bidi_Control, zero-width ones, tags, the soft hyphen. They are
/// kept; where the name without them is another unit's, the finding says so. Cost: linear.
std::vector<Diagnostic> find_hidden_characters(const Reading& reading);

/// A finding for units of one jurisdiction that look alike and are written with other
/// characters (Latin a, Cyrillic а; 未, 末), by the skeletons of Unicode Technical Standard 39.
/// Nothing is merged. Cost: linear.
std::vector<Diagnostic> find_look_alikes(const Reading& reading);

} // namespace zeren::detail
