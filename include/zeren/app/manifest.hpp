// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/output.hpp>
#include <zeren/app/pipeline.hpp>

#include <iosfwd>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace zeren {

/// What the manifest of an output folder is made of.
struct ManifestContent {
    std::span<const InputDigest> inputs;
    const AnalysisOptions* options = nullptr;
    /// Beside those of the analysis: how pictures were made, what was compared.
    std::vector<std::pair<std::string, std::string>> other_options;
    std::span<const WrittenFile> files;
    std::map<std::string, std::string> titles; ///< file name -> title, for names that had to be cut
};

/// zeren/manifest/1 as JSON: version, inputs with their hashes, options, files with sizes and
/// hashes. No path of the machine, and no date unless SOURCE_DATE_EPOCH gives one.
void write_manifest(const ManifestContent& content, std::ostream& out);

/// Names of the files that an earlier run says it wrote: plain names inside the folder only.
/// Empty when there is no manifest or it cannot be read.
std::vector<std::string> files_of_manifest(const std::string& folder);

/// The file name alone where a path is absolute, so that results name no folder of a machine.
std::string without_machine_path(const std::string& path);
/// The same for every file that a reading names.
void forget_machine_paths(Reading& reading);

} // namespace zeren
