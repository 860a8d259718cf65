// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace zeren {

using Json = nlohmann::ordered_json;

/// null where there is no text: a missing value is never an empty string.
inline Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

} // namespace zeren
