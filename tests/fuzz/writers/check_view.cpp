// SPDX-License-Identifier: Apache-2.0
// Views: their DOT is read by cgraph, names are texts in it and nothing else, and a name that is
// drawn can be read in full.
#include "checks.hpp"
#include "documented_texts.hpp"
#include "dot_read.hpp"
#include "fuzz.hpp"

#include <zeren/draw/view.hpp>

#include <array>

namespace zeren::fuzz {
namespace {

/// Every attribute that a view writes; none that opens, fetches or loads anything is among them.
constexpr std::array<std::string_view, 28> attributes{
    "arrowhead", "arrowsize", "bgcolor",     "class",    "color",    "fillcolor",   "fixedsize",
    "fontcolor", "fontname",  "fontsize",    "headclip", "headport", "height",      "id",
    "label",     "margin",    "outputorder", "pad",      "penwidth", "peripheries", "pos",
    "shape",     "splines",   "style",       "tailclip", "tailport", "tooltip",     "width"};

bool is_known(std::string_view name) {
    return std::find(attributes.begin(), attributes.end(), name) != attributes.end();
}

bool is_plain_word(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

void check_attributes(const Said& said) {
    for (const auto& [name, text] : said) {
        require(is_known(name), "a drawing has the attributes of a drawing alone", name);
        require(holds_xml_alone(text), "a text of a drawing may stand in SVG", text);
        require(name != "id" || is_plain_word(text), "ids are words of ours", text);
    }
}

/// The full name of a unit that is drawn stands in a tooltip or a label.
void check_names(const NamedTable& table, const NetworkRead& read) {
    std::string texts;
    for (const auto& [id, said] : read.vertices)
        for (const char* const where : {"tooltip", "label"})
            if (const auto text = said.find(where); text != said.end())
                texts += text->second + '\n';
    const BipartiteGraph& graph = table.analysis.graph;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit) {
        const std::string& name = graph.unit(UnitId(unit)).name;
        require(graph.degree(UnitId(unit)) == 0 || !is_plain(name) ||
                    name.find('\\') != name.npos || text::contains(texts, name),
                "a unit's name can be read in full", name);
    }
}

} // namespace

void check_view(const NamedTable& table) {
    constexpr std::array<std::string_view, 5> views{"bipartite", "collaboration", "command",
                                                    "leaders", "workload"};
    const std::string_view chosen = views[table.choices.view % views.size()];
    if (table.analysis.graph.tie_count() == 0)
        return;
    DrawOptions options;
    options.language = table.choices.one_mode ? Language::english : Language::chinese;
    const Diagram diagram = find_view(chosen).draw(table.analysis, options);
    const DotGraph graph(diagram.dot);
    check_attributes(graph.attributes());
    const NetworkRead read = graph.network();
    for (const auto& [id, said] : read.vertices) {
        require(is_plain_word(id), "vertices are called by words of ours", id);
        check_attributes(said);
    }
    for (const auto& [ends, said] : read.edges)
        check_attributes(said);
    if (chosen == "bipartite")
        check_names(table, read);
}

} // namespace zeren::fuzz
