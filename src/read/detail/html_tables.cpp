// SPDX-License-Identifier: Apache-2.0
#include "read/detail/html_tables.hpp"

#include "read/detail/html_walk.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// An article in a layout cell has at least this many blocks and this share (in tenths) of the
/// table's text.
constexpr std::size_t article_blocks = 10;
constexpr std::size_t article_tenths = 7;

struct TableShape {
    const GumboNode* node = nullptr;
    std::size_t bytes = 0;        ///< of text, inner tables with it
    std::size_t inner_bytes = 0;  ///< of text in inner tables
    std::size_t shared_rows = 0;  ///< rows with two or more filled cells
    std::size_t row_cells = 0;    ///< filled cells of the open row
    std::size_t cell_bytes = 0;   ///< of the open cell
    std::size_t cell_blocks = 0;  ///< of the open cell
    std::size_t largest_cell = 0; ///< bytes
    std::size_t largest_blocks = 0;

    void end_row() {
        shared_rows += row_cells >= 2 ? 1 : 0;
        row_cells = 0;
    }
    void end_cell() {
        row_cells += cell_bytes > 0 ? 1 : 0;
        if (cell_bytes > largest_cell) {
            largest_cell = cell_bytes;
            largest_blocks = cell_blocks;
        }
        cell_bytes = cell_blocks = 0;
    }
    [[nodiscard]] bool holds_data() const {
        const bool article = largest_blocks >= article_blocks &&
                             largest_cell * 10 >= bytes * article_tenths && shared_rows <= 2;
        return shared_rows > 0 && inner_bytes * 2 < bytes && !article;
    }
};

class TableFinder {
  public:
    bool enter(const GumboNode& node) {
        if (is_text(node)) {
            if (!open_.empty() && node.type != GUMBO_NODE_WHITESPACE)
                add_text(text::trim(node.v.text.text).size());
            return false;
        }
        if (!is_element(node))
            return node.type == GUMBO_NODE_DOCUMENT;
        const HtmlRole role = role_of(node);
        if (role == HtmlRole::skipped || is_hidden(node))
            return false;
        if (role == HtmlRole::table)
            open_.push_back({.node = &node});
        else if (!open_.empty() && (role == HtmlRole::block || role == HtmlRole::line_break))
            ++open_.back().cell_blocks;
        return true;
    }

    void leave(const GumboNode& node) {
        if (!is_element(node) || open_.empty())
            return;
        switch (role_of(node)) {
        case HtmlRole::cell:
            open_.back().end_cell();
            break;
        case HtmlRole::row:
            open_.back().end_row();
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
    void add_text(std::size_t bytes) {
        open_.back().bytes += bytes;
        open_.back().cell_bytes += bytes;
    }

    void close_table() {
        const TableShape shape = open_.back();
        open_.pop_back();
        if (shape.holds_data())
            data_tables_.insert(shape.node);
        if (!open_.empty()) {
            add_text(shape.bytes);
            open_.back().inner_bytes += shape.bytes;
        }
    }

    std::vector<TableShape> open_;
    std::unordered_set<const GumboNode*> data_tables_;
};

} // namespace

std::unordered_set<const GumboNode*> find_data_tables(const GumboNode& document) {
    TableFinder finder;
    walk(
        document, [&](const GumboNode& node) { return finder.enter(node); },
        [&](const GumboNode& node) { finder.leave(node); });
    return finder.take();
}

} // namespace zeren::detail
