// SPDX-License-Identifier: Apache-2.0
#include "program.hpp"

#include "argument_texts.hpp"
#include "completion.hpp"
#include "help.hpp"
#include "manual.hpp"
#include "memory_asked.hpp"
#include "options.hpp"
#include "settings.hpp"
#include "standard_output.hpp"
#include "usage_words.hpp"

#include <zeren/app/interruption.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/base/errors.hpp>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <cstring>
#include <new>
#include <span>

namespace zeren::cli {
namespace {

/// The language of the help is needed before the options are parsed, so --lang is looked for first.
LanguageChoice early_language(std::span<const char* const> arguments) {
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string_view argument(arguments[i]);
        if (argument == "--lang" && i + 1 < arguments.size())
            return find_language_choice(arguments[i + 1]).value_or(LanguageChoice::automatic);
        if (argument.starts_with("--lang="))
            return find_language_choice(argument.substr(7)).value_or(LanguageChoice::automatic);
    }
    return LanguageChoice::automatic;
}

/// With what was asked for last, where that is known, and the limit that the system sets.
Diagnostic out_of_memory(std::size_t asked = 0) {
    Text words{"not enough memory for this input", "内存不足，无法处理该输入"};
    if (asked > 0) {
        words.en += ": it asked for " + std::to_string(asked) + " bytes more";
        words.zh += "：还需 " + std::to_string(asked) + " 字节";
    }
    if (const std::size_t limit = memory_limit(); asked > 0 && limit > 0) {
        words.en += ", and may have " + std::to_string(limit) + " in all (ulimit -v)";
        words.zh += "，而上限共为 " + std::to_string(limit) + " 字节（ulimit -v）";
    }
    return {"out-of-memory",
            Severity::error,
            {},
            std::move(words),
            {"give the program more memory, or a smaller input", "请增加可用内存，或缩小输入"}};
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

/// What is wrong with the command line, with a hint.
UsageError usage_error(const CLI::ParseError& error, const CLI::App& app) {
    const std::string help = "zeren" + (app.get_name() == "zeren" ? "" : " " + app.get_name());
    Text hint{"see '" + help + " --help'", "参见“" + help + " --help”"};
    if (const std::string unknown = unknown_option(error); !unknown.empty())
        if (const auto near = nearest(unknown, option_names(app), 2); !near.empty())
            hint = nearest_hint(unknown, near);
    return {"usage", usage_words(error), std::move(hint)};
}

/// The program with its subcommands; lives as long as one run.
class Program {
  public:
    Program(std::span<const char* const> arguments, std::ostream& err)
        : arguments_(arguments), messages_(err, progress_), language_(early_language(arguments)) {}

    ExitCode run() {
        set_messages();
        StandardOutput output(progress_);
        const ExitCode code = guarded([&] {
            build();
            return parse_and_run(output.stream());
        });
        // What a command wrote before it failed still has to come out, and in time.
        const ExitCode closing = guarded([&] {
            output.finish();
            return ExitCode::done;
        });
        return code == ExitCode::done || code == ExitCode::findings
                   ? (closing == ExitCode::done ? code : closing)
                   : code;
    }

  private:
    void build() {
        const Language spoken = message_language(language_);
        app_.name("zeren");
        app_.formatter(make_help_formatter(spoken));
        app_.description(program_summary(spoken));
        app_.footer(program_footer(spoken));
        app_.set_help_flag("-h,--help", Text{"this help", "显示帮助"}.in(spoken));
        app_.add_flag("--version", wants_version_, Text{"the version", "显示版本"}.in(spoken));
        OptionAdder add(app_, spoken);
        add.value("--lang", common_.language, "auto|en|zh",
                  {"language of this help and of messages", "帮助和消息的语言"});
        add.choice("--completion", completion_, shell_names,
                   {"print the completion script of a shell", "输出命令行补全脚本"});
        add.flag("--manual", wants_manual_,
                 {"print the manual page, for man -l -", "输出手册页（可用 man -l - 查看）"});
        for (const auto& command : commands_) {
            CLI::App* sub = app_.add_subcommand(command->name(), command->summary().in(spoken));
            sub->set_help_flag("-h,--help", Text{"this help", "显示帮助"}.in(spoken));
            sub->footer(example_footer(command->example(), spoken));
            command->add_options(*sub, spoken);
            common_.add_to(*sub, spoken);
        }
    }

    /// A word in the place of the command that is none: said before CLI11 says it less well.
    void check_command_name() const {
        if (arguments_.size() < 2 || arguments_[1][0] == '-')
            return;
        const std::string given(arguments_[1]);
        std::vector<std::string> known;
        for (const auto& command : commands_) {
            known.push_back(command->name());
            if (known.back() == given)
                return;
        }
        throw UsageError("unknown-command",
                         {"there is no command '" + given + "'", "没有命令“" + given + "”"},
                         nearest_hint(given, known));
    }

    ExitCode parse_and_run(std::ostream& out) {
        check_command_name();
        try {
            app_.parse(static_cast<int>(arguments_.size()), const_cast<char**>(arguments_.data()));
        } catch (const CLI::CallForHelp&) {
            const auto chosen = app_.get_subcommands();
            out << (chosen.empty() ? app_.help() : chosen.front()->help());
            return ExitCode::done;
        } catch (const CLI::ParseError& error) {
            const auto chosen = app_.get_subcommands();
            throw usage_error(error, chosen.empty() ? app_ : *chosen.front());
        }
        if (wants_version_) {
            out << version_text();
            return ExitCode::done;
        }
        if (!completion_.empty()) {
            out << completion_script(app_, completion_);
            return ExitCode::done;
        }
        if (wants_manual_) {
            out << manual_page(app_, message_language(language_));
            return ExitCode::done;
        }
        const auto chosen = app_.get_subcommands();
        if (chosen.empty()) {
            out << app_.help();
            return arguments_.size() < 2 ? ExitCode::input : ExitCode::done;
        }
        return run_command(*chosen.front(), out);
    }

    ExitCode run_command(CLI::App& chosen, std::ostream& out) {
        check_argument_texts(chosen);
        if (!common_.config.empty())
            apply_settings(common_.config, chosen, app_);
        language_ = find_language_choice(common_.language).value_or(LanguageChoice::automatic);
        set_messages();
        if (!common_.quiet && common_.diagnostics != "json")
            progress_.enable(message_language(language_));
        Session session{out, messages_, progress_, language_};
        for (const auto& command : commands_)
            if (command->name() == chosen.get_name())
                return command->run(session);
        return ExitCode::internal;
    }

    void set_messages() {
        MessageOptions options;
        options.language = message_language(language_);
        options.verbosity = common_.quiet     ? Verbosity::quiet
                            : common_.verbose ? Verbosity::verbose
                                              : Verbosity::normal;
        const ColorChoice color = common_.color == "always"  ? ColorChoice::always
                                  : common_.color == "never" ? ColorChoice::never
                                                             : ColorChoice::automatic;
        options.color = may_color(color, STDERR_FILENO);
        options.json = common_.diagnostics == "json";
        messages_.set_options(options);
        set_last_words(messages_.written(out_of_memory()), static_cast<int>(ExitCode::input));
    }

    template <class Action>
    ExitCode guarded(Action action) {
        try {
            return action();
        } catch (const OutputError& error) {
            messages_.report(error.diagnostic());
            return ExitCode::output;
        } catch (const Error& error) {
            messages_.report(error.diagnostic());
            return ExitCode::input;
        } catch (const std::bad_alloc&) {
            messages_.report(out_of_memory(memory_refused()));
            return ExitCode::input;
        } catch (const std::exception& error) {
            const std::string words = error.what();
            messages_.report(
                {"internal",
                 Severity::error,
                 {},
                 {"this is a fault in zeren: " + words, "zeren 内部错误：" + words},
                 {"please report it with the input that shows it", "请连同输入一并报告"}});
            return ExitCode::internal;
        }
    }

    std::span<const char* const> arguments_;
    ProgressLine progress_;
    Messages messages_;
    LanguageChoice language_;
    CommonOptions common_;
    bool wants_version_ = false;
    bool wants_manual_ = false;
    std::string completion_;
    std::vector<std::unique_ptr<Command>> commands_ = all_commands();
    CLI::App app_;
};

} // namespace

ExitCode run_program(int argc, const char* const* argv, std::ostream& err) {
    return Program({argv, static_cast<std::size_t>(argc)}, err).run();
}

} // namespace zeren::cli
