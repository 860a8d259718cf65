// SPDX-License-Identifier: Apache-2.0
#include "read/detail/carrier_marks.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>

namespace zeren::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t outline_bytes = 64U << 10U;

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// 0 = little endian, 1 = big endian: the byte of each pair that is zero for ASCII; -1 = no UTF-16.
int utf16_zero_side(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"))
        return 1;
    if (bytes.starts_with("\xFE\xFF"))
        return 0;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\0')
            ++zeros[i % 2];
    if (zeros[0] + zeros[1] == 0 || (zeros[0] != 0 && zeros[1] != 0))
        return -1;
    return zeros[1] != 0 ? 1 : 0;
}

std::string outline_of_utf16(std::string_view bytes, int zero_side) {
    std::string out;
    out.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const char high = bytes[i + static_cast<std::size_t>(zero_side)];
        const char low = bytes[i + 1 - static_cast<std::size_t>(zero_side)];
        const bool ascii = high == '\0' && static_cast<unsigned char>(low) < 0x80;
        out.push_back(ascii ? lowered(low) : '\x80');
    }
    return out;
}

/// UTF-8, or a double-byte encoding whose second bytes can look like ASCII.
std::string outline_of_bytes(std::string_view bytes) {
    const auto fault = text::first_invalid_utf8(bytes);
    const bool utf8 = !fault || *fault + 4 > bytes.size();
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80) {
            out.push_back(lowered(bytes[i]));
            continue;
        }
        out.push_back('\x80');
        if (!utf8)
            ++i;
        else
            while (i + 1 < bytes.size() && (static_cast<unsigned char>(bytes[i + 1]) >> 6U) == 2)
                ++i;
    }
    return out;
}

struct ForeignKind {
    std::string_view magic;
    Text name;
    Text hint;
};

const std::array<ForeignKind, 9>& foreign_kinds() {
    static const Text picture_hint{"zeren reads text, not pictures; run text recognition first",
                                   "本程序只读文字，不识别图片；请先做文字识别"};
    static const Text unpack_hint{"unpack it and give the document inside",
                                  "请先解压，再提供其中的文档"};
    static const Text save_hint{"open it and save it as .docx or .xlsx",
                                "请打开后另存为 .docx 或 .xlsx"};
    static const std::array<ForeignKind, 9> kinds{
        {{"%PDF-"sv,
          {"a PDF document", "PDF 文档"},
          {"turn it into text first: pdftotext -layout in.pdf out.txt",
           "请先转为文本：pdftotext -layout in.pdf out.txt"}},
         {"{\\rtf"sv, {"a rich text (RTF) document", "RTF 文档"}, save_hint},
         {"\x89PNG\r\n\x1A\n"sv, {"a PNG picture", "PNG 图片"}, picture_hint},
         {"\xFF\xD8\xFF"sv, {"a JPEG picture", "JPEG 图片"}, picture_hint},
         {"GIF8"sv, {"a GIF picture", "GIF 图片"}, picture_hint},
         {"II*\0"sv, {"a TIFF picture", "TIFF 图片"}, picture_hint},
         {"\x1F\x8B\x08"sv, {"a gzip archive", "gzip 压缩文件"}, unpack_hint},
         {"Rar!\x1A\x07"sv, {"a RAR archive", "RAR 压缩文件"}, unpack_hint},
         {"7z\xBC\xAF\x27\x1C"sv, {"a 7z archive", "7z 压缩文件"}, unpack_hint}}};
    return kinds;
}

[[noreturn]] void refuse_kind(const Source& source, const Text& kind, const Text& hint) {
    throw InputError("foreign-kind", {source.name, 0, 0, {}},
                     {"the file is " + kind.en + ", which zeren does not read",
                      "文件是" + kind.zh + "，本程序不读取"},
                     hint);
}

/// Old Word and Excel files share one container; the names of its streams (in UTF-16) tell them
/// apart.
void refuse_ole2(const Source& source) {
    if (!source.bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return;
    const auto holds = [&](std::string_view stream) {
        std::string wide;
        for (const char c : stream)
            wide += {c, '\0'};
        return source.bytes.find(wide) != std::string::npos;
    };
    if (holds("EncryptedPackage"))
        refuse_kind(source, {"an encrypted Office document", "加密的 Office 文档"},
                    {"remove the password and save it again", "请去除密码后另存"});
    if (holds("WordDocument"))
        refuse_kind(source, {"an old Word document (.doc)", "旧版 Word 文档（.doc）"},
                    {"open it and save it as .docx", "请打开后另存为 .docx"});
    if (holds("Workbook") || holds("Book"))
        refuse_kind(source, {"an old Excel workbook (.xls)", "旧版 Excel 工作簿（.xls）"},
                    {"open it and save it as .xlsx", "请打开后另存为 .xlsx"});
    refuse_kind(source, {"an OLE2 container (.doc, .xls)", "OLE2 复合文档（.doc、.xls）"},
                {"open it and save it as .docx or .xlsx", "请打开后另存为 .docx 或 .xlsx"});
}

void refuse_other_archives(const Source& source) {
    if (!source.bytes.starts_with("PK\x03\x04") && !source.bytes.starts_with("PK\x05\x06"))
        return;
    const auto holds = [&](std::string_view part) {
        return source.bytes.find(part) != std::string::npos;
    };
    if (holds("word/") || holds("xl/"))
        return;
    const Text hint{"zeren reads .docx and .xlsx; save it as one of them, or unpack it",
                    "本程序读取 .docx 和 .xlsx；请另存为其中一种，或先解压"};
    if (holds("application/vnd.oasis.opendocument"))
        refuse_kind(source, {"an OpenDocument file", "OpenDocument 文档"}, hint);
    if (holds("ppt/"))
        refuse_kind(source, {"a PowerPoint presentation", "PowerPoint 演示文稿"}, hint);
    refuse_kind(source, {"a zip archive", "zip 压缩文件"}, hint);
}

} // namespace

std::string ascii_outline(const Source& source) {
    std::string_view bytes = std::string_view(source.bytes).substr(0, outline_bytes);
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    const int zero_side = utf16_zero_side(bytes);
    return zero_side < 0 ? outline_of_bytes(bytes) : outline_of_utf16(bytes, zero_side);
}

bool has_extension(const Source& source, std::string_view extensions) {
    const std::size_t dot = source.name.rfind('.');
    if (dot == std::string::npos)
        return false;
    std::string extension = source.name.substr(dot);
    std::transform(extension.begin(), extension.end(), extension.begin(), lowered);
    for (std::size_t begin = 0; begin < extensions.size();) {
        const std::size_t end = std::min(extensions.find(' ', begin), extensions.size());
        if (extensions.substr(begin, end - begin) == extension)
            return true;
        begin = end + 1;
    }
    return false;
}

void refuse_foreign_kinds(const Source& source) {
    for (const ForeignKind& kind : foreign_kinds())
        if (source.bytes.starts_with(kind.magic))
            refuse_kind(source, kind.name, kind.hint);
    refuse_ole2(source);
    refuse_other_archives(source);
}

} // namespace zeren::detail
