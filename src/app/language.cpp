// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/language.hpp>
#include <zeren/base/text.hpp>

#include <cstdlib>

namespace zeren {
namespace {

std::optional<Language> fixed(LanguageChoice choice) {
    if (choice == LanguageChoice::english)
        return Language::english;
    if (choice == LanguageChoice::chinese)
        return Language::chinese;
    return std::nullopt;
}

bool has_han(std::string_view utf8) {
    for (std::size_t position = 0; position < utf8.size();)
        if (text::is_han(text::next_code_point(utf8, position)))
            return true;
    return false;
}

} // namespace

std::optional<LanguageChoice> find_language_choice(std::string_view name) {
    if (name == "auto")
        return LanguageChoice::automatic;
    if (name == "en")
        return LanguageChoice::english;
    if (name == "zh")
        return LanguageChoice::chinese;
    return std::nullopt;
}

Language message_language(LanguageChoice choice) {
    if (const auto language = fixed(choice))
        return *language;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("zh") ? Language::chinese
                                                             : Language::english;
    }
    return Language::english;
}

Language data_language(LanguageChoice choice) {
    return fixed(choice).value_or(Language::english);
}

Language picture_language(LanguageChoice choice, const Reading& reading) {
    if (const auto language = fixed(choice))
        return *language;
    for (const Unit& unit : reading.units)
        if (has_han(unit.name))
            return Language::chinese;
    return Language::english;
}

} // namespace zeren
