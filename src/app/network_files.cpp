// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/catalogs.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/app/network_files.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren {
namespace {

constexpr std::size_t shown_width = 40;

const Exporter& require_exporter(const std::string& format) {
    if (const Exporter* exporter = find_exporter(format))
        return *exporter;
    throw UsageError("unknown-exporter",
                     {"there is no format '" + format + "'", "没有“" + format + "”格式"},
                     nearest_hint(format, export_format_ids()));
}

NetworkKind require_network(const std::string& name) {
    if (const auto kind = find_network(name))
        return *kind;
    const std::vector<std::string> known(network_names.begin(), network_names.end());
    throw UsageError("unknown-network",
                     {"there is no network '" + name + "'", "没有“" + name + "”网络"},
                     nearest_hint(name, known));
}

/// The pair measures that the network is made of, where the analysis does not have them yet.
void measure_pairs(Analysis& analysis, NetworkKind kind, std::string_view weight) {
    if (kind != NetworkKind::collaboration && kind != NetworkKind::command)
        return;
    std::vector<std::string_view> wanted{"leads-for-first", "leads-for-second",
                                         "shared-task-count"};
    if (weight != wanted.back())
        wanted.push_back(weight);
    const auto missing = [&](std::string_view id) { return analysis.pairs.column(id) == nullptr; };
    const Subject pairs[]{Subject::pair};
    if (std::any_of(wanted.begin(), wanted.end(), missing))
        measure(analysis, pairs, wanted);
}

Diagnostic warning_of(const std::vector<ChangedText>& changed, const Exporter& exporter) {
    const std::string count = std::to_string(changed.size());
    const std::string format(exporter.info.id);
    const std::string first = text::visible(text::shorten(changed.front().original, shown_width));
    return {"changed-names",
            Severity::warning,
            {},
            {format + " cannot hold " + count + " of the names as they are; the first is '" +
                 first + "'",
             format + " 无法原样保存 " + count + " 个名称，第一个是“" + first + "”"},
            {"the file that ends in -names.csv says what stands for what (written with -o)",
             "对照表见以 -names.csv 结尾的文件（用 -o 时写出）"}};
}

} // namespace

NetworkFiles network_files(Analysis& analysis, const ExportRequest& request) {
    const Exporter& exporter = require_exporter(request.format);
    const NetworkKind kind = require_network(request.network);
    measure_pairs(analysis, kind, request.weight);
    const ExportResult result =
        export_network(make_network(analysis, kind, request.weight), exporter, request.options);
    NetworkFiles made;
    for (const ExportedFile& file : result.files)
        made.files.push_back({file.suffix, file.extension, file.bytes});
    if (!result.changed.empty()) {
        made.names = {std::string(names_suffix), "csv", changed_texts_csv(result.changed)};
        made.changed = warning_of(result.changed, exporter);
    }
    return made;
}

} // namespace zeren
