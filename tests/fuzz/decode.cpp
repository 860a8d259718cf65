// SPDX-License-Identifier: Apache-2.0
// Bytes to UTF-8: the first byte chooses the encoding that is forced or declared. What is decoded
// is what iconv of the C library makes of the same bytes.
#include "fuzz.hpp"
#include "read/detail/encoding.hpp"
#include "read/detail/pronunciation_notes.hpp"

#include <iconv.h>

#include <array>
#include <optional>

namespace {

using namespace zeren;
using fuzz::require;

std::optional<std::string> by_iconv(std::string bytes, const std::string& encoding) {
    iconv_t converter = iconv_open("UTF-8", encoding.c_str());
    require(converter != reinterpret_cast<iconv_t>(-1), "iconv knows the encoding", encoding);
    std::string out(bytes.size() * 4 + 16, '\0');
    char *from = bytes.data(), *to = out.data();
    std::size_t left = bytes.size(), room = out.size();
    const std::size_t result = iconv(converter, &from, &left, &to, &room);
    iconv_close(converter);
    if (result == static_cast<std::size_t>(-1))
        return std::nullopt;
    out.resize(out.size() - room);
    return out;
}

std::string with_plain_line_ends(std::string utf8) {
    for (const std::string_view end : {"\v", "\u0085", "\u2028", "\u2029", "\r\n", "\r"})
        utf8 = text::replace_all(std::move(utf8), end, "\n");
    return utf8;
}

void compare_with_iconv(std::string_view bytes, const detail::DecodedText& decoded) {
    std::string_view rest = bytes;
    if (decoded.encoding == "UTF-8" && rest.starts_with("\xEF\xBB\xBF"))
        rest.remove_prefix(3);
    if ((decoded.encoding == "UTF-16LE" && rest.starts_with("\xFF\xFE")) ||
        (decoded.encoding == "UTF-16BE" && rest.starts_with("\xFE\xFF")))
        rest.remove_prefix(2);
    const auto other = by_iconv(std::string(rest), decoded.encoding);
    if (!other) // GB18030 of 2005 knows fewer characters than ICU's; UTF-8 and UTF-16 do not differ
        return require(!decoded.encoding.starts_with("UTF"), "iconv decodes it too",
                       decoded.encoding);
    if (!decoded.encoding.starts_with("UTF"))
        return;
    // notes of pronunciation, 公開(kāi), are left out and told
    const std::string plain = with_plain_line_ends(*other);
    std::vector<char> expected(plain.begin(), plain.end());
    Diagnostics told;
    detail::drop_pronunciation_notes(expected, "input", told);
    require(expected == decoded.utf8, "iconv gives the same text", decoded.encoding);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    constexpr std::array<std::string_view, 8> names{"",         "utf-8", "gb18030", "utf-16le",
                                                    "utf-16be", "utf16", "big5",    "latin1"};
    const std::string_view chosen = names[data[0] % names.size()];
    const bool forced = data[0] < 0x80;
    const Source source{"input", std::string(fuzz::as_text(data + 1, size - 1))};
    fuzz::refusing(source, [&] {
        Diagnostics findings;
        ReadOptions options;
        if (forced)
            options.encoding = chosen;
        const detail::DecodedText decoded =
            detail::decode(source, options, forced ? std::string_view{} : chosen, findings);
        const std::string_view utf8{decoded.utf8.data(), decoded.utf8.size()};
        require(!text::first_invalid_utf8(utf8), "decoded text is UTF-8");
        require(utf8.find_first_of(std::string_view("\0\r", 2)) == utf8.npos,
                "no NUL and no carriage return is left");
        require(utf8.size() <= 4 * source.bytes.size(), "a byte becomes one character at most");
        if (decoded.encoding.starts_with("UTF") && decoded.encoding != "UTF-16")
            compare_with_iconv(source.bytes, decoded);
        fuzz::check_messages(findings, source);
    });
    return 0;
}
