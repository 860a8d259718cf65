// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/child_process.hpp>
#include <zeren/draw/render.hpp>

#include <string>

namespace zeren::draw {

/// Exit codes of the child, and what they mean.
enum class ChildExit : int {
    done = 0,
    unreadable = 10,  ///< cgraph refused the DOT text
    no_layout = 11,   ///< the engine is missing or failed
    no_format = 12,   ///< the format's plugin is missing or failed
    too_large = 13,   ///< a PNG side beyond the limit
    pipe_broken = 14, ///< the parent is gone
};

/// The work of a child that lays a graph out and renders it to its pipe. The text is copied: the
/// work stands on its own.
ChildWork graphviz_work(const std::string& dot, Engine engine, Format format,
                        const RenderLimits& limits);

} // namespace zeren::draw
