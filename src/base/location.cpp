// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/location.hpp>
#include <zeren/base/text.hpp>

namespace zeren {

std::string to_string(const InputLocation& location) {
    std::string out = text::visible(location.file);
    if (!location.place.empty() && location.style == PlaceStyle::page && location.line > 0)
        out += ":" + std::to_string(location.line);
    if (!location.place.empty())
        return out + ":" + text::visible(location.place);
    if (location.line > 0) {
        out += ":" + std::to_string(location.line);
        if (location.column > 0)
            out += ":" + std::to_string(location.column);
    }
    return out;
}

} // namespace zeren
