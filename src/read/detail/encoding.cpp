// SPDX-License-Identifier: Apache-2.0
#include "read/detail/encoding.hpp"

#include "read/detail/conversion.hpp"
#include "read/detail/pronunciation_notes.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace zeren::detail {
namespace {

using namespace std::string_view_literals;

std::uint32_t line_of(std::string_view bytes, std::size_t offset) {
    return static_cast<std::uint32_t>(
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// "gb2312" and "gbk" are subsets of GB18030 and are declared where GB18030 is meant.
std::string canonical_encoding(std::string_view name) {
    std::string key = text::match_key(name);
    std::erase(key, '-');
    std::erase(key, '_');
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> known{
        {{"utf8", "UTF-8"},
         {"gb2312", "GB18030"},
         {"gbk", "GB18030"},
         {"gb18030", "GB18030"},
         {"cp936", "GB18030"},
         {"utf16", "UTF-16"},
         {"utf16le", "UTF-16LE"},
         {"utf16be", "UTF-16BE"},
         {"big5", "Big5"},
         {"latin1", "ISO-8859-1"}}};
    for (const auto& [spelling, canonical] : known)
        if (key == spelling)
            return std::string(canonical);
    return std::string(name);
}

struct ByteOrderMark {
    std::string_view bytes;
    const char* encoding;
};
constexpr std::array byte_order_marks{ByteOrderMark{"\xEF\xBB\xBF"sv, "UTF-8"},
                                      ByteOrderMark{"\xFF\xFE"sv, "UTF-16LE"},
                                      ByteOrderMark{"\xFE\xFF"sv, "UTF-16BE"}};

/// UTF-16 without a mark shows by its line ends, blanks and digits: each has a zero byte on one
/// side. Other characters prove nothing (一 is U+4E00, ─ is U+2500).
const char* utf16_by_zero_bytes(std::string_view bytes) {
    if (bytes.size() % 2 != 0 || bytes.find('\0') == std::string_view::npos)
        return nullptr;
    const auto plain = [](char c) {
        return c == '\n' || c == '\r' || c == ' ' || (c >= '0' && c <= '9');
    };
    std::size_t little = 0, big = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        little += plain(bytes[i]) && bytes[i + 1] == '\0' ? 1 : 0;
        big += bytes[i] == '\0' && plain(bytes[i + 1]) ? 1 : 0;
    }
    if (little == big)
        return nullptr;
    return little > big ? "UTF-16LE" : "UTF-16BE";
}

/// A GB18030 file of this genre has at least one of its commonest words; garbled UTF-8 has none.
bool speaks_the_genre(std::string_view utf8) {
    static constexpr std::array words{"单位"sv, "部门"sv, "牵头"sv, "负责"sv, "责任"sv,
                                      "配合"sv, "任务"sv, "单位"sv, "單位"sv};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return utf8.find(word) != std::string_view::npos;
    });
}

[[noreturn]] void refuse(const Source& source, std::size_t offset, const std::string& encoding) {
    const std::string at = "0x" + [offset] {
        static constexpr char digits[] = "0123456789abcdef";
        std::string hex;
        for (std::size_t rest = offset; rest > 0 || hex.empty(); rest /= 16)
            hex.insert(hex.begin(), digits[rest % 16]);
        return hex;
    }();
    throw InputError(
        "undecodable", {source.name, line_of(source.bytes, offset), 0, {}},
        {"byte " + at + " is not valid " + encoding, "字节 " + at + " 不是有效的 " + encoding},
        {"name the encoding, for example --encoding gb18030",
         "请指定编码，例如 --encoding gb18030"});
}

std::uint32_t last_line(std::string_view utf8) {
    return static_cast<std::uint32_t>(1 + std::count(utf8.begin(), utf8.end(), '\n'));
}

