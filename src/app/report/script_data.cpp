// SPDX-License-Identifier: Apache-2.0
// What the page's scripts read: names once, everything else by their numbers.
#include "parts.hpp"

#include <zeren/app/metric_report.hpp>
#include <zeren/base/text.hpp>
#include <zeren/export/metric_rows.hpp>
#include <zeren/metrics/in_chinese.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace zeren::report {
namespace {

constexpr std::size_t most_rows = 5000;    ///< of a table
constexpr std::size_t most_cells = 250000; ///< of a table of measures
constexpr std::size_t most_ties = 50000;

/// Six significant digits: more than a reader sees, and a third of the bytes.
Json shortened(double value) {
    const std::string text = fmt::format("{:.6g}", value);
    double read = 0;
    std::from_chars(text.data(), text.data() + text.size(), read);
    return read;
}

/// A number, or the reason why there is none.
Json cell(const Measured& measured, const MetricInfo& info) {
    if (!measured.value)
        return std::string(measured.reason);
    if (info.whole_number && std::abs(*measured.value) < 9e15)
        return static_cast<std::int64_t>(*measured.value);
    return shortened(*measured.value);
}

/// What the heading of a column says to who rests on it.
std::string help(std::string_view reads, std::string_view formula) {
    return std::string(reads) + "\n= " + std::string(formula);
}

Json measures(const MetricTable& table, std::string_view of) {
    const std::vector<std::string> first = measures_for_people(of);
    Json columns = Json::array();
    for (const MetricInfo* info : table.metrics)
        columns.push_back({{"id", info->id},
                           {"zh", info->title_zh},
                           {"en", info->title},
                           {"help",
                            {{"zh", help(in_chinese(info->reads), in_chinese(info->formula))},
                             {"en", help(info->reads, info->formula)}}},
                           {"shown", first.empty() || std::find(first.begin(), first.end(),
                                                                info->id) != first.end()}});
    return columns;
}

/// {columns, keys: numbers of the subjects, rows: one list of cells each, all: how many there are}.
Json table(const Analysis& analysis, std::string_view of) {
    const MetricTable& table = table_of(analysis, subject_of(of));
    const std::string_view order = of == "unit" || of == "collective" ? "task-count" : "";
    const auto rows = ranked_rows(analysis, table, of, order);
    const std::size_t fitting = most_cells / std::max<std::size_t>(table.metrics.size(), 1);
    const std::size_t shown = std::min({rows.size(), most_rows, fitting});
    Json keys = Json::array();
    Json cells = Json::array();
    for (std::size_t place = 0; place < shown; ++place) {
        keys.push_back(rows[place]);
        Json row = Json::array();
        for (std::size_t column = 0; column < table.metrics.size(); ++column)
            row.push_back(cell(table.columns[column][rows[place]], *table.metrics[column]));
        cells.push_back(std::move(row));
    }
    return {{"columns", measures(table, of)},
            {"keys", std::move(keys)},
            {"rows", std::move(cells)},
            {"all", rows.size()}};
}

Json units(const Analysis& analysis) {
    Json list = Json::array();
    for (const UnitVertex& unit : analysis.graph.units())
        list.push_back({unit.name, unit.collective ? 1 : 0});
    return list;
}

Json tasks(const Reading& reading) {
    Json list = Json::array();
    for (const Task& task : reading.tasks) {
        Json leaders = Json::array();
        for (const LeaderId leader : task.leaders)
            leaders.push_back(leader.value);
        list.push_back({task.id, task.number, std::string(task.text), std::move(leaders),
                        task.deadlines, task.where.line, task.document.value});
    }
    return list;
}

/// [unit, task, role, line] of every tie; roles by their place in `roles`.
Json ties(const Analysis& analysis) {
    Json list = Json::array();
    const BipartiteGraph& graph = analysis.graph;
    for (std::size_t task = 0; task < graph.task_count(); ++task) {
        const TaskId id{task};
        const auto tied = graph.units_of(id);
        for (std::size_t place = 0; place < tied.size() && list.size() < most_ties; ++place) {
            const std::uint32_t assignment = graph.assignments_of(id)[place];
            const std::uint32_t line = analysis.reading.assignments[assignment].where.line;
            list.push_back({tied[place].value, task,
                            static_cast<unsigned>(graph.roles_of(id)[place]),
                            line > 0 ? line : analysis.reading.tasks[task].where.line});
        }
    }
    return list;
}

Json pair_ends(const Analysis& analysis, const Json& keys) {
    Json list = Json::array();
    for (const Json& key : keys) {
        const UnitPair& pair = analysis.unit_pairs[key.get<std::size_t>()];
        list.push_back({pair.first.value, pair.second.value});
    }
    return list;
}

Json findings(const Reading& reading) {
    Json list = Json::array();
    for (const Diagnostic& finding : reading.findings)
        if (list.size() < most_rows)
            list.push_back({to_string(finding.severity), finding.code, finding.where.file,
                            finding.where.line, finding.where.place, finding.message.zh,
                            finding.message.en, finding.suggestion.zh, finding.suggestion.en});
    return list;
}

Json curve(const LorenzCurve& lorenz) {
    const auto list = [](const std::vector<double>& values) {
        Json numbers = Json::array();
        for (const double value : values)
            numbers.push_back(shortened(value));
        return numbers;
    };
    return {{"units", list(lorenz.units)},
            {"observed", list(lorenz.observed)},
            {"low", list(lorenz.low)},
            {"high", list(lorenz.high)}};
}

Json names(const Basis& basis) {
    const Reading& reading = basis.analysis.reading;
    Json leaders = Json::array(), leader_rows = Json::array(), documents = Json::array();
    for (const Leader& leader : reading.leaders)
        leaders.push_back({leader.name, leader.title});
    for (const LeaderId leader : basis.context.leaders())
        leader_rows.push_back(leader.value);
    for (const DocumentInfo& document : reading.documents)
        documents.push_back(document.file);
    return {{"leaders", std::move(leaders)},
            {"leaderRows", std::move(leader_rows)},
            {"documents", std::move(documents)}};
}

/// Nothing in it can end the element or begin a comment; U+2028 and U+2029 end lines in scripts.
std::string safe_in_script(std::string json) {
    json = text::replace_all(std::move(json), "<", "\\u003c");
    json = text::replace_all(std::move(json), ">", "\\u003e");
    json = text::replace_all(std::move(json), "&", "\\u0026");
    json = text::replace_all(std::move(json), "\xE2\x80\xA8", "\\u2028");
    return text::replace_all(std::move(json), "\xE2\x80\xA9", "\\u2029");
}

} // namespace

std::string script_data(const Basis& basis) {
    const Analysis& analysis = basis.analysis;
    Json data = names(basis);
    data["units"] = units(analysis);
    data["tasks"] = tasks(analysis.reading);
    data["roles"] = {"lead", "support", "consulted", "informed"};
    data["ties"] = ties(analysis);
    data["tieCount"] = analysis.graph.tie_count();
    for (const char* const of : {"unit", "collective", "task", "leader", "pair"})
        data["tables"][of] = table(analysis, of);
    data["tables"]["pair"]["ends"] = pair_ends(analysis, data["tables"]["pair"]["keys"]);
    data["findings"] = findings(analysis.reading);
    data["findingCount"] = analysis.reading.findings.size();
    data["lorenz"] = {{"lead", curve(basis.lead)}, {"task", curve(basis.taking_part)}};
    return safe_in_script(data.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace zeren::report
