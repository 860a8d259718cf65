// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/source_document.hpp>

#include <gumbo.h>

#include <csetjmp>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace zeren::detail {

/// Memory of one parse: taken in chunks, given back at once. Gumbo cannot report that memory ran
/// out, so the arena jumps back to the caller when its bound is reached; no C++ object lies
/// between.
class HtmlArena {
  public:
    explicit HtmlArena(std::size_t bound) : bound_(bound) {}
    HtmlArena(const HtmlArena&) = delete;
    HtmlArena& operator=(const HtmlArena&) = delete;
    ~HtmlArena();

    void* take(std::size_t size);
    std::jmp_buf give_up;

  private:
    struct Chunk {
        Chunk* previous;
    };
    Chunk* chunks_ = nullptr;
    char* next_ = nullptr;
    std::size_t left_ = 0;
    std::size_t taken_ = 0;
    std::size_t bound_;
};

/// A page parsed as HTML5 does. The tree points into `html`, which ends in a zero byte: the parser
/// looks one byte ahead.
class HtmlTree {
  public:
    /// Throws InputError when the tree needs more memory than `memory_bound` bytes.
    HtmlTree(const Source& source, std::string html, std::size_t memory_bound);
    [[nodiscard]] const GumboNode* document() const { return document_; }

  private:
    std::string html_;
    std::unique_ptr<HtmlArena> arena_;
    const GumboNode* document_ = nullptr;
};

/// Value of an attribute; empty when the element has none of that name.
std::string_view attribute(const GumboNode& element, const char* name);
bool has_attribute(const GumboNode& element, const char* name);
/// Whole number of an attribute; `fallback` when it is missing or no number.
std::uint32_t number_attribute(const GumboNode& element, const char* name, std::uint32_t fallback);
/// Whether the page hides the element (`hidden`, or `display:none` in its style).
bool is_hidden(const GumboNode& element);

} // namespace zeren::detail
