// SPDX-License-Identifier: Apache-2.0
// What every view owes: found by its id, readable DOT, the same bytes each time, clear refusals.
#include "support/catch.hpp"
#include "support/sample_analysis.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/draw/render.hpp>
#include <zeren/draw/view.hpp>
#include <zeren/metrics/compute.hpp>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

using namespace zeren;

namespace {

/// Options with which every view can draw this sample.
DrawOptions options_for(const Analysis& analysis) {
    DrawOptions options;
    options.unit = analysis.graph.unit(UnitId(0U)).name;
    options.task = analysis.reading.tasks.front().id;
    return options;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Does Graphviz's own program take it, without a word of warning?
bool dot_accepts(const std::string& dot) {
    const auto folder = std::filesystem::temp_directory_path();
    const std::string file = folder / ("zeren-views-" + std::to_string(getpid()) + ".dot");
    std::ofstream(file, std::ios::binary) << dot;
    const std::string command = "dot -Tcanon " + file + " 2>&1 >/dev/null | grep -q . ";
    const bool complained = std::system(command.c_str()) == 0;
    std::filesystem::remove(file);
    return !complained;
}

/// Names with everything that ever broke a diagram.
Analysis hostile() {
    return sample::analysis_of({{"1\"",
                                 "];n1[URL=<javascript:alert(1)>];n9[label=",
                                 "<b>",
                                 "\\N",
                                 {"Dept A\\", "\u202Eabc"},
                                 {"]}//", "</script>"},
                                 {"2024-03"}},
                                {"2",
                                 std::string(10000, 'x'),
                                 "t",
                                 "\x01\x1B",
                                 {std::string(10000, 'y')},
                                 {"Dept A\\", "&lt;", "各\"镇"},
                                 {"2024-04-31"}},
                                {"3", "\xFF\xFE", "", "", {"</script>"}, {}, {"not a date"}}});
}

} // namespace

TEST_CASE("views: descriptors are complete and ids unique", "[draw]") {
    std::set<std::string_view> ids;
    for (const View* view : all_views()) {
        CAPTURE(view->info.id);
        CHECK(ids.insert(view->info.id).second);
        CHECK_FALSE(view->info.title.empty());
        CHECK_FALSE(view->info.title_zh.empty());
        CHECK_FALSE(view->info.shows.empty());
        CHECK_FALSE(view->info.shows_zh.empty());
        CHECK(&find_view(view->info.id) == view);
    }
}

TEST_CASE("views: an unknown one names the nearest", "[draw]") {
    try {
        find_view("bipartit");
        FAIL("nothing was thrown");
    } catch (const UsageError& error) {
        CHECK(contains(error.diagnostic().suggestion.en, "'bipartite'"));
    }
}

TEST_CASE("views: readable by dot -Tcanon, same bytes twice, valid SVG, in both languages",
          "[draw]") {
    for (const Analysis& analysis : {sample::small(), hostile()})
        for (const View* view : all_views())
            for (const Language language : {Language::chinese, Language::english}) {
                CAPTURE(view->info.id, analysis.reading.tasks.size());
                DrawOptions options = options_for(analysis);
                options.language = language;
                const Diagram diagram = view->draw(analysis, options);
                CHECK(diagram.dot == view->draw(analysis, options).dot);
                const std::string svg = render(diagram, Format::svg).bytes; // throws when not clean
                CHECK(svg == render(diagram, Format::svg).bytes);
                CHECK_FALSE(contains(svg, "script>"));
                CHECK_FALSE(contains(svg, "xlink:href"));
                CHECK(dot_accepts(diagram.dot));
            }
}

TEST_CASE("views: PNG and PDF of hostile names, the same bytes in every time zone", "[draw]") {
    const Analysis analysis = hostile();
    for (const View* view : all_views())
        for (const Format format : {Format::png, Format::pdf}) {
            CAPTURE(view->info.id, to_string(format));
            const Diagram diagram = view->draw(analysis, options_for(analysis));
            setenv("TZ", "Asia/Shanghai", 1);
            const std::string bytes = render(diagram, format).bytes;
            unsetenv("TZ");
            CHECK(bytes.size() > 1000);
            CHECK(bytes == render(diagram, format).bytes);
        }
}

TEST_CASE("views: without any measure every view is still drawn", "[draw]") {
    Analysis analysis = sample::small();
    const DrawOptions options = options_for(analysis);
    analysis.pairs = {};
    analysis.network = {};
    analysis.unit_pairs.clear();
    for (const View* view : all_views()) {
        CAPTURE(view->info.id);
        CHECK_NOTHROW(view->draw(analysis, options));
    }
}

TEST_CASE("views: what a view says it reads is there to be computed", "[draw]") {
    for (const View* view : all_views())
        for (const NeededMeasure& needed : view->info.measures) {
            CAPTURE(view->info.id, needed.id);
            CHECK_NOTHROW(require_metric(needed.id, needed.subject));
        }
    CHECK_NOTHROW(require_metric(backbone_measure.id, backbone_measure.subject));
}

TEST_CASE("bipartite: collectives stand right of the tasks, units left", "[draw]") {
    const Analysis analysis = sample::small();
    const std::string dot = find_view("bipartite").draw(analysis, {}).dot;
    for (std::size_t unit = 0; unit < analysis.graph.unit_count(); ++unit) {
        const std::string id = "\n    u" + std::to_string(unit) + " [pos=\"";
        const std::size_t at = dot.find(id);
        REQUIRE(at != std::string::npos);
        const double x = std::stod(dot.substr(at + id.size(), 12));
        CHECK((x > 0) == analysis.graph.unit(UnitId(unit)).collective);
    }
}

TEST_CASE("collaboration: a backbone keeps the pairs up to its q, and says so", "[draw]") {
    Analysis analysis = sample::small();
    // q by hand: the first pair of named units is far from chance, all others are not
    std::size_t kept = analysis.unit_pairs.size();
    std::vector<Measured> q(analysis.unit_pairs.size(), Measured::of(0.9));
    for (std::size_t row = 0; row < q.size() && kept == q.size(); ++row)
        if (!analysis.graph.unit(analysis.unit_pairs[row].first).collective &&
            !analysis.graph.unit(analysis.unit_pairs[row].second).collective)
            q[kept = row] = Measured::of(0.001);
    analysis.pairs.columns.push_back(q);
    analysis.pairs.metrics.push_back(&require_metric("q", Subject::pair).info);
    DrawOptions options;
    options.backbone = 0.05;
    const Diagram diagram = find_view("collaboration").draw(analysis, options);
    const UnitPair pair = analysis.unit_pairs[kept];
    CHECK(contains(diagram.dot, "u" + std::to_string(pair.first.value) + " -- u" +
                                    std::to_string(pair.second.value)));
    CHECK(diagram.dot.find("class=\"tie\"") == diagram.dot.rfind("class=\"tie\""));
    CHECK(contains(diagram.notes.front().en, "Backbone: pairs that share more"));
}

TEST_CASE("views: title, source and policy stand on the picture", "[draw]") {
    const Analysis analysis = sample::small();
    for (const View* view : all_views()) {
        CAPTURE(view->info.id);
        DrawOptions options = options_for(analysis);
        options.title = "自定标题";
        const Diagram diagram = view->draw(analysis, options);
        CHECK(diagram.title == "自定标题");
        CHECK(contains(diagram.dot, "自定标题"));
        CHECK(contains(diagram.dot, "鄞政办发〔2024〕2号"));
        CHECK(contains(diagram.dot, "口径"));
        CHECK(contains(diagram.dot, "\"legend"));
    }
}

TEST_CASE("views: an empty table gives a picture, not a crash", "[draw]") {
    const Analysis analysis = sample::analysis_of({});
    for (const View* view : all_views()) {
        CAPTURE(view->info.id);
        if (view->info.needs.empty())
            CHECK_NOTHROW(render(view->draw(analysis, {}), Format::svg));
        else
            CHECK_THROWS_AS(view->draw(analysis, {}), UsageError);
    }
}

TEST_CASE("views: unknown and missing names are refused with the nearest", "[draw]") {
    const Analysis analysis = sample::small();
    DrawOptions options;
    CHECK_THROWS_AS(find_view("ego").draw(analysis, options), UsageError);
    options.unit = "区财政";
    try {
        find_view("ego").draw(analysis, options);
        FAIL("nothing was thrown");
    } catch (const UsageError& error) {
        CHECK(error.diagnostic().code == "unknown-unit");
        CHECK(contains(error.diagnostic().suggestion.en, "'区财政局'"));
    }
    options.leader = "谁";
    CHECK_THROWS_AS(find_view("bipartite").draw(analysis, options), UsageError);
}

TEST_CASE("bipartite: every tie is drawn once, and crossings never grow", "[draw]") {
    const Analysis analysis = sample::small();
    const Diagram diagram = find_view("bipartite").draw(analysis, {});
    // Lead ties hang on the units, support ties on the tasks; collectives stand on the right.
    std::size_t edges = 0;
    for (const std::string end : {":w -- u", ":e -- t", ":e -- u", ":w -- t"})
        for (std::size_t at = diagram.dot.find(end); at != std::string::npos;
             at = diagram.dot.find(end, at + 1))
            ++edges;
    CHECK(edges == analysis.graph.tie_count());
    REQUIRE(diagram.crossings.has_value());
    CHECK(diagram.crossings->after <= diagram.crossings->before);
}

TEST_CASE("bipartite: a leader's section holds that leader's tasks and no other", "[draw]") {
    const Analysis analysis = sample::small();
    DrawOptions options;
    options.leader = "陈兴立";
    const std::string dot = find_view("bipartite").draw(analysis, options).dot;
    for (std::size_t task = 0; task < analysis.reading.tasks.size(); ++task) {
        const bool own = analysis.reading.tasks[task].leaders.front() == LeaderId(0U);
        CHECK(contains(dot, "\n    t" + std::to_string(task) + " [") == own);
    }
}

TEST_CASE("collaboration: a minimum weight leaves out what is weaker, and says so", "[draw]") {
    const Analysis analysis = sample::small();
    DrawOptions options;
    options.minimum_weight = 1.0;
    const Diagram diagram = find_view("collaboration").draw(analysis, options);
    std::size_t strong = 0;
    const MetricColumn& newman = *analysis.pairs.column("newman-weight");
    for (std::size_t row = 0; row < newman.size(); ++row)
        strong += !analysis.graph.unit(analysis.unit_pairs[row].second).collective &&
                          *newman[row].value >= 1.0
                      ? 1
                      : 0;
    std::size_t drawn = 0;
    for (std::size_t at = diagram.dot.find("class=\"tie\""); at != std::string::npos;
         at = diagram.dot.find("class=\"tie\"", at + 1))
        ++drawn;
    CHECK(drawn == strong);
    REQUIRE_FALSE(diagram.notes.empty());
    CHECK(contains(diagram.notes[0].en, "1 or more, " + std::to_string(strong) + " of"));
}

TEST_CASE("networks: a minimum that leaves too much to be laid out is raised, and it says so",
          "[draw]") {
    const Analysis analysis = sample::generated(600, 3000, 7);
    DrawOptions options;
    options.minimum_weight = 0;
    for (const char* view : {"collaboration", "command"}) {
        CAPTURE(view);
        const Diagram diagram = find_view(view).draw(analysis, options);
        const bool told =
            std::any_of(diagram.notes.begin(), diagram.notes.end(), [](const Text& note) {
                return contains(note.en, "The minimum weight was raised to");
            });
        CHECK(told);
    }
}

TEST_CASE("networks: ties that are all equally strong do not leave an empty picture", "[draw]") {
    // 300 tasks, each of a pair of units of its own: 300 ties of weight 1, 600 units.
    std::vector<sample::TaskRow> rows;
    for (int task = 0; task < 300; ++task)
        rows.push_back({std::to_string(task),
                        "事项",
                        "",
                        "",
                        {"甲" + std::to_string(task)},
                        {"乙" + std::to_string(task)},
                        {}});
    const Analysis analysis = sample::analysis_of(rows);
    for (const char* view : {"collaboration", "command"}) {
        CAPTURE(view);
        const Diagram diagram = find_view(view).draw(analysis, {});
        CHECK(contains(diagram.dot, view == std::string("command") ? "u0name -> u1" : "u0 -- u1"));
        CHECK(contains(diagram.notes.front().en, "of 300 ties, many of them equally strong"));
    }
}
