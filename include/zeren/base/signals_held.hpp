// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>

namespace zeren {

/// Signals that end a program from outside, as far as it may clean up behind itself.
inline constexpr int ending_signals[]{SIGINT, SIGTERM, SIGHUP, SIGPIPE};

/// As long as it lives, the signals above do not reach this thread: for work of which one half must
/// not be seen. Threads started meanwhile never get them: whoever starts a thread holds one of
/// these, so that the thread that writes the results is the one that is interrupted, and no other
/// removes under its hands what it is writing.
class SignalsHeld {
  public:
    SignalsHeld() {
        sigset_t held;
        sigemptyset(&held);
        for (const int signal : ending_signals)
            sigaddset(&held, signal);
        ::pthread_sigmask(SIG_BLOCK, &held, &before_);
    }
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;
    ~SignalsHeld() { release(); }

    /// Lets them reach this thread again, those that came meanwhile first.
    void release() {
        if (held_)
            ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
        held_ = false;
    }

  private:
    sigset_t before_{};
    bool held_ = true;
};

} // namespace zeren
