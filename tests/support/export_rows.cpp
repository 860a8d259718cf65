// SPDX-License-Identifier: Apache-2.0
// Writes made-up rows in every format of every network, for tests/exchange/round_trip.py.
//   export_rows ROWS.json FOLDER    ROWS: [{"text", "lead": [], "support": [], "leader", "title"}]
#include "support/sample_analysis.hpp"

#include <zeren/app/network_files.hpp>
#include <zeren/app/output.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/app/workbook.hpp>

#include <nlohmann/json.hpp>

#include <cstdio>
#include <exception>
#include <fstream>

namespace {

using namespace zeren;

Analysis analysis_from(const char* path) {
    std::ifstream file(path);
    std::vector<sample::TaskRow> rows;
    for (const nlohmann::json& row : nlohmann::json::parse(file))
        rows.push_back({.number = std::to_string(rows.size() + 1),
                        .text = row["text"],
                        .leader_title = row["title"],
                        .leader = row["leader"],
                        .lead = row["lead"],
                        .support = row["support"],
                        .deadlines = {"2024-11"}});
    return sample::analysis_of(rows);
}

/// FOLDER/NETWORK.VARIANT, FOLDER/NETWORK.VARIANT-nodes, …
void write(Analysis& analysis, const std::string& folder, const std::string& variant,
           ExportRequest request) {
    for (const std::string_view network : network_names) {
        request.network = network;
        const NetworkFiles made = network_files(analysis, request);
        const std::string stem = folder + "/" + request.network + "." + variant;
        for (const NetworkFile& file : made.files)
            write_file_atomically(stem + file.suffix, file.bytes);
        if (made.names)
            write_file_atomically(stem + made.names->suffix, made.names->bytes);
    }
}

void write_all(Analysis& analysis, const std::string& folder) {
    for (const Exporter* exporter : all_exporters()) {
        ExportRequest request;
        request.format = exporter->info.id;
        write(analysis, folder, request.format, request);
    }
    ExportRequest gexf;
    gexf.format = "gexf";
    gexf.options.gexf_1_3 = true;
    write(analysis, folder, "gexf13", gexf);
    ExportRequest links;
    links.format = "node-link";
    links.options.edges_key = "links";
    write(analysis, folder, "links", links);
    for (const char* format : {"pajek", "dl"}) {
        ExportRequest one_mode;
        one_mode.format = format;
        one_mode.options.one_mode = true;
        write(analysis, folder, one_mode.format + "-one-mode", one_mode);
    }
    const DataTable network = network_rows(analysis, 0, Language::english);
    write_file_atomically(folder + "/workbook.xlsx",
                          make_workbook(analysis, {}, network, Language::english).bytes);
}

} // namespace

int main(int count, char** words) {
    if (count != 3)
        return 2;
    try {
        Analysis analysis = analysis_from(words[1]);
        measure(analysis, every_subject);
        write_all(analysis, words[2]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "export_rows: %s\n", error.what());
        return 1;
    }
}
