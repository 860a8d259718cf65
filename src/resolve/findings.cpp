// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/findings.hpp"

#include <zeren/resolve/resolve.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace zeren {
namespace {

constexpr std::array table{
    FindingInfo{"ambiguous-row", Severity::warning,
                "a row fits its table only with cells missing or doubled",
                "该行与表格不符：单元格缺失或多出"},
    FindingInfo{"cut-row", Severity::warning,
                "the text ends in the middle of a row; the row is not read",
                "文本在一行中间结束，该行未读取"},
    FindingInfo{"control-character", Severity::warning, "the text holds control characters",
                "文本含有控制字符"},
    FindingInfo{"date-contradiction", Severity::warning,
                "two dates of the document exclude each other", "文件中的日期相互矛盾"},
    FindingInfo{"edges-without-roles", Severity::note,
                "a list of ties has no roles; all count as leads",
                "关系列表没有角色列，全部按牵头计"},
    FindingInfo{"elided-name", Severity::warning,
                "a name stands with its level word left out, and also alone",
                "名称省略了层级字，又单独出现"},
    FindingInfo{"file-skipped", Severity::note,
                "a file of a folder has an ending that no reader has",
                "文件夹中的文件扩展名没有对应的读取器"},
    FindingInfo{"hidden-character", Severity::warning,
                "a name or task holds characters that nobody sees", "名称或任务含有不可见字符"},
    FindingInfo{"hidden-content", Severity::note, "hidden sheets, rows or text were not read",
                "隐藏的工作表、行或文本未读取"},
    FindingInfo{"inherited-cells", Severity::note, "a row takes merged cells from the row above",
                "该行沿用上方合并单元格的内容"},
    FindingInfo{"joint-responsibility", Severity::note, "several units answer equally for a task",
                "多个单位共同负责"},
    FindingInfo{"lead-also-support", Severity::warning,
                "a unit is named as lead and as support of one task; lead counts",
                "同一单位既牵头又配合，按牵头计"},
    FindingInfo{"listed-twice", Severity::warning, "a unit stands twice in one list",
                "同一单位在一栏中重复出现"},
    FindingInfo{"look-alike", Severity::warning,
                "two names look alike and are written with other characters; they are kept apart",
                "两个名称字形相近而字符不同，未合并"},
    FindingInfo{"matrix-marks", Severity::warning,
                "nothing explains the marks of a matrix; they give no role",
                "矩阵中的符号没有图例说明，未赋予角色"},
    FindingInfo{"no-lead", Severity::warning, "a task has no leading unit", "任务没有牵头单位"},
    FindingInfo{"no-support", Severity::note, "a task has no supporting unit", "任务没有配合单位"},
    FindingInfo{"open-list", Severity::note,
                "a list ends in 等: more units take part than are named",
                "名单以“等”结尾，参与单位不止所列"},
    FindingInfo{"pronunciation-notes", Severity::note,
                "notes that tell how characters are said, 公開(kāi), were left out",
                "已略去汉字后的注音，如 公開(kāi)"},
    FindingInfo{"ragged-row", Severity::warning, "a row has more or fewer fields than the others",
                "该行字段数与其他行不同"},
    FindingInfo{"repeated-header", Severity::warning,
                "two columns of a table have the same header; both are read",
                "表格有两栏标题相同，均予读取"},
    FindingInfo{"repeated-number", Severity::warning,
                "a number is printed for several tasks of one section", "同一部分内序号重复"},
    FindingInfo{"repeated-task", Severity::warning,
                "a task stands twice, with the same text and the same units; both count",
                "同一任务（文字与单位均相同）重复出现，均予统计"},
    FindingInfo{"repeated-ties", Severity::note,
                "ties of a list stand in it again; each counts once",
                "关系列表中有重复的关系，各计一次"},
    FindingInfo{"row-above-header", Severity::warning,
                "a row as full as a task stands above the header of its table; it is not read",
                "表头上方有与任务行同样完整的一行，未读取"},
    FindingInfo{"rule-read", Severity::note, "a rule of the document decides roles",
                "文件中的规则决定了角色"},
    FindingInfo{"run-together", Severity::warning,
                "names of units stand in a cell with nothing between them; they are set apart",
                "单元格内多个单位名称连写，已拆分"},
    FindingInfo{"several-leads", Severity::note, "a task has several leading units",
                "任务有多个牵头单位"},
    FindingInfo{"similar-names", Severity::warning,
                "two names are probably one unit; they are kept apart",
                "两个名称可能是同一单位，未合并"},
    FindingInfo{"span-clipped", Severity::warning,
                "a cell asks for more rows or columns than the standard allows",
                "单元格跨行或跨列超过标准上限"},
    FindingInfo{"two-scripts", Severity::note,
                "a name is written in simplified and in traditional characters",
                "同一名称有简繁两种写法"},
    FindingInfo{"two-spellings", Severity::warning,
                "a name is written in different characters that stand for the same ones",
                "同一名称用了不同的字符写法"},
    FindingInfo{"undecodable-replaced", Severity::warning,
                "bytes that are no text of the encoding were replaced (--encoding-errors replace)",
                "无法解码的字节已被替换（--encoding-errors replace）"},
    FindingInfo{"unbalanced-brackets", Severity::warning,
                "a bracket or quotation mark does not close", "括号或引号不配对"},
    FindingInfo{"not-a-unit", Severity::warning,
                "something that names nobody stands where units are listed; it is left out",
                "单位栏中的内容不是单位名称，未计入"},
    FindingInfo{"unmatched-name", Severity::warning,
                "a table beside the documents names a unit that they do not have",
                "附加表格中的单位在文件中不存在"},
    FindingInfo{"unread-mark", Severity::warning,
                "a mark stands beside a unit, and no sentence explains it",
                "单位旁的标记在文件中没有说明"},
    FindingInfo{"unread-tag", Severity::warning,
                "a bracket looks like an assignment but was not read",
                "括号内容疑似分工标注，但未读取"},
    FindingInfo{"untagged-item", Severity::note, "a numbered item among tasks names no unit",
                "任务之间的条目未写明单位"},
    FindingInfo{"unresolved-collective", Severity::note,
                "an expression stands for units that the document does not name",
                "集合表述所指单位文件未列明"},
};

} // namespace

std::span<const FindingInfo> all_findings() {
    return table;
}

namespace detail {

Diagnostic finding(std::string_view code, InputLocation where, Text message, Text suggestion) {
    const auto known = std::find_if(table.begin(), table.end(),
                                    [&](const FindingInfo& info) { return info.code == code; });
    if (known == table.end())
        throw std::logic_error("a finding without an entry in the table: " + std::string(code));
    return {std::string(code), known->severity, std::move(where), std::move(message),
            std::move(suggestion)};
}

InputLocation place_in(const DocumentInfo& document, CellLocation where) {
    if (document.places.is_container())
        return {document.file, where.line, where.column, {}};
    return document.places.locate(document.file, where);
}

} // namespace detail
} // namespace zeren
