// SPDX-License-Identifier: Apache-2.0
// The layout of zip files: PKWARE APPNOTE 4.3.7 (local header), 4.3.12 (central directory).
#include "zip_parts.hpp"

#include <zlib.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace zeren {
namespace {

constexpr std::string_view entry_mark = "PK\x01\x02";
constexpr std::string_view end_mark = "PK\x05\x06";
constexpr std::size_t end_size = 22;
constexpr std::size_t kept = 256; ///< of both ends of a part

/// A little-endian number; nothing beyond the end.
std::optional<std::size_t> number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || bytes.size() - at < size)
        return std::nullopt;
    std::size_t value = 0;
    for (std::size_t place = size; place-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[at + place]);
    return value;
}

/// The first and the last bytes of a deflated part; nothing when it does not unpack.
std::optional<std::string> both_ends(std::string_view packed) {
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return std::nullopt;
    std::string input(packed);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    std::string ends;
    std::array<char, 65536> block{};
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        ends.append(block.data(), block.size() - stream.avail_out);
        if (ends.size() > 2 * kept)
            ends.erase(kept, ends.size() - 2 * kept);
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END)
        return std::nullopt;
    return ends;
}

/// `<?xml …?>`, `<root …`, and at the very end `</root>` or, for a part without content, `/>`.
bool closes_root(std::string_view ends) {
    const std::size_t root = ends.find('<', ends.find("?>"));
    const std::size_t name_end = ends.find_first_of(" />", root + 1);
    if (root == std::string_view::npos || name_end == std::string_view::npos)
        return false;
    const std::string name(ends.substr(root + 1, name_end - root - 1));
    while (ends.ends_with('\n'))
        ends.remove_suffix(1);
    const bool empty_root = ends.ends_with("/>") && ends.rfind('<') == root;
    return empty_root || ends.ends_with("</" + name + ">");
}

/// Checks the part of one entry of the directory; moves `at` to the next.
bool entry_is_whole(std::string_view zip, std::size_t& at) {
    const auto size = number_at(zip, at + 20, 4);
    const auto name = number_at(zip, at + 28, 2);
    const auto extra = number_at(zip, at + 30, 2);
    const auto comment = number_at(zip, at + 32, 2);
    const auto local = number_at(zip, at + 42, 4);
    if (!size || !name || !extra || !comment || !local || zip.substr(at, 4) != entry_mark)
        return false;
    at += 46 + *name + *extra + *comment;
    const auto local_name = number_at(zip, *local + 26, 2);
    const auto local_extra = number_at(zip, *local + 28, 2);
    if (!local_name || !local_extra || *local + 30 + *local_name + *local_extra > zip.size())
        return false;
    const auto ends = both_ends(zip.substr(*local + 30 + *local_name + *local_extra, *size));
    return ends && closes_root(*ends);
}

} // namespace

bool parts_are_whole(std::string_view zip) {
    if (zip.size() < end_size || zip.substr(zip.size() - end_size, 4) != end_mark)
        return false;
    const std::size_t end = zip.size() - end_size;
    const std::size_t count = number_at(zip, end + 10, 2).value_or(0);
    std::size_t at = number_at(zip, end + 16, 4).value_or(0);
    for (std::size_t entry = 0; entry < count; ++entry)
        if (!entry_is_whole(zip, at))
            return false;
    return count > 0;
}

} // namespace zeren
