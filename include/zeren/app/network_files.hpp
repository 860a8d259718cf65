// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/language.hpp>
#include <zeren/model/analysis.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// One file of an exported network. `suffix` tells the files of a pair apart ("-nodes", "-edges").
struct NetworkFile {
    std::string suffix;
    std::string extension;
    std::string bytes;
};

/// The network in a format of `zeren list exporters`; "dot" is the bipartite diagram. Throws
/// UsageError for a name that is not there.
std::vector<NetworkFile> export_network(const Analysis& analysis, std::string_view format,
                                        LanguageChoice language);

} // namespace zeren
