// SPDX-License-Identifier: Apache-2.0
// JSON written straight into a string. nlohmann builds a tree of every value first, which took
// longer than reading the document did where a table has many thousand tasks; everything smaller
// goes through nlohmann.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zeren::printer {

class JsonText {
  public:
    void open(char bracket) { begin(), out_ += bracket, first_ = true; }
    void close(char bracket) { out_ += bracket, first_ = false; }
    void key(std::string_view name) {
        string(name);
        out_ += ':';
        after_key_ = true;
    }
    /// The text must be valid UTF-8, as every decoded document is.
    void string(std::string_view text) {
        begin();
        out_ += '"';
        for (const char c : text)
            append(c);
        out_ += '"';
    }
    void string_or_null(std::string_view text) { text.empty() ? literal("null") : string(text); }
    void number(std::uint64_t value) { literal(std::to_string(value)); }
    void boolean(bool value) { literal(value ? "true" : "false"); }

    template <class Strings>
    void strings(const Strings& texts) {
        open('[');
        for (const auto& text : texts)
            string(text);
        close(']');
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    void begin() {
        if (!first_ && !after_key_)
            out_ += ',';
        first_ = after_key_ = false;
    }
    void literal(std::string_view text) {
        begin();
        out_ += text;
    }
    void append(char c) {
        static constexpr char digits[] = "0123456789abcdef";
        switch (c) {
        case '"':
            out_ += "\\\"";
            return;
        case '\\':
            out_ += "\\\\";
            return;
        case '\b':
            out_ += "\\b";
            return;
        case '\f':
            out_ += "\\f";
            return;
        case '\n':
            out_ += "\\n";
            return;
        case '\r':
            out_ += "\\r";
            return;
        case '\t':
            out_ += "\\t";
            return;
        default:
            break;
        }
        if (static_cast<unsigned char>(c) < 0x20)
            (out_ += "\\u00") += {digits[static_cast<unsigned char>(c) >> 4U],
                                  digits[static_cast<unsigned char>(c) & 0xFU]};
        else
            out_ += c;
    }

    std::string out_;
    bool first_ = true, after_key_ = false;
};

} // namespace zeren::printer
