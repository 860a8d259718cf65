// SPDX-License-Identifier: Apache-2.0
#include "metric_columns.hpp"

#include <zeren/app/catalogs.hpp>
#include <zeren/app/metric_report.hpp>
#include <zeren/app/source_date.hpp>
#include <zeren/app/workbook.hpp>
#include <zeren/export/findings.hpp>
#include <zeren/export/metric_rows.hpp>
#include <zeren/export/reading.hpp>
#include <zeren/export/workbook.hpp>

#include <algorithm>

namespace zeren {
namespace {

constexpr std::size_t charted_units = 20;
constexpr std::time_t first_date = 315532800;   ///< 1980-01-01, the first that a zip file can hold
constexpr std::time_t last_date = 253402300799; ///< 9999-12-31

/// A row a figure, sentence or option.
DataTable findings_of(std::span<const StudyResult> studies, Language language) {
    const auto said = [&](const char* en, const char* zh) { return Text{en, zh}.in(language); };
    DataTable table{{{"study", said("Study", "研究")},
                     {"item", said("Item", "项目")},
                     {"content", said("Content", "内容")}},
                    {}};
    for (const StudyResult& study : studies) {
        const auto row = [&](const std::string& item, DataCell content) {
            table.rows.push_back({study.title.in(language), item, std::move(content)});
        };
        for (const StudyFact& fact : study.facts)
            row(fact.title.in(language), in_language(fact.value, language));
        for (const Text& note : study.notes)
            row(said("Note", "说明"), note.in(language));
        for (const Diagnostic& warning : study.warnings)
            row(said("Warning", "提醒"), warning.message.in(language));
        for (const auto& [name, value] : study.options)
            row(said("Option ", "选项 ") + name, cell_text(value));
        row(said("Method", "方法"), study.method.in(language));
        row(said("Source", "文献"), study.citation);
    }
    return table;
}

/// What the studies found, and a sheet for each of their tables.
std::vector<Sheet> sheets_of(std::span<const StudyResult> studies, Language language) {
    std::vector<Sheet> sheets;
    if (studies.empty())
        return sheets;
    sheets.push_back({Text{"studies", "研究"}.in(language), findings_of(studies, language), {}, 2});
    for (std::size_t at = 0; at < studies.size(); ++at) {
        // comparisons of several years have one name
        const auto same = [&](const StudyResult& other) {
            return other.study == studies[at].study;
        };
        const auto before =
            std::count_if(studies.begin(), studies.begin() + static_cast<std::ptrdiff_t>(at), same);
        const std::string number = before == 0 ? "" : std::to_string(before + 1);
        for (const StudyTable& table : studies[at].tables)
            sheets.push_back(
                {studies[at].study + number + "-" + table.id, in_language(table, language), {}, 1});
    }
    return sheets;
}

std::time_t date_of_workbook() {
    return std::clamp(source_date().value_or(first_date), first_date, last_date);
}

/// Lays the tables of an analysis into sheets.
class WorkbookMaker {
  public:
    WorkbookMaker(const Analysis& analysis, std::span<const InputDigest> inputs,
                  const DataTable& network, Language language, std::span<const StudyResult> studies)
        : analysis_(analysis), inputs_(inputs), network_(network), language_(language),
          studies_(studies) {}

    Workbook make() {
        book_.title = said("Responsibility network", "责任网络分析");
        book_.created = date_of_workbook();
        add({"summary", "概要"}, summary());
        add({"units", "单位"}, measures("unit"), load_bars());
        if (analysis_.graph.named_unit_count() < analysis_.graph.unit_count())
            add({"collectives", "集合表述"}, measures("collective"), load_bars());
        add({"tasks", "任务"}, tasks(), {"size"});
        add({"leaders", "领导"}, measures("leader"), {"task-count", "unit-count"});
        add({"pairs", "单位对"}, pairs(), {"shared-task-count"}, 2);
        add({"ties", "任务关系"}, tie_table(analysis_.reading, language_));
        add({"network", "网络"}, network(), {}, 2);
        add({"findings", "问题"}, finding_table(analysis_.reading.findings, language_));
        add({"methods", "方法"}, catalog("metrics", language_), {}, 2);
        add_studies();
        add_chart();
        return std::move(book_);
    }

  private:
    [[nodiscard]] std::string said(const char* en, const char* zh) const {
        return language_ == Language::chinese ? zh : en;
    }

    static std::vector<std::string> load_bars() {
        return {"lead-count", "support-count", "task-count", "fractional-load"};
    }

    void add(const Text& name, DataTable table, std::vector<std::string> bars = {},
             std::size_t fixed_columns = 1) {
        book_.sheets.push_back(
            {name.in(language_), std::move(table), std::move(bars), fixed_columns});
    }

    [[nodiscard]] std::vector<std::size_t> rows_of(std::string_view of) const {
        return ranked_rows(analysis_, table_of(analysis_, subject_of(of)), of, "");
    }

    [[nodiscard]] DataTable measures(std::string_view of) const {
        return metric_rows(table_of(analysis_, subject_of(of)), rows_of(of), language_);
    }

