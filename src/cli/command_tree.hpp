// SPDX-License-Identifier: Apache-2.0
// The commands and options of the program as plain values, for what describes them outside the
// help: completion scripts and the manual page.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace zeren::cli {

/// What stands after an option, or in the place of a positional.
struct ValueShape {
    bool taken = false;               ///< false: a flag
    std::string name;                 ///< as the help calls it
    std::vector<std::string> choices; ///< when it is one of a list
    bool path = false;                ///< names a file or a folder
};

struct OptionShape {
    std::vector<std::string> flags; ///< "-o", "--output"
    ValueShape value;
    std::string group;
    std::string description;
};

struct PositionalShape {
    std::string name;
    ValueShape value;
    std::string description;
    bool repeated = false;
};

/// The program itself (an empty `name`) or one of its commands.
struct CommandShape {
    std::string name;
    std::string summary;
    std::string footer;
    std::vector<PositionalShape> positionals;
    std::vector<OptionShape> options;
};

/// The program first, then its commands in the order of the help.
std::vector<CommandShape> command_tree(const CLI::App& app);

} // namespace zeren::cli
