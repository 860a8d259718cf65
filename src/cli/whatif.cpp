// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"
#include "study_options.hpp"

#include <zeren/app/manifest.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/app/whatif.hpp>

#include <CLI/CLI.hpp>

#include <array>

namespace zeren::cli {
namespace {

constexpr std::array<std::string_view, 2> loads{"lead", "task"};

class WhatIfCommand : public Command {
    std::string name() const override { return "whatif"; }
    Text summary() const override {
        return {"What a reorganisation would do to every figure; propose one",
                "推演：调整分工或机构后各指标如何变化；提出调整方案"};
    }
    std::string example() const override {
        return "zeren whatif notice.txt --move main-2-8:区财政局:区发改局\n"
               "zeren whatif notice.txt --merge 区文广旅体局,区体育局=区文旅局\n"
               "zeren whatif notice.txt --remove 区商务局 --explain 区财政局\n"
               "zeren whatif notice.txt --rebalance --cap 12\n"
               "zeren whatif notice.txt --rebalance --cap 15 --cap 区住建局=10 --table moves";
    }

    void add_options(CLI::App& app, Language language) override {
        input_.add_to(app, language);
        const auto many = [&](const char* flag, std::vector<std::string>& target, const char* shape,
                              const Text& description) {
            app.add_option(flag, target, description.in(language))
                ->type_name(shape)
                ->expected(1)
                ->take_all();
        };
        many("--split", request_.splits, "A=B:TASK,…",
             {"a new unit B takes these tasks from A", "由新单位 B 接过 A 的这些任务"});
        many("--merge", request_.mergers, "A,B=C", {"units become one, C", "多个单位合并为 C"});
        many("--move", request_.moves, "TASK:FROM:TO",
             {"a task goes from one unit to another, in the same role",
              "任务由一单位转给另一单位，角色不变"});
        many("--lead", request_.leads, "TASK:UNIT",
             {"the unit leads the task; its leads support it from then on",
              "改由该单位牵头，原牵头单位转为配合"});
        many("--remove", request_.removals, "UNIT", {"the unit is gone", "撤销单位"});
        OptionAdder add(app, language);
        add.flag("--rebalance", request_.rebalance,
                 {"propose the fewest moves that reach --cap, or few that reach --gini",
                  "提出达到 --cap 的最少调整，或达到 --gini 的较少调整"});
        many("--cap", request_.caps, "N|UNIT=N",
             {"most load of every unit, or of one", "每个单位（或某一单位）的负荷上限"});
        add.value("--gini", request_.gini, "G",
                  {"largest Gini coefficient of the load, 0 to 1", "负荷基尼系数的上限，0 到 1"});
        add.choice(
            "--of", request_.of, loads,
            {"the load: tasks led, or all tasks (lead)", "负荷：牵头任务或全部任务（lead）"});
        add.value("--cannot", request_.cannot, "FILE",
                  {"CSV unit,task: units that cannot take a task",
                   "CSV unit,task：不能承接某任务的单位"});
        add.flag("--all", request_.all,
                 {"list every figure, also those that stay", "列出全部指标，含未变化者"});
        add.value("--explain", request_.explain, "UNIT",
                  {"what would change for this unit, task by task and measure by measure",
                   "逐项任务、逐项指标说明该单位的变化"});
        output_.add_to(app, language);
    }

    ExitCode run(Session& session) override {
        const PipelineOptions pipeline = input_.pipeline(session.progress);
        request_.limit_bytes = pipeline.reading.limits.input_bytes;
        Analysis analysis = build_analysis(pipeline).analysis;
        if (output_.writes_files())
            forget_machine_paths(analysis.reading);
        output_.print(what_if(analysis, request_), "zeren/whatif/1", session);
        session.messages.summarise(analysis.reading.findings);
        return ExitCode::done;
    }

    AnalysisInput input_;
    WhatIfRequest request_;
    StudyOutput output_;
};

} // namespace

std::unique_ptr<Command> make_whatif() {
    return std::make_unique<WhatIfCommand>();
}

} // namespace zeren::cli
