// SPDX-License-Identifier: Apache-2.0
#include "read/detail/html_tables.hpp"

#include "read/detail/html_walk.hpp"
#include "read/detail/table_shape.hpp"

#include <zeren/base/text.hpp>

#include <vector>

namespace zeren::detail {
namespace {

struct OpenTable {
    const GumboNode* node = nullptr;
    TableShape shape;
};

class TableFinder {
  public:
    explicit TableFinder(const PlainRows& plain) : plain_(plain) {}

    bool enter(const GumboNode& node) {
        if (is_text(node)) {
            if (!open_.empty() && node.type != GUMBO_NODE_WHITESPACE)
                open_.back().shape.add_text(text::trim(node.v.text.text).size());
            return false;
        }
        if (!is_element(node))
            return node.type == GUMBO_NODE_DOCUMENT;
        const HtmlRole role = role_of(node);
        if (role == HtmlRole::skipped || is_hidden(node))
            return false;
        if (role == HtmlRole::table)
            open_.push_back({&node, {}});
        else if (role == HtmlRole::row && !open_.empty())
            add_plain_rows(node);
        else if (!open_.empty() && (role == HtmlRole::block || role == HtmlRole::line_break))
            ++open_.back().shape.cell_blocks;
        return true;
    }

    void leave(const GumboNode& node) {
        if (!is_element(node) || open_.empty())
            return;
        switch (role_of(node)) {
        case HtmlRole::cell:
            open_.back().shape.end_cell();
            break;
        case HtmlRole::row:
            open_.back().shape.end_row();
            break;
        case HtmlRole::table:
            close_table();
            break;
        default:
            break;
        }
    }

    std::unordered_set<const GumboNode*> take() { return std::move(data_tables_); }

  private:
    void add_plain_rows(const GumboNode& row) {
        const PlainRun* run = plain_.run_at(row.v.element.start_pos.offset);
        if (run == nullptr)
            return;
        open_.back().shape.bytes += run->bytes;
        open_.back().shape.shared_rows += run->rows;
    }

    void close_table() {
        const OpenTable table = open_.back();
        open_.pop_back();
        if (table.shape.holds_data())
            data_tables_.insert(table.node);
        if (!open_.empty())
            open_.back().shape.add_inner(table.shape);
    }

    const PlainRows& plain_;
    std::vector<OpenTable> open_;
    std::unordered_set<const GumboNode*> data_tables_;
};

} // namespace

std::unordered_set<const GumboNode*> find_data_tables(const GumboNode& document,
                                                      const PlainRows& plain) {
    TableFinder finder(plain);
    walk(
        document, [&](const GumboNode& node) { return finder.enter(node); },
        [&](const GumboNode& node) { finder.leave(node); });
    return finder.take();
}

} // namespace zeren::detail
