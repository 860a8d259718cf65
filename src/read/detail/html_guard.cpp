// SPDX-License-Identifier: Apache-2.0
#include "read/detail/html_guard.hpp"

#include "read/detail/document_builder.hpp"

#include <zeren/base/limits.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace zeren::detail {
namespace {

struct Tag {
    std::string_view name; ///< as written
    bool closing = false;
    bool self_closing = false;
    std::size_t begin = 0;
};

template <std::size_t N>
bool is_one_of(std::string_view lowered, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), lowered) != names.end();
}

/// Elements that hold nothing, or that the next of their kind closes: they do not nest.
constexpr std::array<std::string_view, 29> shallow{
    "area",  "base",  "br",     "col",    "embed", "hr",       "img",     "input", "link", "meta",
    "wbr",   "param", "track",  "source", "p",     "li",       "td",      "th",    "tr",   "tbody",
    "thead", "tfoot", "option", "dt",     "dd",    "colgroup", "caption", "html",  "body"};
constexpr std::array<std::string_view, 7> raw_text{"script", "style",   "textarea", "title",
                                                   "xmp",    "noembed", "iframe"};
constexpr std::array<std::string_view, 4> cell_marks{"td", "th", "tr", "caption"};

/// Walks over the tags of a page as a tokenizer does: comments and raw text are no tags.
class TagScanner {
  public:
    TagScanner(const Source& source, std::string_view html, std::size_t most_attributes)
        : source_(source), html_(html), most_attributes_(most_attributes) {}

    bool next(Tag& tag) {
        for (;;) {
            position_ = html_.find('<', position_);
            if (position_ == std::string_view::npos)
                return false;
            if (html_.substr(position_).starts_with("<!--")) {
                const std::size_t end = html_.find("-->", position_ + 2);
                position_ = end == std::string_view::npos ? html_.size() : end + 3;
                continue;
            }
            if (read_tag(tag))
                return true;
        }
    }

    /// Moves behind raw text, to its closing tag.
    void skip_raw_text(std::string_view name) {
        while (position_ < html_.size()) {
            position_ = html_.find("</", position_);
            if (position_ == std::string_view::npos)
                position_ = html_.size();
            else if (same_name(html_.substr(position_ + 2, name.size()), name))
                return;
            else
                position_ += 2;
        }
    }

    static bool same_name(std::string_view written, std::string_view lowered) {
        return written.size() == lowered.size() &&
               std::equal(written.begin(), written.end(), lowered.begin(),
                          [](char a, char b) { return (a | 0x20) == b || a == b; });
    }

  private:
    static bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
    static bool is_space(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '/';
    }

    bool read_tag(Tag& tag) {
        tag.begin = position_++;
        tag.closing = position_ < html_.size() && html_[position_] == '/';
        position_ += tag.closing ? 1 : 0;
        const std::size_t name = position_;
        if (name >= html_.size() || !is_letter(html_[name]))
            return false;
        while (position_ < html_.size() && !is_space(html_[position_]) && html_[position_] != '>')
            ++position_;
        tag.name = html_.substr(name, position_ - name);
        skip_attributes(tag);
        return true;
    }

    void skip_attributes(Tag& tag) {
        std::size_t attributes = 0;
        while (position_ < html_.size() && html_[position_] != '>') {
            const char c = html_[position_++];
            if (is_space(c)) {
                tag.self_closing = c == '/';
                attributes += position_ < html_.size() && !is_space(html_[position_]) ? 1 : 0;
            } else if (c == '=' && position_ < html_.size() &&
                       (html_[position_] == '"' || html_[position_] == '\'')) {
                const std::size_t end = html_.find(html_[position_], position_ + 1);
                position_ = std::min(end, html_.size() - 1) + 1;
            }
        }
        position_ = std::min(position_ + 1, html_.size());
        if (attributes > most_attributes_)
            refuse_limit({source_.name, line_at(tag.begin), 0, {}},
                         {"attributes of one tag", "标签的属性数"}, attributes, "--max-attributes",
                         most_attributes_);
    }

