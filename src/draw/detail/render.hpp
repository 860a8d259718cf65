// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/child_process.hpp>
#include <zeren/draw/render.hpp>

#include <functional>

namespace zeren::draw {

/// Makes the work of one child. Tests put one here that crashes or hangs.
using WorkMaker = std::function<ChildWork(const Diagram&, Engine, Format, const RenderLimits&)>;

/// `zeren::render_all` with the work of the children given from outside.
std::vector<Rendered> render_all(std::span<const RenderJob> jobs, unsigned processes,
                                 const RenderLimits& limits, const WorkMaker& make_work);

} // namespace zeren::draw
