// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/source_date.hpp>

#include <cstdlib>

namespace zeren {

std::optional<std::time_t> source_date() {
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    if (epoch == nullptr || *epoch == '\0')
        return std::nullopt;
    char* end = nullptr;
    const std::time_t seconds = std::strtoll(epoch, &end, 10);
    std::tm utc{};
    if (*end != '\0' || ::gmtime_r(&seconds, &utc) == nullptr)
        return std::nullopt;
    return seconds;
}

} // namespace zeren
