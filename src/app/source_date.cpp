// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/source_date.hpp>
#include <zeren/base/errors.hpp>

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string>

namespace zeren {

std::optional<std::time_t> source_date() {
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    if (epoch == nullptr || *epoch == '\0')
        return std::nullopt;
    std::time_t seconds = 0;
    const char* const end = epoch + std::strlen(epoch);
    const auto [stop, error] = std::from_chars(epoch, end, seconds);
    std::tm utc{};
    if (error != std::errc() || stop != end || ::gmtime_r(&seconds, &utc) == nullptr)
        throw UsageError("bad-value",
                         {"SOURCE_DATE_EPOCH is no time: " + std::string(epoch),
                          "SOURCE_DATE_EPOCH 不是时间：" + std::string(epoch)},
                         {"give whole seconds since 1970, for example by 'date +%s', or unset it",
                          "请给出自 1970 年起的整秒数（例如用 date +%s），或取消该环境变量"});
    return seconds;
}

} // namespace zeren
