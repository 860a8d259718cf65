// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/catalogs.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/app/workbook.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/draw/view.hpp>
#include <zeren/export/exporter.hpp>
#include <zeren/metrics/in_chinese.hpp>
#include <zeren/metrics/metric.hpp>
#include <zeren/read/reader.hpp>
#include <zeren/resolve/resolve.hpp>
#include <zeren/study/study.hpp>

namespace zeren {
namespace {

std::string chosen(Language language, std::string_view en, std::string_view zh) {
    return std::string(language == Language::chinese ? zh : en);
}

/// The programs that read a format; names are the same in both languages.
std::string read_by(const ExporterInfo& info, Language language) {
    return info.read_by_zh.empty() ? std::string(info.read_by)
                                   : chosen(language, info.read_by, info.read_by_zh);
}

DataTable readers(Language language) {
    DataTable table{{{"id", "Id"},
                     {"kind", chosen(language, "Kind", "类别")},
                     {"title", chosen(language, "Title", "名称")},
                     {"extensions", chosen(language, "Files", "扩展名")},
                     {"reads", chosen(language, "Reads", "可读取")}},
                    {}};
    for (const Reader* reader : all_readers())
        table.rows.push_back({std::string(reader->info.id), chosen(language, "carrier", "载体"),
                              chosen(language, reader->info.title, reader->info.title_zh),
                              std::string(reader->info.extensions),
                              chosen(language, reader->info.reads, reader->info.reads_zh)});
    for (const LayoutInfo& layout : all_layouts())
        table.rows.push_back({std::string(layout.id), chosen(language, "layout", "版式"),
                              chosen(language, layout.title, layout.title_zh), std::string(),
                              chosen(language, layout.reads, layout.reads_zh)});
    return table;
}

std::vector<std::string> subjects_of(const Metric& metric) {
    std::vector<std::string> names;
    for (const Subject subject : metric.subjects)
        names.emplace_back(to_string(subject));
    return names;
}

/// Where a peer's figure differs, and how: "networkx: …".
std::vector<std::string> conventions_of(const Metric& metric, Language language) {
    std::vector<std::string> lines;
    for (const MetricConvention& convention : metric.conventions)
        lines.push_back(std::string(to_string(convention.peer)) + ": " +
                        chosen(language, convention.differs, convention.differs_zh));
    return lines;
}

DataTable metrics(Language language) {
    DataTable table{{{"id", "Id"},
                     {"title", chosen(language, "Title", "名称")},
                     {"of", chosen(language, "Of", "对象")},
                     {"formula", chosen(language, "Formula", "公式")},
                     {"range", chosen(language, "Range", "取值范围")},
                     {"undefined-when", chosen(language, "Undefined when", "无定义的情形")},
                     {"reads", chosen(language, "How to read it", "如何解读")},
                     {"citation", chosen(language, "Citation", "文献")},
                     {"cost", chosen(language, "Cost", "计算量")},
                     {"conventions", chosen(language, "Peers differ", "其他软件的口径")}},
                    {}};
    const auto said = [&](std::string_view english) {
        return chosen(language, english, in_chinese(english));
    };
    for (const Metric* metric : all_metrics()) {
        const MetricInfo& info = metric->info;
        table.rows.push_back({std::string(info.id), chosen(language, info.title, info.title_zh),
                              subjects_of(*metric), said(info.formula), said(info.range),
                              said(info.undefined_when), said(info.reads), said(info.citation),
                              std::string(info.cost), conventions_of(*metric, language)});
    }
    return table;
}

DataTable studies(Language language) {
    DataTable table{{{"id", "Id"},
                     {"title", chosen(language, "Title", "名称")},
                     {"answers", chosen(language, "Answers", "回答的问题")},
                     {"method", chosen(language, "Method", "方法")},
                     {"takes", chosen(language, "Takes", "可用选项")},
                     {"undefined-when", chosen(language, "No answer when", "无法回答的情形")},
                     {"citation", chosen(language, "Citation", "文献")},
                     {"cost", chosen(language, "Cost", "计算量")}},
                    {}};
    for (const Study* study : all_studies()) {
        const StudyInfo& info = study->info;
        std::string takes;
        for (const std::string_view option :
             {"model", "alpha", "correction", "draws", "restarts", "of", "only", "cannot", "by"})
            if (study->takes(option))
                takes += (takes.empty() ? "--" : " --") + std::string(option);
        table.rows.push_back({std::string(info.id), chosen(language, info.title, info.title_zh),
                              chosen(language, info.answers, info.answers_zh),
                              chosen(language, info.method, info.method_zh), std::move(takes),
                              chosen(language, info.undefined_when, info.undefined_when_zh),
                              std::string(info.citation), std::string(info.cost)});
    }
    return table;
}

/// "--leader --minimum-weight": what the view can do with, but also without.
std::string optional_choices(const ViewInfo& info) {
    std::string list;
    for (const char* const option : {"leader", "minimum-weight", "backbone", "succession", "match"})
        if (takes_option(info, option))
            list += std::string(list.empty() ? "--" : " --") + option;
    return list;
}

DataTable views(Language language) {
    DataTable table{{{"id", "Id"},
                     {"title", chosen(language, "Title", "名称")},
                     {"shows", chosen(language, "Shows", "内容")},
                     {"needs", chosen(language, "Needs", "必需选项")},
                     {"takes", chosen(language, "Takes", "可用选项")}},
                    {}};
    std::vector<const View*> every(all_views().begin(), all_views().end());
    every.insert(every.end(), difference_views().begin(), difference_views().end());
    for (const View* view : every) {
        const ViewInfo& info = view->info;
        table.rows.push_back({std::string(info.id), chosen(language, info.title, info.title_zh),
                              chosen(language, info.shows, info.shows_zh),
                              std::string(info.needs.empty() ? "" : "--") + std::string(info.needs),
                              optional_choices(info)});
    }
    return table;
}

DataTable exporters(Language language) {
    DataTable table{{{"id", "Id"},
                     {"title", chosen(language, "Title", "名称")},
                     {"read-by", chosen(language, "Read by", "可用软件")}},
                    {}};
    for (const Exporter* exporter : all_exporters())
        table.rows.push_back({std::string(exporter->info.id),
                              chosen(language, exporter->info.title, exporter->info.title_zh),
                              read_by(exporter->info, language)});
    table.rows.push_back({std::string(workbook_format),
                          chosen(language, "Workbook with every table", "工作簿（全部表格）"),
                          chosen(language, "Excel, WPS, LibreOffice", "Excel、WPS、LibreOffice")});
    return table;
}

DataTable findings(Language language) {
    DataTable table{{{"code", chosen(language, "Code", "代码")},
                     {"severity", chosen(language, "Severity", "级别")},
                     {"meaning", chosen(language, "Meaning", "含义")}},
                    {}};
    for (const FindingInfo& info : all_findings())
        table.rows.push_back({std::string(info.code), std::string(to_string(info.severity)),
                              chosen(language, info.meaning_en, info.meaning_zh)});
    return table;
}

} // namespace

DataTable catalog(std::string_view kind, Language language) {
    if (kind == "readers")
        return readers(language);
    if (kind == "metrics")
        return metrics(language);
    if (kind == "studies")
        return studies(language);
    if (kind == "views")
        return views(language);
    if (kind == "exporters")
        return exporters(language);
    if (kind == "findings")
        return findings(language);
    const std::vector<std::string> known(catalog_names.begin(), catalog_names.end());
    throw UsageError("unknown-catalog",
                     {"there is no list of '" + std::string(kind) + "'",
                      "没有“" + std::string(kind) + "”的清单"},
                     nearest_hint(kind, known));
}

std::vector<std::string> export_format_ids() {
    std::vector<std::string> ids;
    for (const Exporter* exporter : all_exporters())
        ids.emplace_back(exporter->info.id);
    ids.emplace_back(workbook_format);
    return ids;
}

} // namespace zeren
