// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/location.hpp>
#include <zeren/model/source_document.hpp>

#include <string>
#include <vector>

namespace zeren {

/// One setting of a configuration file: the name of an option without its dashes, its values as
/// they would stand on the command line, and where it stands. A switch that is false has no entry.
struct Setting {
    std::string name;
    std::vector<std::string> values; ///< empty for a switch that is true
    InputLocation where;
};

/// Reads TOML: `option = value`, where the value is a text, a number, true or false, or a list of
/// texts and numbers. Throws InputError with line and column. Settings keep the order of the file.
std::vector<Setting> parse_configuration(const Source& toml);

} // namespace zeren
