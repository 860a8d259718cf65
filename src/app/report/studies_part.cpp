// SPDX-License-Identifier: Apache-2.0
// What the studies found, and what changed since an older table: figures, sentences, the first rows
// of every table, and how they were made.
#include "inline_svg.hpp"
#include "nodes.hpp"
#include "page.hpp"

#include <zeren/app/compare.hpp>
#include <zeren/app/studies.hpp>
#include <zeren/export/print_table.hpp>

#include <algorithm>
#include <limits>

namespace zeren::report {
namespace {

constexpr std::size_t rows_shown = 12;   ///< of a table among the other parts of a report
constexpr std::size_t members_shown = 8; ///< of a cell that holds a list

/// A cell for people, in one language.
std::string shown(const StudyCell& cell, Language language) {
    if (const auto* number = std::get_if<double>(&cell))
        return figure(Measured::of(*number));
    if (const auto* truth = std::get_if<bool>(&cell))
        return Text{*truth ? "yes" : "no", *truth ? "是" : "否"}.in(language);
    if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
        std::string words;
        for (std::size_t at = 0; at < std::min(list->size(), members_shown); ++at)
            words += (at == 0 ? "" : language == Language::chinese ? "、" : ", ") + (*list)[at];
        return list->size() > members_shown
                   ? words + " … +" + std::to_string(list->size() - members_shown)
                   : words;
    }
    return cell_text(in_language(cell, language));
}

/// {zh, en, differ}
Node cell_node(const StudyCell& cell) {
    const std::string zh = shown(cell, Language::chinese), en = shown(cell, Language::english);
    return object(with("zh", zh), with("en", en), with("differ", zh != en));
}

Node table_node(const StudyTable& table, std::size_t most) {
    const std::size_t number = std::min(table.rows.size(), most);
    Node heads = empty_list(), rows = empty_list();
    for (const StudyColumn& column : table.columns)
        heads << both(column.title);
    for (std::size_t row = 0; row < number; ++row) {
        Node cells = empty_list();
        for (const StudyCell& cell : table.rows[row])
            cells << cell_node(cell);
        rows << object(with("cells", std::move(cells)));
    }
    return object(with("zh", table.title.zh), with("en", table.title.en),
                  with("any", !table.rows.empty()), with("heads", std::move(heads)),
                  with("rows", std::move(rows)),
                  with("cut", cut_note(number, table.rows.size(), "workbook.xlsx")));
}

Node study_node(const StudyResult& result, std::size_t most) {
    Node facts = empty_list(), notes = empty_list(), warnings = empty_list();
    Node tables = empty_list(), options = empty_list();
    for (const StudyFact& fact : result.facts)
        facts << object(with("title", both(fact.title)), with("value", cell_node(fact.value)));
    for (const Text& note : result.notes)
        notes << both(note);
    for (const Diagnostic& warning : result.warnings)
        warnings << both(warning.message);
    for (const StudyTable& table : result.tables)
        tables << table_node(table, most);
    for (const auto& [name, value] : result.options)
        options << object(with("name", name), with("value", cell_text(value)));
    const Text question = question_of(result.study);
    return object(with("id", result.study), with("title", both(result.title)),
                  with("question", both(question)), with("facts", std::move(facts)),
                  with("notes", std::move(notes)), with("warnings", std::move(warnings)),
                  with("tables", std::move(tables)), with("options", std::move(options)),
                  with("method", both(result.method)), with("citation", result.citation));
}

} // namespace

Node studies_part(const Basis& basis) {
    Node list = empty_list();
    for (const StudyResult& result : basis.content.studies)
        list << study_node(result, rows_shown);
    const bool any = !list.list_value().empty();
    return object(with("any", any), with("studies", std::move(list)));
}

Node comparison_part(const Basis& basis) {
    if (basis.content.comparison == nullptr)
        return Node(false);
    Node node = study_node(changes_alone(*basis.content.comparison), rows_shown);
    std::string picture;
    for (const PictureFile& file : basis.content.pictures)
        if (file.name == "diagrams/diff.svg")
            picture = inline_svg(file.bytes);
    node.set("drawn", Node(!picture.empty()));
    node.set("svg", Node(picture));
    return node;
}

} // namespace zeren::report

namespace zeren {

std::string make_study_page(std::span<const StudyResult> results, Language language) {
    using namespace report;
    Node list = empty_list();
    for (const StudyResult& result : results)
        list << study_node(result, std::numeric_limits<std::size_t>::max());
    return render_study_page(
        object(with("results", std::move(list)), with("version", ZEREN_VERSION)), language);
}

} // namespace zeren
