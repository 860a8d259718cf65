// SPDX-License-Identifier: Apache-2.0
// Puts the files of a staged folder in the place of an existing folder, whole or not at all.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

namespace zeren {

/// What a folder gets and loses; everything else in it stays.
struct FolderChange {
    std::string target, staging;
    std::vector<std::string> files; ///< staged, the last one is moved last
    std::vector<std::string> stale; ///< of an earlier run, to be removed
};

/// Carries what stays over into the staged folder by hard links and exchanges the two folders in
/// one step; the old one then stands at `staging`. False, with nothing changed in the target, where
/// that cannot be: another owner's folder, the working folder of this process, a mount point, over
/// 10,000 files that stay, a file system without links or exchange.
bool swap_folders(const FolderChange& change);

/// Moves file by file, the old ones aside first; on a failure all is moved back and OutputError is
/// thrown. A process that is killed outright in between leaves a folder without its last file.
void replace_files(const FolderChange& change);

} // namespace zeren
