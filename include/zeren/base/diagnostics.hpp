// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/location.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

enum class Language { english, chinese };

/// One text in both languages; which one is shown is the reader's choice, never the code's.
struct Text {
    std::string en;
    std::string zh;

    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::chinese ? zh : en;
    }
    friend bool operator==(const Text&, const Text&) = default;
};

enum class Severity { note, warning, error };
std::string_view to_string(Severity severity);

/// A finding about the input: stable kebab-case code, place, message, and what to do about it.
struct Diagnostic {
    std::string code;
    Severity severity = Severity::warning;
    InputLocation where;
    Text message;
    Text suggestion;
};

/// One kind of finding that zeren can make, for `zeren list findings`.
struct FindingInfo {
    std::string_view code;
    Severity severity;
    std::string_view meaning_en;
    std::string_view meaning_zh;
};

/// Collects findings in the order in which they are made.
class Diagnostics {
  public:
    void add(Diagnostic diagnostic) { entries_.push_back(std::move(diagnostic)); }
    [[nodiscard]] std::span<const Diagnostic> entries() const { return entries_; }
    [[nodiscard]] std::vector<Diagnostic> take() { return std::move(entries_); }
    [[nodiscard]] bool empty() const { return entries_.empty(); }

  private:
    std::vector<Diagnostic> entries_;
};

} // namespace zeren
