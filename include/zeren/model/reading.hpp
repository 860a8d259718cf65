// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/base/location.hpp>
#include <zeren/model/document_places.hpp>
#include <zeren/model/identifiers.hpp>
#include <zeren/model/text_pool.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// What zeren understood of its inputs: documents, tasks, units, collectives, and who does what.
namespace zeren {

enum class Role : std::uint8_t { lead, support, consulted, informed };
std::string_view to_string(Role role);

/// What kind of body a unit is, read off the shape of its name (an attribute, never an identity).
enum class UnitKind : std::uint8_t {
    department,
    party,
    town,
    subdistrict,
    enterprise,
    institution,
    person,
    other
};
std::string_view to_string(UnitKind kind);

/// 各 = every member; 有关/相关 = some, not said which; neither word = unspecified.
enum class Quantifier : std::uint8_t { all, some, unspecified };
std::string_view to_string(Quantifier quantifier);

/// What a column of a responsibility table holds. `responsible` (责任单位) becomes lead, joint or
/// support by its context; `note` is read and kept, never interpreted.
enum class Column : std::uint8_t {
    number,
    task,
    content,
    lead,
    responsible,
    support,
    leader,
    deadline,
    group,
    note
};
std::string_view to_string(Column column);

struct DocumentInfo {
    std::string file;
    std::string title;
    std::string number; ///< 文号, for example 鄞政办发〔2024〕2号
    std::string issuer;
    std::string jurisdiction;
    std::string date; ///< ISO 8601, as printed under the notice
    std::string encoding;
    std::string reader;
    DocumentPlaces places{};
};

struct Leader {
    std::string name;
    std::string title;
    DocumentId document;
    CellLocation first;
};

struct Unit {
    std::string name; ///< as first written
    std::string key;  ///< identity within the jurisdiction
    UnitKind kind = UnitKind::other;
    std::string jurisdiction;
    std::vector<std::string>
        aliases; ///< other spellings that an aliases file, or a restored prefix, merged into it
    DocumentId document;
    CellLocation first;
};

/// An expression that stands for many units, for example 各镇(街道、园区).
struct Collective {
    std::string text;
    Quantifier quantifier = Quantifier::unspecified;
    std::string scope;                ///< 区级, 县, …; empty when none is said
    std::vector<std::string> members; ///< member classes: 镇, 街道, 园区
    DocumentId document;
    CellLocation first;
};

/// One claim of the table: this unit (or collective) has this role in this task.
struct Assignment {
    TaskId task;
    bool collective =
        false; ///< `actor` is a CollectiveId when true, a UnitId of the reading when false
    std::uint32_t actor = 0;
    Role role = Role::lead;
    bool by_rule =
        false; ///< added by a rule of the document (default supporters), not named in the row
    bool inherited = false; ///< from a cell merged down from above
    PooledText text;        ///< as written in the cell
    CellLocation where;
};

/// A cell that a task was read from: its column, its place, its raw text.
struct TaskCell {
    Column column = Column::task;
    CellLocation where;
    PooledText text;
    bool inherited = false;
};

struct Task {
    std::string id;     ///< unique and stable for the same document
    std::string number; ///< as printed; never an identity
    PooledText text;
    PooledText content;
    PooledText section; ///< heading that it stands under
    std::uint32_t table = 0;
    DocumentId document;
    std::vector<LeaderId> leaders;
    std::vector<std::string>
        deadlines; ///< ISO 8601 to the precision given: 2024, 2024-11, 2024-11-30
    std::string deadline_text;
    bool joint = false;                 ///< several units answer equally; all count as lead
    bool open_list = false;             ///< a list ended in 等
    std::vector<std::string> inherited; ///< columns taken from a merged cell above
    CellLocation where;
    std::vector<TaskCell> cells;
};

/// What became of one non-empty source line.
enum class LineUse : std::uint8_t { task_cell, heading, header, metadata, rule, prose, chrome };
std::string_view to_string(LineUse use);

struct LineAccount {
    static constexpr std::uint32_t no_task = UINT32_MAX;

    std::uint32_t line = 0;
    LineUse use = LineUse::prose;
    Column column = Column::task; ///< for a task's cell: its column
    std::uint32_t task = no_task; ///< for a task's cell: index of the (first) task that uses it
};

/// The whole reading. `assignments` are sorted by task, then by appearance; a unit that a task
/// names both as lead and as support is kept once, as lead.
struct Reading {
    std::vector<DocumentInfo> documents;
    std::vector<Task> tasks;
    std::vector<Unit> units;
    std::vector<Collective> collectives;
    std::vector<Leader> leaders;
    std::vector<Assignment> assignments;
    std::vector<Diagnostic> findings;
    std::vector<std::vector<LineAccount>> lines; ///< one list a document, non-empty lines in order
    std::vector<PooledText> texts; ///< the decoded text of each document, for printing its lines
    /// Keeps the texts above and those of tasks and ties; shared by the copies of a reading.
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
};

} // namespace zeren
