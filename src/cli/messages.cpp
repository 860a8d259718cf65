// SPDX-License-Identifier: Apache-2.0
#include "messages.hpp"

#include <zeren/app/diagnostic_json.hpp>
#include <zeren/base/text.hpp>

#include <unistd.h>

#include <cstdlib>
#include <map>
#include <ostream>

namespace zeren::cli {
namespace {

constexpr std::size_t most_of_one_kind = 50;

struct Paint {
    const char *on, *off;
};

Paint paint_of(Severity severity, bool color) {
    if (!color)
        return {"", ""};
    switch (severity) {
    case Severity::error:
        return {"\x1B[1;31m", "\x1B[0m"};
    case Severity::warning:
        return {"\x1B[1;33m", "\x1B[0m"};
    case Severity::note:
        break;
    }
    return {"\x1B[1;36m", "\x1B[0m"};
}

/// The word in front of a message. What machines read is JSON, and the code in brackets.
Text word_of(Severity severity) {
    switch (severity) {
    case Severity::error:
        return {"error: ", "错误："};
    case Severity::warning:
        return {"warning: ", "警告："};
    case Severity::note:
        break;
    }
    return {"note: ", "说明："};
}

} // namespace

bool may_color(ColorChoice choice, int file) {
    if (choice != ColorChoice::automatic)
        return choice == ColorChoice::always;
    const char* no_color = std::getenv("NO_COLOR");
    return ::isatty(file) == 1 && (no_color == nullptr || *no_color == '\0');
}

bool Messages::wanted(Severity severity) const {
    if (severity == Severity::error)
        return true;
    if (options_.verbosity == Verbosity::quiet)
        return false;
    return severity == Severity::warning || options_.json ||
           options_.verbosity == Verbosity::verbose;
}

void Messages::report(const Diagnostic& diagnostic) {
    if (!wanted(diagnostic.severity))
        return;
    progress_.hide();
    err_ << written(diagnostic) << std::flush;
}

void Messages::report_all(std::span<const Diagnostic> diagnostics) {
    std::map<std::string, std::size_t> seen;
    for (const Diagnostic& diagnostic : diagnostics)
        if (++seen[diagnostic.code] <= most_of_one_kind)
            report(diagnostic);
    for (const auto& [code, count] : seen)
        if (count > most_of_one_kind)
            say({"… and " + std::to_string(count - most_of_one_kind) + " more [" + code + "]",
                 "……另有 " + std::to_string(count - most_of_one_kind) + " 条 [" + code + "]"});
}

void Messages::say(const Text& text) {
    if (options_.verbosity == Verbosity::quiet || options_.json)
        return;
    progress_.hide();
    err_ << text::visible(text.in(options_.language)) << '\n' << std::flush;
}

void Messages::summarise(std::span<const Diagnostic> findings) {
    if (options_.json || options_.verbosity == Verbosity::verbose)
        return report_all(findings);
    std::size_t warnings = 0;
    for (const Diagnostic& finding : findings) {
        if (finding.severity == Severity::error)
            report(finding);
        if (finding.severity == Severity::warning)
            ++warnings;
    }
    if (warnings == 0)
        return;
    const std::string count = std::to_string(warnings);
    say({"note: the input has " + count + (warnings == 1 ? " warning" : " warnings") +
             "; 'zeren check' lists them",
         "提示：输入中有 " + count + " 条警告，可用“zeren check”查看"});
}

std::string Messages::written(const Diagnostic& diagnostic) const {
    const Language language = options_.language;
    if (options_.json)
        return diagnostic_json(diagnostic, language) + "\n";
    const Paint paint = paint_of(diagnostic.severity, options_.color);
    const std::string place = to_string(diagnostic.where);
    std::string line = (place.empty() ? "zeren" : place) + ": " + paint.on +
                       word_of(diagnostic.severity).in(language) + paint.off +
                       text::visible(diagnostic.message.in(language)) + " [" + diagnostic.code +
                       "]\n";
    const std::string& hint = diagnostic.suggestion.in(language);
    if (!hint.empty())
        line += Text{"hint: ", "建议："}.in(language) + text::visible(hint) + "\n";
    return line;
}

} // namespace zeren::cli
