// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/dot_text.hpp"

#include <zeren/base/text.hpp>

#include <fmt/format.h>

namespace zeren::draw {
namespace {

bool in_xml(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// Characters that would move or hide other text: C1 controls, the twelve Bidi_Control characters,
/// zero-width ones, line and paragraph separators, and the byte order mark.
bool steers_text(char32_t c) {
    return (c >= 0x7F && c <= 0x9F) || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xE0000 && c <= 0xE007F);
}

void append_clean(std::string& out, char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r')
        out += ' ';
    else if (!in_xml(c) || (c & 0xFFFE) == 0xFFFE)
        text::append_code_point(out, 0xFFFD);
    else if (steers_text(c))
        out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
    else
        text::append_code_point(out, c);
}

/// Calls `visit` with every code point; a byte that is not UTF-8 counts as U+FFFD.
template <class Visit>
void for_each_code_point(std::string_view bytes, Visit visit) {
    while (!bytes.empty()) {
        const std::size_t valid = text::first_invalid_utf8(bytes).value_or(bytes.size());
        for (std::size_t at = 0; at < valid;)
            visit(text::next_code_point(bytes.substr(0, valid), at));
        if (valid == bytes.size())
            return;
        visit(U'\uFFFD');
        bytes.remove_prefix(valid + 1);
    }
}

std::string quoted(std::string_view raw, std::string_view line_break, std::string_view backslash) {
    std::string out = "\"";
    bool cut = false;
    bool open_line = false;
    for_each_code_point(raw, [&](char32_t c) {
        if (cut)
            return;
        open_line = c != U'\n';
        if (c == U'\n')
            out += line_break;
        else if (c == U'"')
            out += "\\\"";
        else if (c == U'\\')
            out += backslash;
        else if (c == U'&')
            out += "&amp;";
        else
            append_clean(out, c);
        if (out.size() > longest_dot_string) {
            out += "…";
            cut = true;
        }
    });
    // A last line without its own mark would be centred, whatever the others are.
    if (open_line && line_break != "\\n")
        out += line_break;
    return out + '"';
}

} // namespace

std::string clean_text(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for_each_code_point(raw, [&](char32_t c) { append_clean(out, c); });
    return out;
}

std::string dot_quote(std::string_view raw, LineAlign align) {
    return quoted(raw, std::string{'\\', static_cast<char>(align)}, "\\\\");
}

std::string dot_quote_tooltip(std::string_view raw) {
    return quoted(raw, "\\n", "＼");
}

std::string dot_number(double value) {
    std::string digits = fmt::format("{:.2f}", value);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.')
        digits.pop_back();
    return digits == "-0" ? "0" : digits;
}

DotWriter::DotWriter(std::string_view name, bool directed)
    : text_(fmt::format("{} {} {{\n", directed ? "digraph" : "graph", dot_quote(name))),
      connector_(directed ? "->" : "--") {}

void DotWriter::comment(std::string_view line) {
    text_ += fmt::format("\n    // {}\n", clean_text(line));
}

void DotWriter::attributes(const DotAttributes& list) {
    text_ += " [";
    for (std::size_t index = 0; index < list.size(); ++index)
        text_ +=
            fmt::format("{}{}={}", index == 0 ? "" : ", ", list[index].name, list[index].value);
    text_ += "];\n";
}

void DotWriter::defaults(std::string_view what, const DotAttributes& list) {
    text_ += fmt::format("    {}", what);
    attributes(list);
}

void DotWriter::node(std::string_view id, const DotAttributes& list) {
    text_ += fmt::format("    {}", id);
    attributes(list);
}

void DotWriter::edge(std::string_view from, std::string_view to, const DotAttributes& list) {
    text_ += fmt::format("    {} {} {}", from, connector_, to);
    attributes(list);
}

std::string DotWriter::finish() {
    return std::move(text_) + "}\n";
}

} // namespace zeren::draw
