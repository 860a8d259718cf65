// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/reading.hpp>

#include <optional>
#include <string_view>

namespace zeren {

/// What --lang asks for.
enum class LanguageChoice { automatic, english, chinese };
std::optional<LanguageChoice> find_language_choice(std::string_view name); ///< auto, en, zh

/// For messages to a person: under auto the first of LC_ALL, LC_MESSAGES and LANG that is set says.
Language message_language(LanguageChoice choice);

/// For data that programs read: English unless asked otherwise, so that the bytes do not depend on
/// the locale.
Language data_language(LanguageChoice choice);

/// For pictures: under auto the language that the table itself is written in.
Language picture_language(LanguageChoice choice, const Reading& reading);

} // namespace zeren
