// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/analyze.hpp>
#include <zeren/app/compare.hpp>
#include <zeren/app/convergence.hpp>
#include <zeren/app/manifest.hpp>
#include <zeren/app/metric_report.hpp>
#include <zeren/app/network_files.hpp>
#include <zeren/app/output.hpp>
#include <zeren/app/pictures.hpp>
#include <zeren/app/print.hpp>
#include <zeren/app/report.hpp>
#include <zeren/app/source_date.hpp>
#include <zeren/app/studies.hpp>
#include <zeren/app/workbook.hpp>
#include <zeren/export/metric_rows.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>

namespace zeren {
namespace {

/// One file to be written, made in memory first: nothing is written before everything is made.
struct ResultFile {
    std::string name;
    std::string bytes;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class ResultMaker {
  public:
    ResultMaker(const AnalyzeRequest& request, Analysis& analysis,
                std::span<const InputDigest> inputs, std::span<const StudyResult> studies)
        : request_(request), analysis_(analysis), inputs_(inputs), studies_(studies),
          language_(picture_language(request.language, analysis.reading)),
          network_(network_rows(analysis, request.draws, language_)) {}

    std::vector<ResultFile> make() {
        add("read.json", [&](std::ostream& out) {
            print_reading(analysis_.reading, TableFormat::json, request_.language, out);
        });
        add_metrics("units.csv", "unit");
        if (has_collectives())
            add_metrics("collectives.csv", "collective");
        add_metrics("tasks.csv", "task");
        add_metrics("leaders.csv", "leader");
        add_metrics("pairs.csv", "pair");
        add_csv("network.csv",
                [&](std::ostream& out) { print_table(network_, TableFormat::csv, {}, out); });
        add_csv("ties.csv", [&](std::ostream& out) {
            print_reading(analysis_.reading, TableFormat::csv, request_.language, out);
        });
        add_csv("findings.csv", [&](std::ostream& out) {
            print_findings(analysis_.reading.findings, "csv", request_.language, out);
        });
        add_network();
        add_workbook();
        return std::move(files_);
    }

    /// What had to be changed on the way.
    std::vector<Diagnostic> take_notes() { return std::move(notes_); }

  private:
    template <class Write>
    void add(std::string name, Write write) {
        std::ostringstream out;
        write(out);
        files_.push_back({std::move(name), std::move(out).str()});
    }

    template <class Write>
    void add_csv(std::string name, Write write) {
        add(std::move(name), write);
        if (request_.excel_bom)
            files_.back().bytes.insert(0, byte_order_mark);
    }

    void add_metrics(std::string name, std::string_view of) {
        const MetricTable& table = table_of(analysis_, subject_of(of));
        const auto rows = ranked_rows(analysis_, table, of, "");
        add_csv(std::move(name), [&](std::ostream& out) {
            print_table(metric_rows(table, rows, data_language(request_.language)),
                        TableFormat::csv, {}, out);
        });
    }

    void add_network() {
        ExportRequest graphml;
        graphml.format = "graphml";
        NetworkFiles network = network_files(analysis_, graphml);
        files_.push_back({"network.graphml", std::move(network.files.front().bytes)});
        if (network.names)
            files_.push_back({"network-names.csv", std::move(network.names->bytes)});
        if (network.changed)
            notes_.push_back(std::move(*network.changed));
    }

    void add_workbook() {
        WorkbookFile workbook = make_workbook(analysis_, inputs_, network_, language_, studies_);
        files_.push_back({"workbook.xlsx", std::move(workbook.bytes)});
        notes_.insert(notes_.end(), workbook.notes.begin(), workbook.notes.end());
    }

    [[nodiscard]] bool has_collectives() const {
        return analysis_.graph.named_unit_count() < analysis_.graph.unit_count();
    }

    const AnalyzeRequest& request_;
    Analysis& analysis_;
    std::span<const InputDigest> inputs_;
    std::span<const StudyResult> studies_;
    Language language_; ///< of the workbook
    DataTable network_;
    std::vector<ResultFile> files_;
    std::vector<Diagnostic> notes_;
};

/// What decides the files beside the options of the analysis.
std::vector<std::pair<std::string, std::string>> other_options(const AnalyzeRequest& request) {
    std::vector<std::pair<std::string, std::string>> options;
    std::string types = "dot";
    for (const std::string& format : request.picture_formats)
        types += format == "dot" ? "" : "," + format;
    if (request.draw)
        options = {{"type", types}, {"style", without_machine_path(request.style)}};
    if (!request.studies)
        options.emplace_back("studies", "no");
    if (!request.compare_with.empty())
        options.emplace_back("compare-with", without_machine_path(request.compare_with));
    if (!request.succession.empty())
        options.emplace_back("succession", without_machine_path(request.succession));
    return options;
}

/// The studies of the report, and the comparison behind them where one is asked for.
struct Studies {
    std::vector<StudyResult> results;
    std::optional<Comparison> comparison;
};

Studies run_studies(const AnalyzeRequest& request, AnalyzeResult& result,
                    std::vector<InputDigest>& inputs) {
    Studies studies;
    if (request.studies)
        studies.results = run_all_studies(result.analysis, result.notes);
    if (request.compare_with.empty())
        return studies;
    CompareRequest compare;
    compare.pipeline = request.pipeline;
    compare.pipeline.inputs = {request.compare_with};
    compare.pipeline.hash_inputs = true;
    compare.succession = request.succession;
    studies.comparison = compare_with_older(compare, result.analysis);
    inputs.insert(inputs.end(), studies.comparison->inputs.begin(),
                  studies.comparison->inputs.end());
    return studies;
}

/// The picture of the changes, in every form that the others have.
void add_difference(const AnalyzeRequest& request, const AnalyzeResult& result,
                    const TableDifference& difference, PictureSet& pictures) {
    const Language language = picture_language(request.language, result.analysis.reading);
    std::vector<std::string> formats{"dot"};
    for (const std::string& format : request.picture_formats)
        if (format != "dot")
            formats.push_back(format);
    for (const std::string& format : formats) {
        DrawRequest drawing;
        drawing.view = "diff";
        drawing.format = format;
        drawing.style = request.style;
        pictures.files.push_back(
            {"diagrams/diff." + format, {}, draw_difference(difference, drawing, language).bytes});
    }
}

void write_folder(const AnalyzeRequest& request, OutputFolder& folder,
                  std::span<const ResultFile> files, std::span<const InputDigest> inputs,
                  const AnalysisOptions& options,
                  const std::map<std::string, std::string>& titles) {
    const std::vector<std::string> stale = files_of_manifest(request.folder);
    for (const ResultFile& file : files)
        folder.add(file.name, file.bytes);
    std::ostringstream manifest;
    write_manifest({inputs, &options, other_options(request), folder.files(), titles}, manifest);
    folder.add("manifest.json", std::move(manifest).str());
    folder.commit(stale);
}

/// The pictures for the page: SVG, also where the folder holds none.
std::string report_page(const AnalyzeRequest& request, const AnalyzeResult& result,
                        std::span<const InputDigest> inputs, const Studies& studies,
                        std::vector<PictureFile> pictures) {
    const auto& formats = request.picture_formats;
    const Language language = picture_language(request.language, result.analysis.reading);
    const Language other = language == Language::chinese ? Language::english : Language::chinese;
    std::vector<PictureFile> translated;
    if (request.draw) {
        if (std::find(formats.begin(), formats.end(), "svg") == formats.end())
            pictures = draw_whole_pictures(result.analysis, request.style, language,
                                           request.picture_limits)
                           .files;
        translated =
            draw_whole_pictures(result.analysis, request.style, other, request.picture_limits)
                .files;
    }
    return make_report(result.analysis,
                       {.inputs = inputs,
                        .key_findings = result.key_findings,
                        .pictures = pictures,
                        .translated_pictures = translated,
                        .studies = studies.results,
                        .comparison = studies.comparison ? &studies.comparison->result : nullptr,
                        .draws = request.draws,
                        .language = language});
}

} // namespace

AnalyzeResult analyze(const AnalyzeRequest& request) {
    // A time that is none and a folder that cannot be written are found out before the work.
    static_cast<void>(source_date());
    std::optional<OutputFolder> folder;
    if (!request.dry_run)
        folder.emplace(request.folder, request.force);

    PipelineOptions pipeline = request.pipeline;
    pipeline.hash_inputs = true;
    GraphResult built = build_analysis(pipeline);
    AnalyzeResult result;
    result.analysis = std::move(built.analysis);
    forget_machine_paths(result.analysis.reading);
    measure(result.analysis, every_subject, {}, pipeline.progress);
    result.notes = convergence_warnings(iterations_of(result.analysis));
    result.key_findings = key_findings(result.analysis);

    begin_stage(pipeline.progress, {"studying", "研究"});
    const Studies studies = run_studies(request, result, built.inputs);
    begin_stage(pipeline.progress, {"comparing with chance", "随机对照"});
    std::vector<StudyResult> sheets = studies.results;
    if (studies.comparison)
        sheets.push_back(studies.comparison->result);
    ResultMaker maker(request, result.analysis, built.inputs, sheets);
    std::vector<ResultFile> files = maker.make();
    for (Diagnostic& note : maker.take_notes())
        result.notes.push_back(std::move(note));
    std::map<std::string, std::string> titles;
    PictureSet pictures;
    if (request.draw) {
        begin_stage(pipeline.progress, {"drawing", "绘图"});
        pictures = draw_all_pictures(result.analysis, request.picture_formats, request.style,
                                     request.language, request.picture_limits);
        if (studies.comparison)
            add_difference(request, result, studies.comparison->difference, pictures);
    }
    begin_stage(pipeline.progress, {"writing the report", "编写报告"});
    files.insert(files.begin(), {"report.html", report_page(request, result, built.inputs, studies,
                                                            pictures.files)});
    for (PictureFile& picture : pictures.files) {
        titles[picture.name] = picture.title;
        files.push_back({std::move(picture.name), std::move(picture.bytes)});
    }
    result.notes.insert(result.notes.end(), pictures.notes.begin(), pictures.notes.end());
    for (const ResultFile& file : files)
        result.files.push_back(file.name);
    result.files.emplace_back("manifest.json");
    begin_stage(pipeline.progress, {"writing", "写出文件"});
    if (folder)
        write_folder(request, *folder, files, built.inputs, result.analysis.options, titles);
    return result;
}

} // namespace zeren
