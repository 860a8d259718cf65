// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"
#include "study_options.hpp"

#include <zeren/app/explain.hpp>
#include <zeren/app/manifest.hpp>
#include <zeren/app/print.hpp>
#include <zeren/base/errors.hpp>

#include <CLI/CLI.hpp>

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace zeren::cli {
namespace {

/// What a printed table shows of a list; CSV and JSON have all of it.
void shorten_lists(DataTable& table) {
    constexpr std::size_t most = 6;
    for (std::vector<DataCell>& row : table.rows)
        for (DataCell& cell : row) {
            auto* list = std::get_if<std::vector<std::string>>(&cell);
            if (list == nullptr || list->size() <= most)
                continue;
            const std::string rest = "… +" + std::to_string(list->size() - most);
            list->resize(most);
            list->push_back(rest);
        }
}

class ExplainCommand : public Command {
    std::string name() const override { return "explain"; }
    Text summary() const override {
        return {"Show the tasks, cells and arithmetic behind a figure",
                "列出某个数字背后的任务、单元格与计算"};
    }
    std::string example() const override {
        return "zeren explain notice.txt --unit 区财政局\n"
               "zeren explain notice.txt --unit 区财政局 --metric fractional-load\n"
               "zeren explain notice.txt --network lead-count --metric gini\n"
               "zeren explain notice.txt --pair 区财政局 区税务局\n"
               "zeren explain notice.txt --pair 区财政局 区税务局 --study significance";
    }

    void add_options(CLI::App& app, Language language) override {
        input_.add_to(app, language);
        OptionAdder add(app, language);
        add.value("--unit", request_.unit, "NAME", {"a unit of the table", "表中的一个单位"});
        app.add_option("--pair", request_.pair,
                       Text{"two units: what they share", "两个单位的共同任务"}.in(language))
            ->expected(2)
            ->type_name("NAME NAME");
        add.value("--task", request_.task, "ID",
                  {"a task, by its id or its printed number", "任务编号或序号"});
        add.value("--leader", request_.leader, "NAME", {"a leader", "一位牵头领导"});
        add.value("--network", request_.network, "ROW",
                  {"a figure of the network: network, lead-count, support-count, task-count or "
                   "fractional-load",
                   "网络指标的一行：network、lead-count、support-count、task-count 或 "
                   "fractional-load"});
        add.value("--metric", request_.metric, "ID",
                  {"the measure to take apart ('zeren list metrics')", "要分解的指标"});
        add.value("--study", study_, "NAME",
                  {"a study to take apart for --unit or --pair ('zeren list studies')",
                   "分解某项研究对 --unit 或 --pair 的结果（见“zeren list studies”）"});
        study_options_.add_to(app, language);
        study_output_.add_to(app, language);
    }

    ExitCode explain_one_study(Session& session) {
        const PipelineOptions pipeline = input_.pipeline(session.progress);
        StudyRequest request = study_options_.request();
        request.study = study_;
        request.limit_bytes = pipeline.reading.limits.input_bytes;
        Analysis analysis = build_analysis(pipeline).analysis;
        if (study_output_.writes_files())
            forget_machine_paths(analysis.reading);
        std::vector<std::string> units = request_.pair;
        if (!request_.unit.empty())
            units.push_back(request_.unit);
        study_output_.print(explain_study(analysis, request, units), "zeren/study/1", session);
        return ExitCode::done;
    }

    ExitCode run(Session& session) override {
        if (!study_.empty())
            return explain_one_study(session);
        if (study_output_.writes_files())
            throw UsageError("option-without-effect",
                             {"--report and --workbook belong to --study",
                              "--report、--workbook 须与 --study 同用"},
                             {"name the study, or leave them out", "请指定研究，或去掉它们"});
        const TableFormat format = study_output_.format();
        const Analysis analysis = build_analysis(input_.pipeline(session.progress)).analysis;
        ExplainReport report = explain(analysis, request_, language_of(format, session.language));
        if (is_for_people(format))
            shorten_lists(report.rows);
        print_table(report.rows, format, report.context, session.out);
        return ExitCode::done;
    }

    AnalysisInput input_;
    StudyOptionsInput study_options_;
    StudyOutput study_output_;
    std::string study_;
    ExplainRequest request_;
};

} // namespace

std::unique_ptr<Command> make_explain() {
    return std::make_unique<ExplainCommand>();
}

} // namespace zeren::cli
