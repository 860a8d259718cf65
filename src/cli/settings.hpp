// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace zeren::cli {

/// Sets the options of `command` that a configuration file names and the command line does not. A
/// setting for another command's option is passed over, so that one file serves all. Throws
/// InputError with line and column for a name that no command knows or a value it does not take.
void apply_settings(const std::string& file, CLI::App& command, const CLI::App& program);

} // namespace zeren::cli
