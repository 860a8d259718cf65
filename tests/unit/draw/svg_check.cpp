// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/svg_check.hpp"

#include "draw/detail/svg_finish.hpp"
#include "support/catch.hpp"

#include <zeren/base/errors.hpp>

using namespace zeren::draw;

namespace {
std::string picture(const std::string& body) {
    return "<svg width=\"1pt\">" + body + "</svg>\n";
}
} // namespace

TEST_CASE("a clean drawing passes", "[draw]") {
    CHECK(svg_fault(picture("<g id=\"u0\" class=\"node unit\"><title>区财政局 &amp; A&#45;B</title>"
                            "<text x=\"1\">a</text><path d=\"M1,1\"/></g>"))
              .empty());
    CHECK(svg_fault("<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"a\" \"b\">\n<!-- c -->\n" +
                    picture(""))
              .empty());
}

TEST_CASE("whatever does not belong into a drawing is found", "[draw][hostile]") {
    for (const std::string body : {"<script>alert(1)</script>",
                                   "<foreignObject/>",
                                   "<image href=\"file:///etc/passwd\"/>",
                                   "<a xlink:href=\"javascript:alert(1)\"><text>x</text></a>",
                                   "<a href=\"#x\"/>",
                                   "<g onload=\"alert(1)\"/>",
                                   "<text style=\"x\">a</text>",
                                   "<text>a &nbsp; b</text>",
                                   "<text>a & b</text>",
                                   "<g></text>",
                                   "<g>",
                                   "</g>",
                                   "<text x=1>a</text>",
                                   "<text x=\"<\">a</text>",
                                   "<text>\x01</text>",
                                   "<text>\xEF\xBF\xBF</text>",
                                   "<text>\xFF</text>",
                                   "<g",
                                   "<!-- open",
                                   "<![CDATA[x]]>",
                                   "<?php x ?>",
                                   "<style>a</style>"}) {
        CAPTURE(body);
        CHECK_FALSE(svg_fault(picture(body)).empty());
    }
    CHECK_FALSE(svg_fault("").empty());
    CHECK_FALSE(svg_fault("<svg>").empty());
    CHECK_FALSE(svg_fault("<svg/>x").empty());
    CHECK_FALSE(svg_fault("<svg></svg><svg></svg>").empty());
    CHECK_FALSE(svg_fault("<!DOCTYPE svg PUBLIC \"a\" [<!ENTITY x \"y\">]><svg></svg>").empty());
}

TEST_CASE("titles become names: the picture's, the tooltips', or none", "[draw]") {
    const std::string svg = finish_svg(
        "<svg width=\"9pt\">\n<g id=\"graph0\" class=\"graph\">\n<title>view</title>\n"
        "<g id=\"u0\" class=\"node\">\n<title>u0</title>\n"
        "<g id=\"a_u0\"><a xlink:title=\"区财政局\">\n<text>财</text></a></g></g>\n"
        "<g id=\"x\" class=\"node\">\n<title>x</title>\n<text>b</text></g>\n</g>\n</svg>\n",
        "图 <1> & \"2\"");
    CHECK(svg.find("<title>图 &lt;1&gt; &amp; &quot;2&quot;</title>") != std::string::npos);
    CHECK(svg.find("<title>区财政局</title>") != std::string::npos);
    CHECK(svg.find("<title>x</title>") == std::string::npos);
    CHECK(svg.find("aria-label=\"图 &lt;1&gt; &amp; &quot;2&quot;\"") != std::string::npos);
}

TEST_CASE("an SVG with a surprise is not given out", "[draw][hostile]") {
    CHECK_THROWS_AS(finish_svg(picture("<script/>"), "t"), zeren::OutputError);
}

TEST_CASE("a PDF's creation date is fixed", "[draw]") {
    CHECK(without_pdf_date("x /CreationDate (D:20261123220533Z) y") ==
          "x /CreationDate (D:20000101000000Z) y");
    CHECK(without_pdf_date("no date") == "no date");
    CHECK(without_pdf_date("/CreationDate (D:2026") == "/CreationDate (D:2026");
}
