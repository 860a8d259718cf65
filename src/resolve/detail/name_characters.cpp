// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/name_characters.hpp"

#include "resolve/detail/findings.hpp"

#include <zeren/base/text.hpp>

#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <unordered_map>

namespace zeren::detail {
namespace {

bool is_hidden(char32_t c) {
    return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xE0000 && c <= 0xE007F);
}

/// Looks at no more than the marks between Han characters: they and ASCII hide nothing.
bool may_hide(std::string_view utf8) {
    for (std::size_t position = 0; position < utf8.size();)
        if (text::is_han_lead(utf8[position]))
            position += 3;
        else if (static_cast<unsigned char>(utf8[position]) < 0x80)
            ++position;
        else if (is_hidden(text::next_code_point(utf8, position)))
            return true;
    return false;
}

struct Hidden {
    std::string rest;    ///< the text without them
    std::string present; ///< U+202E, U+200B
};

Hidden without_hidden(std::string_view utf8) {
    Hidden out;
    for (std::size_t position = 0; position < utf8.size();) {
        const std::size_t start = position;
        const char32_t c = text::next_code_point(utf8, position);
        if (!is_hidden(c)) {
            out.rest.append(utf8, start, position - start);
            continue;
        }
        char name[12];
        std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
        if (out.present.find(name) == std::string::npos)
            out.present += (out.present.empty() ? "" : ", ") + std::string(name);
    }
    return out;
}

/// What is left of a spelling when all is taken away that layout and typing change.
std::string typed_form(std::string_view name) {
    std::string out;
    for (std::size_t position = 0; position < name.size();) {
        const char32_t c = text::narrow(text::next_code_point(name, position));
        if (c == U' ' || c == U'\n' || c == U'\t' || c == 0xA0)
            continue;
        text::append_code_point(out, c >= U'A' && c <= U'Z' ? c + 0x20 : c);
    }
    return text::simplified(out).value_or(out);
}

/// Units by jurisdiction and match key.
using UnitByKey = std::unordered_map<std::string, std::size_t>;

std::string scoped(const Unit& unit, const std::string& key) {
    return unit.jurisdiction + '\x1F' + key;
}

void find_hidden_in_unit(const Reading& reading, const UnitByKey& by_key, const Unit& unit,
                         std::vector<Diagnostic>& findings) {
    const Hidden hidden = without_hidden(unit.name);
    if (hidden.present.empty())
        return;
    const auto twin = by_key.find(scoped(unit, text::match_key(hidden.rest)));
    const bool other = twin != by_key.end() && &reading.units[twin->second] != &unit;
    Text hint{"clean the source", "请清理原文件"};
    if (other) {
        const std::string line = unit.name + "," + reading.units[twin->second].name;
        hint = {"without them it is another unit's name; if it is that unit, give --aliases a file "
                "with the line: " +
                    line,
                "去掉后与另一单位同名；如属同一单位，请在 --aliases 文件中写一行：" + line};
    }
    findings.push_back(
        finding("hidden-character", place_in(reading.documents[unit.document.index()], unit.first),
                {"the name " + unit.name + " holds characters that nobody sees (" + hidden.present +
                     "); they are kept",
                 "名称 " + unit.name + " 含有不可见字符（" + hidden.present + "），予以保留"},
                hint));
}

class Skeletons {
  public:
    Skeletons() : checker_(uspoof_open(&status_), &uspoof_close) {
        if (U_FAILURE(status_) != 0)
            throw std::runtime_error("ICU has no table of look-alikes");
    }

    std::string of(std::string_view name) {
        const auto wide = icu::UnicodeString::fromUTF8(
            icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
        icu::UnicodeString skeleton;
        UErrorCode status = U_ZERO_ERROR;
        uspoof_getSkeletonUnicodeString(checker_.get(), 0, wide, skeleton, &status);
        std::string out;
        return U_FAILURE(status) != 0 ? std::string(name) : skeleton.foldCase().toUTF8String(out);
    }

  private:
    UErrorCode status_ = U_ZERO_ERROR;
    std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker_;
};

} // namespace

bool differ_in_characters(std::string_view left, std::string_view right) {
    return typed_form(left) != typed_form(right);
}

std::vector<Diagnostic> find_hidden_characters(const Reading& reading) {
    std::vector<Diagnostic> findings;
    UnitByKey by_key;
    for (std::size_t index = 0; index < reading.units.size(); ++index)
        by_key.emplace(scoped(reading.units[index], reading.units[index].key), index);
    for (const Unit& unit : reading.units)
        if (may_hide(unit.name))
            find_hidden_in_unit(reading, by_key, unit, findings);
    for (const Task& task : reading.tasks) {
        if (!may_hide(task.text))
            continue;
        const Hidden hidden = without_hidden(task.text);
        if (!hidden.present.empty())
            findings.push_back(finding(
                "hidden-character", place_in(reading.documents[task.document.index()], task.where),
                {"the task holds characters that nobody sees (" + hidden.present +
                     "); they are kept: " + text::shorten(hidden.rest, 40),
                 "任务文字含有不可见字符（" + hidden.present + "），予以保留：" +
                     text::shorten(hidden.rest, 40)},
                {"clean the source", "请清理原文件"}));
    }
    return findings;
}

std::vector<Diagnostic> find_look_alikes(const Reading& reading) {
    std::vector<Diagnostic> findings;
    Skeletons skeletons;
    std::unordered_map<std::string, std::size_t> first; // unit of a skeleton
    for (std::size_t index = 0; index < reading.units.size(); ++index) {
        const Unit& unit = reading.units[index];
        const auto [entry, added] = first.try_emplace(scoped(unit, skeletons.of(unit.key)), index);
        if (added)
            continue;
        const Unit& earlier = reading.units[entry->second];
        const std::string line = unit.name + "," + earlier.name;
        const std::string at = std::to_string(earlier.first.line);
        findings.push_back(finding(
            "look-alike", place_in(reading.documents[unit.document.index()], unit.first),
            {unit.name + " looks like " + earlier.name + " (line " + at +
                 ") and is written with other characters; they are kept apart",
             unit.name + " 与 " + earlier.name + "（第 " + at + " 行）字形相近而字符不同，未合并"},
            {"if they are one unit, give --aliases a file with the line: " + line,
             "如属同一单位，请在 --aliases 文件中写一行：" + line}));
    }
    return findings;
}

} // namespace zeren::detail
