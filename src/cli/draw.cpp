// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"

#include <zeren/app/compare.hpp>
#include <zeren/app/output.hpp>
#include <zeren/app/pictures.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace zeren::cli {
namespace {

constexpr double usual_alpha = 0.05; ///< false discovery rate of --backbone

class DrawCommand : public Command {
    std::string name() const override { return "draw"; }
    Text summary() const override {
        return {"Draw one diagram: DOT, SVG, PNG or PDF", "绘制一张图：DOT、SVG、PNG 或 PDF"};
    }
    std::string example() const override {
        return "zeren draw bipartite notice.txt -o bipartite.svg\n"
               "zeren draw ego notice.txt --unit 区财政局 -T png -o ego.png\n"
               "zeren draw bipartite notice.txt --pages -o pages/\n"
               "zeren draw diff 2024.txt 2025.txt --succession succession.csv -o diff.svg\n"
               "zeren draw collaboration notice.txt | neato -n2 -Tsvg > picture.svg";
    }

    void add_options(CLI::App& app, Language language) override {
        OptionAdder add(app, language);
        add.positional("VIEW", request_.view, view_ids(),
                       {"the view: " + views() + " ('zeren list views')",
                        "视图：" + views() + "（见“zeren list views”）"});
        input_.add_to(app, language);
        add.value("-o,--output", output_, "FILE",
                  {"write to this file instead of standard output; with --pages a folder",
                   "写入文件而非标准输出；与 --pages 同用则为文件夹"});
        add.choice("-T,--type", format_, picture_format_names,
                   {"form of the picture; by the ending of -o when not given (dot)",
                    "图形格式；不给出则依 -o 的扩展名（dot）"});
        add.value("--unit", request_.unit, "NAME", {"the unit in the middle", "中心单位"});
        add.value("--leader", request_.leader, "NAME",
                  {"only the tasks of this leader", "只画该领导的任务"});
        add.value("--task", request_.task, "ID", {"the task that the view is about", "中心任务"});
        add_pages(add);
        add_comparison(add);
        add_look(add);
    }

    void add_comparison(OptionAdder& add) {
        add.value("--succession", comparison_.succession, "FILE",
                  {"diff: CSV older,newer: what units became", "diff：CSV older,newer，单位沿革"});
        add.value("--match", comparison_.match, "S",
                  {"diff: least score at which two tasks are one, 0 to 1 (0.5)",
                   "diff：视为同一任务的最低相似度，0 到 1（0.5）"});
    }

    void add_look(OptionAdder& add) {
        add.value("--style", request_.style, "NAME",
                  {"light, print, dark, or a style file .toml (light)",
                   "样式：light、print、dark 或 .toml 文件（light）"});
        add.value(
            "--dpi", dpi_, "N",
            {"pixels per inch of a PNG, 20 to 1200 (144)", "PNG 每英寸像素数，20 至 1200（144）"});
        add_picture_limits(add, request_.limits);
        add.value("--title", request_.title, "TEXT", {"title of the picture", "图的标题"});
        add.value("--minimum-weight", request_.minimum_weight, "W",
                  {"leave out weaker ties between units; chosen to stay legible when not given",
                   "略去更弱的单位间联系；不给出则自动选择"});
        add.flag("--backbone", backbone_,
                 {"collaboration, command: only pairs that share more tasks than chance explains "
                  "(hypergeometric test, false discovery rate --alpha)",
                  "collaboration、command：只留共同任务显著多于随机的单位对（超几何检验，"
                  "错误发现率 --alpha）"});
        add.value("--alpha", alpha_, "A",
                  {"false discovery rate of --backbone (0.05)", "--backbone 的错误发现率（0.05）"});
    }

    void add_pages(OptionAdder& add) {
        add.flag(
            "--pages", pages_,
            {"one picture a leader into the folder -o (bipartite, matrix, workload, calendar): "
             "bipartite-s01-NAME.svg",
             "每位领导一张图，写入 -o 所指文件夹（bipartite、matrix、workload、calendar）"
             "：bipartite-s01-姓名.svg"});
        add.flag("--force", force_,
                 {"with --pages: write into a folder that is not empty",
                  "与 --pages 同用：允许写入非空文件夹"});
    }

