// SPDX-License-Identifier: Apache-2.0
#include "read/detail/docx_text.hpp"

#include "read/detail/document_builder.hpp"
#include "read/detail/table_shape.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace zeren::detail {
namespace {

void find_boxes(pugi::xml_node parent, std::vector<pugi::xml_node>& boxes) {
    for (const pugi::xml_node child : parent.children()) {
        const std::string_view name = local_name(child);
        if (name == "txbxContent")
            boxes.push_back(child);
        else if (name == "AlternateContent")
            find_boxes(chosen_alternate(child), boxes);
        else
            find_boxes(child, boxes);
    }
}

bool is_hidden_run(pugi::xml_node run) {
    const pugi::xml_node vanish = child_named(child_named(run, "rPr"), "vanish");
    if (!vanish)
        return false;
    const std::string_view value = attribute_named(vanish, "val");
    return value.empty() || is_on(value);
}

/// One pass over the whole document: the shape of each table.
class TableFinder {
  public:
    void visit(pugi::xml_node parent) {
        for (const pugi::xml_node child : parent.children()) {
            const WordRole role = word_role(child);
            if (role == WordRole::table)
                open_.emplace_back();
            visit(child);
            if (!open_.empty())
                leave(child, role);
        }
    }
    std::unordered_set<std::size_t> take() { return std::move(data_tables_); }

  private:
    void leave(pugi::xml_node node, WordRole role) {
        TableShape& shape = open_.back();
        if (role == WordRole::text)
            shape.add_text(std::string_view(node.text().get()).size());
        else if (role == WordRole::paragraph)
            ++shape.cell_blocks;
        else if (role == WordRole::cell)
            shape.end_cell();
        else if (role == WordRole::row)
            shape.end_row();
        else if (role == WordRole::table)
            close_table(node);
    }

    void close_table(pugi::xml_node node) {
        const TableShape shape = open_.back();
        open_.pop_back();
        if (shape.holds_data())
            data_tables_.insert(node.hash_value());
        if (!open_.empty())
            open_.back().add_inner(shape);
    }

    std::vector<TableShape> open_;
    std::unordered_set<std::size_t> data_tables_;
};

} // namespace

WordRole word_role(pugi::xml_node node) {
    using enum WordRole;
    static constexpr std::array<std::pair<std::string_view, WordRole>, 24> roles{
        {{"p", paragraph},
         {"tbl", table},
         {"tr", row},
         {"tc", cell},
         {"r", run},
         {"t", text},
         {"tab", tab},
         {"ptab", tab},
         {"br", line_end},
         {"cr", line_end},
         {"noBreakHyphen", hyphen},
         {"hyperlink", wrapper},
         {"ins", wrapper},
         {"moveTo", wrapper},
         {"sdt", wrapper},
         {"sdtContent", wrapper},
         {"smartTag", wrapper},
         {"fldSimple", wrapper},
         {"customXml", wrapper},
         {"ruby", wrapper},
         {"rubyBase", wrapper},
         {"AlternateContent", alternate},
         {"drawing", drawing},
         {"pict", drawing}}};
    const std::string_view name = local_name(node);
    const auto found = std::find_if(roles.begin(), roles.end(),
                                    [&](const auto& entry) { return entry.first == name; });
    return found == roles.end() ? skipped : found->second;
}

pugi::xml_node chosen_alternate(pugi::xml_node alternate) {
    const pugi::xml_node choice = child_named(alternate, "Choice");
    return choice ? choice : child_named(alternate, "Fallback");
}

void add_word_text(pugi::xml_node parent, WordText& into) {
    for (const pugi::xml_node child : parent.children()) {
        switch (word_role(child)) {
        case WordRole::text:
            into.text += child.text().get();
            break;
        case WordRole::tab:
            into.text += '\t';
            break;
        case WordRole::line_end:
            into.text += '\n';
            break;
        case WordRole::hyphen:
            into.text += '-';
            break;
        case WordRole::run:
            if (is_hidden_run(child))
                into.hidden = true;
            else
                add_word_text(child, into);
            break;
        case WordRole::wrapper:
            add_word_text(child, into);
            break;
        case WordRole::alternate:
            add_word_text(chosen_alternate(child), into);
            break;
        case WordRole::drawing:
            find_boxes(child, into.boxes);
            break;
        default:
            break;
        }
    }
}

std::unordered_set<std::size_t> find_word_tables(pugi::xml_node body) {
    TableFinder finder;
    finder.visit(body);
    return finder.take();
}

} // namespace zeren::detail
