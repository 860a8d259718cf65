// SPDX-License-Identifier: Apache-2.0
// A page of HTML as gumbo reads it, the JSON that stands inside a page, and what is added to SVG.
#include "app/report/inline_svg.hpp"
#include "app/report/parts.hpp"
#include "checks.hpp"
#include "documented_texts.hpp"
#include "draw/detail/dot_text.hpp"
#include "draw/detail/svg_finish.hpp"
#include "fuzz.hpp"

#include <gumbo.h>
#include <pugixml.hpp>

#include <map>
#include <memory>

namespace zeren::fuzz {
namespace {

std::vector<std::string> names_of(const Reading& reading) {
    std::vector<std::string> names;
    for (const Unit& unit : reading.units)
        names.push_back(unit.name);
    for (const Task& task : reading.tasks)
        names.emplace_back(task.text);
    for (const Leader& leader : reading.leaders)
        names.push_back(leader.name);
    return names;
}

/// A result in which the names stand wherever a study may put one.
StudyResult study_of(const std::vector<std::string>& names) {
    StudyResult result;
    result.study = "core";
    StudyTable table{.id = "units", .title = {"Units", "单位"}, .columns = {}, .rows = {}};
    table.columns = {{"unit", {"Unit", "单位"}}, {"both", {"Both", "两者"}}};
    for (const std::string& name : names) {
        table.rows.push_back({name, std::vector<std::string>{name, name}});
        result.notes.push_back({name, name});
        result.facts.push_back({"unit", {name, name}, name});
        result.options.emplace_back("unit", name);
    }
    result.tables.push_back(std::move(table));
    return result;
}

struct Freed {
    void operator()(GumboOutput* output) const {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
};

/// What a parsed page is made of: its elements and attributes in order, and the texts of its cells.
struct Page {
    std::string shape;
    std::vector<std::string> cells;
};

void append_text(const GumboNode& node, std::string& out);

template <class Visit>
void for_each_child(const GumboNode& node, const Visit& visit) {
    const bool inner = node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
    for (unsigned at = 0; inner && at < node.v.element.children.length; ++at)
        visit(*static_cast<const GumboNode*>(node.v.element.children.data[at]));
}

void append_text(const GumboNode& node, std::string& out) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE)
        out += node.v.text.text;
    for_each_child(node, [&](const GumboNode& child) { append_text(child, out); });
}

void take_in(const GumboNode& node, Page& page) {
    require(node.type != GUMBO_NODE_COMMENT && node.type != GUMBO_NODE_CDATA,
            "no name begins a comment");
    if (node.type != GUMBO_NODE_ELEMENT)
        return;
    page.shape += std::string("<") + gumbo_normalized_tagname(node.v.element.tag);
    for (unsigned at = 0; at < node.v.element.attributes.length; ++at)
        page.shape += std::string(" ") +
                      static_cast<GumboAttribute*>(node.v.element.attributes.data[at])->name;
    if (node.v.element.tag == GUMBO_TAG_TD) {
        page.cells.emplace_back();
        append_text(node, page.cells.back());
    }
    for_each_child(node, [&](const GumboNode& child) { take_in(child, page); });
    page.shape += '>';
}

Page page_of(const std::vector<std::string>& names) {
    const StudyResult result = study_of(names);
    std::string html = make_study_page({&result, 1}, Language::chinese);
    html.erase(0, html.find("<main")); // style and head, which hold no names and take long
    const std::unique_ptr<GumboOutput, Freed> parsed(
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()));
    Page page;
    take_in(*parsed->root, page);
    return page;
}

/// What the page of so many plain names is made of.
const std::string& plain_shape(std::size_t names) {
    static std::map<std::size_t, std::string> known;
    std::string& shape = known[names];
    if (shape.empty())
        shape = page_of(std::vector<std::string>(names, "名")).shape;
    return shape;
}

/// Title and description of a picture, by its own file and inside a page.
void check_title(const std::string& name) {
    const std::string shown = draw::clean_text(name);
    require(holds_xml_alone(shown) && !steers_a_terminal(shown), "what is drawn is harmless", name);
    require(shown == name || !is_plain(name), "what is plain is drawn as it is", name);
    const std::string file = draw::finish_svg("<svg width=\"1pt\"><title>x</title></svg>\n", name);
    // Inside a page blanks between two marks mean nothing, so a title of blanks alone is none.
    const std::string inside = shown.find_first_not_of(' ') == shown.npos ? "" : shown;
    for (const auto& [svg, title] :
         {std::pair(file, shown), std::pair(report::inline_svg(file), inside)}) {
        pugi::xml_document document;
        require(static_cast<bool>(document.load_buffer(svg.data(), svg.size(),
                                                       pugi::parse_default | pugi::parse_ws_pcdata,
                                                       pugi::encoding_utf8)),
                "SVG is well formed", svg);
        const pugi::xml_node root = document.child("svg");
        require(root.attribute("aria-label").value() == shown &&
                    root.child("title").text().get() == title,
                "a picture's title is read again", svg);
    }
}

} // namespace

/// The page has the elements that it has with plain names, and its cells the names.
void check_html(const NamedTable& table) {
    const std::vector<std::string> names = names_of(table.analysis.reading);
    const Page page = page_of(names);
    require(page.shape == plain_shape(names.size()), "no name adds an element or an attribute",
            page.shape);
    require(page.cells.size() == names.size() * 3, "a cell a name, and a list of two");
    for (std::size_t at = 0; at < names.size(); ++at) {
        const std::string name = as_html(names[at]);
        const std::string& two = page.cells[names.size() + 2 * at + 1];
        require(page.cells[at] == name && page.cells[names.size() + 2 * at] == name,
                "a name is read again from HTML",
                name + " as " + page.cells[at] + " and " + page.cells[names.size() + 2 * at]);
        require(two == page.cells[at] + "、" + name || two == page.cells[at] + ", " + name ||
                    two == name + "、" + name + name + ", " + name,
                "a list of names is read again from HTML", two);
    }
}

void check_script_data(const NamedTable& table) {
    const Analysis& analysis = table.analysis;
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    const ReportContent content;
    const std::string text = report::script_data({analysis, content, context, {}, {}});
    for (const char* const mark : {"<", ">", "&", "\u2028", "\u2029"})
        require(text.find(mark) == std::string::npos, "no name ends the script's data", mark);
    const Json data = Json::parse(text, nullptr, false);
    require(!data.is_discarded(), "the script's data are JSON", text);
    const auto units = analysis.graph.units();
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        require(data.at("units").at(unit).at(0) == units[unit].name, "a unit is read again",
                units[unit].name);
    for (std::size_t task = 0; task < analysis.reading.tasks.size(); ++task)
        require(data.at("tasks").at(task).at(2) == std::string(analysis.reading.tasks[task].text),
                "a task is read again");
    for (std::size_t at = 0; at < analysis.reading.leaders.size(); ++at)
        require(data.at("leaders").at(at).at(0) == analysis.reading.leaders[at].name,
                "a leader is read again");
    require(data.at("documents").at(0) == analysis.reading.documents.at(0).file,
            "a file's name is read again");
}

void check_svg(const NamedTable& table) {
    for (const std::string& name : names_of(table.analysis.reading))
        check_title(name);
}

} // namespace zeren::fuzz
