// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <string>

namespace CLI {
class Error;
}

namespace zeren::cli {

/// What CLI11 finds wrong with options, in our words and in both languages.
Text usage_words(const CLI::Error& error);
/// The option that no command has, with its dashes; empty when something else is wrong.
std::string unknown_option(const CLI::Error& error);

} // namespace zeren::cli
