// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace zeren {

/// From now on SIGINT, SIGTERM, SIGHUP and SIGPIPE first remove the staging folder and the lock
/// that are registered, then end the program by the same signal (128+n for the shell). SIGXFSZ is
/// ignored, so that a write over the limit is an error that is reported.
void install_signal_handlers();

/// What is written to standard error, and the exit code, when memory runs out where no exception
/// may pass, as in a destructor. The staging folder and the lock are removed then, as by a signal.
void set_last_words(const std::string& words, int code);

/// Registers what a signal has to remove, as long as it lives. One at a time; the paths have to be
/// shorter than 4,096 bytes.
class CleanUpOnSignal {
  public:
    CleanUpOnSignal(const std::string& staging, const std::string& lock);
    CleanUpOnSignal(const CleanUpOnSignal&) = delete;
    CleanUpOnSignal& operator=(const CleanUpOnSignal&) = delete;
    ~CleanUpOnSignal();
};

} // namespace zeren
