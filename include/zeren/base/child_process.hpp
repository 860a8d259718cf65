// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

/// Work that may crash, hang or end the process, done where that harms nobody.
namespace zeren {

struct ChildLimits {
    unsigned seconds = 60;  ///< of processor time; three times as many of waiting
    std::size_t memory = 0; ///< bytes of address space; 0 = not limited
    bool files = false; ///< may write files of its own; else what it makes goes through its pipe
};

/// How a child ended, and everything that it wrote into its pipe.
struct ChildOutcome {
    enum class End { exited, signalled, out_of_time } end = End::exited;
    int code = 0; ///< exit code or signal number
    std::string output;
};

/// Runs in the child; writes its result to the descriptor, returns the exit code.
using ChildWork = std::function<int(int pipe)>;

/// Runs each work in a forked child of its own, at most `processes` at a time; outcomes in the
/// order of the works. A child keeps no descriptor but its pipe (its standard streams are
/// /dev/null), gets no core dump, and is killed when its time is over.
/// Throws OutputError when no child can be started.
std::vector<ChildOutcome> run_children(std::span<const ChildWork> works, unsigned processes,
                                       const ChildLimits& limits);

/// Writes all bytes to a descriptor; false when that fails.
bool write_all(int descriptor, const char* bytes, std::size_t size);

} // namespace zeren
