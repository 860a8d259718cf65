// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"

#include <zeren/app/generate.hpp>

#include <CLI/CLI.hpp>

#include <sstream>

namespace zeren::cli {
namespace {

class GenerateCommand : public Command {
    std::string name() const override { return "generate"; }
    Text summary() const override {
        return {"Write a synthetic notice, for tests and benchmarks", "生成用于测试的虚构通知"};
    }
    std::string example() const override {
        return "zeren generate --units 30 --tasks 120 > notice.txt\n"
               "zeren generate --tasks 50000 --seed 7 | zeren metrics - --top 5";
    }

    void add_options(CLI::App& app, Language language) override {
        OptionAdder add(app, language);
        add.value("--units", shape_.units, "N", {"named units (40)", "单位数（40）"});
        add.value("--tasks", shape_.tasks, "N", {"tasks (200)", "任务数（200）"});
        add.value("--leaders", shape_.leaders, "N",
                  {"leaders, each with a section (8)", "领导数，每人一节（8）"});
        add.value("--supports", shape_.supports, "MEAN",
                  {"supporting units a task, on average (3)", "平均每项任务的配合单位数（3）"});
        add.value("--collectives", shape_.collectives, "PART",
                  {"part of the tasks that name a collective, 0 to 1 (0.5)",
                   "含集合表述的任务比例，0 到 1（0.5）"});
        add.value("--seed", shape_.seed, "N", {"seed (42)", "随机种子（42）"});
        add.value("-o,--output", output_, "FILE",
                  {"write to this file instead of standard output", "写入文件而非标准输出"});
    }

    ExitCode run(Session& session) override {
        std::ostringstream notice;
        generate_notice(shape_, notice);
        write_result(output_, std::move(notice).str(), session.out);
        return ExitCode::done;
    }

    GenerateOptions shape_;
    std::string output_;
};

} // namespace

std::unique_ptr<Command> make_generate() {
    return std::make_unique<GenerateCommand>();
}

} // namespace zeren::cli
