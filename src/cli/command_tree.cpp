// SPDX-License-Identifier: Apache-2.0
#include "command_tree.hpp"

#include <CLI/CLI.hpp>

#include <sstream>

namespace zeren::cli {
namespace {

/// A value's name tells its shape: "a|b|c" is a choice; FILE, FOLDER and INPUT are paths.
ValueShape value_shape(const std::string& name) {
    ValueShape shape;
    shape.taken = true;
    shape.name = name;
    if (name.find('|') != std::string::npos) {
        std::istringstream parts(name);
        for (std::string choice; std::getline(parts, choice, '|');)
            shape.choices.push_back(choice);
    }
    shape.path = name == "FILE" || name == "FOLDER" || name == "INPUT";
    return shape;
}

OptionShape option_shape(const CLI::Option& option) {
    OptionShape shape;
    for (const std::string& name : option.get_snames())
        shape.flags.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        shape.flags.push_back("--" + name);
    if (option.get_type_size() != 0)
        shape.value = value_shape(option.get_type_name());
    shape.group = option.get_group();
    shape.description = option.get_description();
    return shape;
}

CommandShape command_shape(const CLI::App& app) {
    CommandShape shape;
    shape.name = app.get_parent() == nullptr ? "" : app.get_name();
    shape.summary = app.get_description();
    shape.footer = app.get_footer();
    for (const CLI::Option* option : app.get_options()) {
        if (option->nonpositional())
            shape.options.push_back(option_shape(*option));
        else
            shape.positionals.push_back(
                {option->get_name(true), value_shape(option->get_type_name()),
                 option->get_description(), option->get_expected_max() > 1});
    }
    return shape;
}

} // namespace

std::vector<CommandShape> command_tree(const CLI::App& app) {
    std::vector<CommandShape> tree{command_shape(app)};
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        tree.push_back(command_shape(*command));
    return tree;
}

} // namespace zeren::cli
