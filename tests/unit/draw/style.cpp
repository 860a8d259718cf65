// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/sample_analysis.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/draw/render.hpp>
#include <zeren/draw/style.hpp>
#include <zeren/draw/view.hpp>

#include <cmath>

using namespace zeren;

namespace {

double channel(const std::string& colour, std::size_t at) {
    const double value = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// published: WCAG 2.1, relative luminance and contrast ratio
double luminance(const std::string& colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}
double contrast(const std::string& one, const std::string& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("themes: text has a contrast of 4.5 or more on everything it stands on", "[draw]") {
    CHECK(contrast("#000000", "#FFFFFF") == Approx(21)); // published: WCAG 2.1, the largest ratio
    for (const std::string& name : built_in_style_names()) {
        const Style& style = built_in_style(name);
        CAPTURE(name);
        CHECK(contrast(style.ink, style.background) >= 4.5);
        CHECK(contrast(style.muted, style.background) >= 4.5);
        CHECK(contrast(style.ink, style.unit_fill) >= 4.5);
        CHECK(contrast(style.ink, style.collective_fill) >= 4.5);
        CHECK(contrast(style.ink, style.task_fill) >= 4.5);
        for (const std::string& fill : style.palette) {
            CAPTURE(fill);
            CHECK(contrast(style.ink, fill) >= 4.5);
        }
    }
}

TEST_CASE("themes: roles differ without colour", "[draw]") {
    for (const std::string& name : built_in_style_names()) {
        const Style& style = built_in_style(name);
        CAPTURE(name);
        CHECK(style.lead_line != style.support_line);
        CHECK(style.lead_width >= 2 * style.support_width);
        CHECK(style.label_size >= 7);
        CHECK(style.small_size >= 7);
    }
}

TEST_CASE("a user's style changes what it names and keeps the rest", "[draw]") {
    const Style style =
        parse_style("based-on = \"print\"\n[colour]\nlead = \"#123456\"\n", "mine.toml");
    CHECK(style.lead == "#123456");
    CHECK(style.ink == built_in_style("print").ink);
    CHECK(parse_style("", "empty.toml").ink == built_in_style("light").ink);
}

TEST_CASE("a style lets nothing into Graphviz but colours, sizes, line styles and fonts",
          "[draw][hostile]") {
    for (const char* toml :
         {"[colour]\nlead = \"red; URL=x\"", "[colour]\nlead = \"\\\"]\"", "[colour]\nlead = 3",
          "font = \"a\\\" onload=\\\"x\"", "font = \"<script>\"", "font = \"\"",
          "[line]\nlead-style = \"bold\"", "[line]\nlead-width = -1", "[line]\nlead-width = \"x\"",
          "[size]\nlabel = 1e9", "[size]\nlabel = nan", "[colour]\npalette = [\"#FFFFFF\", \"x\"]",
          "[colour]\npalette = []", "nonsense = 1", "[colour]\nnonsense = \"#FFFFFF\"",
          "not toml"}) {
        CAPTURE(toml);
        CHECK_THROWS_AS(parse_style(toml, "bad.toml"), InputError);
    }
    CHECK_THROWS_AS(built_in_style("neon"), UsageError);
    CHECK_THROWS_AS(parse_style("based-on = \"neon\"", "bad.toml"), UsageError);
}

TEST_CASE("a style whose text cannot be read is refused, with key, value and line", "[draw]") {
    const auto refused = [](const char* toml) {
        try {
            parse_style(toml, "mine.toml");
            return Diagnostic{};
        } catch (const InputError& error) {
            return error.diagnostic();
        }
    };
    // peer: WebAIM's contrast checker, #777777 on #FFFFFF is 4.48:1; #767676 is 4.54:1
    const Diagnostic grey = refused("[colour]\nmuted = \"#777777\"");
    CHECK(grey.where.line == 2);
    CHECK(grey.message.en.find("'colour.muted' (#777777) on 'colour.background' (#FFFFFF)") !=
          std::string::npos);
    CHECK(refused("[colour]\nmuted = \"#767676\"").code.empty());
    CHECK(refused("[colour]\nunit-fill = \"#303030\"").where.line == 2);
    CHECK(refused("[colour]\ntask-fill = \"#303030\"").code == "bad-style");
    CHECK(refused("[colour]\ncollective-fill = \"#303030\"").code == "bad-style");
    CHECK(refused("[colour]\npalette = [\"#FFFFFF\", \"#101010\"]").code == "bad-style");
    CHECK(refused("[colour]\nbackground = \"#000000\"").code == "bad-style");
    CHECK(refused("based-on = \"dark\"\n[colour]\nink = \"#303030\"").where.line == 3);
}

TEST_CASE("print: bars of supported tasks are striped, not only grey", "[draw]") {
    DrawOptions options;
    options.style = built_in_style("print");
    for (const char* view : {"workload", "bipartite"}) {
        const std::string dot = find_view(view).draw(sample::small(), options).dot;
        CHECK(dot.find("striped") != std::string::npos);
    }
    CHECK(find_view("workload").draw(sample::small(), {}).dot.find("striped") == std::string::npos);
    CHECK_THROWS_AS(parse_style("[pattern]\nsupport = \"wavy\"", "bad.toml"), InputError);
}

TEST_CASE("a fault in a style says where it is", "[draw]") {
    try {
        parse_style("# a comment\n[colour]\nlead = \"blue\"\n", "mine.toml");
        FAIL("nothing was thrown");
    } catch (const InputError& error) {
        CHECK(error.diagnostic().where.file == "mine.toml");
        CHECK(error.diagnostic().where.line == 3);
    }
}

TEST_CASE("style: legend texts are data, in both languages", "[draw]") {
    const Style& light = built_in_style("light");
    CHECK(light.words("leads", true) == "牵头");
    CHECK(light.words("leads", false) == "leads");
    const Style own = parse_style("[legend]\nleads = { zh = \"主办\", en = \"owns\" }", "own.toml");
    CHECK(own.words("leads", true) == "主办");
    CHECK(own.words("supports", true) == "配合");
    CHECK_THROWS_AS(parse_style("[legend]\nnosuch = { zh = \"a\", en = \"b\" }", "own.toml"),
                    InputError);
    CHECK_THROWS_AS(parse_style("[legend]\nleads = \"only one\"", "own.toml"), InputError);
    CHECK_THROWS_AS(
        parse_style("[legend]\nleads = { zh = \"" + std::string(300, 'x') + "\", en = \"b\" }",
                    "own.toml"),
        InputError);
}

TEST_CASE("style: a legend text of the user's reaches the picture, hostile or not", "[draw]") {
    const Analysis analysis = sample::small();
    DrawOptions options;
    options.style =
        parse_style("[legend]\ncircle = { zh = \"{}\\\\\\\"</script>\", en = \"b\" }", "own.toml");
    const Diagram diagram = find_view("collaboration").draw(analysis, options);
    const std::string svg = render(diagram, Format::svg).bytes;
    CHECK(svg.find("&lt;/script&gt;") != std::string::npos);
    CHECK(svg.find("</script>") == std::string::npos);
}
