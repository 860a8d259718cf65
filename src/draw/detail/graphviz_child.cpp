// SPDX-License-Identifier: Apache-2.0
// The only file that calls libgvc, and all of it runs in a child process. What Graphviz allocates
// is not given back: the process ends right after.
#include "draw/detail/graphviz_child.hpp"

#include "draw/detail/dot_text.hpp"

#include <zeren/base/errors.hpp>

#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <mutex>

namespace zeren::draw {
namespace {

/// gvRenderData counts in `unsigned` up to Graphviz 9 and in `size_t` after; the type is read off
/// its declaration.
template <class Length>
std::string_view rendered_by(int (*render_data)(GVC_t*, graph_t*, const char*, char**, Length*),
                             GVC_t* context, graph_t* graph, const std::string& format) {
    char* data = nullptr;
    Length length = 0;
    if (render_data(context, graph, format.c_str(), &data, &length) != 0 || data == nullptr)
        return {};
    return {data, static_cast<std::size_t>(length)};
}

int keep_quiet(char*) {
    return 0;
}

bool too_large(graph_t* graph, const RenderLimits& limits) {
    const boxf box = GD_bb(graph);
    const double side = std::max(box.UR.x - box.LL.x, box.UR.y - box.LL.y);
    return side / 72.0 * limits.dpi > limits.png_side;
}

ChildExit lay_out_and_render(const std::string& dot, Engine engine, Format format,
                             const RenderLimits& limits, int pipe) {
    agseterrf(keep_quiet);
    // cairo writes the local time into a PDF: another zone would shift every byte behind it.
    setenv("TZ", "UTC", 1);
    tzset();
    graph_t* graph = agmemread(dot.c_str());
    if (graph == nullptr)
        return ChildExit::unreadable;
    if (format == Format::png)
        agattr(graph, AGRAPH, const_cast<char*>("dpi"), dot_number(limits.dpi).data());
    GVC_t* context = gvContext();
    if (gvLayout(context, graph, std::string(to_string(engine)).c_str()) != 0)
        return ChildExit::no_layout;
    if (format == Format::png && too_large(graph, limits))
        return ChildExit::too_large;
    const std::string_view bytes =
        rendered_by(&gvRenderData, context, graph, std::string(to_string(format)));
    if (bytes.empty())
        return ChildExit::no_format;
    return write_all(pipe, bytes.data(), bytes.size()) ? ChildExit::done : ChildExit::pipe_broken;
}

} // namespace

ChildWork graphviz_work(const std::string& dot, Engine engine, Format format,
                        const RenderLimits& limits) {
    return [=](int pipe) {
        return static_cast<int>(lay_out_and_render(dot, engine, format, limits, pipe));
    };
}

void require_readable_dot(const std::string& dot, std::string_view view) {
    static std::mutex one_at_a_time; // cgraph's parser keeps its state in globals
    const std::lock_guard lock(one_at_a_time);
    const agusererrf before = agseterrf(keep_quiet);
    graph_t* graph = agmemread(dot.c_str());
    const bool readable = graph != nullptr;
    if (readable)
        agclose(graph);
    agseterrf(before);
    if (!readable)
        throw OutputError("unreadable-dot", {},
                          {fmt::format("the DOT text of view {} cannot be read back", view),
                           fmt::format("视图 {} 的 DOT 文本无法读回", view)},
                          {"this is a fault of zeren: please report it with the input",
                           "这是 zeren 的缺陷，请附上输入文件报告"});
}

} // namespace zeren::draw
