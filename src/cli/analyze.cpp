// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"

#include <zeren/app/analyze.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/app/pictures.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace zeren::cli {
namespace {

class AnalyzeCommand : public Command {
    std::string name() const override { return "analyze"; }
    Text summary() const override {
        return {"The main job: read, measure, draw; a folder of results and the key findings",
                "主要功能：读取、计算、绘图，输出结果文件夹与主要发现"};
    }
    std::string example() const override {
        return "zeren analyze notice.txt -o out/\n"
               "zeren analyze 2023.txt 2024.txt -o out/ --collectives expand --roster roster.csv\n"
               "zeren analyze 2024.txt -o out/ --compare-with 2023.txt --succession succession.csv";
    }

    void add_options(CLI::App& app, Language language) override {
        input_.add_to(app, language);
        OptionAdder add(app, language);
        add.value("-o,--output", request_.folder, "FOLDER",
                  {"folder of the results; appears whole or not at all",
                   "结果文件夹；要么完整写出，要么不写"})
            ->required();
        add.flag("--force", request_.force,
                 {"write into a folder that is not empty", "允许写入非空文件夹"});
        add.flag("--dry-run", request_.dry_run,
                 {"do everything but write; list the files", "只列出将写出的文件"});
        add.value("--draws", draws_, "N",
                  {"draws for concentration beside chance; 0 leaves it out (1000)",
                   "集中度随机对照的抽取次数；0 表示不算（1000）"});
        add.flag("--no-chance", no_chance_,
                 {"leave concentration beside chance out", "不作随机对照"});
        add.flag("--no-studies", no_studies_,
                 {"leave the studies out of report and workbook", "报告与工作簿不含各项研究"});
        add.value("--compare-with", request_.compare_with, "OLD",
                  {"an older table: a section of what changed, and the diagram diff",
                   "上一份表：报告增加变化一节，并绘 diff 图"});
        add.value("--succession", request_.succession, "FILE",
                  {"CSV older,newer: what units became, for --compare-with",
                   "CSV older,newer：单位沿革，与 --compare-with 同用"});
        add.flag("--no-draw", no_draw_, {"leave the diagrams out", "不绘图"});
        add.list("-T,--type", request_.picture_formats, "TYPE,…",
                 {"forms of the diagrams besides DOT: svg, png, pdf (svg)",
                  "除 DOT 外的图形格式：svg、png、pdf（svg）"});
        add_picture_limits(add, request_.picture_limits);
        add.value("--style", request_.style, "NAME",
                  {"light, print, dark, or a style file .toml (light)",
                   "样式：light、print、dark 或 .toml 文件（light）"});
        add.flag("--excel-bom", request_.excel_bom,
                 {"begin CSV files with a byte order mark, for Excel; so by default with --lang zh",
                  "CSV 文件加 BOM，便于 Excel 打开；--lang zh 时默认加"});
        add.flag("--no-excel-bom", no_excel_bom_,
                 {"no byte order mark, with --lang zh either", "不加 BOM，--lang zh 时也不加"});
    }

    ExitCode run(Session& session) override {
        request_.pipeline = input_.pipeline(session.progress);
        request_.draw = !no_draw_;
        check_picture_limits(request_.picture_limits);
        request_.studies = !no_studies_;
        if (!request_.succession.empty() && request_.compare_with.empty())
            throw UsageError(
                "option-without-effect",
                {"--succession belongs to --compare-with", "--succession 须与 --compare-with 同用"},
                {"name the older table too, or leave it out", "请同时指定上一份表，或去掉它"});
        request_.draws = no_chance_ ? 0 : draws_;
        request_.language = session.language;
        if (no_excel_bom_)
            request_.excel_bom = false;
        else if (!request_.excel_bom)
            request_.excel_bom = data_language(session.language) == Language::chinese;
        check_picture_formats();
        const AnalyzeResult result = analyze(request_);
        if (!session.messages.quiet() || request_.dry_run)
            say_findings(session, result);
        session.messages.report_all(result.notes);
        if (session.messages.verbose())
            session.messages.report_all(result.analysis.reading.findings);
        return ExitCode::done;
    }

    void say_findings(Session& session, const AnalyzeResult& result) const {
        const Language language = session.spoken();
        for (const KeyFinding& finding : result.key_findings)
            session.out << text::visible(finding.sentence.in(language)) << '\n';
        list_files(session.out, result, language);
    }

    void check_picture_formats() const {
        const std::vector<std::string> known(picture_format_names.begin(),
                                             picture_format_names.end());
        for (const std::string& format : request_.picture_formats)
            if (std::find(known.begin(), known.end(), format) == known.end())
                throw UsageError("bad-value",
                                 {"-T does not take '" + format + "'", "-T 不接受“" + format + "”"},
                                 nearest_hint(format, known));
    }

    void list_files(std::ostream& out, const AnalyzeResult& result, Language language) const {
        std::string tables;
        std::size_t diagrams = 0;
        for (const std::string& name : result.files) {
            if (name.starts_with("diagrams/"))
                ++diagrams;
            else
                tables += (tables.empty() ? "" : " ") + name;
        }
        const std::string folder = text::visible(request_.folder);
        out << '\n'
            << (request_.dry_run
                    ? Text{"Would write into " + folder + ":", "将写入 " + folder + "："}
                    : Text{"Written to " + folder + ":", "已写入 " + folder + "："})
                   .in(language)
            << '\n'
            << "  " << tables << '\n';
        if (diagrams > 0)
            out << "  "
                << Text{"diagrams/ (" + std::to_string(diagrams) + " files)",
                        "diagrams/（" + std::to_string(diagrams) + " 个文件）"}
                       .in(language)
                << '\n';
    }

    AnalysisInput input_;
    AnalyzeRequest request_;
    std::uint32_t draws_ = 1000;
    bool no_chance_ = false;
    bool no_draw_ = false;
    bool no_studies_ = false;
    bool no_excel_bom_ = false;
};

} // namespace

std::unique_ptr<Command> make_analyze() {
    return std::make_unique<AnalyzeCommand>();
}

} // namespace zeren::cli
