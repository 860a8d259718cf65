// SPDX-License-Identifier: Apache-2.0
#include "completion.hpp"

#include "command_tree.hpp"

#include <zeren/base/text.hpp>

#include <fmt/format.h>

#include <span>

namespace zeren::cli {
namespace {

std::string joined(std::span<const std::string> words, std::string_view between) {
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : std::string(between)) + word;
    return line;
}

/// Inside single quotes of a POSIX shell.
std::string shell_quoted(std::string_view text) {
    return "'" + text::replace_all(std::string(text), "'", "'\\''") + "'";
}

std::string command_names(std::span<const CommandShape> tree, std::string_view between) {
    std::vector<std::string> names;
    for (const CommandShape& command : tree)
        if (!command.name.empty())
            names.push_back(command.name);
    return joined(names, between);
}

// ---- bash

/// What may follow an option: its choices, paths, or nothing that could be known.
std::string bash_answer(const ValueShape& value) {
    if (!value.choices.empty())
        return fmt::format("_zeren_words {}", shell_quoted(joined(value.choices, " ")));
    return value.path ? "_zeren_paths" : "COMPREPLY=()";
}

std::string bash_command(const CommandShape& command) {
    std::string values;
    std::vector<std::string> flags;
    for (const OptionShape& option : command.options) {
        flags.insert(flags.end(), option.flags.begin(), option.flags.end());
        if (option.value.taken)
            values += fmt::format("                {}) {}; return ;;\n", joined(option.flags, "|"),
                                  bash_answer(option.value));
    }
    std::string script = fmt::format("        {})\n", shell_quoted(command.name));
    if (!values.empty())
        script += "            case $previous in\n" + values + "            esac\n";
    script += fmt::format("            if [[ $current == -* ]]; then _zeren_words {}; return; fi\n",
                          shell_quoted(joined(flags, " ")));
    if (!command.positionals.empty() && !command.positionals.front().value.choices.empty())
        script += fmt::format("            if [[ $previous == {} ]]; then {}; return; fi\n",
                              command.name, bash_answer(command.positionals.front().value));
    return script + "            ;;\n";
}

std::string bash_script(std::span<const CommandShape> tree) {
    std::string script = R"(# Completion of zeren for bash; made by: zeren --completion bash
_zeren_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }
_zeren_paths() { compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); }
_zeren() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command='' word
    # "--format=csv" reaches us as three words.
    if [[ $current == = ]]; then current=''; fi
    if [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
)";
    script += fmt::format("    for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n"
                          "        case $word in {}) command=$word; break ;; esac\n    done\n",
                          command_names(tree, "|"));
    script += "    case $command in\n";
    for (const CommandShape& command : tree)
        script += bash_command(command);
    script += fmt::format("    esac\n    if [[ -z $command ]]; then _zeren_words {}; else "
                          "_zeren_paths; fi\n}}\ncomplete -F _zeren zeren\n",
                          shell_quoted(command_names(tree, " ")));
    return script;
}

// ---- zsh

/// A description inside [ ] of a specification for _arguments.
std::string zsh_text(std::string text) {
    for (const char* special : {"\\", "[", "]", ":"})
        text = text::replace_all(std::move(text), special, std::string("\\") + special);
    return text;
}

std::string zsh_value(const ValueShape& value) {
    if (!value.taken)
        return {};
    const std::string action = !value.choices.empty() ? "(" + joined(value.choices, " ") + ")"
                               : value.path           ? "_files"
                                                      : "";
    return fmt::format(":{}:{}", zsh_text(value.choices.empty() ? value.name : "value"), action);
}

std::string zsh_arguments(const CommandShape& command, std::string_view indent) {
    std::string lines;
    for (const OptionShape& option : command.options)
        for (const std::string& flag : option.flags)
            lines += fmt::format(
                "{}{} \\\n", indent,
                shell_quoted(fmt::format("({}){}{}[{}]{}", joined(option.flags, " "), flag,
                                         option.value.taken && flag.starts_with("--") ? "=" : "",
                                         zsh_text(option.description), zsh_value(option.value))));
    for (const PositionalShape& positional : command.positionals)
        lines += fmt::format(
            "{}{} \\\n", indent,
            shell_quoted((positional.repeated ? "*" : "") + zsh_value(positional.value)));
    return lines;
}

std::string zsh_script(std::span<const CommandShape> tree) {
    std::string script = "#compdef zeren\n# Completion of zeren for zsh; made by: zeren "
                         "--completion zsh\n_zeren() {\n    local context state line\n"
                         "    local -a commands=(\n";
    for (const CommandShape& command : tree)
        if (!command.name.empty())
            script += fmt::format("        {}\n",
                                  shell_quoted(command.name + ":" + zsh_text(command.summary)));
    script += "    )\n    _arguments -C \\\n" + zsh_arguments(tree.front(), "        ") +
              "        '1:command:->command' '*::argument:->argument'\n"
              "    case $state in\n"
              "    command) _describe command commands ;;\n"
              "    argument)\n        case $line[1] in\n";
    for (const CommandShape& command : tree)
        if (!command.name.empty())
            script += fmt::format("        {})\n            _arguments \\\n{}                && "
                                  "return ;;\n",
                                  command.name, zsh_arguments(command, "                "));
    return script + "        esac ;;\n    esac\n}\n"
                    "if [[ $funcstack[1] == _zeren ]]; then _zeren \"$@\"; else compdef _zeren "
                    "zeren; fi\n";
}

// ---- fish

std::string fish_quoted(std::string text) {
    text = text::replace_all(std::move(text), "\\", "\\\\");
    return "'" + text::replace_all(std::move(text), "'", "\\'") + "'";
}

std::string fish_option(const CommandShape& command, const OptionShape& option) {
    std::string line =
        "complete -c zeren -n " + fish_quoted(command.name.empty()
                                                  ? "__fish_use_subcommand"
                                                  : "__fish_seen_subcommand_from " + command.name);
    for (const std::string& flag : option.flags)
        line += flag.starts_with("--") ? " -l " + flag.substr(2) : " -s " + flag.substr(1);
    if (!option.value.choices.empty())
        line += " -x -a " + fish_quoted(joined(option.value.choices, " "));
    else if (option.value.taken)
        line += option.value.path ? " -r -F" : " -x";
    return line + " -d " + fish_quoted(option.description) + "\n";
}

std::string fish_script(std::span<const CommandShape> tree) {
    std::string script = "# Completion of zeren for fish; made by: zeren --completion fish\n"
                         "complete -c zeren -n __fish_use_subcommand -f\n";
    for (const CommandShape& command : tree) {
        if (!command.name.empty())
            script += fmt::format("complete -c zeren -n __fish_use_subcommand -a {} -d {}\n",
                                  command.name, fish_quoted(command.summary));
        for (const OptionShape& option : command.options)
            script += fish_option(command, option);
        for (const PositionalShape& positional : command.positionals)
            if (!positional.value.choices.empty())
                script += fmt::format("complete -c zeren -n {} -f -a {}\n",
                                      fish_quoted("__fish_seen_subcommand_from " + command.name +
                                                  "; and not __fish_seen_subcommand_from " +
                                                  joined(positional.value.choices, " ")),
                                      fish_quoted(joined(positional.value.choices, " ")));
    }
    return script;
}

} // namespace

std::string completion_script(const CLI::App& app, std::string_view shell) {
    const std::vector<CommandShape> tree = command_tree(app);
    return shell == "bash"  ? bash_script(tree)
           : shell == "zsh" ? zsh_script(tree)
                            : fish_script(tree);
}

} // namespace zeren::cli
