// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"

#include <zeren/app/print.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace zeren::cli {
namespace {

constexpr std::array<std::string_view, 3> severities{"note", "warning", "error"};

class CheckCommand : public Command {
    std::string name() const override { return "check"; }
    Text summary() const override {
        return {"List what is doubtful in a table", "列出表中存疑之处"};
    }
    std::string example() const override {
        return "zeren check notice.txt\n"
               "zeren check notice.txt --strict --severity warning\n"
               "zeren check notice.txt --format sarif > findings.sarif";
    }

    void add_options(CLI::App& app, Language language) override {
        input_.add_to(app, language);
        OptionAdder add(app, language);
        add.choice("--format", format_, finding_format_names,
                   {"form of the output (table)", "输出格式（table）"});
        add.flag("--strict", strict_,
                 {"exit with 1 when there are findings", "有任何问题时以 1 退出"});
        add.choice("--severity", severity_, severities,
                   {"list and count only findings of this severity or worse (note)",
                    "只列出并计入该级别及以上的问题（note）"});
        add.list("--ignore", ignored_, "CODE,…",
                 {"leave out findings with these codes ('zeren list findings')",
                  "忽略这些代码的问题（见“zeren list findings”）"});
    }

    ExitCode run(Session& session) override {
        // The process ends with this command: the system takes memory back whole, and faster than
        // a destructor does piece by piece.
        static ReadResult* const kept =
            new ReadResult(read_inputs(input_.pipeline(session.progress)));
        std::vector<Diagnostic>& findings = kept->reading.findings;
        const auto least = static_cast<std::size_t>(
            std::find(severities.begin(), severities.end(), severity_) - severities.begin());
        std::erase_if(findings, [&](const Diagnostic& finding) {
            return static_cast<std::size_t>(finding.severity) < least ||
                   std::find(ignored_.begin(), ignored_.end(), finding.code) != ignored_.end();
        });
        print_findings(findings, format_, session.language, session.out);

        return strict_ && !findings.empty() ? ExitCode::findings : ExitCode::done;
    }

    ReadingOptions input_;
    std::string format_ = "table";
    std::string severity_ = "note";
    bool strict_ = false;
    std::vector<std::string> ignored_;
};

} // namespace

std::unique_ptr<Command> make_check() {
    return std::make_unique<CheckCommand>();
}

} // namespace zeren::cli
