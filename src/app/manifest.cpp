// SPDX-License-Identifier: Apache-2.0
#include "json.hpp"

#include <zeren/app/load.hpp>
#include <zeren/app/manifest.hpp>
#include <zeren/app/metric_report.hpp>
#include <zeren/app/source_date.hpp>
#include <zeren/base/errors.hpp>

#include <ctime>
#include <filesystem>
#include <ostream>

namespace zeren {
namespace {

std::string file_name(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

Json options_json(const AnalysisOptions& options) {
    Json json = Json::object();
    for (const auto& [name, value] : result_options(options))
        if (const auto* number = std::get_if<double>(&value))
            json[name] = *number;
        else if (const auto* whole = std::get_if<std::int64_t>(&value))
            json[name] = *whole;
        else
            json[name] = cell_text(value);
    return json;
}

/// SOURCE_DATE_EPOCH as an ISO time; null without it.
Json creation_time() {
    const auto seconds = source_date();
    if (!seconds)
        return nullptr;
    std::tm utc{};
    ::gmtime_r(&*seconds, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

/// A name that cannot lead out of the folder: "a.csv" or "diagrams/a.svg".
bool is_plain_name(const std::filesystem::path& name) {
    if (name.empty() || name.is_absolute())
        return false;
    std::size_t parts = 0;
    for (const auto& part : name) {
        ++parts;
        if (part == ".." || part == "." || part.empty())
            return false;
    }
    return parts == 1 || (parts == 2 && *name.begin() == "diagrams");
}

} // namespace

void write_manifest(const ManifestContent& content, std::ostream& out) {
    Json inputs = Json::array();
    for (const InputDigest& input : content.inputs)
        inputs.push_back({{"file", without_machine_path(input.name)},
                          {"bytes", input.bytes},
                          {"sha256", input.sha256}});
    Json files = Json::array();
    for (const WrittenFile& file : content.files) {
        Json entry = {{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}};
        const auto title = content.titles.find(file.name);
        if (title != content.titles.end())
            entry["title"] = title->second;
        files.push_back(std::move(entry));
    }
    Json manifest = {{"schema", "zeren/manifest/1"}, {"version", ZEREN_VERSION}};
    if (Json created = creation_time(); !created.is_null())
        manifest["created"] = std::move(created);
    manifest["inputs"] = std::move(inputs);
    manifest["options"] = options_json(*content.options);
    for (const auto& [name, value] : content.other_options)
        manifest["options"][name] = value;
    manifest["files"] = std::move(files);
    out << manifest.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

std::vector<std::string> files_of_manifest(const std::string& folder) {
    constexpr std::size_t most_bytes = 16U << 20U;
    std::vector<std::string> names;
    std::string bytes;
    try {
        bytes =
            load_file((std::filesystem::path(folder) / "manifest.json").string(), most_bytes).bytes;
    } catch (const InputError&) {
        return names; // none, or none that can be read: then nothing of the folder is known as ours
    }
    const Json manifest = Json::parse(bytes, nullptr, false);
    if (!manifest.is_object() || manifest.value("schema", "") != "zeren/manifest/1" ||
        !manifest.contains("files") || !manifest["files"].is_array())
        return names;
    for (const Json& entry : manifest["files"])
        if (entry.is_object() && entry.contains("name") && entry["name"].is_string() &&
            is_plain_name(entry["name"].get<std::string>()))
            names.push_back(entry["name"]);
    return names;
}

void forget_machine_paths(Reading& reading) {
    for (DocumentInfo& document : reading.documents)
        document.file = without_machine_path(document.file);
    for (Diagnostic& finding : reading.findings)
        finding.where.file = without_machine_path(finding.where.file);
}

std::string without_machine_path(const std::string& path) {
    return std::filesystem::path(path).is_absolute() ? file_name(path) : path;
}

} // namespace zeren
