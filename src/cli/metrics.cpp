// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"

#include <zeren/app/convergence.hpp>
#include <zeren/app/metric_report.hpp>
#include <zeren/app/print.hpp>
#include <zeren/base/errors.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace zeren::cli {
namespace {

constexpr std::array<std::string_view, 1> sensitivities{"lambda"};

class MetricsCommand : public Command {
    std::string name() const override { return "metrics"; }
    Text summary() const override {
        return {"Measure units, tasks, leaders, pairs or the network",
                "计算单位、任务、领导、单位对或整个网络的指标"};
    }
    std::string example() const override {
        return "zeren metrics notice.txt --top 10\n"
               "zeren metrics notice.txt --only lead-count,pagerank --sort pagerank\n"
               "zeren metrics notice.txt --only task-count --intervals --top 10\n"
               "zeren metrics notice.txt --of network --chance\n"
               "zeren metrics 2023.txt 2024.txt --of pair --format csv > pairs.csv";
    }

    void add_options(CLI::App& app, Language language) override {
        input_.add_to(app, language);
        OptionAdder add(app, language);
        add.choice("--of", request_.of, metric_row_kinds,
                   {"what the rows are (unit)", "每行的对象（unit）"});
        add.list("--only", request_.only, "ID,…",
                 {"these measures, in this order, or 'all' ('zeren list metrics')",
                  "只计算这些指标，按此顺序；all 为全部（见“zeren list metrics”）"});
        add.value("--sort", request_.sort, "ID",
                  {"sort by this measure, highest first", "按该指标从高到低排序"});
        add.value("--top", top_, "N", {"the first N rows", "只输出前 N 行"});
        add.flag("--pool", pool_,
                 {"several inputs are one network; otherwise each has its own rows",
                  "多个输入合为一个网络；否则分别计算"});
        add.flag("--intervals", request_.intervals,
                 {"rank intervals and bands of the measure sorted by, or of those of --only, from "
                  "networks with tasks dropped; a unit stands in all bands from the first to the "
                  "last named, and units that cannot be told apart share one",
                  "排序指标（或 --only "
                  "所列指标）的排名区间与排名档，由随机去除任务得出；单位属于所列首末两档之间"
                  "的各档，无法区分先后的单位至少同在一档"});
        add.choice("--sensitivity", sensitivity_, sensitivities,
                   {"lambda: ranks by role-load for every split of a task between leads and "
                    "supporters",
                    "lambda：不同牵头份额下按角色负荷的排名"});
        add.flag(
            "--chance", request_.chance,
            {"concentration beside random assignment: mean, 95 % band, z, and p = part of the "
             "draws at least as concentrated, (b+1)/(draws+1). random-units: every task draws "
             "its leads and supporters anew; degree-preserving (fractional-load): units keep "
             "their numbers of tasks, tasks their sizes (with --of network; no)",
             "集中度与随机分工对照：均值、95% 区间、Z 值，以及 P 值，即至少同样集中的抽取所占比例 "
             "(b+1)/(抽取次数+1)。random-units：每项任务重新随机抽取牵头与配合单位；"
             "degree-preserving（fractional-load）：单位任务数与任务规模不变（配合 --of "
             "network；默认不算）"});
        add.value("--draws", draws_, "N",
                  {"draws for --intervals and --chance (1000)",
                   "--intervals 与 --chance 的抽取次数（1000）"});
        format_.add_to(app, language);
    }

