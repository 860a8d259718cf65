// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"

#include <zeren/app/catalogs.hpp>
#include <zeren/app/convergence.hpp>
#include <zeren/app/manifest.hpp>
#include <zeren/app/network_files.hpp>
#include <zeren/app/studies.hpp>
#include <zeren/app/workbook.hpp>
#include <zeren/base/errors.hpp>

#include <CLI/CLI.hpp>

#include <array>
#include <filesystem>

namespace zeren::cli {
namespace {

class ExportCommand : public Command {
    std::string name() const override { return "export"; }
    Text summary() const override {
        return {"Write the network for another program", "导出网络，供其他软件使用"};
    }
    std::string example() const override {
        return "zeren export notice.txt --to graphml -o network.graphml\n"
               "zeren export notice.txt --to gexf --network collaboration -o units.gexf\n"
               "zeren export notice.txt --to xlsx -o workbook.xlsx";
    }

    void add_options(CLI::App& app, Language language) override {
        input_.add_to(app, language);
        OptionAdder add(app, language);
        std::string formats;
        for (const std::string& id : export_format_ids())
            formats += (formats.empty() ? "" : "|") + id;
        add.value("--to", request_.format, formats.c_str(), {"form of the network", "导出格式"})
            ->required();
        add.value("-o,--output", output_, "FILE",
                  {"write to this file; a format of two files adds -nodes and -edges to its name, "
                   "a map of names that the format could not hold adds -names",
                   "写入文件；双文件格式在文件名后加 -nodes 与 -edges，改名对照表加 -names"});
        add.choice("--network", request_.network, network_names,
                   {"units and tasks; units that share tasks; who leads whom; leaders that share "
                    "units (bipartite)",
                    "网络：单位与任务、合作、牵头配合、领导（bipartite）"});
        add.choice("--weight", request_.weight, weight_names,
                   {"of the ties of the collaboration network (newman-weight)",
                    "合作网络的边权（newman-weight）"});
        add_format_options(add);
    }

    void add_format_options(OptionAdder& add) {
        add.choice("--gexf-version", gexf_version_, gexf_versions,
                   {"version of GEXF (1.2draft)", "GEXF 版本（1.2draft）"});
        add.choice("--edges-key", edges_key_, edges_keys,
                   {"node-link: name of the list of ties; NetworkX before 3.4 takes links (edges)",
                    "node-link：边列表的键名，NetworkX 3.4 之前只认 links（edges）"});
        add.flag("--pajek-bom", request_.options.byte_order_mark,
                 {"pajek: begin with a byte order mark, for Pajek on Windows",
                  "pajek：加 BOM，供 Windows 版 Pajek 识别中文"});
        add.flag("--one-mode", request_.options.one_mode,
                 {"pajek, dl: units and tasks as vertices of one kind, for programs without "
                  "two-mode networks",
                  "pajek、dl：单位与任务作为同类节点，供不支持二模网络的软件"});
    }

    ExitCode run(Session& session) override {
        request_.options.gexf_1_3 = gexf_version_ == gexf_versions.back();
        request_.options.edges_key = edges_key_;
        return request_.format == workbook_format ? write_workbook(session)
                                                  : write_network(session);
    }

    ExitCode write_workbook(Session& session) {
        PipelineOptions pipeline = input_.pipeline(session.progress);
        pipeline.hash_inputs = true;
        GraphResult built = build_analysis(pipeline);
        forget_machine_paths(built.analysis.reading);
        measure(built.analysis, every_subject);
        const Language language = picture_language(session.language, built.analysis.reading);
        const DataTable network = network_rows(built.analysis, chance_draws, language);
        std::vector<Diagnostic> notes = convergence_warnings(iterations_of(built.analysis));
        const std::vector<StudyResult> studies = run_all_studies(built.analysis, notes);
        const WorkbookFile file =
            make_workbook(built.analysis, built.inputs, network, language, studies);
        write_result(output_, file.bytes, session.out);
        session.messages.report_all(notes);
        session.messages.report_all(file.notes);
        session.messages.summarise(built.analysis.reading.findings);
        return ExitCode::done;
    }

    ExitCode write_network(Session& session) {
        Analysis analysis = build_analysis(input_.pipeline(session.progress)).analysis;
        forget_machine_paths(analysis.reading);
        const NetworkFiles made = network_files(analysis, request_);
        const bool to_stdout = output_.empty() || output_ == "-";
        if (made.files.size() > 1 && to_stdout)
            throw UsageError("needs-output",
                             {"the format '" + request_.format + "' has several files",
                              "“" + request_.format + "”格式包含多个文件"},
                             {"name them with -o FILE", "请用 -o FILE 指定文件名"});
        for (const NetworkFile& file : made.files)
            write_result(to_stdout ? "" : path_of(file), file.bytes, session.out);
        if (made.names && !to_stdout)
            write_result(path_of(*made.names), made.names->bytes, session.out);
        if (made.changed)
            session.messages.report(*made.changed);
        session.messages.summarise(analysis.reading.findings);
        return ExitCode::done;
    }

    /// network.csv -> network-nodes.csv; the map is CSV whatever the others are.
    [[nodiscard]] std::string path_of(const NetworkFile& file) const {
        if (file.suffix.empty())
            return output_;
        const std::filesystem::path path(output_);
        const bool own = path.has_extension() && file.suffix != names_suffix;
        const std::string extension = own ? path.extension().string() : "." + file.extension;
        return (path.parent_path() / (path.stem().string() + file.suffix + extension)).string();
    }

    static constexpr std::size_t chance_draws = 1000; ///< as `zeren analyze` makes unless told
    static constexpr std::array<std::string_view, 2> gexf_versions{"1.2draft", "1.3"};
    static constexpr std::array<std::string_view, 2> edges_keys{"edges", "links"};

    AnalysisInput input_;
    ExportRequest request_;
    std::string gexf_version_{gexf_versions.front()};
    std::string edges_key_{edges_keys.front()};
    std::string output_;
};

} // namespace

std::unique_ptr<Command> make_export() {
    return std::make_unique<ExportCommand>();
}

} // namespace zeren::cli