  public:
    [[nodiscard]] std::uint32_t line_at(std::size_t offset) const {
        return static_cast<std::uint32_t>(
            1 +
            std::count(html_.begin(), html_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
    }

  private:
    const Source& source_;
    std::string_view html_;
    std::size_t most_attributes_;
    std::size_t position_ = 0;
};

/// Depth of open elements. A cell closes what its forerunner left open, so the depth falls back to
/// that of the table.
class Nesting {
  public:
    void open(std::string_view name) {
        if (name == "table")
            tables_.push_back(depth_);
        if (name == "svg" || name == "math" || name == "template")
            ++foreign_;
        if (!is_one_of(name, shallow))
            ++depth_;
        else
            fall_back(name);
    }
    void close(std::string_view name) {
        if (name == "table" && !tables_.empty()) {
            depth_ = tables_.back();
            tables_.pop_back();
            return;
        }
        if ((name == "svg" || name == "math" || name == "template") && foreign_ > 0)
            --foreign_;
        if (is_one_of(name, shallow))
            fall_back(name);
        else if (depth_ > 0)
            --depth_;
    }
    [[nodiscard]] bool in_foreign() const { return foreign_ > 0; }
    [[nodiscard]] std::size_t depth() const { return depth_; }

  private:
    void fall_back(std::string_view name) {
        if (!tables_.empty() && foreign_ == 0 && is_one_of(name, cell_marks))
            depth_ = tables_.back() + 1;
    }
    std::size_t depth_ = 0;
    std::size_t foreign_ = 0;
    std::vector<std::size_t> tables_;
};

std::string lowered(std::string_view name) {
    std::string out(name.substr(0, 16));
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return out;
}

} // namespace

std::string declared_charset(std::string_view outline) {
    const std::size_t meta = outline.find("<meta");
    const std::size_t at = meta == std::string_view::npos ? meta : outline.find("charset=", meta);
    if (at == std::string_view::npos)
        return {};
    std::size_t begin = at + 8;
    if (begin < outline.size() && (outline[begin] == '"' || outline[begin] == '\''))
        ++begin;
    const std::size_t end = std::min(outline.find_first_of("\"' ;/>\n\r\t", begin), outline.size());
    return std::string(outline.substr(begin, std::min<std::size_t>(end - begin, 40)));
}

std::size_t check_tags(const Source& source, std::string_view html, const ReadLimits& limits,
                       std::size_t node_bytes) {
    TagScanner scanner(source, html, limits.attributes);
    Nesting nesting;
    std::size_t loose_row = std::string_view::npos;
    bool any_table = false;
    std::size_t elements = 0;
    for (Tag tag; scanner.next(tag);) {
        const std::string name = lowered(tag.name);
        if (tag.closing) {
            nesting.close(name);
            continue;
        }
        // a page that must break the bound is not parsed up to it
        if (++elements > limits.tree_bytes / node_bytes)
            refuse_limit({source.name, scanner.line_at(tag.begin), 0, {}},
                         {"bytes of memory for the page's tree", "网页解析所需内存（字节）"},
                         elements * node_bytes, "--max-tree", limits.tree_bytes);
        any_table = any_table || name == "table";
        if (!any_table && loose_row == std::string_view::npos &&
            (name == "tr" || name == "td" || name == "tbody" || name == "thead"))
            loose_row = tag.begin;
        const bool foreign = nesting.in_foreign();
        if (!(foreign && tag.self_closing))
            nesting.open(name);
        if (nesting.depth() > limits.depth)
            refuse_limit({source.name, scanner.line_at(tag.begin), 0, {}},
                         {"nested elements", "嵌套元素层数"}, nesting.depth(), "--max-depth",
                         limits.depth);
        if (!foreign && is_one_of(name, raw_text))
            scanner.skip_raw_text(name);
    }
    return loose_row;
}

} // namespace zeren::detail
