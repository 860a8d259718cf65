// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/svg_finish.hpp"

#include "draw/detail/dot_text.hpp"
#include "draw/detail/svg_check.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

namespace zeren::draw {
namespace {

std::string xml_escaped(std::string_view raw) {
    std::string out = text::replace_all(clean_text(raw), "&", "&amp;");
    out = text::replace_all(std::move(out), "<", "&lt;");
    out = text::replace_all(std::move(out), ">", "&gt;");
    return text::replace_all(std::move(out), "\"", "&quot;");
}

/// The tooltip that Graphviz wrote right behind a title, as it stands in the text; else empty.
std::string_view tooltip_behind(std::string_view after_title) {
    constexpr std::string_view group = "\n<g id=\"a_";
    constexpr std::string_view link = "\"><a xlink:title=\"";
    if (!after_title.starts_with(group))
        return {};
    const std::size_t at = after_title.find(link);
    const std::size_t line_end = after_title.find('\n', 1);
    if (at == std::string_view::npos || at > line_end)
        return {};
    after_title.remove_prefix(at + link.size());
    return after_title.substr(0, after_title.find('"'));
}

/// Titles hold vertex ids, which browsers show when the mouse rests on a shape. The first title is
/// the picture's; the others become the tooltip's full name, or go.
std::string with_names_as_titles(std::string_view svg, std::string_view title) {
    constexpr std::string_view open = "<title>";
    constexpr std::string_view close = "</title>";
    std::string out;
    out.reserve(svg.size());
    bool first = true;
    for (std::size_t at = svg.find(open); at != std::string_view::npos; at = svg.find(open)) {
        const std::size_t end = svg.find(close, at);
        if (end == std::string_view::npos)
            break;
        out += svg.substr(0, at);
        svg.remove_prefix(end + close.size());
        const std::string name = first ? xml_escaped(title) : std::string(tooltip_behind(svg));
        first = false;
        if (!name.empty())
            out.append(open).append(name).append(close);
        else if (svg.starts_with('\n'))
            svg.remove_prefix(1);
    }
    return out.append(svg);
}

void describe_picture(std::string& svg, std::string_view title) {
    if (const std::size_t at = svg.find("<svg "); at != std::string::npos)
        svg.insert(at + 5, "role=\"img\" aria-label=\"" + xml_escaped(title) + "\" ");
}

} // namespace

std::string finish_svg(std::string svg, std::string_view title) {
    std::string out = with_names_as_titles(svg, title);
    describe_picture(out, title);
    // Graphviz leaves the weight among the families. No text can look like this: its quotation
    // marks are escaped.
    out = text::replace_all(std::move(out), " Bold\" font-size=\"",
                            "\" font-weight=\"bold\" font-size=\"");
    // SVG 1.1 knows no colour of that name.
    out = text::replace_all(std::move(out), "stroke=\"transparent\"", "stroke=\"none\"");
    if (const std::string fault = svg_fault(out); !fault.empty())
        throw OutputError("unsafe-svg", {},
                          {"Graphviz made an SVG with " + fault + ": not given out",
                           "Graphviz 生成的 SVG 含有不允许的内容（" + fault + "），未输出"},
                          {"this is a fault of zeren: please report it with the input",
                           "这是 zeren 的缺陷，请附上输入文件报告"});
    return out;
}

std::string without_pdf_date(std::string pdf) {
    constexpr std::string_view key = "/CreationDate (D:";
    constexpr std::string_view fixed = "20000101000000";
    const std::size_t at = pdf.find(key);
    if (at != std::string::npos && at + key.size() + fixed.size() < pdf.size())
        pdf.replace(at + key.size(), fixed.size(), fixed);
    return pdf;
}

} // namespace zeren::draw
