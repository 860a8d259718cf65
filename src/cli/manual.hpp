// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <string>

namespace CLI {
class App;
}

namespace zeren::cli {

/// The manual page zeren(1) in the man macros of roff, made from the commands and options
/// themselves: it names whatever --help names. Its date is that of the release, never today's.
std::string manual_page(const CLI::App& app, Language language);

} // namespace zeren::cli
