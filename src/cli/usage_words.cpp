// SPDX-License-Identifier: Apache-2.0
#include "usage_words.hpp"

#include <CLI/CLI.hpp>

#include <string_view>

namespace zeren::cli {
namespace {

std::string first_line(const CLI::Error& error) {
    const std::string words = error.what();
    return words.substr(0, words.find('\n'));
}

template <class Kind>
bool is(const CLI::Error& error) {
    return dynamic_cast<const Kind*>(&error) != nullptr;
}

/// "Could not convert: --seed = abc"
Text not_a_number(std::string_view words) {
    constexpr std::string_view before = "Could not convert: ", between = " = ";
    const std::size_t equals = words.find(between);
    if (!words.starts_with(before) || equals == std::string_view::npos)
        return {std::string(words), "取值有误：" + std::string(words)};
    const std::string option(words.substr(before.size(), equals - before.size()));
    const std::string given(words.substr(equals + between.size()));
    return {option + " takes a number, not '" + given + "'",
            option + " 应为数字，不能是“" + given + "”"};
}

} // namespace

std::string unknown_option(const CLI::Error& error) {
    const std::string words = first_line(error);
    const std::size_t dashes = words.rfind(" --");
    if (!is<CLI::ExtrasError>(error) || dashes == std::string::npos)
        return {};
    const std::string given = words.substr(dashes + 1);
    return given.substr(0, given.find_first_of("= "));
}

Text usage_words(const CLI::Error& error) {
    const std::string words = first_line(error);
    if (const std::string unknown = unknown_option(error); !unknown.empty())
        return {"there is no option " + unknown, "没有选项 " + unknown};
    if (is<CLI::ConversionError>(error))
        return not_a_number(words);
    if (is<CLI::RequiredError>(error) && words.ends_with(" is required"))
        return {words, "缺少 " + words.substr(0, words.find(' '))};
    if (is<CLI::ArgumentMismatch>(error) && words.ends_with(" missing")) {
        const std::string option = words.substr(0, words.find(':'));
        return {option + " needs a value", option + " 缺少取值"};
    }
    return {words, "命令行有误：" + words};
}

} // namespace zeren::cli
