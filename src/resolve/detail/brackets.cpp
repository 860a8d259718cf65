// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/brackets.hpp"

#include <zeren/base/text.hpp>

#include <vector>

namespace zeren::detail {
namespace {

char32_t partner(char32_t open) {
    switch (open) {
    case U'(':
        return U')';
    case U'〔':
        return U'〕';
    case U'[':
        return U']';
    case U'{':
        return U'}';
    case U'〖':
        return U'〗';
    default:
        return U'】';
    }
}

} // namespace

bool opens_bracket(char32_t narrowed) {
    return narrowed == U'(' || narrowed == U'〔' || narrowed == U'[' || narrowed == U'【' ||
           narrowed == U'{' || narrowed == U'〖';
}

bool closes_bracket(char32_t narrowed) {
    return narrowed == U')' || narrowed == U'〕' || narrowed == U']' || narrowed == U'】' ||
           narrowed == U'}' || narrowed == U'〗';
}

bool find_bracket(std::string_view text, std::size_t from, Bracket& found) {
    for (std::size_t position = from; position < text.size();) {
        if (text::is_han_lead(text[position])) {
            position += 3;
            continue;
        }
        const std::size_t begin = position;
        const char32_t open = text::narrow(text::next_code_point(text, position));
        if (!opens_bracket(open))
            continue;
        int depth = 1;
        for (std::size_t inner = position; inner < text.size();) {
            const std::size_t start = inner;
            const char32_t c = text::narrow(text::next_code_point(text, inner));
            depth += c == open ? 1 : c == partner(open) ? -1 : 0;
            if (depth == 0) {
                found = {begin, position, start, inner};
                return true;
            }
        }
    }
    return false;
}

bool find_open_bracket(std::string_view text, Bracket& found) {
    std::vector<Bracket> open;
    for (std::size_t position = 0; position < text.size();) {
        if (text::is_han_lead(text[position])) {
            position += 3;
            continue;
        }
        const std::size_t begin = position;
        const char32_t c = text::narrow(text::next_code_point(text, position));
        if (opens_bracket(c))
            open.push_back({begin, position, text.size(), text.size()});
        else if (closes_bracket(c) && !open.empty())
            open.pop_back();
    }
    if (open.empty())
        return false;
    found = open.front();
    return true;
}

int open_brackets(std::string_view text) {
    int depth = 0;
    for (std::size_t position = 0; position < text.size();) {
        if (text::is_han_lead(text[position])) {
            position += 3;
            continue;
        }
        const char32_t c = text::narrow(text::next_code_point(text, position));
        depth += opens_bracket(c) ? 1 : closes_bracket(c) ? -1 : 0;
    }
    return depth;
}

} // namespace zeren::detail
