// SPDX-License-Identifier: Apache-2.0
#include "json_stream.hpp"
#include "titles.hpp"

#include <zeren/export/findings.hpp>

namespace zeren {
namespace {

using printer::Json;
using printer::JsonStream;

/// A file name as the URI reference that SARIF wants: everything unsafe percent-encoded.
std::string uri_of(std::string_view file) {
    static constexpr char digits[] = "0123456789ABCDEF";
    static constexpr std::string_view safe = "-._~/";
    std::string uri;
    for (const char c : file) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9') || safe.find(c) != std::string_view::npos)
            uri.push_back(c);
        else
            uri += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
    }
    return uri;
}

Json location_json(const InputLocation& where) {
    Json physical = {{"artifactLocation", {{"uri", uri_of(where.file)}}}};
    if (where.line > 0) {
        physical["region"] = {{"startLine", where.line}};
        if (where.column > 0)
            physical["region"]["startColumn"] = where.column;
    }
    Json location = {{"physicalLocation", std::move(physical)}};
    if (!where.place.empty())
        location["logicalLocations"] = Json::array({Json{{"name", where.place}}});
    return location;
}

Json result_json(const Diagnostic& finding, Language language) {
    std::string message = finding.message.in(language);
    if (!finding.suggestion.in(language).empty())
        message += "\n" + finding.suggestion.in(language);
    return {{"ruleId", finding.code},
            {"level", to_string(finding.severity)},
            {"message", {{"text", std::move(message)}}},
            {"locations", Json::array({location_json(finding.where)})}};
}

Json rule_json(const FindingInfo& rule, Language language) {
    const std::string_view meaning =
        language == Language::chinese ? rule.meaning_zh : rule.meaning_en;
    return {{"id", rule.code},
            {"shortDescription", {{"text", meaning}}},
            {"defaultConfiguration", {{"level", to_string(rule.severity)}}}};
}

} // namespace

DataTable finding_table(std::span<const Diagnostic> findings, Language language) {
    DataTable table;
    table.columns = titled(language, {{"severity", "Severity", "级别"},
                                      {"code", "Code", "代码"},
                                      {"file", "File", "文件"},
                                      {"line", "Line", "行"},
                                      {"place", "Place", "位置"},
                                      {"message", "Message", "说明"},
                                      {"suggestion", "Suggestion", "建议"}});
    for (const Diagnostic& finding : findings)
        table.rows.push_back(
            {std::string(to_string(finding.severity)), finding.code, finding.where.file,
             finding.where.line == 0 ? DataCell(NotAvailable{})
                                     : DataCell(std::int64_t{finding.where.line}),
             finding.where.place, finding.message.in(language), finding.suggestion.in(language)});
    return table;
}

void write_sarif(std::span<const Diagnostic> findings, std::span<const FindingInfo> rules,
                 Language language, std::ostream& out) {
    Json rule_list = Json::array();
    for (const FindingInfo& rule : rules)
        rule_list.push_back(rule_json(rule, language));
    Json results = Json::array();
    for (const Diagnostic& finding : findings)
        results.push_back(result_json(finding, language));
    JsonStream stream(out);
    stream.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    stream.field("version", "2.1.0");
    stream.field(
        "runs", Json::array({Json{{"tool", {{"driver", {{"name", "zeren"}, {"rules", rule_list}}}}},
                                  {"columnKind", "unicodeCodePoints"},
                                  {"results", results}}}));
}

} // namespace zeren
