// SPDX-License-Identifier: Apache-2.0
#include "read/detail/html_tree.hpp"

#include "read/detail/document_builder.hpp"

#include <zeren/base/limits.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace zeren::detail {
namespace {

constexpr std::size_t chunk_bytes = 1U << 20U;
constexpr std::size_t alignment = alignof(std::max_align_t);

void* arena_take(void* arena, std::size_t size) {
    return static_cast<HtmlArena*>(arena)->take(size);
}

void arena_keep(void*, void*) {
    // given back with the whole arena
}

/// Null when the arena gave up. Holds no C++ object while gumbo runs, so that the jump skips none.
GumboOutput* parse(HtmlArena& arena, const GumboOptions& options, const char* html,
                   std::size_t size) {
    if (setjmp(arena.give_up) != 0) // NOLINT(cert-err52-cpp): see HtmlArena
        return nullptr;
    return gumbo_parse_with_options(&options, html, size);
}

int digit_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : 16;
}

/// Numeric references beyond Unicode (&#xFFFFFFFFFF;) overflow in gumbo, which then loses text:
/// they become U+FFFD, as the HTML standard has it, in as many bytes.
void tame_references(std::string& html) {
    constexpr std::uint32_t last_character = 0x10FFFF;
    for (std::size_t at = html.find("&#"); at != std::string::npos; at = html.find("&#", at + 2)) {
        const bool hexadecimal = at + 2 < html.size() && (html[at + 2] | 0x20) == 'x';
        const std::size_t begin = at + (hexadecimal ? 3 : 2);
        const int base = hexadecimal ? 16 : 10;
        std::uint32_t value = 0;
        std::size_t end = begin;
        for (; end < html.size() && digit_value(html[end]) < base; ++end)
            value = std::min(value * static_cast<std::uint32_t>(base) +
                                 static_cast<std::uint32_t>(digit_value(html[end])),
                             last_character + 1);
        if (value <= last_character)
            continue;
        const std::string_view stand_in = hexadecimal ? "FFFD" : "65533";
        html.replace(begin, end - begin,
                     std::string(end - begin - stand_in.size(), '0').append(stand_in));
    }
}

} // namespace

HtmlArena::~HtmlArena() {
    while (chunks_ != nullptr) {
        Chunk* previous = chunks_->previous;
        std::free(chunks_);
        chunks_ = previous;
    }
}

void* HtmlArena::take(std::size_t size) {
    size = (size + alignment - 1) / alignment * alignment;
    if (size > left_) {
        const std::size_t room = std::max(chunk_bytes, size + alignment);
        taken_ += room;
        auto* chunk = taken_ > bound_ ? nullptr : static_cast<Chunk*>(std::malloc(room));
        if (chunk == nullptr)
            std::longjmp(give_up, 1); // NOLINT(cert-err52-cpp): see HtmlArena
        chunk->previous = chunks_;
        chunks_ = chunk;
        next_ = reinterpret_cast<char*>(chunk) + alignment;
        left_ = room - alignment;
    }
    void* const given = next_;
    next_ += size;
    left_ -= size;
    return given;
}

HtmlTree::HtmlTree(const Source& source, std::string html, std::size_t memory_bound)
    : html_(std::move(html)), arena_(std::make_unique<HtmlArena>(memory_bound)) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = arena_take;
    options.deallocator = arena_keep;
    options.userdata = arena_.get();
    options.tab_stop = 1;
    options.max_errors = 50;
    tame_references(html_);
    const GumboOutput* output = parse(*arena_, options, html_.c_str(), html_.size());
    if (output == nullptr)
        refuse_limit({source.name, 0, 0, {}},
                     {"bytes of memory for the page's tree", "网页解析所需内存（字节）"},
                     memory_bound + 1, "--max-tree", memory_bound);
    document_ = output->document;
}

std::string_view attribute(const GumboNode& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

bool has_attribute(const GumboNode& element, const char* name) {
    return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

std::uint32_t number_attribute(const GumboNode& element, const char* name, std::uint32_t fallback) {
    std::string_view value = attribute(element, name);
    while (value.starts_with(' ') || value.starts_with('+'))
        value.remove_prefix(1);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc::result_out_of_range)
        return UINT32_MAX;
    return error == std::errc() && end != value.data() ? number : fallback;
}

bool is_hidden(const GumboNode& element) {
    if (has_attribute(element, "hidden"))
        return true;
    std::string style(attribute(element, "style"));
    if (style.empty())
        return false;
    std::erase_if(style, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
    for (char& c : style)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return style.find("display:none") != std::string::npos;
}

} // namespace zeren::detail
