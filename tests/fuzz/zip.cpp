// SPDX-License-Identifier: Apache-2.0
// Containers. An input is a container, or parts (see container.hpp) of which every byte must come
// out again.
#include "container.hpp"
#include "fuzz.hpp"
#include "read/detail/zip_archive.hpp"

namespace {

using namespace zeren;

ReadLimits small_limits() {
    ReadLimits limits;
    limits.unzip_bytes = 4U << 20U;
    limits.zip_entries = 64;
    return limits;
}

/// Names that may stand in a container: what follows a local header.
std::vector<std::string> names_in(std::string_view bytes) {
    std::vector<std::string> names{"a", "word/document.xml"};
    for (std::size_t at = bytes.find("PK\x03\x04"); at != bytes.npos && names.size() < 64;
         at = bytes.find("PK\x03\x04", at + 4))
        if (at + 30 < bytes.size())
            names.emplace_back(bytes.substr(at + 30, static_cast<unsigned char>(bytes[at + 26])));
    return names;
}

void read_all(const Source& source, const ReadLimits& limits) {
    fuzz::refusing(source, [&] {
        detail::ZipArchive archive(source, limits);
        std::size_t total = 0;
        for (const std::string& name : names_in(source.bytes))
            if (archive.has(name))
                total += archive.read(name).size();
        fuzz::require(total <= limits.unzip_bytes, "no more is unpacked than is allowed");
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = fuzz::as_text(data, size);
    const ReadLimits limits = small_limits();
    if (input.starts_with("PK")) {
        read_all({"input", std::string(input)}, limits);
        return 0;
    }
    const auto parts = fuzz::parts_of(input, "a", {});
    const Source source{"input", fuzz::container(parts)};
    fuzz::refusing(source, [&] {
        detail::ZipArchive archive(source, limits);
        for (const auto& [name, bytes] : parts)
            if (archive.has(name)) // a name may be one that libzip cannot say
                fuzz::require(archive.read(name) == bytes, "a part comes out as it went in", name);
    });
    return 0;
}
