// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"

#include <zeren/app/metric_report.hpp>
#include <zeren/app/print.hpp>

#include <CLI/CLI.hpp>

namespace zeren::cli {
namespace {

class MetricsCommand : public Command {
    std::string name() const override { return "metrics"; }
    Text summary() const override {
        return {"Measure units, tasks, leaders, pairs or the network",
                "计算单位、任务、领导、单位对或整个网络的指标"};
    }
    std::string example() const override {
        return "zeren metrics notice.txt --top 10\n"
               "zeren metrics notice.txt --only lead-count,pagerank --sort pagerank\n"
               "zeren metrics notice.txt --of pair --format csv > pairs.csv";
    }

    void add_options(CLI::App& app, Language language) override {
        input_.add_to(app, language);
        OptionAdder add(app, language);
        add.choice("--of", request_.of, metric_row_kinds,
                   {"what the rows are (unit)", "每行的对象(unit)"});
        add.list("--only", request_.only, "ID,…",
                 {"these measures, in this order, or 'all' ('zeren list metrics')",
                  "只计算这些指标,按此顺序;all 为全部(见“zeren list metrics”)"});
        add.value("--sort", request_.sort, "ID",
                  {"sort by this measure, highest first", "按该指标从高到低排序"});
        add.value("--top", top_, "N", {"the first N rows", "只输出前 N 行"});
        format_.add_to(app, language);
    }

    ExitCode run(Session& session) override {
        const TableFormat format = format_.get();
        Analysis analysis = build_analysis(input_.pipeline()).analysis;
        MetricRequest request = request_;
        request.top = top_;
        request.with_text = is_for_people(format);
        const bool shortened = choose_measures(request, format);
        const DataTable rows =
            metric_report(analysis, request, language_of(format, session.language));
        TableContext context;
        context.schema = "zeren/metrics/1";
        context.facts.emplace_back("of", request.of);
        context.options = result_options(analysis.options);
        const bool on_its_side = is_for_people(format) && request.of == "network";
        print_table(on_its_side ? turned_over(rows, session.spoken()) : rows, format, context,
                    session.out);
        if (format == TableFormat::csv || format == TableFormat::tsv ||
            format == TableFormat::jsonl)
            session.messages.say({"# " + option_text(context), "# " + option_text(context)});
        if (shortened)
            session.messages.say(
                {"the measures that fit a terminal; --only all, or --format csv, shows every one",
                 "仅列出适合终端显示的指标;用 --only all 或 --format csv 查看全部"});
        session.messages.summarise(analysis.reading.findings);
        return ExitCode::done;
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
};

} // namespace

std::unique_ptr<Command> make_metrics() {
    return std::make_unique<MetricsCommand>();
}

} // namespace zeren::cli
