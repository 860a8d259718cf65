// SPDX-License-Identifier: Apache-2.0
#include "container.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstdint>

namespace zeren::fuzz {
namespace {

void add(std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

/// What a local header and an entry of the directory have in common: version to name length.
std::string heading(const Part& part) {
    std::string out;
    add(out, 20, 2);
    add(out, 0, 4);          // flags, stored
    add(out, 0x00210000, 4); // 1980-01-01
    add(out,
        crc32(0, reinterpret_cast<const Bytef*>(part.second.data()),
              static_cast<uInt>(part.second.size())),
        4);
    add(out, part.second.size(), 4);
    add(out, part.second.size(), 4);
    add(out, part.first.size(), 2);
    add(out, 0, 2);
    return out;
}

} // namespace

std::string container(const std::vector<Part>& parts) {
    std::string out, directory;
    for (const Part& part : parts) {
        directory += "PK\x01\x02";
        add(directory, 20, 2);
        directory += heading(part);
        directory.append(10, '\0'); // comment, disk, attributes
        add(directory, out.size(), 4);
        directory += part.first;
        out += "PK\x03\x04" + heading(part) + part.first + part.second;
    }
    const std::size_t begin = out.size();
    out += directory + "PK\x05\x06";
    add(out, 0, 4);
    add(out, parts.size(), 2);
    add(out, parts.size(), 2);
    add(out, directory.size(), 4);
    add(out, begin, 4);
    add(out, 0, 2);
    return out;
}

std::vector<Part> parts_of(std::string_view input, const std::string& main,
                           const std::vector<Part>& usual) {
    constexpr std::string_view mark = "\n=== ";
    std::vector<Part> parts;
    std::string name = main;
    for (;;) {
        const std::size_t end = std::min(input.find(mark), input.size());
        const bool again = std::any_of(parts.begin(), parts.end(),
                                       [&](const Part& part) { return part.first == name; });
        if (!again && !name.empty() && name.size() < 100)
            parts.emplace_back(name, input.substr(0, end));
        if (end == input.size())
            break;
        input.remove_prefix(end + mark.size());
        const std::size_t line = std::min(input.find('\n'), input.size());
        name = input.substr(0, line);
        input.remove_prefix(std::min(line + 1, input.size()));
    }
    for (const Part& part : usual)
        if (std::none_of(parts.begin(), parts.end(),
                         [&](const Part& other) { return other.first == part.first; }))
            parts.push_back(part);
    return parts;
}

Source office_file(const std::string& name, std::string_view input, const std::string& main,
                   const std::vector<Part>& usual) {
    return {name,
            input.starts_with("PK") ? std::string(input) : container(parts_of(input, main, usual))};
}

} // namespace zeren::fuzz
