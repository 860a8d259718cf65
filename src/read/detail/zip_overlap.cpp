// SPDX-License-Identifier: Apache-2.0
#include "read/detail/zip_archive.hpp"

#include <zeren/base/errors.hpp>

#include <algorithm>
#include <vector>

namespace zeren::detail {
namespace {

// Sizes and places after APPNOTE.TXT 4.3.12 and 4.3.16 (PKWARE).
constexpr std::size_t directory_entry_bytes = 46;
constexpr std::size_t local_header_bytes = 30;

std::size_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

struct Extent {
    std::size_t begin;
    std::size_t end;
};

/// Where each part lies by the central directory; a 64-bit archive (offsets all ones) has none.
std::vector<Extent> list_extents(std::string_view bytes) {
    std::vector<Extent> extents;
    const std::size_t end = bytes.rfind("PK\x05\x06");
    if (end == std::string_view::npos || end + 22 > bytes.size())
        return extents;
    std::size_t at = little_endian(bytes, end + 16, 4);
    while (at + directory_entry_bytes <= end && bytes.substr(at, 4) == "PK\x01\x02") {
        const std::size_t packed = little_endian(bytes, at + 20, 4);
        const std::size_t begin = little_endian(bytes, at + 42, 4);
        const std::size_t name = little_endian(bytes, at + 28, 2);
        if (begin == 0xFFFFFFFF || packed == 0xFFFFFFFF)
            return {};
        extents.push_back({begin, begin + local_header_bytes + name + packed});
        at += directory_entry_bytes + name + little_endian(bytes, at + 30, 2) +
              little_endian(bytes, at + 32, 2);
    }
    return extents;
}

} // namespace

void check_no_overlap(const Source& source) {
    std::vector<Extent> extents = list_extents(source.bytes);
    std::sort(extents.begin(), extents.end(),
              [](const Extent& a, const Extent& b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < extents.size(); ++i)
        if (extents[i].begin < extents[i - 1].end)
            throw InputError("bad-container", {source.name, 0, 0, {}},
                             {"parts of the container overlap", "容器中的文件相互重叠"},
                             {"the file was not made by an office program; do not trust it",
                              "该文件并非办公软件生成，请勿信任"});
}

} // namespace zeren::detail
