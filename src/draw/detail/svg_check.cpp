// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/svg_check.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace zeren::draw {
namespace {

constexpr std::array<std::string_view, 9> elements{
    "svg", "g", "title", "polygon", "polyline", "path", "ellipse", "text", "a"};
constexpr std::array<std::string_view, 34> attributes{"width",
                                                      "height",
                                                      "viewBox",
                                                      "xmlns",
                                                      "xmlns:xlink",
                                                      "id",
                                                      "class",
                                                      "transform",
                                                      "fill",
                                                      "fill-opacity",
                                                      "stroke",
                                                      "stroke-width",
                                                      "stroke-opacity",
                                                      "points",
                                                      "stroke-dasharray",
                                                      "d",
                                                      "cx",
                                                      "cy",
                                                      "rx",
                                                      "ry",
                                                      "x",
                                                      "y",
                                                      "text-anchor",
                                                      "font-family",
                                                      "font-size",
                                                      "font-weight",
                                                      "font-style",
                                                      "text-decoration",
                                                      "xlink:title",
                                                      "role",
                                                      "aria-label",
                                                      "xml:space",
                                                      "version",
                                                      "preserveAspectRatio"};

template <class List>
bool holds(const List& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
           c == '-' || c == '_';
}

bool characters_are_xml(std::string_view svg) {
    if (text::first_invalid_utf8(svg))
        return false;
    for (std::size_t at = 0; at < svg.size();) {
        const char32_t c = text::next_code_point(svg, at);
        const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        if (control || (c & 0xFFFE) == 0xFFFE)
            return false;
    }
    return true;
}

/// Every `&` begins one of XML's own entities or a character number.
bool entities_are_known(std::string_view content) {
    for (std::size_t at = content.find('&'); at != std::string_view::npos;
         at = content.find('&', at + 1)) {
        const std::size_t end = content.find(';', at);
        if (end == std::string_view::npos)
            return false;
        const std::string_view name = content.substr(at + 1, end - at - 1);
        constexpr std::array<std::string_view, 5> known{"amp", "lt", "gt", "quot", "apos"};
        const bool number = name.size() > 1 && name[0] == '#' &&
                            name.find_first_not_of("0123456789", 1) == std::string_view::npos;
        if (!number && !holds(known, name))
            return false;
    }
    return true;
}

/// Walks over the markup once; `fault_` is set at the first surprise.
class Checker {
  public:
    explicit Checker(std::string_view svg) : rest_(svg) {}

    std::string run() {
        while (fault_.empty() && !rest_.empty())
            step();
        if (fault_.empty() && (!open_.empty() || !seen_root_))
            fault_ = "it ends early";
        return fault_;
    }

  private:
    void step() {
        if (rest_.front() != '<')
            content();
        else if (rest_.starts_with("<!--"))
            skip_to("-->");
        else if (rest_.starts_with("<?xml "))
            skip_to("?>");
        else if (rest_.starts_with("<!DOCTYPE svg PUBLIC ") && !seen_root_)
            doctype();
        else if (rest_.starts_with("</"))
            close_tag();
        else
            open_tag();
    }

    void content() {
        const std::string_view run = rest_.substr(0, rest_.find('<'));
        if (open_.empty() && !text::is_blank(run))
            fault_ = "text outside the drawing";
        else if (!entities_are_known(run))
            fault_ = "an unknown entity";
        rest_.remove_prefix(run.size());
    }

    void skip_to(std::string_view end) {
        const std::size_t at = rest_.find(end);
        if (at == std::string_view::npos)
            fault_ = "an unclosed comment or instruction";
        else
            rest_.remove_prefix(at + end.size());
    }

    void doctype() {
        if (rest_.substr(0, rest_.find('>')).find('[') != std::string_view::npos)
            fault_ = "a document type with declarations of its own";
        else
            skip_to(">");
    }

    std::string_view take_name() {
        std::size_t size = 0;
        while (size < rest_.size() && is_name_character(rest_[size]))
            ++size;
        const std::string_view name = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return name;
    }

    void skip_blanks() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n'))
            rest_.remove_prefix(1);
    }

    void close_tag() {
        rest_.remove_prefix(2);
        const std::string_view name = take_name();
        if (open_.empty() || open_.back() != name || !rest_.starts_with('>')) {
            fault_ = "a closing tag without its opening one";
            return;
        }
        open_.pop_back();
        rest_.remove_prefix(1);
    }

    void open_tag() {
        rest_.remove_prefix(1);
        const std::string_view name = take_name();
        if (!holds(elements, name) || (open_.empty() && (name != "svg" || seen_root_))) {
            fault_ = "the element '" + std::string(name) + "'";
            return;
        }
        seen_root_ = true;
        skip_blanks();
        while (fault_.empty() && !rest_.empty() && rest_.front() != '>' && rest_.front() != '/')
            attribute();
        const bool empty_element = rest_.starts_with("/>");
        if (fault_.empty() && !empty_element && !rest_.starts_with('>'))
            fault_ = "an unclosed tag";
        if (!fault_.empty())
            return;
        rest_.remove_prefix(empty_element ? 2 : 1);
        if (!empty_element)
            open_.push_back(name);
    }

    void attribute() {
        const std::string_view name = take_name();
        const bool quoted = rest_.starts_with("=\"");
        const std::size_t end = quoted ? rest_.find('"', 2) : std::string_view::npos;
        if (!holds(attributes, name) || end == std::string_view::npos) {
            fault_ = "the attribute '" + std::string(name) + "'";
            return;
        }
        const std::string_view value = rest_.substr(2, end - 2);
        if (value.find('<') != std::string_view::npos || !entities_are_known(value))
            fault_ = "the value of '" + std::string(name) + "'";
        rest_.remove_prefix(end + 1);
        skip_blanks();
    }

    std::string_view rest_;
    std::vector<std::string_view> open_;
    bool seen_root_ = false;
    std::string fault_;
};

} // namespace

std::string svg_fault(std::string_view svg) {
    if (!characters_are_xml(svg))
        return "characters that XML does not allow";
    return Checker(svg).run();
}

} // namespace zeren::draw
