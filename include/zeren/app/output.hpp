// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// Writes a file whole or not at all: beside its target under another name, flushed to the disk,
/// closed with a check, then renamed. A device or pipe is written directly. Throws OutputError.
void write_file_atomically(const std::string& path, std::string_view bytes);

/// Writes all bytes to an open file; false with errno set when the system refuses.
bool write_all(int file, std::string_view bytes);

struct WrittenFile {
    std::string name; ///< within the folder, for example diagrams/bipartite.svg
    std::uint64_t bytes = 0;
    std::string sha256;
};

/// A folder of results that appears whole or not at all. Files are staged in a hidden folder beside
/// the target; `commit` renames it into place, or, where the target holds files, exchanges the two
/// folders with the files that are not ours carried over; where that cannot be, files are moved one
/// by one, the last one added last, and moved back on a failure. Without a commit nothing is left
/// behind. A lock keeps a second run out.
class OutputFolder {
  public:
    /// Throws OutputError when the folder holds anything and `force` is false, when another run
    /// holds its lock, or when it cannot be made.
    OutputFolder(const std::string& path, bool force);
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;
    ~OutputFolder();

    /// Stages one file; `name` may have one folder in front.
    void add(const std::string& name, std::string_view bytes);
    [[nodiscard]] std::span<const WrittenFile> files() const;
    /// Puts everything in place. Of an earlier run the files named in `stale` that this run did not
    /// write again are removed.
    void commit(std::span<const std::string> stale = {});

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace zeren
