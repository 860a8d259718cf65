// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>

namespace zeren::test {

/// Two tasks of one document: 甲局 leads the first and supports the second, the other unit supports
/// the first and leads the second; 各镇 (collective) supports the second, by a rule of the
/// document.
inline Reading small_reading() {
    Reading reading;
    DocumentInfo document;
    document.file = "dir/notice 1.txt";
    document.encoding = "UTF-8";
    reading.documents.push_back(document);
    reading.leaders.push_back({"王一", "副区长", {}, {}});
    reading.units.resize(2);
    reading.units[0].name = "甲局";
    reading.units[0].kind = UnitKind::department;
    reading.units[1].name = "乙<&>\"办\x01";
    reading.collectives.resize(1);
    reading.collectives[0].text = "各镇";
    reading.collectives[0].quantifier = Quantifier::all;
    reading.tasks.resize(2);
    reading.tasks[0].id = "main-1-1";
    reading.tasks[0].number = "1";
    reading.tasks[0].text = "修路";
    reading.tasks[0].leaders = {LeaderId{0U}};
    reading.tasks[0].deadlines = {"2024-11"};
    reading.tasks[0].where.line = 3;
    reading.tasks[0].cells = {{Column::lead, {5, 1, 1, 1}, "甲局", false},
                              {Column::lead, {7, 1, 1, 1}, "丙局", false}};
    reading.tasks[1].id = "main-1-2";
    reading.tasks[1].text = "=SUM(1)";
    const auto tie = [&](std::uint32_t task, std::uint32_t actor, Role role, bool collective) {
        Assignment assignment;
        assignment.task = TaskId{task};
        assignment.actor = actor;
        assignment.role = role;
        assignment.collective = collective;
        assignment.where.line = 5;
        reading.assignments.push_back(assignment);
    };
    tie(0, 0, Role::lead, false);
    tie(0, 1, Role::support, false);
    tie(1, 1, Role::lead, false);
    tie(1, 0, Role::support, false);
    tie(1, 0, Role::support, true);
    reading.assignments.back().by_rule = true;
    reading.findings.push_back({"no-support",
                                Severity::note,
                                {"dir/notice 1.txt", 9, 2, {}},
                                {"nobody supports it", "没有配合单位"},
                                {}});
    return reading;
}

inline Analysis small_analysis() {
    Analysis analysis;
    analysis.reading = small_reading();
    std::vector<UnitVertex> units{{"甲局", UnitKind::department, false, 0},
                                  {analysis.reading.units[1].name, UnitKind::other, false, 1},
                                  {"各镇", UnitKind::other, true, 0}};
    analysis.graph = BipartiteGraph(std::move(units), 2,
                                    {{UnitId{0U}, TaskId{0U}, Role::lead, 0},
                                     {UnitId{1U}, TaskId{0U}, Role::support, 1},
                                     {UnitId{1U}, TaskId{1U}, Role::lead, 2},
                                     {UnitId{0U}, TaskId{1U}, Role::support, 3},
                                     {UnitId{2U}, TaskId{1U}, Role::support, 4}});
    return analysis;
}

} // namespace zeren::test
