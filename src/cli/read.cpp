// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"

#include <zeren/app/output.hpp>
#include <zeren/app/print.hpp>

#include <sstream>

namespace zeren::cli {
namespace {

class ReadCommand : public Command {
    std::string name() const override { return "read"; }
    Text summary() const override {
        return {"Read tables into tasks, units and who does what",
                "读取表格，输出任务、单位及其分工"};
    }
    std::string example() const override {
        return "zeren read notice.txt --format csv > ties.csv\n"
               "zeren read notice.txt --format json | jq '.tasks[0]'\n"
               "zeren read notice.txt --explain-lines";
    }

    void add_options(CLI::App& app, Language language) override {
        input_.add_to(app, language);
        format_.add_to(app, language);
        OptionAdder add(app, language);
        add.flag(
            "--explain-lines", explain_lines_,
            {"print every non-empty source line and what became of it", "逐行说明原文各行的用途"});
        add.value("--rejects", rejects_, "FILE",
                  {"write the lines that look like part of a table but were not read (CSV)",
                   "将疑似表格但未读取的行写入文件（CSV）"});
        add.value("--suggest-aliases", suggested_, "FILE",
                  {"write the units that are probably one (CSV), to be edited and given back with "
                   "--aliases",
                   "将疑似同一单位的名称写入文件（CSV），编辑后用 --aliases 采用"});
    }

    ExitCode run(Session& session) override {
        // The process ends with this command: the system takes memory back whole, and faster than
        // a destructor does piece by piece.
        static const ReadResult& result =
            *new ReadResult(read_inputs(input_.pipeline(session.progress)));
        if (!rejects_.empty()) {
            std::ostringstream rejects;
            print_rejects(result.reading, session.language, rejects);
            write_file_atomically(rejects_, std::move(rejects).str());
        }
        if (!suggested_.empty())
            write_file_atomically(suggested_, suggested_aliases(result.reading));
        if (explain_lines_)
            print_lines(result.reading, format_.get(), session.language, session.out);
        else
            print_reading(result.reading, format_.get(), session.language, session.out);
        session.messages.report_all(result.reading.findings);
        return ExitCode::done;
    }

    ReadingOptions input_;
    FormatOption format_;
    bool explain_lines_ = false;
    std::string rejects_, suggested_;
};

} // namespace

std::unique_ptr<Command> make_read() {
    return std::make_unique<ReadCommand>();
}

} // namespace zeren::cli
