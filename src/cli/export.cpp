// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"

#include <zeren/app/catalogs.hpp>
#include <zeren/app/network_files.hpp>
#include <zeren/base/errors.hpp>

#include <CLI/CLI.hpp>

#include <filesystem>

namespace zeren::cli {
namespace {

class ExportCommand : public Command {
    std::string name() const override { return "export"; }
    Text summary() const override {
        return {"Write the network for another program", "导出网络,供其他软件使用"};
    }
    std::string example() const override {
        return "zeren export notice.txt --to graphml -o network.graphml\n"
               "zeren export notice.txt --to csv -o network.csv";
    }

    void add_options(CLI::App& app, Language language) override {
        input_.add_to(app, language);
        OptionAdder add(app, language);
        std::string formats;
        for (const std::string& id : export_format_ids())
            formats += (formats.empty() ? "" : ", ") + id;
        add.value("--to", format_, "FORMAT", {"one of: " + formats, "格式:" + formats})->required();
        add.value("-o,--output", output_, "FILE",
                  {"write to this file; a format of two files adds -nodes and -edges to its name",
                   "写入文件;双文件格式在文件名后加 -nodes 与 -edges"});
    }

    ExitCode run(Session& session) override {
        const Analysis analysis = build_analysis(input_.pipeline()).analysis;
        const auto files = export_network(analysis, format_, session.language);
        const bool to_stdout = output_.empty() || output_ == "-";
        if (files.size() > 1 && to_stdout)
            throw UsageError("needs-output",
                             {"the format '" + format_ + "' has several files",
                              "“" + format_ + "”格式包含多个文件"},
                             {"name them with -o FILE", "请用 -o FILE 指定文件名"});
        for (const NetworkFile& file : files)
            write_result(to_stdout ? "" : path_of(file), file.bytes, session.out);
        session.messages.summarise(analysis.reading.findings);
        return ExitCode::done;
    }

    /// network.csv -> network-nodes.csv
    [[nodiscard]] std::string path_of(const NetworkFile& file) const {
        if (file.suffix.empty())
            return output_;
        const std::filesystem::path path(output_);
        const std::string extension =
            path.has_extension() ? path.extension().string() : "." + file.extension;
        return (path.parent_path() / (path.stem().string() + file.suffix + extension)).string();
    }

    AnalysisInput input_;
    std::string format_;
    std::string output_;
};

} // namespace

std::unique_ptr<Command> make_export() {
    return std::make_unique<ExportCommand>();
}

} // namespace zeren::cli
