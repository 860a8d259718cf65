// SPDX-License-Identifier: Apache-2.0
// Containers for the targets that read Office files: parts stored as they are, so that a changed
// byte of the input is a changed byte of a part and not a broken packing.
#pragma once

#include <zeren/model/source_document.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren::fuzz {

using Part = std::pair<std::string, std::string>; ///< name, bytes

/// A zip container of these parts, none packed.
std::string container(const std::vector<Part>& parts);

/// Parts out of an input: what stands before the first line "=== NAME" is the part `main`, what
/// follows such a line is NAME. A part of `usual` that the input does not name is added.
std::vector<Part> parts_of(std::string_view input, const std::string& main,
                           const std::vector<Part>& usual);

/// An Office file: the input if it is a container, else one of the parts in it.
Source office_file(const std::string& name, std::string_view input, const std::string& main,
                   const std::vector<Part>& usual);

} // namespace zeren::fuzz