    ExitCode run(Session& session) override {
        const TableFormat format = format_.get();
        if (draws_ == 0)
            throw UsageError("bad-value", {"--draws has to be at least 1", "--draws 至少为 1"}, {});
        MetricRequest request = request_;
        request.top = top_;
        request.draws = draws_;
        request.split_ranks = !sensitivity_.empty();
        if (request.split_ranks && request.only.empty())
            request.only = {"role-load"};
        request.with_text = is_for_people(format);
        const bool shortened = choose_measures(request, format);
        const Language language = language_of(format, session.language);
        std::vector<GraphResult> built = build(session);
        DataTable rows;
        std::vector<Iteration> iterations;
        for (GraphResult& one : built) {
            append_rows(rows, metric_report(one.analysis, from(request, built, one), language));
            merge_iterations(iterations_of(one.analysis), iterations);
        }

        TableContext context = context_of(request, built.front().analysis.options, rows, language);
        if (format == TableFormat::json)
            for (auto& fact : iteration_facts(iterations))
                context.facts.push_back(std::move(fact));
        const bool on_its_side =
            is_for_people(format) && request.of == "network" && built.size() == 1;
        context.reasons_by_row = on_its_side;
        print_table(on_its_side ? turned_over(rows, session.spoken()) : rows, format, context,
                    session.out);
        if (format == TableFormat::csv || format == TableFormat::tsv ||
            format == TableFormat::jsonl)
            session.messages.say({"# " + option_text(context), "# " + option_text(context)});
        if (rows.rows.empty() && request.of == "unit")
            say_that_no_unit_is_named(built, session.messages);
        if (shortened)
            session.messages.say(
                {"the measures that fit a terminal; --only all, or --format csv, shows every one",
                 "仅列出适合终端显示的指标；用 --only all 或 --format csv 查看全部"});
        session.messages.report_all(convergence_warnings(iterations));
        for (const GraphResult& one : built)
            session.messages.summarise(one.analysis.reading.findings);
        return ExitCode::done;
    }

    /// An empty table does not say why it is empty.
    static void say_that_no_unit_is_named(const std::vector<GraphResult>& built,
                                          Messages& messages) {
        const bool collectives =
            std::any_of(built.begin(), built.end(), [](const GraphResult& one) {
                return !one.analysis.reading.collectives.empty();
            });
        messages.say(collectives ? Text{"the table names no unit, only collectives: see --of "
                                        "collective, or --collectives expand --roster FILE",
                                        "表中没有具名单位，只有集合表述：见 --of collective，或用 "
                                        "--collectives expand --roster 展开"}
                                 : Text{"the table names no unit", "表中没有具名单位"});
    }

    /// One network, or one for every input.
    std::vector<GraphResult> build(Session& session) const {
        if (!pool_)
            return build_analyses(input_.pipeline(session.progress));
        std::vector<GraphResult> one;
        one.push_back(build_analysis(input_.pipeline(session.progress)));
        return one;
    }

    /// The request for one of the networks: rows say where they are from when that is not plain.
    MetricRequest from(MetricRequest request, const std::vector<GraphResult>& built,
                       const GraphResult& one) const {
        if (built.size() > 1)
            request.document = one.inputs.front().name;
        const bool pooled_network = pool_ && request.of == "network"; // of all jurisdictions
        request.with_jurisdiction = (pool_ && !pooled_network) || built.size() > 1;
        return request;
    }

    static TableContext context_of(const MetricRequest& request, const AnalysisOptions& options,
                                   const DataTable& rows, Language language) {
        TableContext context;
        context.schema = "zeren/metrics/1";
        context.facts.emplace_back("of", request.of);
        const auto peers = conventions_used(options, rows, subject_of(request.of), language);
        if (!peers.empty())
            context.facts.emplace_back("conventions", peers);
        context.options = result_options(options);
        if (request.intervals || request.chance)
            context.options.emplace_back("draws", static_cast<std::int64_t>(request.draws));
        return context;
    }

    /// True when a table for people was cut down to what a terminal holds.
    static bool choose_measures(MetricRequest& request, TableFormat format) {
        if (request.only == std::vector<std::string>{"all"}) {
            request.only.clear();
            return false;
        }
        if (!request.only.empty() || !is_for_people(format))
            return false;
        request.only = measures_for_people(request.of);
        return !request.only.empty();
    }

    static std::string option_text(const TableContext& context) {
        std::string text;
        for (const auto& [name, value] : context.options)
            text += (text.empty() ? "" : " ") + name + "=" + cell_text(value);
        return text;
    }

    AnalysisInput input_;
    FormatOption format_;
    MetricRequest request_;
    std::uint32_t top_ = 0;
    std::uint32_t draws_ = 1000;
    bool pool_ = false;
    std::string sensitivity_;
};

} // namespace

std::unique_ptr<Command> make_metrics() {
    return std::make_unique<MetricsCommand>();
}

} // namespace zeren::cli
