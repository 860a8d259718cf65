// SPDX-License-Identifier: Apache-2.0
#include "settings.hpp"

#include "usage_words.hpp"

#include <zeren/app/configuration.hpp>
#include <zeren/app/load.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/base/errors.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <set>

namespace zeren::cli {
namespace {

constexpr std::size_t settings_file_limit = 1U << 20U;
const std::set<std::string> not_settable{"help", "version", "config"};

std::vector<std::string> settable_names(const CLI::App& program) {
    std::set<std::string> names;
    for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
        for (const CLI::Option* option : command->get_options())
            for (const std::string& name : option->get_lnames())
                if (!not_settable.contains(name))
                    names.insert(name);
    return {names.begin(), names.end()};
}

[[noreturn]] void refuse_value(const Setting& setting, const Text& words) {
    throw InputError("bad-config", setting.where,
                     {"'" + setting.name + "': " + words.en, "“" + setting.name + "”：" + words.zh},
                     {});
}

void set_option(CLI::Option& option, const Setting& setting) {
    try {
        if (setting.values.empty())
            option.add_result("true");
        for (const std::string& value : setting.values)
            option.add_result(value);
        option.run_callback();
    } catch (const UsageError& error) {
        throw InputError("bad-config", setting.where, error.diagnostic().message,
                         error.diagnostic().suggestion);
    } catch (const CLI::Error& error) {
        refuse_value(setting, usage_words(error));
    }
}

} // namespace

void apply_settings(const std::string& file, CLI::App& command, const CLI::App& program) {
    const std::vector<std::string> known = settable_names(program);
    for (const Setting& setting : parse_configuration(load_file(file, settings_file_limit))) {
        if (std::find(known.begin(), known.end(), setting.name) == known.end())
            throw InputError("bad-config", setting.where,
                             {"no command has an option '" + setting.name + "'",
                              "没有选项“" + setting.name + "”"},
                             nearest_hint(setting.name, known));
        CLI::Option* option = command.get_option_no_throw("--" + setting.name);
        if (option != nullptr && option->count() == 0)
            set_option(*option, setting);
    }
}

} // namespace zeren::cli
