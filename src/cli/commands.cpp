// SPDX-License-Identifier: Apache-2.0
// The table of subcommands: one line a command, in the order of the help.
#include "command.hpp"

namespace zeren::cli {

std::unique_ptr<Command> make_analyze();
std::unique_ptr<Command> make_read();
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_metrics();
std::unique_ptr<Command> make_explain();
std::unique_ptr<Command> make_draw();
std::unique_ptr<Command> make_study();
std::unique_ptr<Command> make_compare();
std::unique_ptr<Command> make_whatif();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_list();
std::unique_ptr<Command> make_generate();

std::vector<std::unique_ptr<Command>> all_commands() {
    std::vector<std::unique_ptr<Command>> commands;
    for (const auto make :
         {make_analyze, make_read, make_check, make_metrics, make_explain, make_draw, make_study,
          make_compare, make_whatif, make_export, make_list, make_generate})
        commands.push_back(make());
    return commands;
}

} // namespace zeren::cli
