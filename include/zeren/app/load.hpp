// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/source_document.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace zeren {

/// Reads one file, or standard input for "-" (named <stdin>). The size is checked while reading, so
/// an endless device ends at the limit. Throws InputError with the system's words for what is
/// wrong; a pipe that nobody writes to is given up after two seconds. The source's name is the path
/// as UTF-8 (text::with_bytes_shown), since it stands in every result.
Source load_file(const std::string& path, std::size_t limit_bytes);

/// Every input: files as given; of a folder the files that a reader knows by their extension, in
/// its subfolders too, sorted by name; each of the others is a note (`file-skipped`). Throws
/// InputError for a folder without any, UsageError for a file that is named twice.
std::vector<Source> load_inputs(std::span<const std::string> paths, std::size_t limit_bytes,
                                Diagnostics& findings);

} // namespace zeren
