// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/dot_text.hpp"

#include "support/catch.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/draw/render.hpp>

#include <string>
#include <vector>

using namespace zeren;
using namespace zeren::draw;

namespace {

/// A picture whose only vertex has this label and this tooltip.
std::string svg_with(const std::string& name) {
    DotWriter dot("hostile", false);
    dot.node("u0", {{"label", dot_quote(name)}, {"tooltip", dot_quote_tooltip(name)}});
    Diagram diagram;
    diagram.view = "hostile";
    diagram.title = name;
    diagram.engine = Engine::dot;
    diagram.dot = dot.finish();
    return render(diagram, Format::svg).bytes;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("dot_quote: each dangerous character, by hand", "[draw]") {
    CHECK(dot_quote("财务部") == "\"财务部\"");
    CHECK(dot_quote("say \"no\"") == R"("say \"no\"")");
    CHECK(dot_quote("Dept A\\") == R"("Dept A\\")");
    CHECK(dot_quote("\\N \\G") == R"("\\N \\G")");
    CHECK(dot_quote("&lt;b&gt;") == "\"&amp;lt;b&amp;gt;\"");
    CHECK(dot_quote("a\nb") == R"("a\nb")");
    CHECK(dot_quote("a\nb", LineAlign::left) == R"("a\lb\l")");
    CHECK(dot_quote("one", LineAlign::right) == R"("one\r")");
    CHECK(dot_quote("tab\there") == "\"tab here\"");
}

TEST_CASE("clean_text: nothing that XML forbids or that steers text", "[draw]") {
    CHECK(clean_text("a\x01\x1B"
                     "b") == "a\uFFFD\uFFFDb");
    CHECK(clean_text("\xEF\xBF\xBF") == "\uFFFD");     // U+FFFF
    CHECK(clean_text("\xF0\x9F\xBF\xBE") == "\uFFFD"); // U+1FFFE: a non-character in another plane
    CHECK(clean_text("a\xC0\xAF"
                     "b") == "a\uFFFD\uFFFDb"); // overlong slash: two bytes that are not UTF-8
    CHECK(clean_text("\u202Etxt.exe") == "<U+202E>txt.exe");
    CHECK(clean_text("\u200B") == "<U+200B>");
    CHECK(clean_text("区财政局") == "区财政局");
}

TEST_CASE("clean_text: all twelve Bidi_Control characters are shown", "[draw]") {
    // published: Unicode 15, PropList.txt, property Bidi_Control
    for (const char* bidi : {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
                             "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
        CAPTURE(bidi);
        CHECK(contains(clean_text(bidi), "<U+"));
    }
}

TEST_CASE("dot_quote: a string stays short enough to be read back", "[draw]") {
    const std::string quoted = dot_quote(std::string(100000, 'x'));
    CHECK(quoted.size() < 16381); // published: reliability notes, Graphviz 2.42 lexer limit
    CHECK(contains(quoted, "…"));
    const std::string backslashes = dot_quote(std::string(100000, '\\'));
    CHECK(backslashes.size() < 16381);
    CHECK_NOTHROW(require_readable_dot("graph { a [label=" + backslashes + "] }", "test"));
}

TEST_CASE("hostile names come out as text", "[draw][hostile]") {
    const std::vector<std::string> names{
        "Dept A\\",
        "];n1[URL=<javascript:alert(1)>];n9[label=",
        "\"];n1[URL=\"javascript:alert(1)\"];n9[label=\"",
        "\\\"];n1[URL=\"javascript:alert(1)\"];n9[label=\"",
        "]}//",
        "</text><script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "<b>&lt;&amp;&#60;</b>",
        "\\N\\G\\L\\T\\l\\r\\n",
        std::string("\0\x01\x07\x1B", 4),
        "\u202Eexe.txt\u202C",
        "\xFF\xFE\x80",
        "\xEF\xBF\xBE\xEF\xBF\xBF",
        "%s%n${HOME}`id`",
    };
    for (const std::string& name : names) {
        CAPTURE(name);
        const std::string svg = svg_with(name); // throws when the SVG is not clean
        CHECK_FALSE(contains(svg, "<script"));
        CHECK_FALSE(contains(svg, "href="));
        // one vertex, whatever the name says
        CHECK(svg.find("class=\"node\"") == svg.rfind("class=\"node\""));
        CHECK(contains(svg, "class=\"node\""));
    }
}

TEST_CASE("names that look like escapes or entities keep their letters", "[draw][hostile]") {
    CHECK(contains(svg_with("C:\\New"), ">C:\\New<"));
    CHECK(contains(svg_with("\\N"), ">\\N<"));
    CHECK(contains(svg_with("a&lt;b"), ">a&amp;lt;b<"));
    CHECK(contains(svg_with("R&D"), ">R&amp;D<"));
    CHECK(contains(svg_with("C:\\New"), "xlink:title=\"C:＼New\""));
}

TEST_CASE("dot_number: fixed notation, at most two decimals", "[draw]") {
    CHECK(dot_number(0) == "0");
    CHECK(dot_number(-0.001) == "0");
    CHECK(dot_number(1e6) == "1000000");
    CHECK(dot_number(2.5) == "2.5");
    CHECK(dot_number(1.0 / 3.0) == "0.33");
}

TEST_CASE("DOT that cgraph refuses is not given out", "[draw]") {
    CHECK_THROWS_AS(require_readable_dot("graph { a [label=\"open }", "test"), OutputError);
    CHECK_NOTHROW(require_readable_dot("graph { a }", "test"));
}
