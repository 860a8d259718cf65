// SPDX-License-Identifier: Apache-2.0
#include "read/detail/html_row_scanner.hpp"

#include <algorithm>
#include <array>

namespace zeren::detail {
namespace {

constexpr std::array<std::string_view, 9> inner_elements{"p",    "div", "span", "b", "strong",
                                                         "font", "em",  "i",    "u"};

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\f';
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
bool is_name_char(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == ':';
}
bool same_name(std::string_view written, std::string_view lowered) {
    return written.size() == lowered.size() &&
           std::equal(written.begin(), written.end(), lowered.begin(),
                      [](char a, char b) { return lower(a) == b; });
}
bool names_display(std::string_view style) {
    constexpr std::string_view word = "display";
    return std::search(style.begin(), style.end(), word.begin(), word.end(),
                       [](char a, char b) { return lower(a) == b; }) != style.end();
}

bool read_span(std::string_view value, std::uint32_t& span) {
    if (span != 1 || value.empty() || value.size() > 4)
        return false;
    span = 0;
    for (const char c : value) {
        if (c < '0' || c > '9')
            return false;
        span = span * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return true;
}

bool knows_references(std::string_view text) {
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1))
        if (std::none_of(plain_references.begin(), plain_references.end(),
                         [&](const auto& reference) {
                             return text.substr(at).starts_with(reference.first);
                         }))
            return false;
    return true;
}

} // namespace

bool PlainTag::is(std::string_view lowered) const {
    return same_name(name, lowered);
}

void RowScanner::skip_blanks() {
    while (at_ < page_.size() && is_space(page_[at_]))
        ++at_;
}

std::string_view RowScanner::read_name() {
    const std::size_t begin = at_;
    while (at_ < page_.size() && is_name_char(page_[at_]))
        ++at_;
    return page_.substr(begin, at_ - begin);
}

bool RowScanner::read_tag(PlainTag& tag) {
    if (at_ >= page_.size() || page_[at_] != '<')
        return false;
    tag = {};
    ++at_;
    tag.closing = at_ < page_.size() && page_[at_] == '/';
    at_ += tag.closing ? 1 : 0;
    tag.name = read_name();
    if (tag.name.empty())
        return false;
    for (;;) {
        const std::size_t before = at_;
        skip_blanks();
        if (at_ >= page_.size())
            return false;
        if (page_[at_] == '>') {
            ++at_;
            return true;
        }
        if (page_[at_] == '/' && tag.is("br")) {
            ++at_;
            continue;
        }
        if (tag.closing || at_ == before || !read_attribute(tag))
            return false;
    }
}

bool RowScanner::read_row(std::vector<PlainCell>& cells) {
    PlainTag tag;
    skip_blanks();
    if (!read_tag(tag) || tag.closing || !tag.is("tr"))
        return false;
    const std::size_t first = cells.size();
    for (;;) {
        skip_blanks();
        const std::size_t begin = at_;
        if (!read_tag(tag))
            return false;
        if (tag.closing)
            return tag.is("tr") && cells.size() > first;
        if (!tag.is("td") && !tag.is("th"))
            return false;
        cells.push_back({begin, at_, 0, tag.row_span, tag.column_span, cells.size() == first});
        if (!read_inside(tag.name, cells.back()))
            return false;
    }
}

bool RowScanner::read_attribute(PlainTag& tag) {
    const std::string_view name = read_name();
    if (name.empty() || at_ >= page_.size() || page_[at_] != '=' || same_name(name, "hidden"))
        return false;
    ++at_;
    std::string_view value;
    if (at_ < page_.size() && (page_[at_] == '"' || page_[at_] == '\'')) {
        const std::size_t end = page_.find(page_[at_], at_ + 1);
        if (end == std::string_view::npos)
            return false;
        value = page_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
    } else {
        value = read_name();
    }
    if (value.find('&') != std::string_view::npos)
        return false;
    if (same_name(name, "style"))
        return !names_display(value);
    if (same_name(name, "rowspan"))
        return read_span(value, tag.row_span);
    return !same_name(name, "colspan") || read_span(value, tag.column_span);
}

bool RowScanner::read_inside(std::string_view cell_name, PlainCell& cell) {
    open_.clear();
    for (PlainTag tag;;) {
        const std::size_t end = page_.find('<', at_);
        if (end == std::string_view::npos || !knows_references(page_.substr(at_, end - at_)))
            return false;
        at_ = end;
        if (!read_tag(tag))
            return false;
        if (tag.closing && open_.empty()) {
            cell.end = end;
            return tag.name == cell_name;
        }
        if (tag.closing) {
            if (tag.name != open_.back())
                return false;
            open_.pop_back();
        } else if (!tag.is("br") && !open(tag)) {
            return false;
        }
    }
}

bool RowScanner::open(const PlainTag& tag) {
    if (std::find(inner_elements.begin(), inner_elements.end(), tag.name) == inner_elements.end())
        return false;
    // a block inside a paragraph would close the paragraph
    if (tag.is_block() && std::find(open_.begin(), open_.end(), "p") != open_.end())
        return false;
    open_.push_back(tag.name);
    constexpr std::size_t deepest = 16;
    return open_.size() <= deepest;
}

} // namespace zeren::detail
