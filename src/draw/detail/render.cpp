// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/render.hpp"

#include "draw/detail/dot_text.hpp"
#include "draw/detail/graphviz_child.hpp"
#include "draw/detail/svg_finish.hpp"

#include <zeren/base/errors.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace zeren {
namespace draw {
namespace {

/// The engine to try when one ran out of time; none after the cheapest.
std::optional<Engine> cheaper(Engine engine) {
    if (engine == Engine::dot || engine == Engine::neato)
        return Engine::sfdp;
    return std::nullopt;
}

[[noreturn]] void fail(std::string code, Text what, Text hint) {
    throw OutputError(std::move(code), {}, std::move(what), std::move(hint));
}

[[noreturn]] void explain_exit(const RenderJob& job, int code, const RenderLimits& limits) {
    const std::string format{to_string(job.format)};
    switch (static_cast<ChildExit>(code)) {
    case ChildExit::too_large:
        fail("picture-too-large",
             {fmt::format(
                  "the PNG of view {} would be wider or higher than --max-png-side {} pixels "
                  "at {} dpi",
                  job.diagram->view, limits.png_side, limits.dpi),
              fmt::format("视图 {} 的 PNG 在 {} dpi 下超过 --max-png-side {} 像素",
                          job.diagram->view, limits.dpi, limits.png_side)},
             {"write SVG or PDF, lower --dpi, or raise --max-png-side",
              "改用 SVG 或 PDF，或调低 --dpi，或提高 --max-png-side"});
    case ChildExit::no_layout:
        fail("no-layout-plugin",
             {"Graphviz here has no plug-ins: it cannot place or draw anything",
              "此处的 Graphviz 没有插件，无法布局和绘图"},
             {"install graphviz (Debian: apt-get install graphviz), or write DOT",
              "请安装 graphviz（Debian：apt-get install graphviz），或输出 DOT"});
    case ChildExit::no_format:
        fail("no-format-plugin",
             {"Graphviz here cannot write " + format, "此处的 Graphviz 不能输出 " + format},
             {"install libgvc6 with its plugins (Debian: apt-get install libgvc6), or write DOT",
              "安装 libgvc6 及其插件（Debian:apt-get install libgvc6），或输出 DOT"});
    default:
        fail("layout-stopped",
             {fmt::format("layout stopped: exit {}", code),
              fmt::format("布局中止：退出码 {}", code)},
             {"write DOT instead and try another Graphviz", "改为输出 DOT，换一个 Graphviz 试试"});
    }
}

[[noreturn]] void explain(const RenderJob& job, const ChildOutcome& outcome,
                          const RenderLimits& limits) {
    if (outcome.end == ChildOutcome::End::out_of_time)
        fail("layout-stopped",
             {fmt::format("layout stopped: more than --max-layout-seconds {}", limits.seconds),
              fmt::format("布局中止：超过 --max-layout-seconds {}", limits.seconds)},
             {"draw a part (--leader, --unit) or write DOT",
              "只画一部分（--leader、--unit），或输出 DOT"});
    if (outcome.end == ChildOutcome::End::signalled)
        fail("layout-stopped",
             {fmt::format("layout stopped: signal {}", outcome.code),
              fmt::format("布局中止：信号 {}", outcome.code)},
             {"draw a part (--leader, --unit), or write DOT and try another Graphviz",
              "只画一部分（--leader、--unit），或输出 DOT 换一个 Graphviz 试试"});
    explain_exit(job, outcome.code, limits);
}

Text cheaper_note(Engine slow, Engine used) {
    return {
        fmt::format("layout by {} took too long; drawn with {}", to_string(slow), to_string(used)),
        fmt::format("{} 布局超时，改用 {}", to_string(slow), to_string(used))};
}

/// A job that still has to be done, with the engine to be tried now.
struct Attempt {
    std::size_t job;
    Engine engine;
};

bool succeeded(const ChildOutcome& outcome) {
    return outcome.end == ChildOutcome::End::exited && outcome.code == 0 && !outcome.output.empty();
}

std::string finished(const Diagram& diagram, Format format, std::string bytes) {
    if (format == Format::svg)
        return finish_svg(std::move(bytes), diagram.title);
    if (format == Format::pdf)
        return without_pdf_date(std::move(bytes));
    return bytes;
}

} // namespace

std::vector<Rendered> render_all(std::span<const RenderJob> jobs, unsigned processes,
                                 const RenderLimits& limits, const WorkMaker& make_work) {
    std::vector<Rendered> results(jobs.size());
    std::vector<ChildOutcome> failures(jobs.size());
    std::vector<bool> failed(jobs.size(), false);
    std::vector<Attempt> attempts;
    for (std::size_t job = 0; job < jobs.size(); ++job) {
        require_readable_dot(jobs[job].diagram->dot, jobs[job].diagram->view);
        if (jobs[job].format == Format::dot)
            results[job].bytes = jobs[job].diagram->dot;
        else
            attempts.push_back({job, jobs[job].diagram->engine});
    }
    while (!attempts.empty()) {
        std::vector<ChildWork> works;
        for (const Attempt& attempt : attempts)
            works.push_back(make_work(*jobs[attempt.job].diagram, attempt.engine,
                                      jobs[attempt.job].format, limits));
        auto outcomes = run_children(works, processes, {limits.seconds, limits.memory});
        std::vector<Attempt> again;
        for (std::size_t index = 0; index < attempts.size(); ++index) {
            const auto [job, engine] = attempts[index];
            const bool late = outcomes[index].end == ChildOutcome::End::out_of_time;
            if (const auto next = late ? cheaper(engine) : std::nullopt) {
                results[job].notes.push_back(cheaper_note(engine, *next));
                again.push_back({job, *next});
            } else if (succeeded(outcomes[index])) {
                results[job].bytes = finished(*jobs[job].diagram, jobs[job].format,
                                              std::move(outcomes[index].output));
            } else {
                failed[job] = true;
                failures[job] = std::move(outcomes[index]);
            }
        }
        attempts = std::move(again);
    }
    for (std::size_t job = 0; job < jobs.size(); ++job)
        if (failed[job])
            explain(jobs[job], failures[job], limits);
    return results;
}

} // namespace draw

