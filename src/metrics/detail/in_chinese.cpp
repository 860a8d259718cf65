// SPDX-License-Identifier: Apache-2.0
// The Chinese stands apart from the descriptors: one who reads Chinese looks it over as a whole,
// and a sentence that many measures share is said once.
#include <zeren/metrics/in_chinese.hpp>

#include <algorithm>
#include <array>

namespace zeren {
namespace {

struct Translation {
    std::string_view english, chinese;
};

constexpr std::array translations{
#define ZEREN_CHINESE(english, chinese) Translation{english, chinese},
#include "metrics/detail/chinese_formulas.def"
#include "metrics/detail/chinese_readings.def"
#undef ZEREN_CHINESE
};

} // namespace

std::string_view in_chinese(std::string_view english) {
    const auto found = std::find_if(translations.begin(), translations.end(),
                                    [&](const Translation& one) { return one.english == english; });
    return found == translations.end() ? english : found->chinese;
}

} // namespace zeren
