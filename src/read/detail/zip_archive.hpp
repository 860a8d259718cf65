// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/read/reader.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace zeren::detail {

/// The parts of a zip container, unpacked in memory one by one as they are asked for. Everything
/// that can be wrong with a container ends in an InputError that names the part: truncation, bad
/// checksums, encryption, parts with one name, overlapping parts, sizes that lie, and more bytes
/// than the limits allow.
class ZipArchive {
  public:
    ZipArchive(const Source& source, const ReadLimits& limits);

    [[nodiscard]] bool has(const std::string& part) const { return parts_.contains(part); }
    std::string read(const std::string& part);

  private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    [[noreturn]] void refuse(const std::string& part, const Text& what) const;
    void list_parts();
    void check_size(const std::string& part, std::size_t size, std::size_t packed);

    const Source& source_;
    const ReadLimits& limits_;
    std::unique_ptr<zip, Closer> archive_;
    std::map<std::string, std::size_t> parts_; ///< name → index
    std::size_t unpacked_ = 0;                 ///< bytes so far, of all parts
};

/// Refuses a container whose parts overlap in the file: each would be counted small, all together
/// unpack to anything.
void check_no_overlap(const Source& source);

} // namespace zeren::detail
