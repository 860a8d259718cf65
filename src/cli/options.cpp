// SPDX-License-Identifier: Apache-2.0
#include "options.hpp"

#include <zeren/app/nearest.hpp>
#include <zeren/app/output.hpp>
#include <zeren/base/errors.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <thread>

namespace zeren::cli {
namespace {

const Text reading_group{"Reading", "读取选项"};
const Text common_group{"Every command", "通用选项"};

constexpr std::array<std::string_view, 3> lead_rules{"as-stated", "first-is-lead", "joint"};
constexpr std::array<std::string_view, 2> encoding_error_choices{"refuse", "replace"};
constexpr std::array<std::string_view, 3> color_choices{"auto", "always", "never"};
constexpr std::array<std::string_view, 2> diagnostic_forms{"text", "json"};
constexpr std::array<std::string_view, 3> language_choices{"auto", "en", "zh"};

template <class Names>
std::string joined(const Names& names) {
    std::string list;
    for (const std::string_view name : names)
        list += (list.empty() ? "" : "|") + std::string(name);
    return list;
}

} // namespace

template <class Value>
CLI::Option* OptionAdder::value(const std::string& flags, Value& target, const char* value_name,
                                const Text& description) {
    return app_.add_option(flags, target, description.in(language_))->type_name(value_name);
}
template CLI::Option* OptionAdder::value(const std::string&, std::string&, const char*,
                                         const Text&);
template CLI::Option* OptionAdder::value(const std::string&, double&, const char*, const Text&);
template CLI::Option* OptionAdder::value(const std::string&, std::uint32_t&, const char*,
                                         const Text&);
template CLI::Option* OptionAdder::value(const std::string&, std::uint64_t&, const char*,
                                         const Text&);
template CLI::Option* OptionAdder::value(const std::string&, std::optional<double>&, const char*,
                                         const Text&);

CLI::Option* OptionAdder::flag(const std::string& flags, bool& target, const Text& description) {
    return app_.add_flag(flags, target, description.in(language_));
}

CLI::Option* OptionAdder::choice(const std::string& flags, std::string& target,
                                 std::span<const std::string_view> choices,
                                 const Text& description) {
    const std::string option = flags.substr(flags.rfind(',') + 1);
    const std::vector<std::string> known(choices.begin(), choices.end());
    const auto check = [known, option](const std::string& given) -> std::string {
        if (std::find(known.begin(), known.end(), given) == known.end())
            throw UsageError(
                "bad-value",
                {option + " does not take '" + given + "'", option + " 不接受“" + given + "”"},
                nearest_hint(given, known));
        return {};
    };
    return value(flags, target, joined(choices).c_str(), description)->check(check, "");
}

CLI::Option* OptionAdder::list(const std::string& flags, std::vector<std::string>& target,
                               const char* value_name, const Text& description) {
    return app_.add_option(flags, target, description.in(language_))
        ->type_name(value_name)
        ->delimiter(',')
        ->expected(1)
        ->take_all();
}

CLI::Option* OptionAdder::positional(const std::string& name, std::string& target,
                                     std::span<const std::string> choices,
                                     const Text& description) {
    return app_.add_option(name, target, description.in(language_))
        ->required()
        ->type_name(joined(choices));
}

CLI::Option* OptionAdder::positional(const std::string& name, std::vector<std::string>& target,
                                     const Text& description) {
    return app_.add_option(name, target, description.in(language_))->required()->type_name("INPUT");
}

void ReadingOptions::add_to(CLI::App& app, Language language) {
    OptionAdder add(app, language);
    const std::string& group = reading_group.in(language);
    add.positional("INPUT", options_.inputs,
                   {"files, folders, or - for standard input", "文件、文件夹，或 - 表示标准输入"});
    add.value("--reader", options_.reading.reader, "NAME",
              {"read with this carrier or layout instead of the one that fits best ('zeren list "
               "readers'); edges: a list of ties, a line each: unit, task, role",
               "指定读取器（见“zeren list readers”）；edges 为关系列表，每行：单位、任务、角色"})
        ->group(group);
    add.value("--encoding", options_.reading.encoding, "NAME",
              {"encoding of the input, for example gb18030; found out when not given",
               "输入编码，例如 gb18030；不给出则自动判断"})
        ->group(group);
    add.choice(
           "--encoding-errors", encoding_errors_, encoding_error_choices,
           {"bytes that are no text of the encoding: refuse the file, or put U+FFFD for them and "
            "say so (refuse)",
            "无法解码的字节：拒绝该文件，或以 U+FFFD 代替并提示（refuse）"})
        ->group(group);
    add.value("--aliases", options_.aliases, "FILE",
              {"CSV alias,name: spellings that are one unit", "别名表 CSV（alias,name）"})
        ->group(group);
    add.value("--vocabulary", options_.vocabulary, "FILE",
              {"TOML file with words to add to the built-in lists", "补充词表（TOML）"})
        ->group(group);
    add.value(
           "--jurisdiction", options_.jurisdiction, "NAME",
           {"whose units these are, when the document does not say", "所属行政区（文件未写明时）"})
        ->group(group);
    add.choice("--rule", options_.lead_rule, lead_rules,
               {"who leads where several units are responsible and none is named lead: what the "
                "document "
                "says, always the first, or all of them jointly (as-stated)",
                "列出多个责任单位而未写明牵头时：按文件规定、首位牵头、共同负责（as-stated）"})
        ->group(group);
    add.flag("--no-default-supporters", no_default_supporters_,
             {"do not obey sentences that make units supporters of every task",
              "不采用“均为配合单位”一类的总括规定"})
        ->group(group);
    add.value("--jobs", jobs_, "N",
              {"how much may run at a time; results do not depend on it (all cores)",
               "并行数，不影响结果（全部核心）"})
        ->group(group);
    add_limits(add, group);
}

PipelineOptions ReadingOptions::pipeline(Progress& progress) const {
    PipelineOptions options = options_;
    options.progress = &progress;
    options.default_supporters = !no_default_supporters_;
    options.reading.replace_undecodable = encoding_errors_ == "replace";
    check_limits(options.reading.limits);
    options.analysis.jobs = jobs_ > 0 ? jobs_ : std::max(1U, std::thread::hardware_concurrency());
    return options;
}

void FormatOption::add_to(CLI::App& app, Language language) {
    OptionAdder(app, language)
        .choice("--format", name_, table_format_names,
                {"form of the output (table)", "输出格式（table）"});
}

TableFormat FormatOption::get() const {
    return find_table_format(name_).value_or(TableFormat::table);
}

void CommonOptions::add_to(CLI::App& app, Language help_language) {
    OptionAdder add(app, help_language);
    const std::string& group = common_group.in(help_language);
    add.flag("-q,--quiet", quiet, {"errors only", "只输出错误"})->group(group);
    add.flag("-v,--verbose", verbose, {"every note about the input too", "输出全部提示"})
        ->group(group);
    add.choice("--color", color, color_choices, {"colour in messages (auto)", "消息着色（auto）"})
        ->group(group);
    add.choice("--lang", language, language_choices,
               {"language of messages; auto follows LC_ALL, LC_MESSAGES, LANG (auto)",
                "消息语言；auto 依 LC_ALL、LC_MESSAGES、LANG（auto）"})
        ->group(group);
    add.choice("--diagnostics", diagnostics, diagnostic_forms,
               {"form of messages on standard error (text)", "标准错误的消息格式（text）"})
        ->group(group);
    add.value("--config", config, "FILE",
              {"TOML file with options: format = \"csv\"", "选项文件（TOML）：format = \"csv\""})
        ->group(group);
}

void write_result(const std::string& path, std::string_view bytes, std::ostream& out) {
    if (path.empty() || path == "-")
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    else
        write_file_atomically(path, bytes);
}

} // namespace zeren::cli
