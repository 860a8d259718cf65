// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"
#include "study_options.hpp"

#include <zeren/app/compare.hpp>

#include <CLI/CLI.hpp>

namespace zeren::cli {
namespace {

class CompareCommand : public Command {
    std::string name() const override { return "compare"; }
    Text summary() const override {
        return {"What changed between two tables, of two years or two places",
                "对比两张表（两个年度或两地）：有何变化"};
    }
    std::string example() const override {
        return "zeren compare 2023.txt 2024.txt\n"
               "zeren compare 2023.txt 2024.txt --succession succession.csv\n"
               "zeren compare 2023.txt 2024.txt --table review --top 0\n"
               "zeren compare 2023.txt 2024.txt --explain 区财政局\n"
               "zeren compare 2023.txt 2024.txt --format csv --table units > units.csv";
    }

    void add_options(CLI::App& app, Language language) override {
        input_.add_to(app, language);
        OptionAdder add(app, language);
        add.value(
            "--succession", request_.succession, "FILE",
            {"CSV older,newer: what units became; several lines of one name are a merger or a "
             "split",
             "CSV older,newer：单位沿革；同一名称出现多行表示合并或拆分"});
        add.value("--match", request_.match, "S",
                  {"least score at which two tasks are one, 0 to 1 (0.5)",
                   "视为同一任务的最低相似度，0 到 1（0.5）"});
        add.value("--review", request_.review, "S",
                  {"matches below this score are listed to be looked at (0.8)",
                   "低于此相似度的匹配列入人工核对（0.8）"});
        add.value("--explain", request_.explain, "UNIT",
                  {"what changed for this unit, task by task", "逐项任务说明该单位的变化"});
        output_.add_to(app, language);
    }

    ExitCode run(Session& session) override {
        CompareRequest request = request_;
        request.pipeline = input_.pipeline(session.progress);
        request.plain_names = output_.writes_files();
        output_.print(compare_inputs(request), "zeren/compare/1", session);
        return ExitCode::done;
    }

    AnalysisInput input_;
    CompareRequest request_;
    StudyOutput output_;
};

} // namespace

std::unique_ptr<Command> make_compare() {
    return std::make_unique<CompareCommand>();
}

} // namespace zeren::cli