/// The text with U+FFFD for what does not belong to the encoding, and a finding about that.
std::string decode_with_losses(const Source& source, std::string_view bytes,
                               const std::string& encoding, Diagnostics& findings) {
    constexpr std::string_view replacement = "\uFFFD";
    std::string utf8 = convert(bytes, encoding.c_str(), Undecodable::replace).utf8;
    std::size_t places = 0;
    for (std::size_t at = utf8.find(replacement); at != utf8.npos;
         at = utf8.find(replacement, at + replacement.size()))
        ++places;
    const std::string count = std::to_string(places);
    const std::size_t first = std::min(utf8.find(replacement), utf8.size());
    findings.add(
        {"undecodable-replaced",
         Severity::warning,
         {source.name, last_line(std::string_view(utf8).substr(0, first)), 0, {}},
         {"the file is not valid " + encoding + ": U+FFFD stands for lost characters in " + count +
              (places == 1 ? " place" : " places"),
          "文件不是有效的 " + encoding + "：有 " + count + " 处字符无法解码，以 U+FFFD 代替"},
         {"names in these places are not whole: find a sound copy of the file",
          "这些位置的名称不完整，请改用完好的原文件"}});
    return utf8;
}

std::string decode_as(const Source& source, std::string_view bytes, const std::string& encoding,
                      bool replace, Diagnostics& findings) {
    if (encoding == "UTF-8") {
        const auto fault = text::first_invalid_utf8(bytes);
        if (fault && !replace)
            refuse(source, *fault + (source.bytes.size() - bytes.size()), encoding);
        return fault ? decode_with_losses(source, bytes, encoding, findings) : std::string(bytes);
    }
    Converted converted = convert(bytes, encoding.c_str());
    if (converted.whole)
        return std::move(converted.utf8);
    if (!is_known_encoding(encoding))
        throw InputError(
            "unknown-encoding", {source.name, 0, 0, {}},
            {"no encoding is called " + encoding, "没有名为 " + encoding + " 的编码"},
            {"for example utf-8, gb18030, utf-16, big5", "例如 utf-8、gb18030、utf-16、big5"});
    if (replace)
        return decode_with_losses(source, bytes, encoding, findings);
    throw InputError("undecodable", {source.name, converted.fault_line, 0, {}},
                     {"the file is not valid " + encoding, "文件不是有效的 " + encoding},
                     {"name another encoding with --encoding, for example utf-8, gb18030, utf-16",
                      "请用 --encoding 指定其他编码，例如 utf-8、gb18030、utf-16"});
}

/// The ladder. Returns the text and the encoding's name.
std::pair<std::string, std::string> climb(const Source& source, const ReadOptions& options,
                                          std::string_view declared, Diagnostics& findings) {
    const std::string_view bytes = source.bytes;
    const std::string& forced = options.encoding;
    const auto as = [&](std::string_view rest, const std::string& encoding) {
        return std::pair{decode_as(source, rest, encoding, options.replace_undecodable, findings),
                         encoding};
    };
    if (!forced.empty()) {
        std::string encoding = canonical_encoding(forced);
        std::string_view rest = bytes;
        for (const ByteOrderMark& mark : byte_order_marks)
            if (bytes.starts_with(mark.bytes) && encoding.starts_with(mark.encoding))
                rest.remove_prefix(mark.bytes.size());
        return as(rest, encoding);
    }
    for (const ByteOrderMark& mark : byte_order_marks)
        if (bytes.starts_with(mark.bytes))
            return as(bytes.substr(mark.bytes.size()), mark.encoding);
    const auto fault = text::first_invalid_utf8(bytes);
    if (!fault) {
        const char* utf16 = utf16_by_zero_bytes(bytes);
        return utf16 == nullptr ? std::pair{std::string(bytes), std::string("UTF-8")}
                                : as(bytes, utf16);
    }
    if (!declared.empty() && canonical_encoding(declared) != "UTF-8") {
        std::string encoding = canonical_encoding(declared);
        if (Converted converted = convert(bytes, encoding.c_str()); converted.whole)
            return {std::move(converted.utf8), encoding};
    }
    if (const char* utf16 = utf16_by_zero_bytes(bytes))
        return as(bytes, utf16);
    if (Converted converted = convert(bytes, "GB18030");
        converted.whole && speaks_the_genre(converted.utf8))
        return {std::move(converted.utf8), "GB18030"};
    return as(bytes, "UTF-8"); // which it is not: refused, or read with losses
}

/// Word processors and web pages end lines by other characters too: VT, NEL, LS, PS. Most texts
/// hold none, and a look for each costs little: their first bytes are rare among Han characters.
constexpr std::array<std::string_view, 4> other_line_ends{"\v", "\u0085", "\u2028", "\u2029"};

bool has_other_line_ends(std::string_view utf8) {
    return std::any_of(other_line_ends.begin(), other_line_ends.end(),
                       [&](std::string_view end) { return utf8.find(end) != utf8.npos; });
}