    /// With the text of the task behind its id.
    [[nodiscard]] DataTable tasks() const {
        DataTable table = measures("task");
        const auto rows = rows_of("task");
        table.columns.insert(table.columns.begin() + 1, {"text", said("Text", "任务")});
        for (std::size_t place = 0; place < rows.size(); ++place) {
            auto& row = table.rows[place];
            row.insert(row.begin() + 1, std::string(analysis_.reading.tasks[rows[place]].text));
        }
        return table;
    }

    /// With the two units apart: they can be filtered.
    [[nodiscard]] DataTable pairs() const {
        DataTable table = measures("pair");
        const auto rows = rows_of("pair");
        table.columns.front() = {"first", said("First unit", "甲单位")};
        table.columns.insert(table.columns.begin() + 1, {"second", said("Second unit", "乙单位")});
        for (std::size_t place = 0; place < rows.size(); ++place) {
            const UnitPair& pair = analysis_.unit_pairs[rows[place]];
            auto& row = table.rows[place];
            row.front() = analysis_.graph.unit(pair.first).name;
            row.insert(row.begin() + 1, analysis_.graph.unit(pair.second).name);
        }
        return table;
    }

    /// A row a measure: there are many of them and few rows.
    [[nodiscard]] DataTable network() const {
        DataTable result{{{"measure", said("Measure", "指标")}, {"id", said("Id", "代号")}}, {}};
        for (const auto& row : network_.rows)
            result.columns.push_back({cell_text(row.front()), cell_text(row.front())});
        for (std::size_t column = 1; column < network_.columns.size(); ++column) {
            result.rows.push_back({network_.columns[column].title, network_.columns[column].id});
            for (const auto& row : network_.rows)
                result.rows.back().push_back(row[column]);
        }
        return result;
    }

    [[nodiscard]] DataTable summary() const {
        DataTable table{{{"item", said("Item", "项目")}, {"content", said("Content", "内容")}}, {}};
        const auto row = [&](const std::string& item, DataCell content) {
            table.rows.push_back({item, std::move(content)});
        };
        for (const KeyFinding& finding : key_findings(analysis_))
            row(said("Finding", "主要发现"), finding.sentence.in(language_));
        const TieCounts ties = count_ties(analysis_.reading);
        const auto count = [&](const std::string& item, std::size_t number) {
            row(item, static_cast<std::int64_t>(number));
        };
        count(said("Tasks", "任务数"), analysis_.reading.tasks.size());
        count(said("Named units", "具名单位数"), analysis_.reading.units.size());
        count(said("Leaders", "领导数"), analysis_.reading.leaders.size());
        count(said("Lead ties", "牵头关系数"), ties.lead);
        count(said("Support ties", "配合关系数"), ties.support);
        count(said("Ties of collectives", "集合表述关系数"), ties.collective);
        count(said("Findings about the source", "原文问题数"), analysis_.reading.findings.size());
        for (const DocumentInfo& document : analysis_.reading.documents) {
            row(said("Document", "文件"), document.file);
            row(said("Title", "标题"), document.title);
            row(said("Number", "文号"), document.number);
            row(said("Issuer", "发文机关"), document.issuer);
            row(said("Date", "日期"), document.date);
        }
        for (const InputDigest& input : inputs_)
            row("SHA-256", input.sha256);
        for (const auto& [name, value] : result_options(analysis_.options))
            row(said("Option ", "选项 ") + name, cell_text(value));
        row(said("Program", "程序"), "zeren " ZEREN_VERSION);
        return table;
    }

    void add_studies() {
        for (Sheet& sheet : sheets_of(studies_, language_))
            book_.sheets.push_back(std::move(sheet));
    }

    void add_chart() {
        const Sheet& units = book_.sheets[1];
        book_.chart = {.on = 0,
                       .of = 1,
                       .title = said("Units that lead most: tasks led and supported",
                                     "牵头最多的单位：牵头数与配合数"),
                       .category = "name",
                       .series = {"lead-count", "support-count"},
                       .rows = std::min(units.table.rows.size(), charted_units)};
    }

    const Analysis& analysis_;
    std::span<const InputDigest> inputs_;
    const DataTable& network_;
    Language language_;
    std::span<const StudyResult> studies_;
    Workbook book_;
};

} // namespace

DataTable network_rows(const Analysis& analysis, std::size_t draws, Language language) {
    const auto rows = ranked_rows(analysis, analysis.network, "network", "");
    DataTable table = metric_rows(analysis.network, rows, language);
    if (draws > 0)
        add_chance(analysis, draws, language, table);
    return table;
}

WorkbookFile make_workbook(const Analysis& analysis, std::span<const InputDigest> inputs,
                           const DataTable& network, Language language,
                           std::span<const StudyResult> studies) {
    WorkbookFile file;
    file.bytes = workbook_bytes(WorkbookMaker(analysis, inputs, network, language, studies).make(),
                                file.notes);
    return file;
}

WorkbookFile make_study_workbook(std::span<const StudyResult> results, Language language) {
    Workbook book;
    book.title = Text{"Studies of a responsibility network", "责任网络研究"}.in(language);
    book.created = date_of_workbook();
    book.sheets = sheets_of(results, language);
    WorkbookFile file;
    file.bytes = workbook_bytes(book, file.notes);
    return file;
}

} // namespace zeren
