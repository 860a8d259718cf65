// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "networks_read.hpp"

#include <graphviz/cgraph.h>

#include <string>

namespace zeren::fuzz {

/// DOT as cgraph understands it; ends the program where it does not, or where a name became more
/// than a text. Attributes of vertices and edges are as they are shown, the empty ones left out.
class DotGraph {
  public:
    explicit DotGraph(const std::string& dot);
    DotGraph(const DotGraph&) = delete;
    DotGraph& operator=(const DotGraph&) = delete;
    ~DotGraph();

    [[nodiscard]] NetworkRead network() const;
    [[nodiscard]] Said attributes() const; ///< of the graph itself

  private:
    Agraph_t* graph_ = nullptr;
};

} // namespace zeren::fuzz
