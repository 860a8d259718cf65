// SPDX-License-Identifier: Apache-2.0
#include "argument_texts.hpp"

#include <zeren/base/bytes_shown.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace zeren::cli {
namespace {

bool names_a_file(const CLI::Option& option) {
    constexpr std::array<std::string_view, 3> kinds{"INPUT", "FILE", "FOLDER"};
    return std::find(kinds.begin(), kinds.end(), option.get_type_name()) != kinds.end();
}

} // namespace

void check_argument_texts(const CLI::App& command) {
    for (const CLI::Option* option : command.get_options()) {
        if (names_a_file(*option))
            continue;
        for (const std::string& given : option->results()) {
            if (!text::first_invalid_utf8(given))
                continue;
            const std::string shown = option->get_name() + " " + text::with_bytes_shown(given);
            throw UsageError("not-utf8",
                             {"not valid UTF-8: " + shown, "不是有效的 UTF-8：" + shown},
                             {"run zeren where the terminal and its input are UTF-8",
                              "请在 UTF-8 终端环境下运行 zeren"});
        }
    }
}

} // namespace zeren::cli
