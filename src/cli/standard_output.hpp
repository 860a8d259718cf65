// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "progress_line.hpp"

#include <array>
#include <ostream>
#include <streambuf>

namespace zeren::cli {

/// Standard output with a check of every write: a full disk is an error with exit code 3; a closed
/// pipe ends the program by SIGPIPE.
class StandardOutput : private std::streambuf {
  public:
    /// Whatever `progress` shows is wiped out before anything is written.
    explicit StandardOutput(ProgressLine& progress);

    std::ostream& stream() { return stream_; }
    /// Writes what is left and closes. Throws OutputError when the system refuses, now or before.
    void finish();

  private:
    int_type overflow(int_type character) override;
    int sync() override;

    ProgressLine& progress_;
    std::array<char, 1U << 16U> buffer_{};
    int error_ = 0; ///< errno of the first write that failed
    std::ostream stream_{this};
};

/// Standard files that the caller has closed are opened on nothing, so that no other file takes
/// their number; writing to such a standard output is an error.
void open_missing_standard_files();

} // namespace zeren::cli
