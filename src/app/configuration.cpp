// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/configuration.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <toml++/toml.h>

#include <algorithm>
#include <optional>

namespace zeren {
namespace {

InputLocation location(const Source& source, const toml::source_position& position) {
    return {source.name, position.line, position.column, {}};
}

/// One value as a word of the command line; nothing for a kind that no option takes.
std::optional<std::string> word(const toml::node& node) {
    if (const auto* text = node.as_string())
        return text->get();
    if (const auto* number = node.as_integer())
        return std::to_string(number->get());
    if (const auto* number = node.as_floating_point())
        return text::format_number(number->get());
    return std::nullopt;
}

[[noreturn]] void refuse(const Source& source, const toml::node& node, const std::string& key) {
    throw InputError(
        "bad-config", location(source, node.source().begin),
        {"'" + key + "' has a value that no option takes", "“" + key + "”的值不是选项可接受的类型"},
        {"write a text, a number, true, false, or a list of texts",
         "请写成文本、数字、true、false 或文本列表"});
}

std::optional<Setting> setting_of(const Source& source, const std::string& key,
                                  const toml::node& node) {
    Setting setting{key, {}, location(source, node.source().begin)};
    if (const auto* flag = node.as_boolean()) {
        if (!flag->get())
            return std::nullopt;
        return setting;
    }
    if (const auto* list = node.as_array()) {
        for (const toml::node& item : *list) {
            auto value = word(item);
            if (!value)
                refuse(source, item, key);
            setting.values.push_back(std::move(*value));
        }
        return setting;
    }
    auto value = word(node);
    if (!value)
        refuse(source, node, key);
    setting.values.push_back(std::move(*value));
    return setting;
}

} // namespace

std::vector<Setting> parse_configuration(const Source& source) {
    toml::table table;
    try {
        table = toml::parse(source.bytes, source.name);
    } catch (const toml::parse_error& error) {
        const std::string words(error.description());
        throw InputError("bad-config", location(source, error.source().begin),
                         {"not valid TOML: " + words, "不是有效的 TOML:" + words},
                         {"write one 'option = value' a line, texts in quotes",
                          "每行写一个“选项 = 值”，文本加引号"});
    }
    std::vector<Setting> settings;
    for (const auto& [key, node] : table)
        if (auto setting = setting_of(source, std::string(key.str()), node))
            settings.push_back(std::move(*setting));
    // TOML tables are kept sorted by key; the file's order makes messages come in a natural order.
    std::sort(settings.begin(), settings.end(),
              [](const Setting& a, const Setting& b) { return a.where < b.where; });
    return settings;
}

} // namespace zeren
