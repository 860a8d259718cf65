// SPDX-License-Identifier: Apache-2.0
// DOT as cgraph reads it, which libgvc builds upon.
#include "dot_read.hpp"

#include "documented_texts.hpp"
#include "fuzz.hpp"
#include "networks_read.hpp"

namespace zeren::fuzz {
namespace {

int keep_quiet(char*) {
    return 0;
}

Said attributes_of(Agraph_t* graph, int kind, void* object) {
    Said said;
    for (Agsym_t* symbol = agnxtattr(graph, kind, nullptr); symbol != nullptr;
         symbol = agnxtattr(graph, kind, symbol)) {
        char* const value = agxget(object, symbol);
        require(aghtmlstr(value) == 0, "no name becomes an HTML-like label", value);
        std::string shown;
        require(undo_dot(value, shown), "no name calls up an escape or an entity", value);
        if (!shown.empty())
            said[symbol->name] = shown;
    }
    return said;
}

} // namespace

DotGraph::DotGraph(const std::string& dot) {
    agseterrf(keep_quiet);
    require(dot.find('\0') == std::string::npos, "no NUL stands in DOT");
    graph_ = agmemread(dot.c_str());
    require(graph_ != nullptr, "cgraph reads DOT", dot);
    require(agfstsubg(graph_) == nullptr, "no name opens a subgraph", dot);
}

DotGraph::~DotGraph() {
    agclose(graph_);
}

NetworkRead DotGraph::network() const {
    NetworkRead read;
    read.directed = agisdirected(graph_) != 0;
    for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node)) {
        read.vertices.emplace_back(agnameof(node), attributes_of(graph_, AGNODE, node));
        for (Agedge_t* edge = agfstout(graph_, node); edge != nullptr;
             edge = agnxtout(graph_, edge))
            read.edges.emplace_back(std::string(agnameof(node)) + ' ' + agnameof(aghead(edge)),
                                    attributes_of(graph_, AGEDGE, edge));
    }
    return read;
}

Said DotGraph::attributes() const {
    return attributes_of(graph_, AGRAPH, graph_);
}

bool undo_dot(std::string_view written, std::string& shown) {
    constexpr std::string_view ampersand = "&amp;";
    for (std::size_t at = 0; at < written.size(); ++at) {
        const char next = at + 1 < written.size() ? written[at + 1] : '\0';
        if (written[at] == '&') {
            if (!written.substr(at).starts_with(ampersand))
                return false;
            at += ampersand.size() - 1;
            shown += '&';
        } else if (written[at] == '\\') {
            ++at;
            if (next != '\\' && next != 'n' && next != 'l' && next != 'r')
                return false;
            shown += next == '\\' ? '\\' : '\n';
        } else {
            shown += written[at];
        }
    }
    return true;
}

NetworkRead read_dot(const ExportResult& result) {
    require(result.files.size() == 1, "the format has one file");
    return DotGraph(result.files.front().bytes).network();
}

} // namespace zeren::fuzz
