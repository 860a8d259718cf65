// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/contrast.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/draw/style.hpp>

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <map>

namespace zeren {
namespace embedded {
extern const std::string_view style_light, style_print, style_dark;
} // namespace embedded

namespace {

constexpr std::size_t longest_legend = 200;

struct Place {
    const std::string& file;
    const toml::node& node;
    std::string key;
};

[[noreturn]] void refuse(const Place& place, Text what) {
    const auto begin = place.node.source().begin;
    throw InputError("bad-style", {place.file, begin.line, begin.column, {}}, std::move(what),
                     {"see viz/styles/light.toml for the keys and their kinds",
                      "可用的键及其写法见 viz/styles/light.toml"});
}

bool is_colour(std::string_view value) {
    return value.size() == 7 && value[0] == '#' &&
           value.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

bool is_line_style(std::string_view value) {
    return value == "solid" || value == "dashed" || value == "dotted";
}

bool is_pattern(std::string_view value) {
    return value == "plain" || value == "striped";
}

/// Letters of any script, digits, blanks, commas and hyphens: a font list can name nothing else.
bool is_font_list(std::string_view value) {
    return !value.empty() && std::none_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte >= 0x80 || std::isalnum(byte) != 0;
        return !plain && c != ' ' && c != ',' && c != '-';
    });
}

std::string checked_text(const Place& place, bool (*fits)(std::string_view), const Text& kind) {
    const auto value = place.node.value<std::string>();
    if (!place.node.is_string() || !fits(*value))
        refuse(place, {fmt::format("'{}' must be {}", place.key, kind.en),
                       fmt::format("“{}”必须是{}", place.key, kind.zh)});
    return *value;
}

double checked_size(const Place& place) {
    const auto value = place.node.value<double>();
    if (!place.node.is_number() || !(*value > 0 && *value <= 200))
        refuse(place, {fmt::format("'{}' must be a number above 0 and up to 200", place.key),
                       fmt::format("“{}”必须是大于 0、不超过 200 的数", place.key)});
    return *value;
}

const Text colour_kind{"a colour like \"#1F4E79\"", "形如 \"#1F4E79\" 的颜色"};
const Text line_kind{"solid, dashed or dotted", "solid、dashed 或 dotted"};
const Text pattern_kind{"plain or striped", "plain 或 striped"};
const Text font_kind{"a list of font names", "字体名称列表"};

void set_palette(const Place& place, Style& style) {
    const toml::array* const list = place.node.as_array();
    if (list == nullptr || list->empty())
        refuse(place, {"'palette' must be a list of colours", "“palette”必须是颜色列表"});
    style.palette.clear();
    for (const toml::node& entry : *list)
        style.palette.push_back(
            checked_text({place.file, entry, place.key}, is_colour, colour_kind));
}

/// A legend's words in both languages.
void set_legend(const Place& place, Style& style) {
    const std::string key = place.key.substr(place.key.find('.') + 1);
    const toml::table* const words = place.node.as_table();
    const auto in = [&](const char* language) {
        return words == nullptr ? std::nullopt : (*words)[language].value<std::string>();
    };
    if (!in("zh") || !in("en") || std::max(in("zh")->size(), in("en")->size()) > longest_legend)
        refuse(place, {fmt::format("'{}' must be {{ zh = \"…\", en = \"…\" }}, each up to {} bytes",
                                   place.key, longest_legend),
                       fmt::format("“{}”应为 {{ zh = \"…\", en = \"…\" }}，各不超过 {} 字节",
                                   place.key, longest_legend)});
    style.legend.insert_or_assign(key, Text{*in("en"), *in("zh")});
}

/// The text, number or list that a key of the file sets.
void set(const Place& place, Style& style) {
    static const std::map<std::string_view, std::string Style::*> colours{
        {"colour.background", &Style::background},
        {"colour.ink", &Style::ink},
        {"colour.muted", &Style::muted},
        {"colour.frame", &Style::frame},
        {"colour.lead", &Style::lead},
        {"colour.support", &Style::support},
        {"colour.gained", &Style::gained},
        {"colour.lost", &Style::lost},
        {"colour.unit-fill", &Style::unit_fill},
        {"colour.collective-fill", &Style::collective_fill},
        {"colour.task-fill", &Style::task_fill}};
    static const std::map<std::string_view, double Style::*> sizes{
        {"size.title", &Style::title_size},
        {"size.label", &Style::label_size},
        {"size.small", &Style::small_size},
        {"line.lead-width", &Style::lead_width},
        {"line.support-width", &Style::support_width}};
    static const std::map<std::string_view, std::string Style::*> lines{
        {"line.lead-style", &Style::lead_line}, {"line.support-style", &Style::support_line}};
    if (const auto colour = colours.find(place.key); colour != colours.end())
        style.*colour->second = checked_text(place, is_colour, colour_kind);
    else if (const auto size = sizes.find(place.key); size != sizes.end())
        style.*size->second = checked_size(place);
    else if (const auto line = lines.find(place.key); line != lines.end())
        style.*line->second = checked_text(place, is_line_style, line_kind);
    else if (place.key == "pattern.support")
        style.support_pattern = checked_text(place, is_pattern, pattern_kind);
    else if (place.key == "font")
        style.font = checked_text(place, is_font_list, font_kind);
    else if (place.key == "colour.palette")
        set_palette(place, style);
    else if (place.key.starts_with("legend."))
        set_legend(place, style);
    else
        refuse(place, {fmt::format("a style has no key '{}'", place.key),
                       fmt::format("样式没有“{}”这个键", place.key)});
}

/// Text of one colour on a ground of another, both named by their keys.
struct TextOnGround {
    std::string_view text_key, ground_key;
    const std::string& text;
    const std::string& ground;
};

/// Refuses the first text that cannot be read on its ground, at the key that the file sets. What
/// the file does not set is a theme's, and those are held to the same contrast.
void require_contrast(const toml::table& table, const std::string& file, const Style& style) {
    std::vector<TextOnGround> pairs{{"ink", "background", style.ink, style.background},
                                    {"muted", "background", style.muted, style.background},
                                    {"ink", "unit-fill", style.ink, style.unit_fill},
                                    {"ink", "collective-fill", style.ink, style.collective_fill},
                                    {"ink", "task-fill", style.ink, style.task_fill}};
    for (const std::string& fill : style.palette)
        pairs.push_back({"ink", "palette", style.ink, fill});
    for (const TextOnGround& pair : pairs) {
        const double ratio = draw::contrast(pair.text, pair.ground);
        if (ratio >= draw::least_contrast)
            continue;
        const auto colours = table["colour"];
        const toml::node* const own = colours[pair.ground_key] ? colours[pair.ground_key].node()
                                                               : colours[pair.text_key].node();
        if (own == nullptr)
            continue;
        refuse(
            {file, *own, {}},
            {fmt::format("'colour.{}' ({}) on 'colour.{}' ({}) has a contrast of {:.1f}; text "
                         "needs {}",
                         pair.text_key, pair.text, pair.ground_key, pair.ground, ratio,
                         draw::least_contrast),
             fmt::format("“colour.{}”（{}）在“colour.{}”（{}）上的对比度为 {:.1f}，文字至少需要 {}",
                         pair.text_key, pair.text, pair.ground_key, pair.ground, ratio,
                         draw::least_contrast)});
    }
}

toml::table parsed(std::string_view toml, const std::string& file) {
    try {
        return toml::parse(toml, file);
    } catch (const toml::parse_error& error) {
        const auto begin = error.source().begin;
        throw InputError(
            "bad-style", {file, begin.line, begin.column, {}},
            {fmt::format("not valid TOML: {}", error.description()),
             fmt::format("不是合法的 TOML:{}", error.description())},
            {"see viz/styles/light.toml for an example", "示例见 viz/styles/light.toml"});
    }
}

Style built(std::string_view name, std::string_view toml) {
    Style style = parse_style(toml, fmt::format("viz/styles/{}.toml", name));
    style.name = name;
    return style;
}

} // namespace