std::string with_common_line_ends(std::string utf8) {
    for (const std::string_view end : other_line_ends)
        utf8 = text::replace_all(std::move(utf8), end, "\n");
    return utf8;
}

/// UTF-8 without a byte order mark, found or forced: the bytes are the text.
bool is_plain_utf8(const Source& source, std::string_view forced) {
    const std::string_view bytes = source.bytes;
    return (forced.empty() || canonical_encoding(forced) == "UTF-8") &&
           !bytes.starts_with(byte_order_marks[0].bytes) && !text::first_invalid_utf8(bytes) &&
           utf16_by_zero_bytes(bytes) == nullptr && !has_other_line_ends(bytes);
}

std::vector<char> with_plain_line_ends(std::string_view utf8) {
    std::vector<char> out;
    out.reserve(utf8.size() + 1);
    while (!utf8.empty()) {
        const std::string_view run = utf8.substr(0, utf8.find('\r'));
        out.insert(out.end(), run.begin(), run.end());
        utf8.remove_prefix(run.size());
        if (utf8.empty())
            break;
        out.push_back('\n');
        utf8.remove_prefix(utf8.starts_with("\r\n") ? 2 : 1);
    }
    return out;
}

/// The first of U+0080 … U+009F; the text's size when it holds none. Few texts hold their first
/// byte at all.
std::size_t find_second_control(std::string_view utf8) {
    for (std::size_t at = utf8.find('\xC2'); at < utf8.size(); at = utf8.find('\xC2', at + 1))
        if (at + 1 < utf8.size() && static_cast<unsigned char>(utf8[at + 1]) < 0xA0)
            return at;
    return utf8.size();
}

void warn_of_control_characters(const Source& source, std::string_view utf8,
                                Diagnostics& findings) {
    const auto is_control = [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\f') ||
               c == '\x7F';
    };
    bool any = false;
    for (const char c : utf8) // a loop without a way out is done many bytes at a time
        any |= is_control(c);
    auto found = any ? std::find_if(utf8.begin(), utf8.end(), is_control) : utf8.end();
    if (!any)
        found = utf8.begin() + static_cast<std::ptrdiff_t>(find_second_control(utf8));
    if (found == utf8.end())
        return;
    const auto offset = static_cast<std::size_t>(found - utf8.begin());
    if (const std::size_t nul = any ? utf8.find('\0') : utf8.npos; nul != utf8.npos)
        throw InputError("nul-byte", {source.name, line_of(utf8, nul), 0, {}},
                         {"the text holds a NUL character", "文本中含有 NUL 字符"},
                         {"is it a text file? name the encoding with --encoding",
                          "请确认是文本文件，或用 --encoding 指定编码"});
    findings.add({"control-character",
                  Severity::warning,
                  {source.name, line_of(utf8, offset), 0, {}},
                  {"the text holds control characters; they are kept and shown as \\xNN",
                   "文本中含有控制字符，予以保留并显示为 \\xNN"},
                  {"clean the source", "请清理原文件"}});
}

} // namespace

DecodedText decode(const Source& source, const ReadOptions& options, std::string_view declared,
                   Diagnostics& findings) {
    DecodedText out;
    if (is_plain_utf8(source, options.encoding)) { // the usual case, spared a copy
        out = {with_plain_line_ends(source.bytes), "UTF-8"};
    } else {
        auto [utf8, encoding] = climb(source, options, declared, findings);
        utf8 = with_common_line_ends(std::move(utf8));
        out = {with_plain_line_ends(utf8), std::move(encoding)};
    }
    warn_of_control_characters(source, {out.utf8.data(), out.utf8.size()}, findings);
    drop_pronunciation_notes(out.utf8, source.name, findings);
    return out;
}

void refuse_empty(const Source& source, std::string_view text) {
    if (source.bytes.empty())
        throw InputError(
            "empty-input", {source.name, 0, 0, {}}, {"the file is empty", "文件为空"},
            {"give a document with a responsibility table", "请提供含有责任分解表的文件"});
    if (text::is_blank(text))
        throw InputError(
            "empty-input", {source.name, 0, 0, {}},
            {"the file holds only blanks", "文件中只有空白"},
            {"give a document with a responsibility table", "请提供含有责任分解表的文件"});
}

} // namespace zeren::detail
