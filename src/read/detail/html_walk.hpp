// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/detail/html_tree.hpp"

#include <vector>

namespace zeren::detail {

enum class HtmlRole {
    inline_text,
    block, ///< stands on lines of its own
    table,
    row,
    cell,
    caption,
    line_break,
    skipped, ///< never shown: scripts, styles, form fields, head
};

/// What an element does to the text around it.
HtmlRole role_of(const GumboNode& element);

inline bool is_element(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT;
}

inline bool is_text(const GumboNode& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA ||
           node.type == GUMBO_NODE_WHITESPACE;
}

/// Walks a tree in document order with a stack of its own: depth costs no call stack. `enter`
/// returns whether to go into the node's children; `leave` is called for each node gone into.
template <class Enter, class Leave>
void walk(const GumboNode& root, Enter enter, Leave leave) {
    struct Frame {
        const GumboNode* node;
        unsigned next;
    };
    if (!enter(root))
        return;
    std::vector<Frame> stack{{&root, 0}};
    while (!stack.empty()) {
        Frame& top = stack.back();
        const GumboVector& children = top.node->type == GUMBO_NODE_DOCUMENT
                                          ? top.node->v.document.children
                                          : top.node->v.element.children;
        if (top.next == children.length) {
            leave(*top.node);
            stack.pop_back();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(children.data[top.next++]);
        if (enter(*child) && is_element(*child))
            stack.push_back({child, 0});
    }
}

} // namespace zeren::detail
