// SPDX-License-Identifier: Apache-2.0
#include "read/detail/flow_text.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

bool is_html_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/// Wide characters of Chinese text lie at U+2E80 and above: three bytes, lead byte 0xE2 with a high
/// second byte, or more.
bool is_wide_lead(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead > 0xE2 || (lead == 0xE2 && at + 1 < text.size() &&
                           static_cast<unsigned char>(text[at + 1]) >= 0xBA);
}

bool ends_wide(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[--at]) >> 6U) == 2) {
    }
    return at + 1 < text.size() && is_wide_lead(text, at);
}

} // namespace

void FlowText::add(std::string_view text, std::uint32_t line, bool preformatted) {
    if (preformatted) {
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            if (begin > 0)
                break_line();
            if (line_ == 0 && !text::is_blank(text.substr(begin, end - begin)))
                line_ = line;
            text_.append(text, begin, end - begin);
            begin = end + 1;
            line += 1;
        }
        return;
    }
    for (std::size_t at = 0; at < text.size();) {
        if (is_html_space(text[at])) {
            blank_pending_ = true;
            source_break_ = source_break_ || text[at] == '\n';
            line += text[at] == '\n' ? 1 : 0;
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && !is_html_space(text[at]))
            ++at;
        const std::string_view word = text.substr(begin, at - begin);
        if (line_ == 0 && !text::is_blank(word))
            line_ = line;
        add_collapsed(word);
    }
}

void FlowText::add_collapsed(std::string_view word) {
    const bool joins = source_break_ && ends_wide(text_) && is_wide_lead(word, 0);
    if (blank_pending_ && !joins && !text_.empty() && text_.back() != '\n')
        text_.push_back(' ');
    blank_pending_ = source_break_ = false;
    text_ += word;
}

void FlowText::trim_line_end() {
    const std::size_t line_begin = text_.rfind('\n') + 1;
    const std::string_view line = std::string_view(text_).substr(line_begin);
    const std::string_view kept = text::trim(line);
    const auto lead = static_cast<std::size_t>(kept.data() - line.data());
    text_.resize(kept.empty() ? line_begin : line_begin + lead + kept.size());
}

void FlowText::break_line() {
    blank_pending_ = source_break_ = false;
    trim_line_end();
    if (!text_.empty() && text_.back() != '\n')
        text_.push_back('\n');
}

std::string FlowText::take() {
    trim_line_end();
    std::string out(text::trim(text_));
    text_.clear();
    line_ = 0;
    blank_pending_ = source_break_ = false;
    return out;
}

} // namespace zeren::detail
