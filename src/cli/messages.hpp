// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "progress_line.hpp"

#include <zeren/base/diagnostics.hpp>

#include <cstddef>
#include <iosfwd>
#include <map>
#include <span>
#include <string>

namespace zeren::cli {

enum class Verbosity { quiet, normal, verbose };
enum class ColorChoice { automatic, always, never };

struct MessageOptions {
    Language language = Language::english;
    Verbosity verbosity = Verbosity::normal;
    bool color = false;
    bool json = false; ///< one JSON object a line instead of text
};

/// Writes to standard error: `FILE:LINE:COL: error|warning|note: text [code]`, then `hint: …`. At
/// most fifty of one kind, then a count. Errors always; warnings unless quiet; notes when verbose,
/// or when a program listens (JSON).
class Messages {
  public:
    /// Whatever `progress` shows is wiped out before a message is written.
    Messages(std::ostream& err, ProgressLine& progress) : err_(err), progress_(progress) {}

    void set_options(const MessageOptions& options) { options_ = options; }
    [[nodiscard]] bool verbose() const { return options_.verbosity == Verbosity::verbose; }
    [[nodiscard]] bool quiet() const { return options_.verbosity == Verbosity::quiet; }
    void report(const Diagnostic& diagnostic);
    /// What `report` writes.
    [[nodiscard]] std::string written(const Diagnostic& diagnostic) const;
    void report_all(std::span<const Diagnostic> diagnostics);
    /// One line for a person: left out when quiet or when a program listens.
    void say(const Text& text);
    /// What an input's findings come to, where a command does not list them.
    void summarise(std::span<const Diagnostic> findings);

  private:
    [[nodiscard]] bool wanted(Severity severity) const;

    std::ostream& err_;
    ProgressLine& progress_;
    MessageOptions options_;
};

/// True when text to this file may be coloured: asked for, or a terminal without NO_COLOR.
bool may_color(ColorChoice choice, int file);

} // namespace zeren::cli
