// SPDX-License-Identifier: Apache-2.0
// What the two ways of writing (one file, a folder) share.
#pragma once

#include "file_descriptor.hpp"

#include <string>
#include <string_view>

namespace zeren {

/// Throws OutputError with the system's words for `error` and a hint.
[[noreturn]] void fail_to_write(const std::string& path, int error);

/// Makes a file that must not exist yet, flushed to the disk and closed with a check. `shown` is
/// the name that messages use. On failure the file is removed again.
void write_new_file(const std::string& path, const std::string& shown, std::string_view bytes);

/// Flushes the names in a folder to the disk; a file system that cannot is let be.
void sync_folder(const std::string& path);

/// The folder that a path stands in; "." when it names none.
std::string folder_of(const std::string& path);

} // namespace zeren
