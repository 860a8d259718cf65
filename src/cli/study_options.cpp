// SPDX-License-Identifier: Apache-2.0
#include "study_options.hpp"

#include <zeren/app/print.hpp>
#include <zeren/app/report.hpp>
#include <zeren/app/workbook.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace zeren::cli {
namespace {

const Text study_group{"Study", "研究选项"};
constexpr std::array<std::string_view, 3> corrections{"bh", "holm", "none"};
constexpr std::array<std::string_view, 2> subjects{"unit", "network"};
constexpr double rows_for_people = 20;

} // namespace

void StudyOptionsInput::add_to(CLI::App& app, Language language) {
    OptionAdder add(app, language);
    const std::string& group = study_group.in(language);
    add.list("--model", request_.models, "ID,…",
             {"null models: bicm (also sdsm), fdsm, frm, fcm, ffm",
              "零模型：bicm（即 sdsm）、fdsm、frm、fcm、ffm"})
        ->group(group);
    add.value("--alpha", request_.alpha, "A",
              {"level at which a pair counts, after the correction (0.05)",
               "显著性水平，按校正后的值比较（0.05）"})
        ->group(group);
    add.choice("--correction", request_.correction, corrections,
               {"for testing many pairs: Benjamini-Hochberg, Holm, or none (bh)",
                "多重检验校正：bh、holm 或 none（bh）"})
        ->group(group);
    add.value("--draws", request_.draws, "N",
              {"random tables to draw (1000; communities 100, nestedness 200)",
               "随机表的抽取次数（1000；communities 100，nestedness 200）"})
        ->group(group);
    add.value("--restarts", request_.restarts, "N",
              {"how often a search begins anew (100; communities 1000)",
               "搜索的重启次数（100；communities 1000）"})
        ->group(group);
    add.choice(
           "--of", request_.of, subjects,
           {"whose measures are put against chance (network)", "与随机对照的指标对象（network）"})
        ->group(group);
    add.list("--only", request_.only, "ID,…",
             {"measures that are put against chance ('zeren list metrics')",
              "与随机对照的指标（见“zeren list metrics”）"})
        ->group(group);
    add.value("--cannot", request_.cannot, "FILE",
              {"CSV unit,task: units that cannot take a task (structural zeros)",
               "CSV unit,task：不可能承担某任务的单位（结构零）"})
        ->group(group);
    add.value("--by", request_.by, "leader|kind|FILE",
              {"groups of the units: the leader of most of their tasks, their kind, or a CSV "
               "unit,group (leader)",
               "单位分组：主要分管领导、单位类别，或 CSV unit,group（leader）"})
        ->group(group);
}

void StudyOutput::add_to(CLI::App& app, Language language) {
    OptionAdder add(app, language);
    add.value("--table", table_, "ID",
              {"only this table of the study; csv, tsv and jsonl hold one (the first)",
               "只输出该表；csv、tsv、jsonl 每次一张（默认第一张）"});
    add.value("--top", top_, "N",
              {"rows of a table for people; 0 = all (20)", "供阅读的表格行数；0 为全部（20）"});
    add.value("--report", report_, "FILE",
              {"also a page of the result: HTML, whole tables, both languages",
               "另存为网页：HTML，完整表格，中英文"});
    add.value("--workbook", workbook_, "FILE",
              {"also a workbook of the result: XLSX, a sheet for each table",
               "另存为工作簿：XLSX，每表一页"});
    format_.add_to(app, language);
}

void StudyOutput::print(std::span<const StudyResult> results, const std::string& schema,
                        Session& session) const {
    for (const StudyResult& result : results)
        print_one(result, schema, session);
    if (!report_.empty())
        write_result(report_, make_study_page(results, session.spoken()), session.out);
    if (workbook_.empty())
        return;
    const WorkbookFile file = make_study_workbook(results, session.spoken());
    write_result(workbook_, file.bytes, session.out);
    session.messages.report_all(file.notes);
}

void StudyOutput::print_one(const StudyResult& result, const std::string& schema,
                            Session& session) const {
    const TableFormat format = format_.get();
    StudyPrint print;
    print.format = format;
    print.language = language_of(format, session.language);
    print.table = table_;
    print.top = static_cast<std::size_t>(std::max(0.0, top_.value_or(rows_for_people)));
    print.schema = schema;
    print_study(result, print, session.out);
    session.messages.report_all(result.warnings);
    if (is_for_people(format) || format == TableFormat::json)
        return;
    std::string options = "#";
    for (const auto& [name, value] : result.options)
        options += " " + name + "=" + cell_text(value);
    session.messages.say({options, options});
    if (result.tables.empty())
        for (const Text& note : result.notes)
            session.messages.say(note);
}

} // namespace zeren::cli
