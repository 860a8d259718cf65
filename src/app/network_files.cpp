// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/catalogs.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/app/network_files.hpp>
#include <zeren/app/pictures.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/export/exporter.hpp>

#include <sstream>

namespace zeren {

std::vector<NetworkFile> export_network(const Analysis& analysis, std::string_view format,
                                        LanguageChoice language) {
    if (format == "dot") {
        DrawRequest request;
        request.view = "bipartite";
        request.language = language;
        return {{"", "dot", draw_picture(analysis, request).bytes}};
    }
    const Exporter* exporter = find_exporter(format);
    if (exporter == nullptr)
        throw UsageError("unknown-exporter",
                         {"there is no format '" + std::string(format) + "'",
                          "没有“" + std::string(format) + "”格式"},
                         nearest_hint(format, export_format_ids()));
    std::vector<NetworkFile> files;
    for (const ExportFile& file : exporter->files) {
        std::ostringstream text;
        file.write(analysis, text);
        files.push_back(
            {std::string(file.suffix), std::string(file.extension), std::move(text).str()});
    }
    return files;
}

} // namespace zeren
