// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages.hpp"

#include <zeren/app/language.hpp>
#include <zeren/app/progress.hpp>

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace zeren::cli {

/// The exit codes of the interface; a signal adds 128+n.
enum class ExitCode {
    done = 0,
    findings = 1, ///< under --strict
    input = 2,    ///< usage, bad input or a limit
    output = 3,   ///< output not written
    internal = 4
};

/// What a running command may use.
struct Session {
    std::ostream& out; ///< standard output: data only
    Messages& messages;
    Progress& progress; ///< for work that may last
    LanguageChoice language = LanguageChoice::automatic;

    [[nodiscard]] Language spoken() const { return message_language(language); }
};

/// A subcommand: says which options it takes, then runs with what they were set to.
class Command {
  public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual Text summary() const = 0;
    /// Complete command lines that a reader can try.
    [[nodiscard]] virtual std::string example() const = 0;
    virtual void add_options(CLI::App& app, Language language) = 0;
    virtual ExitCode run(Session& session) = 0;
};

/// Every subcommand, in the order of the help.
std::vector<std::unique_ptr<Command>> all_commands();

} // namespace zeren::cli