    ExitCode run(Session& session) override {
        DrawRequest request = request_;
        request.dpi = dpi_.value_or(request.dpi);
        request.language = session.language;
        check_numbers();
        check_picture_limits(request.limits);
        if (backbone_)
            request.backbone = alpha_.value_or(usual_alpha);
        else if (alpha_)
            throw UsageError("option-without-effect",
                             {"--alpha belongs to --backbone", "--alpha 须与 --backbone 同用"},
                             {"add --backbone, or leave it out", "请加上 --backbone，或去掉它"});
        require_comparison(request);
        if (pages_)
            return draw_pages_into_folder(session, request);
        request.format = format();
        const bool to_stdout = output_.empty() || output_ == "-";
        if (to_stdout && request.format != "dot" && request.format != "svg" &&
            ::isatty(STDOUT_FILENO) == 1)
            throw UsageError("binary-to-terminal",
                             {"a picture cannot be shown in the terminal", "终端无法显示图片"},
                             {"write it to a file with -o", "请用 -o 写入文件"});
        require_pixels(request.format);
        if (compares(request)) {
            comparison_.pipeline = input_.pipeline(session.progress);
            const Picture picture = draw_difference(comparison_, request);
            write_result(output_, picture.bytes, session.out);
            session.messages.report_all(picture.notes);
            return ExitCode::done;
        }
        const Analysis analysis = measured(session, request);
        const Picture picture = draw_picture(analysis, request);
        write_result(output_, picture.bytes, session.out);
        session.messages.report_all(picture.notes);
        session.messages.summarise(analysis.reading.findings);
        return ExitCode::done;
    }

    static bool compares(const DrawRequest& request) { return is_of_two_inputs(request.view); }

    void require_comparison(const DrawRequest& request) const {
        const bool given = !comparison_.succession.empty() || comparison_.match;
        if (given && !compares(request))
            throw UsageError("option-not-for-view",
                             {"--succession and --match belong to the view diff",
                              "--succession 和 --match 只用于视图 diff"},
                             {"leave them out", "请去掉"});
        if (pages_ && compares(request))
            throw UsageError(
                "no-pages",
                {"view diff cannot show one leader's tasks", "视图 diff 不能按领导分页"},
                {"leave --pages out", "去掉 --pages"});
    }

    ExitCode draw_pages_into_folder(Session& session, DrawRequest request) {
        if (output_.empty() || output_ == "-")
            throw UsageError("missing-option", {"--pages needs a folder", "--pages 需要指定文件夹"},
                             {"name it with -o", "请用 -o 指定"});
        request.format = format_.empty() ? "svg" : format_;
        require_pixels(request.format);
        OutputFolder folder(output_, force_);
        const Analysis analysis = measured(session, request);
        const PictureSet pictures = draw_pages(analysis, request);
        for (const PictureFile& page : pictures.files)
            folder.add(page.name, page.bytes);
        folder.commit();
        for (const PictureFile& page : pictures.files)
            session.out << text::visible(page.name) << '\n';
        session.messages.report_all(pictures.notes);
        session.messages.summarise(analysis.reading.findings);
        return ExitCode::done;
    }

    Analysis measured(Session& session, const DrawRequest& request) {
        Analysis analysis = build_analysis(input_.pipeline(session.progress)).analysis;
        measure_for(analysis, request);
        return analysis;
    }

    void require_pixels(const std::string& format) const {
        if (dpi_ && format != "png")
            throw UsageError("option-without-effect",
                             {"--dpi belongs to PNG; " + format + " has no pixels",
                              "--dpi 只用于 PNG，" + format + " 没有像素"},
                             {"leave it out, or draw -T png", "请去掉它，或改用 -T png"});
    }

    void check_numbers() const {
        const auto refuse = [](const std::string& flag, const std::string& range, Text hint) {
            throw UsageError("bad-value", {flag + " must be " + range, flag + " 应为 " + range},
                             std::move(hint));
        };
        if (dpi_ && !(*dpi_ >= 20 && *dpi_ <= 1200))
            refuse("--dpi", "20 … 1200",
                   {"144 suits screens, 300 print", "屏幕宜用 144，打印宜用 300"});
        if (alpha_ && !(*alpha_ > 0 && *alpha_ < 1))
            refuse("--alpha", "0 … 1", {"0.05 is usual", "通常取 0.05"});
    }

    static std::string views() {
        std::string list;
        for (const std::string& id : view_ids())
            list += (list.empty() ? "" : ", ") + id;
        return list;
    }

    /// What -T says, else what the file's name ends in.
    [[nodiscard]] std::string format() const {
        if (!format_.empty())
            return format_;
        std::string ending = std::filesystem::path(output_).extension().string();
        if (ending.empty())
            return "dot";
        ending.erase(0, 1);
        const bool known = std::find(picture_format_names.begin(), picture_format_names.end(),
                                     ending) != picture_format_names.end();
        if (!known)
            throw UsageError("unknown-picture-format",
                             {"'" + output_ + "' does not say which form the picture has",
                              "无法从“" + output_ + "”得知图形格式"},
                             {"end it in .dot, .svg, .png or .pdf, or give -T",
                              "请以 .dot、.svg、.png 或 .pdf 结尾，或用 -T 指定"});
        return ending;
    }

    AnalysisInput input_;
    DrawRequest request_;
    CompareRequest comparison_;
    std::string output_;
    std::string format_;
    bool pages_ = false;
    bool force_ = false;
    bool backbone_ = false;
    std::optional<double> alpha_;
    std::optional<double> dpi_;
};

} // namespace

std::unique_ptr<Command> make_draw() {
    return std::make_unique<DrawCommand>();
}

} // namespace zeren::cli
