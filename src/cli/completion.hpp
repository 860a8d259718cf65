// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace zeren::cli {

inline constexpr std::array<std::string_view, 3> shell_names{"bash", "zsh", "fish"};

/// A script that completes the commands, options and values of `app` in a shell (one of
/// `shell_names`). Made from the options themselves, so that it cannot fall behind them.
std::string completion_script(const CLI::App& app, std::string_view shell);

} // namespace zeren::cli
