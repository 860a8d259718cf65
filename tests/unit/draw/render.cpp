// SPDX-License-Identifier: Apache-2.0
// What happens when Graphviz crashes, hangs, exits or is missing: the work of the child is
// replaced.
#include "draw/detail/render.hpp"

#include "support/catch.hpp"

#include <zeren/base/errors.hpp>

#include <dirent.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

using namespace zeren;
using namespace zeren::draw;

namespace {

Diagram tiny(Engine engine = Engine::dot) {
    Diagram diagram;
    diagram.view = "tiny";
    diagram.title = "tiny";
    diagram.engine = engine;
    diagram.dot = "graph tiny { a -- b }\n";
    return diagram;
}

WorkMaker always(ChildWork work) {
    return [work](const Diagram&, Engine, Format, const RenderLimits&) { return work; };
}

std::string failure_of(const WorkMaker& maker, const RenderLimits& limits = {}) {
    const Diagram diagram = tiny(Engine::positioned);
    const RenderJob job{&diagram, Format::png};
    try {
        draw::render_all({&job, 1}, 1, limits, maker);
    } catch (const OutputError& error) {
        CHECK_FALSE(error.diagnostic().suggestion.en.empty());
        return error.diagnostic().message.en;
    }
    return "nothing was thrown";
}

int give(int pipe, const std::string& bytes) {
    return write_all(pipe, bytes.data(), bytes.size()) ? 0 : 1;
}

} // namespace

TEST_CASE("a child that crashes ends in a clear error", "[draw][child]") {
    CHECK(failure_of(always([](int) {
              std::signal(SIGSEGV, SIG_DFL);
              std::raise(SIGSEGV);
              return 0;
          })) == "layout stopped: signal 11");
    CHECK(failure_of(always([](int) -> int { std::abort(); })) == "layout stopped: signal 6");
}

TEST_CASE("a child that ends by itself or says nothing ends in a clear error", "[draw][child]") {
    CHECK(failure_of(always([](int) -> int { _exit(1); })) == "layout stopped: exit 1");
    CHECK(failure_of(always([](int) { return 0; })) == "layout stopped: exit 0");
    CHECK(failure_of(always([](int) -> int { throw 1; })) == "layout stopped: exit 1");
    CHECK(failure_of(always([](int) { return 12; })) == "Graphviz here cannot write png");
}

TEST_CASE("a child that hangs is killed in time", "[draw][child]") {
    RenderLimits limits;
    limits.seconds = 1;
    const auto begin = std::chrono::steady_clock::now();
    const std::string sleeping = failure_of(always([](int) -> int {
                                                for (;;)
                                                    pause();
                                            }),
                                            limits);
    const std::string burning = failure_of(always([](int) -> int {
                                               for (std::atomic<unsigned> spin{0};;)
                                                   ++spin;
                                           }),
                                           limits);
    CHECK(sleeping == "layout stopped: more than --max-layout-seconds 1");
    CHECK(burning == "layout stopped: more than --max-layout-seconds 1");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

TEST_CASE("an engine out of time gives way to a cheaper one, with a note", "[draw][child]") {
    RenderLimits limits;
    limits.seconds = 1;
    const WorkMaker maker = [](const Diagram&, Engine engine, Format, const RenderLimits&) {
        return ChildWork([engine](int pipe) {
            if (engine == Engine::dot)
                for (;;)
                    pause();
            return give(pipe, "drawn by " + std::string(to_string(engine)));
        });
    };
    const Diagram diagram = tiny();
    const RenderJob job{&diagram, Format::png};
    const auto results = draw::render_all({&job, 1}, 1, limits, maker);
    CHECK(results[0].bytes == "drawn by sfdp");
    REQUIRE(results[0].notes.size() == 1);
    CHECK(results[0].notes[0].en == "layout by dot took too long; drawn with sfdp");
}

TEST_CASE("a child has no descriptor but its pipe and the null device", "[draw][child]") {
    const int leaked = dup(STDERR_FILENO); // not close-on-exec: a careless child would have it
    const WorkMaker maker = always([](int pipe) {
        std::string open;
        for (int descriptor = 0; descriptor < 64; ++descriptor)
            if (char target[64]; readlink(("/proc/self/fd/" + std::to_string(descriptor)).c_str(),
                                          target, sizeof target) > 0)
                open += std::to_string(descriptor) + " ";
        return give(pipe, open);
    });
    const Diagram diagram = tiny();
    const RenderJob job{&diagram, Format::png};
    const auto results = draw::render_all({&job, 1}, 1, {}, maker);
    close(leaked);
    CHECK(results[0].bytes == "0 1 2 3 ");
}

TEST_CASE("several diagrams: results in order, large outputs whole, errors after all ended",
          "[draw][child]") {
    const WorkMaker maker = [](const Diagram& diagram, Engine, Format, const RenderLimits&) {
        return ChildWork([title = diagram.title](int pipe) {
            if (title == "bad")
                std::abort();
            return give(pipe, title + std::string(3'000'000, '.'));
        });
    };
    std::vector<Diagram> diagrams(5, tiny());
    std::vector<RenderJob> jobs;
    for (std::size_t index = 0; index < diagrams.size(); ++index) {
        diagrams[index].title = std::to_string(index);
        jobs.push_back({&diagrams[index], Format::png});
    }
    const auto results = draw::render_all(jobs, 3, {}, maker);
    for (std::size_t index = 0; index < results.size(); ++index) {
        CHECK(results[index].bytes.size() == 3'000'001);
        CHECK(results[index].bytes.front() == diagrams[index].title.front());
    }
    diagrams[1].title = "bad";
    CHECK_THROWS_AS(draw::render_all(jobs, 3, {}, maker), OutputError);
}

TEST_CASE("real pictures: every format, the same bytes twice", "[draw]") {
    const Diagram diagram = tiny();
    for (const Format format : {Format::dot, Format::svg, Format::png, Format::pdf}) {
        CAPTURE(to_string(format));
        const std::string bytes = render(diagram, format).bytes;
        CHECK(bytes.size() > 20);
        CHECK(bytes == render(diagram, format).bytes);
    }
    CHECK(render(diagram, Format::png).bytes.substr(1, 3) == "PNG");
    CHECK(render(diagram, Format::pdf).bytes.substr(0, 4) == "%PDF");
}

TEST_CASE("a PNG beyond the limit is refused before it is painted", "[draw]") {
    RenderLimits limits;
    limits.png_side = 50;
    try {
        render(tiny(), Format::png, limits);
        FAIL("nothing was thrown");
    } catch (const OutputError& error) {
        CHECK(error.diagnostic().code == "picture-too-large");
    }
    CHECK_NOTHROW(render(tiny(), Format::svg, limits));
}

TEST_CASE("format names", "[draw]") {
    CHECK(parse_format("svg") == Format::svg);
    CHECK_THROWS_AS(parse_format("gif"), UsageError);
}

TEST_CASE("a Chinese font is found where one is installed", "[draw]") {
    // fontconfig's own tool is the witness
    const bool installed =
        std::system("test -n \"$(fc-list :lang=zh-cn family 2>/dev/null)\"") == 0;
    CHECK(missing_chinese_font().has_value() == !installed);
}