namespace {
constexpr std::array format_names{std::string_view{"dot"}, std::string_view{"svg"},
                                  std::string_view{"png"}, std::string_view{"pdf"}};
constexpr std::array engine_names{std::string_view{"nop2"}, std::string_view{"dot"},
                                  std::string_view{"neato"}, std::string_view{"sfdp"}};
} // namespace

std::string_view to_string(Format format) {
    return format_names[static_cast<std::size_t>(format)];
}
std::string_view to_string(Engine engine) {
    return engine_names[static_cast<std::size_t>(engine)];
}

Format parse_format(std::string_view name) {
    const auto* const found = std::find(format_names.begin(), format_names.end(), name);
    if (found == format_names.end())
        throw UsageError("unknown-format",
                         {fmt::format("no diagram format is called '{}'", name),
                          fmt::format("没有名为“{}”的图形格式", name)},
                         {"use dot, svg, png or pdf", "可用：dot、svg、png、pdf"});
    return static_cast<Format>(found - format_names.begin());
}

std::vector<Rendered> render_all(std::span<const RenderJob> jobs, unsigned processes,
                                 const RenderLimits& limits) {
    return draw::render_all(
        jobs, processes, limits,
        [](const Diagram& diagram, Engine engine, Format format, const RenderLimits& bounds) {
            return draw::graphviz_work(diagram.dot, engine, format, bounds);
        });
}

Rendered render(const Diagram& diagram, Format format, const RenderLimits& limits) {
    const RenderJob job{&diagram, format};
    return std::move(render_all({&job, 1}, 1, limits).front());
}

} // namespace zeren
