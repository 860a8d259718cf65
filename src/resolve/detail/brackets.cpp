// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/brackets.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <deque>
#include <iterator>
#include <vector>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_bracket = 4000; // bytes: a bracket that reaches further is not closed

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
    struct Open {
        char32_t kind;
        std::size_t begin, inside;
    };
    std::deque<Open> open;
    bool any = false;
    for (std::size_t position = from; position < text.size();) {
        if (text::is_han_lead(text[position])) {
            position += 3;
            continue;
        }
        const std::size_t begin = position;
        const char32_t c = text::narrow(text::next_code_point(text, position));
        while (!open.empty() && begin - open.front().begin > longest_bracket)
            open.pop_front();
        if (opens_bracket(c)) {
            open.push_back({c, begin, position});
        } else if (closes_bracket(c)) {
            const auto last = std::find_if(open.rbegin(), open.rend(), [&](const Open& bracket) {
                return partner(bracket.kind) == c;
            });
            if (last != open.rend()) {
                if (!any || last->begin < found.begin)
                    found = {last->begin, last->inside, begin, position};
                any = true;
                open.erase(std::next(last).base(), open.end());
            }
        }
        if (any && (open.empty() || open.front().begin > found.begin))
            return true; // nothing that begins before it can still close
    }
    return any;
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
