// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.hpp"

#include <string>

namespace zeren::report {

/// The page made of the template with these values: text in both languages written out, style and
/// scripts put in, and the Content-Security-Policy that allows exactly these.
std::string render_page(Node values, Language language);
/// The same for the page of studies alone, which has no scripts.
std::string render_study_page(Node values, Language language);

/// Base64 of a SHA-256, as a Content-Security-Policy names a script: sha256-….
std::string policy_hash(std::string_view text);

/// `[[中文|English]]` in a template: both, each in its own element; the page shows one of them.
std::string with_both_languages(std::string_view text);

} // namespace zeren::report
