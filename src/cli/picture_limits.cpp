// SPDX-License-Identifier: Apache-2.0
// What the layout of a picture may use: every limit is an option, and a message that stops names
// it.
#include "options.hpp"

#include <zeren/base/errors.hpp>

#include <CLI/CLI.hpp>

#include <limits>

namespace zeren::cli {

void add_picture_limits(OptionAdder& add, PictureLimits& limits) {
    const auto limit = [&](const char* option, std::size_t& value, const char* unit,
                           const Text& meaning) {
        const std::string standard = " (" + std::to_string(value) + ")";
        add.value(option, value, unit, {meaning.en + standard, meaning.zh + standard})
            ->transform(CLI::AsSizeValue(false).description(""));
    };
    limit("--max-layout-seconds", limits.seconds, "N",
          {"stop a layout that takes more processor time", "中止耗时更长的布局"});
    limit("--max-layout-memory", limits.memory, "BYTES",
          {"stop a layout that takes more memory", "中止占用内存更多的布局"});
    limit("--max-png-side", limits.png_side, "PIXELS",
          {"refuse a PNG that is wider or higher", "拒绝更宽或更高的 PNG"});
}

void check_picture_limits(const PictureLimits& limits) {
    const auto check = [](const char* option, std::size_t value, std::size_t least) {
        constexpr std::size_t most = std::numeric_limits<int>::max();
        if (value >= least && (value <= most || least > most))
            return;
        throw UsageError("bad-value",
                         {std::string(option) + " has to be at least " + std::to_string(least),
                          std::string(option) + " 不得小于 " + std::to_string(least)},
                         {});
    };
    check("--max-layout-seconds", limits.seconds, 1);
    check("--max-png-side", limits.png_side, 1);
}

} // namespace zeren::cli
