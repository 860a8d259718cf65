// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <memory>
#include <string>

namespace CLI {
class FormatterBase;
}

namespace zeren::cli {

/// Lays out the help in the chosen language, aligned by display width.
std::shared_ptr<CLI::FormatterBase> make_help_formatter(Language language);

std::string program_summary(Language language);
/// Examples and exit codes below the list of commands.
std::string program_footer(Language language);
std::string example_footer(const std::string& example, Language language);
std::string version_text();

} // namespace zeren::cli