const std::string& Style::words(std::string_view key, bool chinese) const {
    const Text& text = legend.at(std::string(key));
    return chinese ? text.zh : text.en;
}

std::vector<std::string> built_in_style_names() {
    return {"light", "print", "dark"};
}

const Style& built_in_style(std::string_view name) {
    if (name == "light") {
        static const Style light = built("light", embedded::style_light);
        return light;
    }
    if (name == "print") {
        static const Style print = built("print", embedded::style_print);
        return print;
    }
    if (name == "dark") {
        static const Style dark = built("dark", embedded::style_dark);
        return dark;
    }
    throw UsageError(
        "unknown-style",
        {fmt::format("no style is called '{}'", name), fmt::format("没有名为“{}”的样式", name)},
        {"use light, print, dark, or a TOML file", "可用：light、print、dark，或一个 TOML 文件"});
}

Style parse_style(std::string_view toml, const std::string& file) {
    const toml::table table = parsed(toml, file);
    Style style;
    if (const auto base = table["based-on"].value<std::string>())
        style = built_in_style(*base);
    else if (toml.data() != embedded::style_light.data())
        style = built_in_style("light");
    style.name = file;
    const auto known = style.legend; // only the theme light, which has no base, brings in keys
    for (const auto& [key, node] : table) {
        const std::string name{key.str()};
        if (name == "based-on")
            continue;
        if (const toml::table* const section = node.as_table()) {
            for (const auto& [inner, value] : *section) {
                const Place place{file, value, name + "." + std::string(inner.str())};
                if (name == "legend" && !known.empty() && !known.contains(inner.str()))
                    refuse(place, {fmt::format("a style has no key '{}'", place.key),
                                   fmt::format("样式没有“{}”这个键", place.key)});
                set(place, style);
            }
        } else {
            set({file, node, name}, style);
        }
    }
    require_contrast(table, file, style);
    return style;
}

} // namespace zeren
